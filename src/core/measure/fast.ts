/**
 * Lengths of dense lines at the speed of a flat map: the radii of curvature M (meridian) and N (prime vertical)
 * at the middle latitude of each segment, from a table. On a segment of L kilometres off by about 3.6e-11 L² of its
 * length at 39° N (Gauss's mid-latitude formula cut after its first term; Rapp 1991, Geometric
 * Geodesy I, 6.4), so longer ones go to GeographicLib.
 */
import { at } from './at.ts';
import { geodesicMetres } from './geodesic.ts';

const EQUATORIAL_RADIUS_METRES = 6378137;
const ECCENTRICITY_SQUARED = 0.0066943799901413165;
const RADIANS = Math.PI / 180;
const STEPS_PER_DEGREE = 100;
/** Segments over 50 km, or over 0.6° of longitude (which near a pole is little), are solved exactly. */
const EXACT_ABOVE_SQUARE_METRES = 50_000 ** 2;
const EXACT_ABOVE_SQUARE_DEGREES = 0.6 ** 2;

/**
 * For each 0.01° from the equator to a pole: metres of a degree of longitude and their change to the
 * next row, then the same of a degree of latitude.
 */
const table = metresPerDegree();

function metresPerDegree(): Float64Array {
  const rows = 90 * STEPS_PER_DEGREE + 1;
  const values = new Float64Array(4 * rows);
  for (let row = 0; row < rows; row++) {
    const [east, north] = metresPerDegreeAt(row);
    const [nextEast, nextNorth] = metresPerDegreeAt(row + 1);
    values.set([east, nextEast - east, north, nextNorth - north], 4 * row);
  }
  return values;
}

function metresPerDegreeAt(row: number): readonly [number, number] {
  const phi = (row / STEPS_PER_DEGREE) * RADIANS;
  const w = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2;
  const primeVertical = EQUATORIAL_RADIUS_METRES / Math.sqrt(w);
  const meridian = (primeVertical * (1 - ECCENTRICITY_SQUARED)) / w;
  return [primeVertical * Math.cos(phi) * RADIANS, meridian * RADIANS];
}

/** Numbers of coordinates in a run of the loop: 32 segments. */
const RUN = 64;

/**
 * Length in metres of a line given as longitude, latitude, longitude, latitude … in degrees, latitudes in
 * [-90, 90] (not checked). A line of fewer than two positions has length 0.
 */
export function fastLengthMetres(coordinates: Float64Array): number {
  const last = coordinates.length - 3;
  let metres = 0;
  for (let first = 0; first < last; first += RUN) {
    metres += runMetres(coordinates, first, Math.min(first + RUN, last));
  }
  return metres;
}

/**
 * The segments that start at coordinates[first] up to, not including, [end]. The arithmetic of `fastMetres` is
 * written out because calls cost half of the time; in short runs because V8 compiles a function that
 * is called often well, but gives up on one whose first call is a long loop (twice the time).
 */
function runMetres(coordinates: Float64Array, first: number, end: number): number {
  let metres = 0;
  let lon1 = coordinates[first] as number;
  let lat1 = coordinates[first + 1] as number;
  for (let index = first; index < end; index += 2) {
    const lon2 = coordinates[index + 2] as number;
    const lat2 = coordinates[index + 3] as number;
    const dLon = lon2 - lon1;
    const middle = Math.abs(lat1 + lat2) * (STEPS_PER_DEGREE / 2);
    const row = middle | 0;
    const part = middle - row;
    const east = dLon * ((table[4 * row] as number) + part * (table[4 * row + 1] as number));
    const north =
      (lat2 - lat1) * ((table[4 * row + 2] as number) + part * (table[4 * row + 3] as number));
    const squared = east * east + north * north;
    metres +=
      squared > EXACT_ABOVE_SQUARE_METRES || dLon * dLon > EXACT_ABOVE_SQUARE_DEGREES
        ? geodesicMetres(lon1, lat1, lon2, lat2)
        : Math.sqrt(squared);
    lon1 = lon2;
    lat1 = lat2;
  }
  return metres;
}

/** Distance in metres between two positions in degrees, latitudes in [-90, 90] (not checked). */
export function fastMetres(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const dLon = lon2 - lon1;
  const middle = Math.abs(lat1 + lat2) * (STEPS_PER_DEGREE / 2);
  const row = middle | 0;
  const part = middle - row;
  const base = 4 * row;
  const east = dLon * (at(table, base) + part * at(table, base + 1));
  const north = (lat2 - lat1) * (at(table, base + 2) + part * at(table, base + 3));
  const squared = east * east + north * north;
  if (squared > EXACT_ABOVE_SQUARE_METRES || dLon * dLon > EXACT_ABOVE_SQUARE_DEGREES) {
    return geodesicMetres(lon1, lat1, lon2, lat2);
  }
  return Math.sqrt(squared);
}

/** Positions as one typed array of longitude, latitude, longitude, latitude … */
export function coordinatesOf(line: readonly (readonly number[])[]): Float64Array {
  const coordinates = new Float64Array(2 * line.length);
  line.forEach((position, index) => {
    coordinates[2 * index] = position[0] as number;
    coordinates[2 * index + 1] = position[1] as number;
  });
  return coordinates;
}
