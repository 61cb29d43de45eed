/** The same lengths and areas by cruder methods, to show what these are worth. */
import { area as turfArea, polygon } from '@turf/turf';
import { sphereLengthMetres, webMercatorLengthMetres } from '../measure/index.ts';
import type { Position } from '../model/types.ts';
import { type AreaAlternative, type LengthAlternative, MERCATOR, SPHERE } from './receipt.ts';

const EARTH_RADIUS_METRES = 6378137;
const RADIANS = Math.PI / 180;
const MERCATOR_LIMIT_DEGREES = 85.06;

/** Lengths of lines (each two positions or more) on the sphere and the plane, beside the true one in metres. */
export function lengthAlternatives(
  lines: readonly (readonly Position[])[],
  trueMetres: number,
): readonly LengthAlternative[] {
  const unrolled = lines.map(unroll);
  const sum = (lengthOf: (line: readonly Position[]) => number) =>
    unrolled.reduce((total, line) => total + lengthOf(line), 0);
  const alternative = (method: string, metres: number | null): LengthAlternative => ({
    method,
    metres,
    errorKilometres: metres === null ? null : (metres - trueMetres) / 1000,
  });
  const isOnMercator = unrolled.flat().every(isInMercator);
  return [
    alternative(SPHERE, sum(sphereLengthMetres)),
    alternative(MERCATOR, isOnMercator ? sum(webMercatorLengthMetres) : null),
  ];
}

/** Areas of an open ring on the sphere and the plane, beside the true one in m². */
export function areaAlternatives(
  ring: readonly Position[],
  trueSquareMetres: number,
): readonly AreaAlternative[] {
  const closed = unroll([...ring, ring[0] ?? []]);
  // Round a pole the outline doesn't come back to where it started: neither method has an area.
  const isClosed = Math.abs((closed[0]?.[0] ?? 0) - (closed.at(-1)?.[0] ?? 0)) < 1;
  const alternative = (method: string, squareMetres: number | null): AreaAlternative => ({
    method,
    squareMetres,
    errorSquareKilometres: squareMetres === null ? null : (squareMetres - trueSquareMetres) / 1e6,
  });
  return [
    alternative(SPHERE, isClosed ? turfArea(polygon([closed])) : null),
    alternative(MERCATOR, isClosed && closed.every(isInMercator) ? planeArea(closed) : null),
  ];
}

/** The line with longitudes that run on without a jump at the antimeridian. */
function unroll(line: readonly Position[]): Position[] {
  let last = line[0]?.[0] ?? 0;
  return line.map(([lon = 0, lat = 0]) => {
    last = lon + 360 * Math.round((last - lon) / 360);
    return [last, lat];
  });
}

const isInMercator = (position: Position): boolean =>
  Math.abs(position[1] ?? NaN) <= MERCATOR_LIMIT_DEGREES;

function planeArea(closed: readonly Position[]): number {
  const points = closed.map(([lon = 0, lat = 0]): readonly [number, number] => [
    lon * RADIANS * EARTH_RADIUS_METRES,
    Math.asinh(Math.tan(lat * RADIANS)) * EARTH_RADIUS_METRES,
  ]);
  const [originX = 0, originY = 0] = points[0] ?? [];
  const doubled = points.slice(1).reduce((total, [x, y], index) => {
    const [beforeX, beforeY] = points[index] ?? [0, 0];
    return total + (beforeX - originX) * (y - originY) - (x - originX) * (beforeY - originY);
  }, 0);
  return Math.abs(doubled) / 2;
}
