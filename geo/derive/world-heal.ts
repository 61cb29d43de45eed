/**
 * Makes one line of the stretches where the rings of neighbours differ: runs that no neighbour has are
 * joined end to start; each round of them is a gap or an overlap, and all its runs but one are kept.
 */
import type { Position } from 'geojson';
import { at } from './at.ts';
import { boundsOf, overlaps, polygonContains, type Bounds, type Polygon } from './polygons.ts';
import { distanceMetres } from './rings.ts';
import { OVERLAPS, type World } from './world-rings.ts';
import type { Run } from './world-runs.ts';

export interface HealedRun {
  /** On the left and on the right of the run. */
  readonly left: string;
  readonly right: string;
  readonly vertices: readonly number[];
}

export interface Healing {
  readonly healed: readonly HealedRun[];
  /** Runs that are part of no round: coasts, and what stays unresolved. */
  readonly open: readonly Run[];
}

/** Runs in a round at most: a gap between so many countries, or one broken by a third's vertices. */
const MOST = 6;
/** At the shore two rings end apart, cut where each meets the water. */
const SHORE_METRES = 40_000;

type Polygons = ReadonlyMap<string, readonly (readonly (readonly (readonly number[])[])[])[]>;

/** Of two runs the one with fewer vertices goes; of more the longest, which the others go round. */
function droppedOf(round: readonly Run[]): Run {
  const [a, b] = round as [Run, Run];
  if (round.length > 2) return round.reduce((most, run) => (run.metres > most.metres ? run : most));
  if (a.vertices.length !== b.vertices.length) return a.vertices.length < b.vertices.length ? a : b;
  return a.territory < b.territory ? b : a;
}

/** Pairs the runs: the shortest rounds first; before the longer ones the land that two states' rings both have. */
export function heal(world: World, runs: readonly Run[], polygons: Polygons): Healing {
  const free = new Set(runs);
  const healed: HealedRun[] = [];
  const close = (size: number): void => {
    const after = followers(world, [...free]);
    for (const run of runs) {
      const round = free.has(run) ? roundFrom(run, size, free, after) : undefined;
      if (round === undefined) continue;
      const dropped = droppedOf(round);
      for (const one of round) {
        free.delete(one);
        if (one === dropped || one.territory === dropped.territory) continue;
        healed.push({
          left: one.territory,
          right: dropped.territory,
          vertices: one.vertices,
        });
      }
    }
  };
  close(2);
  settleOverlaps(world, polygons, free, healed);
  for (let size = 3; size <= MOST; size++) close(size);
  return { healed, open: runs.filter((run) => free.has(run)) };
}

type Followers = ReadonlyMap<Run, readonly Run[]>;

/** The runs that begin where a run ends, or near there where it ends at a shore. */
function followers({ positions }: World, runs: readonly Run[]): Followers {
  const starts = new Map<number, Run[]>();
  for (const run of runs) {
    const start = at(run.vertices, 0);
    starts.set(start, [...(starts.get(start) ?? []), run]);
  }
  const ends = new Set(runs.map(({ vertices }) => at(vertices, -1)));
  const loose = runs.filter(({ vertices }) => !ends.has(at(vertices, 0)));
  return new Map(
    runs.map((run) => {
      const end = at(run.vertices, -1);
      const there = starts.get(end);
      if (there !== undefined) return [run, there];
      const from = at(positions, end);
      const near = loose.filter(({ vertices }) => {
        const to = at(positions, at(vertices, 0));
        return Math.abs(at(from, 1) - at(to, 1)) < 0.4 && distanceMetres(from, to) < SHORE_METRES;
      });
      return [run, near];
    }),
  );
}

/** A round of exactly `size` runs, no two neighbours of one territory, each still free. */
function roundFrom(
  first: Run,
  size: number,
  free: ReadonlySet<Run>,
  after: Followers,
): readonly Run[] | undefined {
  const search = (path: readonly Run[]): readonly Run[] | undefined => {
    const last = at(path, -1);
    for (const next of after.get(last) ?? []) {
      if (next === first && path.length === size) return path;
      if (path.length === size || !free.has(next) || path.includes(next)) continue;
      if (next.territory === last.territory) continue;
      const found = search([...path, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search([first]);
}

const isIn = (position: Position, box: Bounds): boolean => overlaps(boundsOf([position]), box);

/** The holder's run inside the other's land is their border; the other's inside the holder's is none. */
function settleOverlaps(
  { positions }: World,
  polygons: Polygons,
  free: Set<Run>,
  healed: HealedRun[],
): void {
  const isInside = ({ vertices }: Run, territory: string, box: Bounds): boolean => {
    const half = vertices.length >> 1;
    const [a, b] = [at(vertices, half - 1), at(vertices, half)].map((one) => at(positions, one));
    const middle = [0, 1].map((axis) => (at(a ?? [], axis) + at(b ?? [], axis)) / 2);
    return (
      isIn(middle, box) &&
      (polygons.get(territory) ?? []).some((one) => polygonContains(one as Polygon, middle))
    );
  };
  for (const { holder, other, box } of OVERLAPS) {
    for (const run of free) {
      if (run.territory === other && isInside(run, holder, box)) free.delete(run);
      if (run.territory !== holder || !isInside(run, other, box)) continue;
      free.delete(run);
      healed.push({ left: holder, right: other, vertices: run.vertices });
    }
  }
}
