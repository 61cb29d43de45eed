/** The table of all land borders as a file, for programs: CSV (RFC 4180) and JSON, both with the same fields. */
import { safeCell } from '../export/csv.ts';
import type { BorderRow, PairName } from './table.ts';

/** Keys are stable; lengths in the unit that their name says. */
export const rowFields = (row: BorderRow, name: string) => ({
  id: row.id,
  name,
  countries: row.countries.join(' '),
  lengthKilometres: Number((row.lengthMetres / 1000).toFixed(1)),
  publishedKilometres: row.published && Number(row.published.lengthKilometres.toFixed(1)),
  publishedBySides: row.published
    ? row.published.sides
        .map(({ side, lengthKilometres }) => `${side} ${lengthKilometres}`)
        .join('; ')
    : null,
  publishedBy: row.published && row.published.authority,
  differenceKilometres:
    row.differenceMetres === null ? null : Number((row.differenceMetres / 1000).toFixed(1)),
  differencePercent:
    row.differencePercent === null ? null : Number(row.differencePercent.toFixed(2)),
  vertices: row.vertices,
  segments: row.segments,
  slope: row.slope && row.slope.slope,
  slopeFromMetres: row.slope && row.slope.fromMetres,
  slopeToMetres: row.slope && row.slope.toMetres,
  slopeRulers: row.slope && row.slope.count,
  slopeRSquared: row.slope && row.slope.rSquared,
  disputed: row.disputes.length > 0,
  healedKilometres: Number((row.healedMetres / 1000).toFixed(1)),
  why: row.why,
});

/** Where the figures come from; in the last columns of every row of the CSV. */
export type TableProvenance = Readonly<Record<string, string>>;

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** With a mark that makes spreadsheets read it as UTF-8, unless `isBare`. No text in it can be taken for a formula. */
export function tableCsv(
  rows: readonly BorderRow[],
  nameOf: PairName,
  provenance: TableProvenance,
  { isBare = false } = {},
): string {
  const fields = rows.map((row) => ({ ...rowFields(row, nameOf(row)), ...provenance }));
  const head = Object.keys(fields[0] ?? {});
  const lines = [head, ...fields.map((one) => Object.values(one).map(safeCell))];
  const text = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return `${isBare ? '' : '\ufeff'}${text}\r\n`;
}

/** One object: where it comes from, and the rows. */
export const tableJson = (
  rows: readonly BorderRow[],
  nameOf: PairName,
  provenance: TableProvenance,
): string =>
  `${JSON.stringify({ ...provenance, borders: rows.map((row) => rowFields(row, nameOf(row))) }, null, 1)}\n`;
