/**
 * The auxiliary sphere of the WGS84 ellipsoid: unit vectors at the reduced latitude, atan((1 - f) tan φ).
 * A path of arc σ on it has between b σ and a σ metres on the ellipsoid, which gives bounds that hold
 * always, and Lambert's formula on it gives distances good to some millionths.
 */
import { at } from './at.ts';

export const EQUATORIAL_RADIUS_METRES = 6378137;
export const FLATTENING = 1 / 298.257223563;
export const POLAR_RADIUS_METRES = EQUATORIAL_RADIUS_METRES * (1 - FLATTENING);
const RADIANS = Math.PI / 180;

/** Writes the unit vector of a position in degrees at `vectors[3 * index]` and the two places after it. */
export function writeVector(vectors: Float64Array, index: number, lon: number, lat: number): void {
  const sinPhi = (1 - FLATTENING) * Math.sin(lat * RADIANS);
  const cosPhi = Math.cos(lat * RADIANS);
  const size = Math.hypot(sinPhi, cosPhi);
  const cosBeta = cosPhi / size;
  vectors[3 * index] = cosBeta * Math.cos(lon * RADIANS);
  vectors[3 * index + 1] = cosBeta * Math.sin(lon * RADIANS);
  vectors[3 * index + 2] = sinPhi / size;
}

/** Longitude and latitude in degrees of a vector of any length. */
export function positionOfVector(x: number, y: number, z: number): [number, number] {
  const lat = Math.atan2(z, (1 - FLATTENING) * Math.hypot(x, y));
  return [Math.atan2(y, x) / RADIANS, lat / RADIANS];
}

/** Square of the straight distance between vector `index` of `vectors` and (x, y, z), in radii. */
export function chordSquared(
  vectors: Float64Array,
  index: number,
  x: number,
  y: number,
  z: number,
): number {
  const dx = at(vectors, 3 * index) - x;
  const dy = at(vectors, 3 * index + 1) - y;
  const dz = at(vectors, 3 * index + 2) - z;
  return dx * dx + dy * dy + dz * dz;
}

/** Arc in radians of a chord given by its square, [0, 4]. */
export function arcOfChordSquared(squared: number): number {
  return 2 * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
}

/**
 * Metres between two points by Lambert's formula for long lines (1942), from the square of their chord and
 * their heights z above the equator on the unit sphere. Off by less than `LAMBERT_ERROR` of the
 * distance up to an arc of `LAMBERT_ARC_LIMIT` radians; not for near antipodes.
 */
export function lambertMetres(squared: number, z1: number, z2: number): number {
  if (squared < 1e-24) return EQUATORIAL_RADIUS_METRES * Math.sqrt(squared);
  const arc = arcOfChordSquared(squared);
  const sine = Math.sqrt(squared * (1 - squared / 4));
  const sum = z1 + z2;
  const difference = z2 - z1;
  const x = ((arc - sine) * sum * sum) / (4 - squared);
  const y = ((arc + sine) * difference * difference) / squared;
  return EQUATORIAL_RADIUS_METRES * (arc - (FLATTENING / 2) * (x + y));
}

/** Relative; the worst of a million random pairs was 1.4e-6 up to an arc of 1.5, 2.0e-6 up to 2. */
export const LAMBERT_ERROR = 4e-6;
export const LAMBERT_ARC_LIMIT = 2;
