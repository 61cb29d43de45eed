/** Joins the edges that two territories share into paths and cuts these at the shores. */
import type { Position } from 'geojson';
import { at } from './at.ts';
import { distanceMetres, lengthMetres } from './rings.ts';
import type { HealedRun } from './world-heal.ts';
import type { LandTest } from './world-land.ts';
import { countedTo, type World } from './world-rings.ts';

export interface PairEdges {
  /** `first-second`, in the order of the alphabet. */
  readonly id: string;
  /** Vertex to the vertices that edges lead to, the first territory on their left. */
  readonly next: Map<number, number[]>;
}

export interface WorldPath {
  readonly positions: readonly Position[];
  /** What each end is at. */
  readonly ends: readonly [PathEnd, PathEnd];
}
/** `tripoint` stands for where the edges that two share end: another's begin there, or nothing is known. */
export type PathEnd = 'tripoint' | 'shore';

/** The edges of every pair of neighbours, the healed ones with them. */
export function pairEdges(
  { positions, rings, leftOf }: World,
  healed: readonly HealedRun[],
): ReadonlyMap<string, PairEdges> {
  const pairs = new Map<string, PairEdges>();
  const seen = new Set<string>();
  const add = (one: string, other: string, from: number, to: number): void => {
    const left = countedTo(one, other, at(positions, from));
    const right = countedTo(other, one, at(positions, from));
    if (left === right) return;
    if (left > right) {
      add(right, left, to, from);
      return;
    }
    const id = `${left}-${right}`;
    const key = `${from},${to}`;
    if (seen.has(key)) return;
    seen.add(key);
    let pair = pairs.get(id);
    if (pair === undefined) pairs.set(id, (pair = { id, next: new Map() }));
    const known = pair.next.get(from);
    if (known === undefined) pair.next.set(from, [to]);
    else known.push(to);
  };
  for (const { vertices } of rings) {
    for (let i = 1; i < vertices.length; i++) {
      const [from, to] = [at(vertices, i - 1), at(vertices, i)];
      const [left] = leftOf(from, to);
      const [right] = leftOf(to, from);
      if (left && right && left < right) add(left, right, from, to);
    }
  }
  for (const { left, right, vertices } of healed) {
    for (let i = 1; i < vertices.length; i++) {
      add(left, right, at(vertices, i - 1), at(vertices, i));
    }
  }
  return pairs;
}

/**
 * Every edge once, in paths as long as they go: first those that begin somewhere, then rings. A ring
 * that touches a path is put into it (Hierholzer), since the border goes round it in one go.
 */
export function pathsOf({ next }: PairEdges): readonly (readonly number[])[] {
  const left = new Map([...next].map(([from, all]) => [from, [...all]]));
  const arriving = new Map<number, number>();
  for (const to of [...next.values()].flat()) arriving.set(to, (arriving.get(to) ?? 0) + 1);
  const walk = (start: number): number[] => {
    const path = [start];
    for (let to = left.get(start)?.shift(); to !== undefined; to = left.get(to)?.shift()) {
      path.push(to);
    }
    return path;
  };
  const withRings = (path: readonly number[]): number[] =>
    path.flatMap((vertex) =>
      (left.get(vertex)?.length ?? 0) > 0 ? withRings(walk(vertex)) : vertex,
    );
  const starts = [...next].flatMap(([from, all]) =>
    Array.from({ length: Math.max(0, all.length - (arriving.get(from) ?? 0)) }, () => from),
  );
  const paths = starts.map(walk).map(withRings);
  for (const [from, rest] of left) while (rest.length > 0) paths.push(withRings(walk(from)));
  return paths;
}

const PIECE_METRES = 200;
/** Water narrower than this, where a path comes to land again, is an inlet that it crosses. */
const INLET_METRES = 3000;
/** Land shorter than this between two stretches of sea is a rock. */
const ROCK_METRES = 300;

/** A path in pieces of 200 m at most; vertices of the source stay. */
function pieces(path: readonly Position[]): Position[] {
  return path.slice(1).reduce<Position[]>(
    (all, to, index) => {
      const from = at(path, index);
      const parts = Math.max(1, Math.ceil(distanceMetres(from, to) / PIECE_METRES));
      for (let part = 1; part < parts; part++) {
        all.push([0, 1].map((axis) => between(at(from, axis), at(to, axis), part / parts)));
      }
      all.push(to);
      return all;
    },
    [at(path, 0)],
  );
}

/** On the grid of the source, 0.0000001°. */
const between = (from: number, to: number, part: number): number =>
  Math.round((from + part * (to - from)) * 1e7) / 1e7;

interface Stretch {
  isLand: boolean;
  positions: Position[];
}

/** The stretches of a path on land, cut to 100 m. */
export function landPaths(path: readonly Position[], isLand: LandTest): readonly WorldPath[] {
  const own = new Set(path);
  const fine = pieces(path);
  let stretches: Stretch[] = [];
  for (let i = 1; i < fine.length; i++) {
    const [from, to] = [at(fine, i - 1), at(fine, i)];
    const state = isLand([(at(from, 0) + at(to, 0)) / 2, (at(from, 1) + at(to, 1)) / 2]);
    const last = stretches.at(-1);
    if (last?.isLand === state) last.positions.push(to);
    else stretches.push({ isLand: state, positions: [from, to] });
  }
  stretches = merged(stretches, (one, index, all) =>
    !one.isLand && index > 0 && index < all.length - 1 && lengthMetres(one.positions) < INLET_METRES
      ? true
      : one.isLand,
  );
  stretches = merged(stretches, (one, index, all) =>
    one.isLand && all.length > 1 && lengthMetres(one.positions) < ROCK_METRES && all[index - 1]
      ? all[index + 1] === undefined
      : one.isLand,
  );
  return stretches.flatMap(({ isLand: state, positions }, index): WorldPath[] => {
    if (!state) return [];
    const inner = positions.slice(1, -1).filter((position) => own.has(position));
    return [
      {
        positions: [at(positions, 0), ...inner, at(positions, -1)],
        ends: [
          index === 0 ? 'tripoint' : 'shore',
          index === stretches.length - 1 ? 'tripoint' : 'shore',
        ],
      },
    ];
  });
}

function merged(
  stretches: readonly Stretch[],
  stateOf: (one: Stretch, index: number, all: readonly Stretch[]) => boolean,
): Stretch[] {
  const result: Stretch[] = [];
  stretches.forEach((one, index) => {
    const isLand = stateOf(one, index, stretches);
    const last = result.at(-1);
    if (last?.isLand === isLand) last.positions.push(...one.positions.slice(1));
    else result.push({ isLand, positions: [...one.positions] });
  });
  return result;
}
