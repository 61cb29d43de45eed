/** Lines cut from the rings of neighbouring polygons. Pure: knows positions, not files. */
import geographicLib from 'geographiclib-geodesic';
import type { Position } from 'geojson';

/** A closed ring without its repeated last position. */
export type Ring = readonly Position[];
export type Path = readonly Position[];

const { WGS84 } = geographicLib.Geodesic;

/** Geodesic distance on WGS84. */
export function distanceMetres(a: Position, b: Position): number {
  const { s12 } = WGS84.Inverse(at(a, 1), at(a, 0), at(b, 1), at(b, 0));
  if (s12 === undefined) throw new Error(`no distance between ${a.join()} and ${b.join()}`);
  return s12;
}

/** Sum of the geodesics between consecutive positions. */
export function lengthMetres(path: Path): number {
  let sum = 0;
  for (let i = 1; i < path.length; i++) sum += distanceMetres(item(path, i - 1), item(path, i));
  return sum;
}

/** Whether the geodesics of a path sum to less than `limitMetres`; stops as soon as they don't. */
export function isShorterThan(path: Path, limitMetres: number): boolean {
  let sum = 0;
  for (let i = 1; i < path.length && sum < limitMetres; i++) {
    sum += distanceMetres(item(path, i - 1), item(path, i));
  }
  return sum < limitMetres;
}

export const keyOf = (position: Position): string => `${at(position, 0)},${at(position, 1)}`;

export const keysOf = (rings: readonly Ring[]): ReadonlySet<string> =>
  new Set(rings.flatMap((ring) => ring.map(keyOf)));

export interface Nearest {
  readonly ring: Ring;
  readonly index: number;
  readonly distanceMetres: number;
}

/** The vertex of `rings` that lies nearest to `target`. */
export function nearestVertex(rings: readonly Ring[], target: Position): Nearest {
  let best: { ring: Ring; index: number; score: number } | undefined;
  const cosine = Math.cos((at(target, 1) * Math.PI) / 180);
  for (const ring of rings) {
    ring.forEach((vertex, index) => {
      const score = Math.hypot(
        (at(vertex, 0) - at(target, 0)) * cosine,
        at(vertex, 1) - at(target, 1),
      );
      if (best === undefined || score < best.score) best = { ring, index, score };
    });
  }
  if (best === undefined) throw new Error(`no ring to look for ${target.join()} in`);
  const { ring, index } = best;
  return { ring, index, distanceMetres: distanceMetres(item(ring, index), target) };
}

/** From vertex `start` to vertex `end`, both included, along increasing indices. */
export function arcOf(ring: Ring, start: number, end: number): Path {
  return start <= end
    ? ring.slice(start, end + 1)
    : [...ring.slice(start), ...ring.slice(0, end + 1)];
}

/**
 * The part of one country's boundary between two positions: of the two ways round the ring, the
 * one with the larger share of the neighbour's vertices. `from` and `to` snap to the nearest vertex.
 */
export function sharedPath(
  own: readonly Ring[],
  neighbour: ReadonlySet<string>,
  from: Position,
  to: Position,
): Path {
  const start = nearestVertex(own, from);
  const end = nearestVertex([start.ring], to);
  const forward = arcOf(start.ring, start.index, end.index);
  const backward = [...arcOf(start.ring, end.index, start.index)].reverse();
  const share = (path: Path) =>
    path.filter((vertex) => neighbour.has(keyOf(vertex))).length / path.length;
  const difference = share(forward) - share(backward);
  if (difference === 0) return forward.length <= backward.length ? forward : backward;
  return difference > 0 ? forward : backward;
}

/**
 * Rings with `target` put in as a vertex of the nearest edge, at the foot of the perpendicular;
 * unchanged where that foot is a vertex already.
 */
export function withFoot(rings: readonly Ring[], target: Position): readonly Ring[] {
  const best = { ring: -1, index: 0, off: Infinity, foot: target };
  const cosine = Math.cos((at(target, 1) * Math.PI) / 180);
  rings.forEach((ring, r) => {
    ring.forEach((a, index) => {
      const b = item(ring, (index + 1) % ring.length);
      const [dx, dy] = [(at(b, 0) - at(a, 0)) * cosine, at(b, 1) - at(a, 1)];
      const [px, py] = [(at(target, 0) - at(a, 0)) * cosine, at(target, 1) - at(a, 1)];
      const share = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)));
      const off = Math.hypot(px - share * dx, py - share * dy);
      if (off >= best.off) return;
      const foot = [at(a, 0) + (share * dx) / cosine, at(a, 1) + share * dy];
      Object.assign(best, { ring: r, index, off, foot: share === 0 ? a : share === 1 ? b : foot });
    });
  });
  if (rings[best.ring]?.includes(best.foot) !== false) return rings;
  return rings.map((ring, r) =>
    r === best.ring ? ring.toSpliced(best.index + 1, 0, best.foot) : ring,
  );
}

function at(position: Position, axis: 0 | 1): number {
  const value = position[axis];
  if (value === undefined) throw new Error(`position [${position.join()}] lacks a coordinate`);
  return value;
}

export function item<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`no item ${index} in a list of ${list.length}`);
  return value;
}
