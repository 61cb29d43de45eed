/** The stretches of rings on land that no neighbour has: what healing has to pair. */
import type { Position } from 'geojson';
import { at } from './at.ts';
import { distanceMetres, lengthMetres } from './rings.ts';
import type { LandTest } from './world-land.ts';
import type { World } from './world-rings.ts';

export interface Run {
  /** On the left of the run. */
  readonly territory: string;
  readonly vertices: readonly number[];
  readonly metres: number;
}

/** Territories whose one-sided edges on land are ice or the antimeridian. */
const NO_BORDERS: ReadonlySet<string> = new Set(['aq']);
const LOOK_EVERY_METRES = 1000;

function touchesLand(from: Position, to: Position, isLand: LandTest): boolean {
  const [lon1 = NaN, lat1 = NaN] = from;
  const [lon2 = NaN, lat2 = NaN] = to;
  if (Math.abs(lon1) === 180 && lon1 === lon2) return false;
  const looks = Math.ceil(distanceMetres(from, to) / LOOK_EVERY_METRES);
  return Array.from({ length: looks }, (_, index) => (index + 0.5) / looks).some((part) =>
    isLand([lon1 + part * (lon2 - lon1), lat1 + part * (lat2 - lat1)]),
  );
}

/** The runs of all rings, each split where another one begins or ends. */
export function unmatchedRuns({ positions, rings, leftOf }: World, isLand: LandTest): Run[] {
  const runs: { territory: string; vertices: number[] }[] = [];
  for (const { territory, vertices } of rings) {
    if (NO_BORDERS.has(territory)) continue;
    let run: number[] = [];
    const own: number[][] = [];
    for (let i = 1; i < vertices.length; i++) {
      const [from, to] = [at(vertices, i - 1), at(vertices, i)];
      const isOpen =
        leftOf(from, to).includes(territory) &&
        leftOf(to, from).length === 0 &&
        touchesLand(at(positions, from), at(positions, to), isLand);
      if (isOpen && run.length === 0) run.push(from);
      if (isOpen) run.push(to);
      if ((!isOpen || i === vertices.length - 1) && run.length > 0) {
        own.push(run);
        run = [];
      }
    }
    // A ring may begin in the middle of a run.
    const [first, last] = [own[0], own.at(-1)];
    if (first && last && first !== last && first[0] === last.at(-1)) {
      own.pop();
      own[0] = [...last, ...first.slice(1)];
    }
    runs.push(...own.map((one) => ({ territory, vertices: one })));
  }
  const ends = new Set(runs.flatMap(({ vertices }) => [at(vertices, 0), at(vertices, -1)]));
  return runs.flatMap(({ territory, vertices }) =>
    splitAt(vertices, ends).map((part) => ({
      territory,
      vertices: part,
      metres: lengthMetres(part.map((vertex) => at(positions, vertex))),
    })),
  );
}

function splitAt(vertices: readonly number[], ends: ReadonlySet<number>): number[][] {
  const parts: number[][] = [];
  let part: number[] = [];
  vertices.forEach((vertex, index) => {
    part.push(vertex);
    if (index > 0 && ends.has(vertex)) {
      parts.push(part);
      part = [vertex];
    }
  });
  return part.length > 1 ? [...parts, part] : parts;
}
