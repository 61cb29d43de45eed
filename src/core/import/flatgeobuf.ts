/** FlatGeobuf, read by its own library, with the counts that it believes checked first. */
import type { IFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import type { Feature as FlatFeature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry as FlatGeometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { MAX_DEPTH, MAX_FEATURES } from './limits.ts';
import { reasonOf, type Report } from './report.ts';
import type { Crs, Found } from './types.ts';

export async function readFlatGeobuf(bytes: Uint8Array, report: Report): Promise<Found> {
  const [{ deserialize }, { fromFeature }] = await Promise.all([
    import('flatgeobuf/lib/mjs/generic.js'),
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
      if (geometry && isSound(geometry, bytes.length, 1)) return fromFeature(id, feature, header);
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
    for await (const feature of deserialize(bytes, { fromFeature: readOne, headerMetaFn })) {
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

/** Whether the file can hold what its geometry says it has. Nothing else stops a wrong count. */
function isSound(geometry: FlatGeometry, bytes: number, depth: number): boolean {
  const parts = geometry.partsLength();
  const smallest = parts * 4 + geometry.endsLength() * 4 + geometry.xyLength() * 8;
  if (smallest > bytes || depth > MAX_DEPTH) return false;
  for (let index = 0; index < parts; index++) {
    const part = geometry.parts(index);
    if (!part || !isSound(part, bytes, depth + 1)) return false;
  }
  return true;
}

/** EPSG codes of WGS84 in degrees. */
const WGS84 = [4326, 4979];

function crsOf({ crs }: HeaderMeta): Crs | undefined {
  if (!crs || crs.code === 0 || WGS84.includes(crs.code)) return undefined;
  const name = crs.name ?? `${crs.org ?? 'EPSG'}:${crs.code}`;
  return { name, isProjected: /^\s*PROJC/i.test(crs.wkt ?? '') };
}
