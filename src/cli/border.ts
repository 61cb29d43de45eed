/** `border`: a border's length by segment, in any dataset, by the line or stepped off with a ruler. */
import { borderLines } from '../core/border/index.ts';
import { kilometresText } from '../core/words/rounding.ts';
import { receiptOfBorder, receiptOfRuler } from '../core/receipt/index.ts';
import { dividerWalk } from '../core/measure/index.ts';
import type { PublishedLength } from '../core/model/types.ts';
import { type Command, english, receiptText } from './command.ts';
import { InputError } from './input-error.ts';
import { borderId, datasetId, metresOf } from './input.ts';
import { aligned } from './table.ts';
import { labels, says, wrongs } from './words.ts';

/** Shorter ones take long and show nothing: the lines have no detail under 10 m. */
const LEAST_RULER_METRES = 1;

export const border: Command = {
  options: { dataset: 'value', ruler: 'value' },
  run({ free, options }, world) {
    const [text] = free;
    if (text === undefined || free.length !== 1) {
      throw new InputError(wrongs.count('border', free.length, 'one border, such as ir-az'));
    }
    const ruler = options['ruler'];
    const rulerMetres = ruler === undefined ? null : metresOf(String(ruler), 'ruler');
    if (rulerMetres !== null && rulerMetres < LEAST_RULER_METRES) {
      throw new InputError(wrongs.ruler(String(ruler), LEAST_RULER_METRES));
    }
    const id = borderId(world, text);
    const dataset = datasetId(world, options['dataset'], id);
    const library = world.library();
    const circumstances = { date: world.today, link: null };
    const lines = borderLines(library, id, dataset);
    const receipt =
      rulerMetres === null
        ? receiptOfBorder(library, id, circumstances, dataset)
        : receiptOfRuler(library, id, rulerMetres, circumstances, dataset);
    if (!lines || !receipt) throw new Error(`${id} is not in ${dataset}.`);
    const segments = lines.segments.map(({ segment, line }) => {
      const walk = rulerMetres === null ? null : dividerWalk(line, rulerMetres);
      return {
        id: segment.id,
        name: english(segment.names),
        metres: walk ? walk.lengthMetres : line.lengthMetres,
        vertices: walk ? walk.positions.length : line.positions.length,
        from: segment.from,
        to: segment.to,
      };
    });
    const published = library.published.filter((row) => row.border === id).map(publishedJson);
    const rows = segments.map((one) => [
      one.id,
      kilometresText(one.metres, receipt.roundedTo),
      says.vertices(one.vertices),
    ]);
    const total = [labels.total, receipt.text, says.vertices(receipt.vertices)];
    const table = aligned(rows.length > 1 ? [...rows, total] : rows, [1, 2]);
    const content = [
      says.border(english(lines.names), rulerMetres === null ? null : says.ruler(rulerMetres)),
      table,
      receiptText(receipt),
      ...(published.length > 0 ? [publishedText(published)] : []),
    ].join('\n\n');
    const json = {
      measure: 'border',
      id,
      metres: receipt.value,
      rulerMetres,
      segments,
      published,
      receipt,
    };
    return { text: content, json };
  },
};

/** `sides` and `note` only where each side's entry prints a length of its own. */
const publishedJson = (row: PublishedLength) => ({
  metres: 1000 * row.lengthKilometres,
  authority: row.authority,
  years: row.years,
  basis: row.basis,
  ...(row.sides && { sides: row.sides, note: row.note ?? null }),
});

const publishedText = (rows: readonly ReturnType<typeof publishedJson>[]): string =>
  `${labels.published}\n${aligned(
    rows.map(({ metres, authority, years, sides = [], note }) => [
      `${metres / 1000} km`,
      [says.authority(authority, years), sides.join(' '), note].filter(Boolean).join(', '),
    ]),
    [0],
  )}`;
