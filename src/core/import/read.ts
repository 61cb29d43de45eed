/**
 * Reads a reader's file of any known format into features: what can be read is read, what not is said.
 * The parsers of the formats are fetched when a file needs them.
 */
import { checkFeatures } from './check.ts';
import { decode } from './decode.ts';
import { binaryKindOf, EXTENSIONS, extensionOf, textKindOf } from './detect.ts';
import { readFlatGeobuf } from './flatgeobuf.ts';
import { readGeoJson } from './geojson.ts';
import { readGpx, readKml } from './kml-gpx.ts';
import { emptyResult, refused } from './refused.ts';
import { reasonOf, Report } from './report.ts';
import { readSequence } from './sequence.ts';
import { readShapefiles, SHAPE_PARTS } from './shapefile.ts';
import { readTable } from './table.ts';
import type { Format, Found, ImportOptions, ImportResult } from './types.ts';
import { tableOfWkt } from './wkt.ts';
import { type Entry, readZip } from './zip.ts';

type Read = Found & { readonly format: Format };

/**
 * Never throws for what a file holds, and fetches nothing. `name` is only shown, and compared with what
 * the file is found to be.
 */
export async function readImport(
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const refusal = refused(bytes.length, name);
  if (refusal) return refusal;
  const report = new Report(name);
  try {
    return await readChecked(bytes, name, options, report);
  } catch (error) {
    // A parser's own fault, or no memory left for it.
    report.skip('import.brokenFile', 'file', { value: reasonOf(error) });
    return emptyResult(report, null);
  }
}

async function readChecked(
  bytes: Uint8Array,
  name: string,
  options: ImportOptions,
  report: Report,
): Promise<ImportResult> {
  options.onStage?.('parse');
  const read = await readBytes(bytes, name, report, true);
  if (!read) return emptyResult(report, null);
  options.onStage?.('check');
  const extension = extensionOf(name);
  if (extension !== '' && !EXTENSIONS[read.format].includes(extension))
    report.note('import.extension', 'file', { value: `.${extension}`, format: read.format });
  const checked = checkFeatures(read, report, options);
  if (read.values.length === 0 && report.skipped.length === 0)
    report.skip('import.nothing', 'file');
  return { ...emptyResult(report, read.format), ...checked, count: checked.features.length };
}

/** null, and said, where it is nothing that is read. */
async function readBytes(
  bytes: Uint8Array,
  name: string,
  report: Report,
  isOutermost: boolean,
): Promise<Read | null> {
  const binary = binaryKindOf(bytes);
  if (binary) {
    if ('other' in binary || !isOutermost)
      return otherKind('other' in binary ? binary.other : 'zip', report);
    if (binary.kind === 'zip') return readArchive(bytes, report);
    if (binary.kind === 'shp') {
      return { ...(await readShapefiles([{ name: 'x.shp', bytes }], report)), format: 'shapefile' };
    }
    return { ...(await readFlatGeobuf(bytes, report)), format: 'flatgeobuf' };
  }
  const text = decode(bytes, report);
  if (text.trim() === '') {
    report.skip('import.empty', 'file');
    return null;
  }
  return readText(text, name, report);
}

async function readText(text: string, name: string, report: Report): Promise<Read | null> {
  const detected = textKindOf(text, name);
  if ('other' in detected) return otherKind(detected.other, report);
  switch (detected.kind) {
    case 'json': {
      return readGeoJson(text, report);
    }
    case 'ndjson':
    case 'geojsonseq': {
      return { ...(await readSequence(text, report)), format: detected.kind };
    }
    case 'kml':
    case 'gpx': {
      const found = await (detected.kind === 'kml' ? readKml : readGpx)(text, report);
      return { ...found, format: detected.kind };
    }
    default: {
      const wkt = tableOfWkt(text);
      const found = await (wkt === null ? readTable(text, report) : readTable(wkt, report, 0));
      return found ? { ...found, format: 'csv' } : otherKind(extensionOf(name), report);
    }
  }
}

function otherKind(kind: string, report: Report): null {
  report.skip('import.wrongKind', 'file', { value: kind === '' ? '?' : kind });
  return null;
}

const TEXTS = /\.(kml|geojson|json|topojson|gpx|csv|tsv|wkt|ndjson|geojsonl|geojsons)$/i;

/** A shapefile, a KMZ, or the first file of an archive that is read. */
async function readArchive(bytes: Uint8Array, report: Report): Promise<Read | null> {
  const isWanted = (entry: string) =>
    (TEXTS.test(entry) || SHAPE_PARTS.test(entry)) && !/(^|\/)(__MACOSX|\._)/.test(entry);
  const { entries, names } = await readZip(bytes, isWanted, report);
  if (entries.some((entry) => /\.shp$/i.test(entry.name)))
    return { ...(await readShapefiles(entries, report)), format: 'shapefile' };
  const entry = firstOf(entries);
  if (!entry) {
    if (report.skipped.length === 0)
      report.skip('import.nothingInZip', 'file', { value: names.slice(0, 5).join(', ') });
    return null;
  }
  const read = await readBytes(entry.bytes, entry.name, report, false);
  return read?.format === 'kml' ? { ...read, format: 'kmz' } : read;
}

/** The main file of a KMZ is the first .kml; other kinds come after it. */
const firstOf = (entries: readonly Entry[]): Entry | undefined =>
  entries.find(({ name }) => /\.kml$/i.test(name)) ?? entries.find(({ name }) => TEXTS.test(name));
