/** Reads shapes out of a GeoPackage: its header, then Well-Known Binary, little-endian as GDAL writes it. */
import type { Position } from 'geojson';
import type { Polygon } from './polygons.ts';

const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
const MULTI_LINE = 5;
const MULTI_POLYGON = 6;
const BYTES_BEFORE_COUNT = 5;

/** The polygons of one GeoPackage geometry. Throws for any type but a plain MultiPolygon. */
export function polygonsOf(blob: Uint8Array): Polygon[] {
  const { part, times, position } = partsOf(blob, MULTI_POLYGON);
  return times(() => part(() => times(() => times(position))));
}

/** The lines of one GeoPackage geometry. Throws for any type but a plain MultiLineString. */
export function linesOf(blob: Uint8Array): Position[][] {
  const { part, times, position } = partsOf(blob, MULTI_LINE);
  return times(() => part(() => times(position)));
}

/** Readers that go on from the number of parts of a geometry of this type. */
function partsOf(blob: Uint8Array, wanted: number) {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const envelope = ENVELOPE_BYTES[(view.getUint8(3) >> 1) & 7];
  if (envelope === undefined) throw new Error('GeoPackage geometry with an unknown envelope');
  let at = 8 + envelope;
  const type = view.getUint32(at + 1, true);
  if (view.getUint8(at) !== 1 || type !== wanted) {
    throw new Error(`wanted a little-endian geometry of type ${wanted}, got type ${type}`);
  }
  at += BYTES_BEFORE_COUNT;
  const count = (): number => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const ordinate = (): number => {
    at += 8;
    return view.getFloat64(at - 8, true);
  };
  const times = <T>(make: () => T): T[] => Array.from({ length: count() }, make);
  const part = <T>(make: () => T): T => {
    at += BYTES_BEFORE_COUNT;
    return make();
  };
  return { part, times, position: (): Position => [ordinate(), ordinate()] };
}
