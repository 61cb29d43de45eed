/** FlatGeobuf, read by its own library, with the counts that it believes checked first. */
import type { IFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import type { Feature as FlatFeature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry as FlatGeometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { MAX_DEPTH, MAX_FEATURES } from './limits.ts';
import { reasonOf, type Report } from './report.ts';
import type { Crs, Found } from './types.ts';

/** What the file holds, unchecked; what can't be read of it is said to `report`. */
export async function readFlatGeobuf(bytes: Uint8Array, report: Report): Promise<Found> {
  const [{ deserialize }, { fromFeature }] = await Promise.all([
    import('flatgeobuf/lib/mjs/generic/featurecollection.js'),
    import('flatgeobuf/lib/mjs/geojson/feature.js'),
  ]);
  const values: unknown[] = [];
  let crs: Crs | undefined;
  const headerMetaFn = (header: HeaderMeta) => {
    crs = crsOf(header);
    // The library counts the index of no features for ever.
    if (header.featuresCount === 0 && header.indexNodeSize > 0)
      throw new RangeError('featuresCount');
  };
  const readOne = (id: number, feature: FlatFeature, header: HeaderMeta): IFeature => {
    try {
      const geometry = feature.geometry();
      if (geometry && sizeOf(geometry, bytes.length, 1) <= bytes.length)
        return fromFeature(id, feature, header);
      report.skip(geometry ? 'import.brokenFile' : 'import.noGeometry', `feature ${id + 1}`, {
        value: 'geometry',
      });
    } catch (error) {
      report.skip('import.brokenFile', `feature ${id + 1}`, { value: reasonOf(error) });
    }
    return NOTHING;
  };
  const places: string[] = [];
  try {
    let count = 0;
    for await (const feature of deserialize(bytes, readOne, undefined, headerMetaFn)) {
      if (++count > MAX_FEATURES + 1) break;
      if (feature === NOTHING) continue;
      values.push(feature);
      places.push(`feature ${count}`);
    }
  } catch (error) {
    report.skip('import.brokenFile', 'file', { value: reasonOf(error) });
  }
  return { values, places, ...(crs && { crs }) };
}

const NOTHING = {} as IFeature;

/**
 * Bytes of a geometry by the counts that it has, a number above `most` where they can't be right: parts may be
 * within themselves, or there a thousand times. Nothing else stops a wrong count.
 */
function sizeOf(geometry: FlatGeometry, most: number, depth: number): number {
  const parts = geometry.partsLength();
  let bytes = parts * 4 + geometry.endsLength() * 4 + geometry.xyLength() * 8;
  if (depth > MAX_DEPTH) return Infinity;
  for (let index = 0; index < parts && bytes <= most; index++) {
    const part = geometry.parts(index);
    bytes += part ? sizeOf(part, most - bytes, depth + 1) : Infinity;
  }
  return bytes;
}

/** EPSG codes of WGS84 in degrees. */
const WGS84 = [4326, 4979];

function crsOf({ crs }: HeaderMeta): Crs | undefined {
  if (!crs || crs.code === 0 || WGS84.includes(crs.code)) return undefined;
  const name = crs.name ?? `${crs.org ?? 'EPSG'}:${crs.code}`;
  return { name, isProjected: /^\s*PROJC/i.test(crs.wkt ?? '') };
}
