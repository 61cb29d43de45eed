/** Tells land from sea, for cutting the borders of the world at their shores. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { at } from './at.ts';
import type { UnpackedPackage } from './packages.ts';
import { boundsOf, ringSquareKilometres, type Polygon } from './polygons.ts';

export type LandTest = (position: Position) => boolean;

/** Of the holes in the land only the Caspian is a sea; the next largest, Lake Huron with Lake Michigan, is a lake. */
const SEA_SQUARE_KILOMETRES = 200_000;
/** A hole with a shorter side than this many degrees is no sea, and its area needn't be worked out. */
const SEA_DEGREES = 5;
const BANDS_PER_DEGREE = 100;
const BANDS = 180 * BANDS_PER_DEGREE;

const bandOf = (latitude: number): number =>
  Math.min(BANDS - 1, Math.max(0, Math.floor((latitude + 90) * BANDS_PER_DEGREE)));

function isSea(hole: readonly Position[]): boolean {
  const { west, south, east, north } = boundsOf(hole);
  return (
    Math.min(east - west, north - south) > SEA_DEGREES &&
    ringSquareKilometres(hole) > SEA_SQUARE_KILOMETRES
  );
}

/**
 * Whether a position is on land, lakes and rivers being land. Counts the shore's turns round it (an
 * island in a lake lies in two rings), in bands of latitude so that few sides need a look.
 */
export function landTest(lands: UnpackedPackage): LandTest {
  const file = JSON.parse(readFileSync(join(lands.folder, 'map.geo.json'), 'utf8')) as {
    geometries: readonly { coordinates: Polygon[] }[];
  };
  const polygons = file.geometries.flatMap(({ coordinates }) => coordinates);
  const rings = polygons.flatMap(([outer = [], ...holes]) => [outer, ...holes.filter(isSea)]);
  const bands = Array.from({ length: BANDS }, (): number[] => []);
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [lon1, lat1] = at(ring, i - 1) as [number, number];
      const [lon2, lat2] = at(ring, i) as [number, number];
      if (lat1 === lat2) continue;
      const last = bandOf(Math.max(lat1, lat2));
      for (let band = bandOf(Math.min(lat1, lat2)); band <= last; band++) {
        at(bands, band).push(lon1, lat1, lon2, lat2);
      }
    }
  }
  return (position) => {
    const [lon, lat] = position as [number, number];
    const sides = at(bands, bandOf(lat)) as readonly number[] & Record<number, number>;
    let turns = 0;
    for (let i = 0; i < sides.length; i += 4) {
      const lat1 = sides[i + 1] as number;
      const lat2 = sides[i + 3] as number;
      if (lat1 <= lat === lat2 <= lat) continue;
      const lon1 = sides[i] as number;
      const part = (lat - lat1) / (lat2 - lat1);
      if (lon1 + part * ((sides[i + 2] as number) - lon1) < lon) turns += lat2 > lat1 ? 1 : -1;
    }
    return turns !== 0;
  };
}
