/** A table (RFC 4180): points with two columns of coordinates, anything else with one of WKT. */
import type { ImportedFeature } from '../import/types.ts';
import type { Provenance, Written } from './types.ts';
import { valueText } from './xml-text.ts';

/** A program that opens the table must not take a text for a formula (OWASP, CSV injection). Numbers stay. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A value as a cell: nothing for what isn't there, and no text that is a formula. */
export const safeCell = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = valueText(value);
  return FORMULA.test(text) ? `'${text}` : text;
};

/** Where the features come from stands in the last columns, in every row. */
export async function writeCsv(
  features: readonly ImportedFeature[],
  provenance: Provenance,
): Promise<Written> {
  const [{ default: papa }, { geoJSONToWkt }] = await Promise.all([
    import('papaparse'),
    import('betterknown'),
  ]);
  const isPoints = features.every(
    ({ geometry }) => geometry.type === 'Point' && geometry.coordinates.length === 2,
  );
  const own = isPoints ? ['longitude', 'latitude'] : ['wkt'];
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const rows = features.map(({ geometry, properties }) => [
    ...(isPoints && geometry.type === 'Point' ? geometry.coordinates : [geoJSONToWkt(geometry)]),
    ...names.map((name) => safeCell(properties[name])),
    ...Object.values(provenance).map(safeCell),
  ]);
  const head = [...own, ...names.map(safeCell), ...Object.keys(provenance).map(safeCell)];
  return {
    // The mark makes spreadsheets read it as UTF-8.
    text: `\ufeff${papa.unparse([head, ...rows], { newline: '\r\n' })}\r\n`,
    mediaType: 'text/csv;charset=utf-8',
    lost: [],
  };
}
