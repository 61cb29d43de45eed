/** Thins lines and rings with a tolerance that may differ from place to place: fine near the border, coarse far off. */
import { at } from './at.ts';
import type { Position } from 'geojson';

/** Tolerance in degrees of latitude at a position. */
export type Tolerance = (position: Position) => number;

const CORE = { west: 42, south: 36, east: 52, north: 42.5 };

/** Degrees between a position and the core of the map; 0 inside it. */
export function degreesFromCore(position: Position): number {
  const [longitude, latitude] = position as [number, number];
  const east = Math.max(CORE.west - longitude, longitude - CORE.east, 0);
  const north = Math.max(CORE.south - latitude, latitude - CORE.north, 0);
  return Math.max(east, north);
}

/** `near` inside the core, growing evenly to `far` at four degrees from it. */
export const taperedTolerance =
  (near: number, far: number): Tolerance =>
  (position) =>
    near + (far - near) * Math.min(1, degreesFromCore(position) / 4);

/** Douglas and Peucker's thinning, each distance judged by the tolerance where it occurs. */
export function simplifyLine(line: readonly Position[], toleranceOf: Tolerance): Position[] {
  if (line.length < 3) return [...line];
  const kept = new Uint8Array(line.length);
  kept[0] = 1;
  kept[line.length - 1] = 1;
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    const index = farthest(line, first, last, toleranceOf);
    if (index === -1) continue;
    kept[index] = 1;
    spans.push([first, index], [index, last]);
  }
  return line.filter((_, index) => kept[index] === 1);
}

/** A closed ring, thinned; null when fewer than four corners would be left. */
export function simplifyRing(ring: readonly Position[], toleranceOf: Tolerance): Position[] | null {
  const start = at(ring, 0);
  let opposite = 0;
  let longest = -1;
  ring.forEach((position, index) => {
    const distance = Math.hypot(at(position, 0) - at(start, 0), at(position, 1) - at(start, 1));
    if (distance > longest) [longest, opposite] = [distance, index];
  });
  const there = simplifyLine(ring.slice(0, opposite + 1), toleranceOf);
  const back = simplifyLine(ring.slice(opposite), toleranceOf);
  const thinned = [...there, ...back.slice(1)];
  return thinned.length < 4 ? null : thinned;
}

/** The position strictly between two that lies farthest off their chord, or -1 if none exceeds its tolerance. */
function farthest(
  line: readonly Position[],
  first: number,
  last: number,
  toleranceOf: Tolerance,
): number {
  let best = -1;
  let worst = 1;
  for (let index = first + 1; index < last; index++) {
    const position = at(line, index);
    const excess = degreesOff(position, at(line, first), at(line, last)) / toleranceOf(position);
    if (excess > worst) [worst, best] = [excess, index];
  }
  return best;
}

/** Distance of a position from a chord, in degrees of latitude. */
export function degreesOff(position: Position, from: Position, to: Position): number {
  const shrink = Math.cos((at(position, 1) * Math.PI) / 180);
  const x = (at(to, 0) - at(from, 0)) * shrink;
  const y = at(to, 1) - at(from, 1);
  const px = (at(position, 0) - at(from, 0)) * shrink;
  const py = at(position, 1) - at(from, 1);
  const squared = x * x + y * y;
  const share = squared === 0 ? 0 : Math.max(0, Math.min(1, (px * x + py * y) / squared));
  return Math.hypot(px - share * x, py - share * y);
}
