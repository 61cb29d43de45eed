/** Tables with coordinates: comma, semicolon, tab or bar between the cells (RFC 4180, TSV), read by Papa Parse. */
import type { Geometry, Position } from 'geojson';
import { brief } from '../model/shape.ts';
import { addressColumnOf, type Columns, columnsOf, positionIn } from './columns.ts';
import { MAX_FEATURES } from './limits.ts';
import type { Report } from './report.ts';
import type { Found } from './types.ts';

const SAMPLE_ROWS = 20;

/**
 * A point or geometry for each row, unchecked; null for what is no table. Rows without a position are said to
 * `report`. `headLines`: how many lines of the file its head takes, if not as many as that of `text`.
 */
export async function readTable(
  text: string,
  report: Report,
  headLines?: number,
): Promise<Found | null> {
  const { default: papa } = await import('papaparse');
  const delimiter = delimiterOf(text);
  const { data } = papa.parse<string[]>(text, { delimiter, preview: MAX_FEATURES + 2 });
  const [head = [], ...rows] = data;
  const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== '');
  const columns = columnsOf(head, rows.filter(isFilled).slice(0, SAMPLE_ROWS));
  if (!columns && head.length < 2) return null;
  if (!columns) {
    const address = addressColumnOf(head);
    if (address !== null) report.skip('import.addresses', 'file', { value: address });
    else report.skip('import.noCoordinates', 'file', { value: brief(head.join(', ')) });
    return { values: [] };
  }
  const geometryOf = await geometryReader(columns);
  const names = namesOf(head);
  const values: unknown[] = [];
  const places: string[] = [];
  let line = headLines ?? 1 + newlinesIn(head);
  for (const row of rows) {
    line++;
    const at = `line ${line}`;
    line += newlinesIn(row);
    if (!isFilled(row)) continue;
    const geometry = geometryOf(row);
    if (typeof geometry === 'string') {
      const code = geometry.trim() === '' ? 'import.noGeometry' : 'import.badCell';
      report.skip(code, at, { value: brief(geometry) });
      continue;
    }
    values.push({ type: 'Feature', geometry, properties: propertiesOf(names, row, columns) });
    places.push(at);
  }
  return { values, places };
}

/** The separator that the head has most of; a head without any is a single column. */
function delimiterOf(text: string): string {
  const head = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [';', '\t', '|', ','].map((sign) => ({ sign, count: head.split(sign).length }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
  return most.count > 1 ? most.sign : '\t';
}

/** The geometry of a row, or the text that is none. */
type GeometryReader = (row: readonly string[]) => Geometry | string;

async function geometryReader(columns: Columns): Promise<GeometryReader> {
  if (columns.kind === 'two') {
    const { longitude, latitude } = columns;
    return (row) => {
      const [x = '', y = ''] = [row[longitude], row[latitude]];
      const position = positionOf(x, y);
      if (position) return { type: 'Point', coordinates: position };
      return x.trim() === '' && y.trim() === '' ? '' : `${x}; ${y}`;
    };
  }
  const { column } = columns;
  if (columns.kind === 'pair')
    return (row) => {
      const text = row[column] ?? '';
      const position = positionIn(text);
      return position ? { type: 'Point', coordinates: position } : text;
    };
  const { wktToGeoJSON } = await import('betterknown');
  return (row) => {
    const text = row[column] ?? '';
    try {
      // Deeper than any geometry of use; the parser calls itself for each level.
      return (/(?:\([^()]*){100}/.test(text) ? null : wktToGeoJSON(text)) ?? text;
    } catch {
      return text;
    }
  };
}

const NUMBER = /^\s*[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/i;

/** Plain numbers as they are, in range or not; anything else as `positionIn` reads it. */
function positionOf(longitude: string, latitude: string): Position | null {
  if (NUMBER.test(longitude) && NUMBER.test(latitude)) return [Number(longitude), Number(latitude)];
  const [x, y] = [longitude, latitude].map(withPoint);
  if (x !== undefined && y !== undefined && NUMBER.test(x) && NUMBER.test(y))
    return [Number(x), Number(y)];
  return positionIn(`${latitude}; ${longitude}`);
}

const withPoint = (text: string): string =>
  /^\s*[+-]?\d+,\d+\s*$/.test(text) ? text.replace(',', '.') : text;

/** Of names that are there twice the later ones are numbered; a column without a name is called by its number. */
function namesOf(head: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return head.map((name, index) => {
    const own = name.trim() === '' ? `#${index + 1}` : name.trim();
    let unique = own;
    for (let count = 2; used.has(unique); count++) unique = `${own} (${count})`;
    used.add(unique);
    return unique;
  });
}

function propertiesOf(names: readonly string[], row: readonly string[], columns: Columns): object {
  const properties: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [index, cell] of row.entries()) {
    const isCoordinate =
      columns.kind === 'two'
        ? index === columns.longitude || index === columns.latitude
        : index === columns.column;
    if (!isCoordinate && cell !== '') properties[names[index] ?? `#${index + 1}`] = valueOf(cell);
  }
  return properties;
}

/** A number where writing it gives the same text: "007" and "1,5" stay text. An apostrophe that kept a cell from being a formula goes. */
export function valueOf(cell: string): string | number {
  const number = Number(cell);
  if (cell !== '' && String(number) === cell && Number.isFinite(number)) return number;
  return cell.replace(/^'(?='*[=+\-@\t\r])/, '');
}

const newlinesIn = (row: readonly string[]): number =>
  row.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
