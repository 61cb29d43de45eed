/** Plane geometry on longitude and latitude, enough to pick, clip and label polygons. Not for measuring. */
import { at } from './at.ts';
import type { Position } from 'geojson';
import { simplifyRing, type Tolerance } from './simplify.ts';

export type Ring = Position[];
export type Polygon = Ring[];

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const EARTH_RADIUS_KILOMETRES = 6378.137;
const RADIANS = Math.PI / 180;

export function boundsOf(ring: readonly Position[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of ring as [number, number][]) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return { west, south, east, north };
}

export const overlaps = (a: Bounds, b: Bounds): boolean =>
  a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;

/** Area of a ring on a sphere of the equatorial radius, without its holes; used only to sort and to sift. */
export function ringSquareKilometres(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [fromLongitude, fromLatitude] = ring[index - 1] as [number, number];
    const [toLongitude, toLatitude] = ring[index] as [number, number];
    const width = (toLongitude - fromLongitude) * RADIANS;
    sum += width * (2 + Math.sin(fromLatitude * RADIANS) + Math.sin(toLatitude * RADIANS));
  }
  return Math.abs(sum * EARTH_RADIUS_KILOMETRES ** 2) / 2;
}

export function ringContains(ring: readonly Position[], position: Position): boolean {
  const [longitude, latitude] = position as [number, number];
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [x1, y1] = ring[index - 1] as [number, number];
    const [x2, y2] = ring[index] as [number, number];
    if (y1 > latitude === y2 > latitude) continue;
    if (longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

export const polygonContains = (polygon: Polygon, position: Position): boolean =>
  ringContains(at(polygon, 0), position) &&
  !polygon.slice(1).some((hole) => ringContains(hole, position));

/** A ring cut to a box by Sutherland and Hodgman: may leave edges that run along the box. Empty if outside. */
export function clipRing(ring: readonly Position[], box: Bounds): Ring {
  const sides: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, box.west, 1],
    [0, box.east, -1],
    [1, box.south, 1],
    [1, box.north, -1],
  ];
  let open = ring.slice(0, -1);
  for (const [axis, limit, sign] of sides) {
    const kept: Ring = [];
    open.forEach((to, index) => {
      const from = at(open, index - 1);
      const fromIn = sign * (at(from, axis) - limit) >= 0;
      const toIn = sign * (at(to, axis) - limit) >= 0;
      if (fromIn !== toIn) kept.push(crossing(from, to, axis, limit));
      if (toIn) kept.push(to);
    });
    open = kept;
  }
  return open.length < 3 ? [] : [...open, at(open, 0)];
}

function crossing(from: Position, to: Position, axis: 0 | 1, limit: number): Position {
  const share = (limit - at(from, axis)) / (at(to, axis) - at(from, axis));
  const other = axis === 0 ? 1 : 0;
  const value = at(from, other) + share * (at(to, other) - at(from, other));
  return axis === 0 ? [limit, value] : [value, limit];
}

/** Outer ring and those holes of at least `holeSquareKilometres`, thinned; null if the outer ring vanishes. */
export function simplifyPolygon(
  polygon: Polygon,
  toleranceOf: Tolerance,
  holeSquareKilometres: number,
): Polygon | null {
  const outer = simplifyRing(at(polygon, 0), toleranceOf);
  if (!outer) return null;
  const holes = polygon
    .slice(1)
    .filter((hole) => ringSquareKilometres(hole) >= holeSquareKilometres)
    .map((hole) => simplifyRing(hole, toleranceOf))
    .filter((hole) => hole !== null);
  return [outer, ...holes];
}

/** A position well inside a polygon: the best of three ever finer grids, to three decimals. */
export function labelPointOf(polygon: Polygon): Position {
  let { west, south, east, north } = boundsOf(at(polygon, 0));
  let best: Position = [(west + east) / 2, (south + north) / 2];
  for (let pass = 0; pass < 3; pass++) {
    let widest = -Infinity;
    const [stepEast, stepNorth] = [(east - west) / 16, (north - south) / 16];
    for (let column = 0; column <= 16; column++) {
      for (let row = 0; row <= 16; row++) {
        const position = [west + column * stepEast, south + row * stepNorth];
        const room = polygonContains(polygon, position) ? degreesToEdge(polygon, position) : -1;
        if (room > widest) [widest, best] = [room, position];
      }
    }
    [west, east] = [at(best, 0) - stepEast, at(best, 0) + stepEast];
    [south, north] = [at(best, 1) - stepNorth, at(best, 1) + stepNorth];
  }
  return best.map((value) => Math.round(value * 1000) / 1000);
}

function degreesToEdge(polygon: Polygon, position: Position): number {
  const [longitude, latitude] = position as [number, number];
  const shrink = Math.cos(latitude * RADIANS);
  let nearest = Infinity;
  for (const ring of polygon) {
    for (let index = 1; index < ring.length; index++) {
      const [x1, y1] = ring[index - 1] as [number, number];
      const [x2, y2] = ring[index] as [number, number];
      const [dx, dy] = [(x2 - x1) * shrink, y2 - y1];
      const [px, py] = [(longitude - x1) * shrink, latitude - y1];
      const share = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(px - share * dx, py - share * dy));
    }
  }
  return nearest;
}
