/** The length of a line three ways: on the ellipsoid, on Turf's sphere, and flat as Web Mercator draws it. */
import { length as turfLength, lineString } from '@turf/turf';
import type { Position } from '../model/types.ts';
import { checkedLine } from './checked.ts';
import { geodesicMetres } from './geodesic.ts';

const EARTH_RADIUS_METRES = 6378137;
const RADIANS = Math.PI / 180;
const MERCATOR_LIMIT_DEGREES = 85.06;

/**
 * Metres along a line of two positions or more on WGS84, each segment a geodesic (GeographicLib).
 * @throws RangeError for fewer than two positions, or one that is not finite or beyond a pole.
 */
export function lengthMetres(line: readonly Position[]): number {
  return sumOfSegments(checkedLine(line, 'line'), geodesicMetres);
}

/**
 * Metres along a line on the sphere of Turf (haversine, mean radius 6 371 008.8 m).
 * @throws RangeError as `lengthMetres`.
 */
export function sphereLengthMetres(line: readonly Position[]): number {
  return turfLength(lineString([...checkedLine(line, 'line')]), { units: 'meters' });
}

/**
 * Length on the flat map in EPSG:3857 metres (EPSG method 1024); at 39° N about 1.29 times the ground. Longitudes
 * are taken as they are: 179 to -179 goes round the whole map.
 * @throws RangeError as `lengthMetres`, and for latitudes outside [-85.06, 85.06], where the map ends.
 */
export function webMercatorLengthMetres(line: readonly Position[]): number {
  for (const [index, position] of checkedLine(line, 'line').entries()) {
    const latitude = position[1] as number;
    if (Math.abs(latitude) > MERCATOR_LIMIT_DEGREES) {
      throw new RangeError(
        `line[${index}] has latitude ${latitude}; Web Mercator wants [-${MERCATOR_LIMIT_DEGREES}, ${MERCATOR_LIMIT_DEGREES}].`,
      );
    }
  }
  const northing = (lat: number): number =>
    EARTH_RADIUS_METRES * Math.asinh(Math.tan(lat * RADIANS));
  return sumOfSegments(line, (lon1, lat1, lon2, lat2) =>
    Math.hypot((lon2 - lon1) * RADIANS * EARTH_RADIUS_METRES, northing(lat2) - northing(lat1)),
  );
}

function sumOfSegments(
  line: readonly Position[],
  metres: (lon1: number, lat1: number, lon2: number, lat2: number) => number,
): number {
  let total = 0;
  let [lon1, lat1] = line[0] as [number, number];
  for (const [lon2, lat2] of line as readonly [number, number][]) {
    total += metres(lon1, lat1, lon2, lat2);
    lon1 = lon2;
    lat1 = lat2;
  }
  return total;
}
