/** Shapefiles: geometry (.shp) with its table (.dbf), encoding (.cpg) and coordinate system (.prj), parsed by shpjs. */
import { encodingOf } from './decode.ts';
import { MAX_FEATURES } from './limits.ts';
import { crsOfPrj } from './prj.ts';
import { reasonOf, type Report } from './report.ts';
import type { Found } from './types.ts';
import type { Entry } from './zip.ts';

const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;

/** What of an archive is read with a .shp. */
export const SHAPE_PARTS = /\.(shp|dbf|prj|cpg)$/i;

/** All .shp of the entries, each with the parts of the same name. */
export async function readShapefiles(entries: readonly Entry[], report: Report): Promise<Found> {
  const partOf = (stem: string, extension: string) =>
    entries.find(({ name }) => name.toLowerCase() === `${stem}${extension}`)?.bytes;
  const shapes = entries.filter(({ name }) => /\.shp$/i.test(name));
  const values: unknown[] = [];
  const found: Found[] = [];
  for (const { name, bytes } of shapes) {
    const stem = name.toLowerCase().slice(0, -'.shp'.length);
    const [dbf, prj, cpg] = ['.dbf', '.prj', '.cpg'].map((extension) => partOf(stem, extension));
    for (const [extension, part] of [['.dbf', dbf] as const, ['.prj', prj] as const])
      if (!part) report.note('import.missingPart', `entry ${name}`, { value: extension });
    const one = await readShapefile({ name, shp: bytes, dbf, prj, cpg }, report);
    found.push(one);
    for (const value of one.values) values.push(value);
  }
  const crs = found.find((one) => one.crs)?.crs;
  return { values, ...(crs && { crs }) };
}

interface Parts {
  readonly name: string;
  readonly shp: Uint8Array;
  readonly dbf?: Uint8Array | undefined;
  readonly prj?: Uint8Array | undefined;
  readonly cpg?: Uint8Array | undefined;
}

async function readShapefile(parts: Parts, report: Report): Promise<Found> {
  const { parseShp } = await import('shpjs');
  const rows = await rowsOf(parts, report);
  const crs = parts.prj && crsOfPrj(new TextDecoder().decode(parts.prj));
  const values: unknown[] = [];
  for (const record of recordsOf(parts, report)) {
    // One at a time, so that a broken one costs no other.
    let geometry: unknown = null;
    try {
      geometry = parseShp(record)[0] ?? null;
    } catch (error) {
      report.skip('import.brokenFile', `feature ${values.length + 1}`, { value: reasonOf(error) });
    }
    values.push({ type: 'Feature', geometry, properties: rows[values.length] ?? {} });
  }
  return { values, ...(crs && { crs }) };
}

/** Each record with the head of the file before it: a file of its own. */
function* recordsOf({ name, shp }: Parts, report: Report): Generator<Uint8Array> {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  let at = HEADER_BYTES;
  for (let count = 0; count <= MAX_FEATURES && at + RECORD_HEADER_BYTES <= shp.length; count++) {
    const end = at + RECORD_HEADER_BYTES + view.getInt32(at + 4) * 2;
    if (end > shp.length || end < at + RECORD_HEADER_BYTES) {
      report.skip('import.truncated', `entry ${name}`);
      return;
    }
    const record = new Uint8Array(HEADER_BYTES + end - at);
    record.set(shp.subarray(0, HEADER_BYTES));
    record.set(shp.subarray(at, end), HEADER_BYTES);
    yield record;
    at = end;
  }
  if (shp.length < HEADER_BYTES) report.skip('import.truncated', `entry ${name}`);
}

/** Rows of the table, none where it can't be read. */
async function rowsOf({ name, dbf, cpg }: Parts, report: Report): Promise<readonly object[]> {
  if (!dbf) return [];
  const { parseDbf } = await import('shpjs');
  const at = `entry ${name.replace(/\.shp$/i, '.dbf')}`;
  try {
    return parseDbf(
      wholeTable(dbf, () => report.skip('import.truncated', at)),
      encodingFor(dbf, cpg),
    );
  } catch (error) {
    report.skip('import.brokenFile', at, { value: reasonOf(error) });
    return [];
  }
}

/** The table with as many rows in its head as it really has: the parser believes the head. */
function wholeTable(dbf: Uint8Array, onCut: () => void): Uint8Array {
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const [rows, headBytes, rowBytes] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  const most = rowBytes === 0 ? 0 : Math.max(0, Math.floor((dbf.length - headBytes) / rowBytes));
  if (rows <= most) return dbf;
  onCut();
  const copy = dbf.slice();
  new DataView(copy.buffer).setUint32(4, most, true);
  return copy;
}

/** What .cpg says, else what the bytes look like. */
function encodingFor(dbf: Uint8Array, cpg: Uint8Array | undefined): string {
  const said = cpg ? new TextDecoder().decode(cpg).trim() : '';
  return said === ''
    ? encodingOf(dbf.subarray(new DataView(dbf.buffer, dbf.byteOffset).getUint16(8, true)))
    : said;
}
