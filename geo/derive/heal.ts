/** Makes rings of neighbours agree where each has vertices of its own along their common border. */
import type { Position } from 'geojson';
import { arcOf, distanceMetres, isShorterThan, keyOf, type Path, type Ring } from './rings.ts';
import { degreesFromCore } from './simplify.ts';

type Owners = ReadonlyMap<string, ReadonlySet<string>>;
type RingsByCountry = ReadonlyMap<string, readonly Ring[]>;

/** Longer runs apart are coasts, or disagreements that the map keeps. */
const RUN_METRES = 15_000;
/** Near the Aras, a run up to this long that the neighbour lacks altogether is dropped. */
const SHORT_RUN_METRES = 800;
/** A run that is longer than its chord by no more than this is a straight border. */
const STRAIGHT = 1.005;

/** By vertex, the countries that have it. */
export function ownersOf(rings: RingsByCountry): Owners {
  const owners = new Map<string, Set<string>>();
  for (const [country, own] of rings) {
    for (const vertex of own.flat()) {
      const key = keyOf(vertex);
      const known = owners.get(key);
      if (known === undefined) owners.set(key, new Set([country]));
      else known.add(country);
    }
  }
  return owners;
}

/**
 * A country's ring with each run of vertices that no neighbour has replaced by one that both
 * sides get: far off a straight edge; near the Aras the run of the neighbour that is first in the
 * alphabet, so that fills meet at the line drawn.
 */
export function healed(ring: Ring, country: string, rings: RingsByCountry, owners: Owners): Ring {
  const ownersAt = (position: Position) => owners.get(keyOf(position)) ?? new Set<string>();
  const first = ring.findIndex((vertex) => ownersAt(vertex).size > 1);
  if (first === -1) return ring;
  const result: Position[] = [];
  let run: Position[] = [];
  for (const vertex of [...ring.slice(first), ...ring.slice(0, first + 1)]) {
    if (ownersAt(vertex).size < 2) {
      run.push(vertex);
      continue;
    }
    const before = result.at(-1);
    if (before !== undefined && run.length > 0) {
      const there = ownersAt(vertex);
      const neighbour = [...ownersAt(before)].find((code) => code !== country && there.has(code));
      const path = [before, ...run, vertex];
      const agreed =
        neighbour === undefined
          ? run
          : agreedRun(path, country > neighbour, rings.get(neighbour) ?? []);
      result.push(...agreed);
    }
    run = [];
    result.push(vertex);
  }
  return result.slice(0, -1);
}

/** What takes the place of the inner vertices of `path`, whose ends the neighbour has too. */
function agreedRun(path: Path, isSecond: boolean, neighbour: readonly Ring[]): Path {
  const own = path.slice(1, -1);
  const [from = [], to = []] = [path[0], path.at(-1)];
  if (degreesFromCore(to) > 0) {
    const limitMetres = Math.max(RUN_METRES, STRAIGHT * distanceMetres(from, to));
    return isShorterThan(path, limitMetres) ? [] : own;
  }
  const theirs = isShorterThan(path, RUN_METRES) ? innerOf(neighbour, from, to) : undefined;
  if (theirs === undefined) return own;
  if (theirs.length === 0) return isShorterThan(path, SHORT_RUN_METRES) ? [] : own;
  return isSecond ? theirs : own;
}

/** The vertices between two others on the short way round one of `rings`. */
function innerOf(rings: readonly Ring[], from: Position, to: Position): Path | undefined {
  const indexIn = (ring: Ring, position: Position) =>
    ring.findIndex((vertex) => keyOf(vertex) === keyOf(position));
  for (const ring of rings) {
    const [start, end] = [indexIn(ring, from), indexIn(ring, to)];
    if (start === -1 || end === -1) continue;
    const ways = [arcOf(ring, start, end), [...arcOf(ring, end, start)].reverse()];
    const short = ways.find((way) => isShorterThan(way, RUN_METRES));
    if (short !== undefined) return short.slice(1, -1);
  }
  return undefined;
}
