/** Files that are made for tests of reading: small ones of each format, and those that mean harm. */
import { strToU8, zipSync } from 'fflate';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An archive; every entry from a text or from bytes. */
export const zipOf = (entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

export const feature = (geometry: unknown, properties: unknown = {}): object => ({
  type: 'Feature',
  properties,
  geometry,
});

export const point = (longitude: unknown, latitude: unknown): object => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});

export const collection = (features: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });

const WGS84_PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** The parts of a Shapefile of points (ESRI Shapefile Technical Description, 1998) with a table of one text column. */
export function shapefileOf(
  points: readonly (readonly [number, number])[],
  names: readonly Uint8Array[],
  prj = WGS84_PRJ,
): Record<string, string | Uint8Array> {
  const recordBytes = 28;
  const shp = new DataView(new ArrayBuffer(100 + points.length * recordBytes));
  shp.setInt32(0, 9994);
  shp.setInt32(24, shp.byteLength / 2);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 1, true);
  for (const [index, [x, y]] of points.entries()) {
    const at = 100 + index * recordBytes;
    shp.setInt32(at, index + 1);
    shp.setInt32(at + 4, 10);
    shp.setInt32(at + 8, 1, true);
    shp.setFloat64(at + 12, x, true);
    shp.setFloat64(at + 20, y, true);
  }
  const width = 20;
  const dbf = new Uint8Array(32 + 32 + 1 + names.length * (1 + width)).fill(0x20);
  const head = new DataView(dbf.buffer);
  dbf.fill(0, 0, 64);
  dbf[0] = 3;
  head.setUint32(4, names.length, true);
  head.setUint16(8, 65, true);
  head.setUint16(10, 1 + width, true);
  dbf.set(bytesOf('NAME'), 32);
  dbf[32 + 11] = 'C'.charCodeAt(0);
  dbf[32 + 16] = width;
  dbf[64] = 13;
  for (const [index, name] of names.entries()) dbf.set(name, 65 + index * (1 + width) + 1);
  return { 'places.shp': new Uint8Array(shp.buffer), 'places.dbf': dbf, 'places.prj': prj };
}
