/** `slope`: how fast a border's length falls as the ruler grows. */
import { borderLines, FINEST_DATASET } from '../core/border/index.ts';
import { dividerLengthMetres } from '../core/measure/index.ts';
import { kilometresText } from '../core/words/rounding.ts';
import { SLOPE_RULERS, slopeOf } from '../core/world/slope.ts';
import { type Command, english, sourceJson, sourceText } from './command.ts';
import { InputError } from './input-error.ts';
import { borderId } from './input.ts';
import { aligned } from './table.ts';
import { about, labels, says, wrongs } from './words.ts';

export const slope: Command = {
  options: {},
  run({ free }, world) {
    const [text] = free;
    if (text === undefined || free.length !== 1) {
      throw new InputError(wrongs.count('slope', free.length, 'one border, such as es-pt'));
    }
    const id = borderId(world, text);
    const library = world.library();
    const found = borderLines(library, id);
    if (!found) throw new Error(`${id} is not in ${FINEST_DATASET}.`);
    const lines = found.segments.map(({ line }) => line);
    const fit = slopeOf(lines) ?? null;
    const lengths = SLOPE_RULERS.map((rulerMetres) => ({
      rulerMetres,
      metres: dividerLengthMetres(lines, rulerMetres),
    }));
    return {
      text: [
        english(found.names),
        aligned(
          fit
            ? [
                [labels.slope, says.slope(fit)],
                [labels.dimension, says.dimension(fit)],
                [labels.rulers, says.rulers(fit)],
                [labels.fit, says.fit(fit)],
              ]
            : [[labels.slope, says.noSlope]],
        ),
        aligned(
          [
            [labels.ruler, labels.length],
            ...lengths.map(({ rulerMetres, metres }) => [
              about(rulerMetres),
              kilometresText(metres, 100),
            ]),
          ],
          [0, 1],
        ),
        sourceText(library, found.dataset.id),
      ].join('\n\n'),
      json: { measure: 'slope', id, ...fit, lengths, ...sourceJson(library, found.dataset.id) },
    };
  },
};
