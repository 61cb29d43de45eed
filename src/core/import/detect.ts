/** What a file is, by its first bytes; its name is asked last. */
import type { Format } from './types.ts';
import { isNewlineDelimited, RECORD_SEPARATOR } from './sequence.ts';

/** Kinds that are read, before archives and JSON are looked into. */
export type Kind =
  'zip' | 'flatgeobuf' | 'shp' | 'json' | 'ndjson' | 'geojsonseq' | 'kml' | 'gpx' | 'table';

/** First bytes of what is read, and by name of what often comes instead. */
const BINARY: readonly (readonly [start: readonly number[], kind: Kind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x66, 0x67, 0x62, 0x03], 'flatgeobuf'],
  [[0x00, 0x00, 0x27, 0x0a], 'shp'],
];
const OTHERS: readonly (readonly [start: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x52, 0x49, 0x46, 0x46], 'RIFF (WebP, WAV, AVI)'],
  [[0x49, 0x49, 0x2a, 0x00], 'TIFF'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'TIFF'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'SQLite, GeoPackage'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x50, 0x41, 0x52, 0x31], 'Parquet'],
  [[0x50, 0x4d, 0x54, 0x69], 'PMTiles'],
  [[0x4d, 0x5a], 'EXE'],
  [[0x7f, 0x45, 0x4c, 0x46], 'ELF'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'DOC, XLS'],
];

export type Detected = { readonly kind: Kind } | { readonly other: string };

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** null: text, or something unknown. */
export function binaryKindOf(bytes: Uint8Array): Detected | null {
  const kind = BINARY.find(([start]) => startsWith(bytes, start))?.[1];
  if (kind) return { kind };
  const other = OTHERS.find(([start]) => startsWith(bytes, start))?.[1];
  return other === undefined ? null : { other };
}

/** Text holds none of these but in a picture or a program. */
const CONTROLS = /[^\P{Cc}\s]/gu;

/** The kind of a text. `name` decides only where the text doesn't. */
export function textKindOf(text: string, name: string): Detected {
  const head = text.slice(0, 4000);
  if (head.trimStart().startsWith(RECORD_SEPARATOR)) return { kind: 'geojsonseq' };
  if ((head.match(CONTROLS)?.length ?? 0) > head.length / 100) return { other: extensionOf(name) };
  if (/^\s*[{[]/.test(head)) return { kind: isNewlineDelimited(text) ? 'ndjson' : 'json' };
  if (/^\s*</.test(head)) {
    const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(withoutComments(text))?.[1] ?? '';
    return root === 'kml' || root === 'gpx' ? { kind: root } : { other: `<${root}>` };
  }
  return { kind: 'table' };
}

/** The root stands among the first letters of a document. */
const ROOT_LETTERS = 20_000;

const withoutComments = (text: string): string =>
  text.slice(0, ROOT_LETTERS).replace(/<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(\[[^\]]*\])?[^>]*>/g, '');

/** Lower case, without its dot; empty where the name has none. */
export const extensionOf = (name: string): string =>
  /\.([a-z\d]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The extensions that fit what a file was found to be. */
export const EXTENSIONS: Readonly<Record<Format, readonly string[]>> = {
  geojson: ['geojson', 'json'],
  ndjson: ['ndjson', 'ndgeojson', 'geojsonl', 'jsonl', 'ldjson', 'geojsonnd', 'json'],
  geojsonseq: ['geojsons', 'geojsonseq', 'json', 'geojsonl'],
  topojson: ['topojson', 'json'],
  kml: ['kml', 'xml'],
  kmz: ['kmz', 'zip'],
  gpx: ['gpx', 'xml'],
  csv: ['csv', 'tsv', 'tab', 'txt', 'wkt'],
  shapefile: ['zip', 'shp', 'shz'],
  flatgeobuf: ['fgb'],
};
