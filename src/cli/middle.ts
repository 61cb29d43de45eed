/** `midpoint` and `narrowest`: the middle of a border, and the shortest way between two pieces of a country. */
import { distanceStepMetres, kilometresText } from '../core/words/rounding.ts';
import { FINEST_DATASET, middleOf, narrowestOf } from '../core/border/index.ts';
import {
  asJson,
  bearing,
  type Command,
  coordinates,
  english,
  sourceJson,
  sourceText,
} from './command.ts';
import { InputError } from './input-error.ts';
import { borderId, datasetId, pointOf } from './input.ts';
import { aligned } from './table.ts';
import { labels, says, wrongs } from './words.ts';

export const midpoint: Command = {
  options: { dataset: 'value' },
  run({ free, options }, world) {
    const [text, textA, textB] = free;
    if (text === undefined || (free.length !== 1 && free.length !== 3)) {
      const wanted = 'a border, or a border and two points';
      throw new InputError(wrongs.count('midpoint', free.length, wanted));
    }
    const id = borderId(world, text);
    const dataset = datasetId(world, options['dataset'], id);
    const ends =
      textA === undefined || textB === undefined
        ? null
        : ([pointOf(world, textA).position, pointOf(world, textB).position] as const);
    const library = world.library();
    const middle = middleOf(library, id, ends, dataset);
    if (!middle) throw new Error(`${id} is not in ${dataset}.`);
    const { position, segment, alongMetres, sides, stretch } = middle;
    const step = distanceStepMetres([stretch.lines.dataset.accuracyMetres]);
    return {
      text: [
        english(stretch.lines.names),
        aligned([
          [labels.midpoint, coordinates(position)],
          ['', says.midway(stretch.lengthMetres, segment.id, alongMetres)],
          ...sides.map(({ names, nearest }) => [
            '',
            says.side(
              english(names),
              kilometresText(nearest.metres, step),
              nearest.initialBearingDegrees,
            ),
          ]),
        ]),
        sourceText(library, dataset),
      ].join('\n\n'),
      json: {
        measure: 'midpoint',
        id,
        ...asJson(position),
        segment: segment.id,
        alongMetres,
        metres: stretch.lengthMetres,
        ...sourceJson(library, dataset),
        sides: sides.map(({ country, names, nearest }) => ({
          country,
          name: english(names),
          metres: nearest.metres,
          initialBearing: nearest.initialBearingDegrees,
          ...asJson(nearest.position),
        })),
      },
    };
  },
};

export const narrowest: Command = {
  options: {},
  run({ free }, world) {
    const [text] = free;
    if (text === undefined || free.length !== 1) {
      throw new InputError(wrongs.count('narrowest', free.length, 'one country, such as az'));
    }
    const code = text
      .trim()
      .toLowerCase()
      .replace(/^country\//, '');
    const library = world.library();
    const found = narrowestOf(library, code);
    if (!found) throw new InputError(wrongs.country(text));
    const across = found.across && english(found.across.names);
    return {
      text: [
        says.narrowest(english(found.names), across, found.metres),
        aligned([
          [labels.from, coordinates(found.from), found.segments[0]],
          [labels.to, coordinates(found.to), found.segments[1]],
          [labels.bearing, bearing(found.initialBearingDegrees)],
        ]),
        sourceText(library, FINEST_DATASET),
      ].join('\n\n'),
      json: {
        measure: 'narrowest',
        country: found.country,
        name: english(found.names),
        metres: found.metres,
        initialBearing: found.initialBearingDegrees,
        from: { ...asJson(found.from), segment: found.segments[0] },
        to: { ...asJson(found.to), segment: found.segments[1] },
        across: found.across && found.across.id,
        ...sourceJson(library, FINEST_DATASET),
      },
    };
  },
};
