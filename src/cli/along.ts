/** `along`: the length along a border between two points, by piece, and the gap between pieces apart. */
import { thingOf } from '../core/model/library.ts';
import { kilometresText } from '../core/words/rounding.ts';
import { receiptOfAlong } from '../core/receipt/index.ts';
import { stretchOf } from '../core/border/index.ts';
import {
  asJson,
  called,
  type Command,
  coordinates,
  english,
  pointJson,
  receiptText,
} from './command.ts';
import { InputError } from './input-error.ts';
import { borderId, datasetId, pointOf } from './input.ts';
import { aligned } from './table.ts';
import { labels, says, wrongs } from './words.ts';

export const along: Command = {
  options: { dataset: 'value' },
  run({ free, options }, world) {
    const [text, textA, textB] = free;
    if (text === undefined || textA === undefined || textB === undefined || free.length !== 3) {
      throw new InputError(wrongs.count('along', free.length, 'a border and two points'));
    }
    const id = borderId(world, text);
    const dataset = datasetId(world, options['dataset'], id);
    const [a, b] = [pointOf(world, textA), pointOf(world, textB)];
    const library = world.library();
    const stretch = stretchOf(library, id, [a.position, b.position], dataset);
    const receipt = receiptOfAlong(library, id, a, b, { date: world.today, link: null }, dataset);
    if (!stretch?.from || !stretch.to || !receipt) throw new Error(`${id} is not in ${dataset}.`);
    const parts = stretch.parts.map((part) => [
      part.segment.id,
      kilometresText(part.lengthMetres, receipt.roundedTo),
    ]);
    const total = [labels.total, receipt.text];
    const gaps = stretch.gaps.map(({ countries, straightMetres, via }) => {
      const names = countries.map((country) =>
        english(thingOf(library, 'country', country)?.properties.names ?? country),
      );
      const across = names.length > 0 ? names.join(', ') : says.noCountry;
      return says.gap(across, straightMetres, via && via.lengthMetres);
    });
    const snaps = [
      [
        labels.from,
        called(a),
        says.snapped(coordinates(stretch.from.position), stretch.from.metres),
      ],
      [labels.to, called(b), says.snapped(coordinates(stretch.to.position), stretch.to.metres)],
    ];
    return {
      text: [
        english(stretch.lines.names),
        aligned(snaps),
        aligned(parts.length > 1 ? [...parts, total] : parts, [1]),
        ...gaps,
        receiptText(receipt),
      ].join('\n\n'),
      json: {
        measure: 'along',
        id,
        metres: receipt.value,
        from: {
          point: pointJson(a),
          ...asJson(stretch.from.position),
          offsetMetres: stretch.from.metres,
        },
        to: {
          point: pointJson(b),
          ...asJson(stretch.to.position),
          offsetMetres: stretch.to.metres,
        },
        parts: stretch.parts.map(({ segment, fromMetres, toMetres, lengthMetres, positions }) => ({
          id: segment.id,
          metres: lengthMetres,
          fromMetres,
          toMetres,
          vertices: positions.length,
        })),
        gaps: stretch.gaps.map((gap) => ({
          countries: gap.countries,
          straightMetres: gap.straightMetres,
          border: gap.via ? gap.via.border.id : null,
          alongMetres: gap.via ? gap.via.lengthMetres : null,
          from: asJson(gap.from),
          to: asJson(gap.to),
        })),
        receipt,
      },
    };
  },
};
