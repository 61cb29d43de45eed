/** Every land border on Earth as lines, from the rings of OpenStreetMap and a shore. */
import type { Position } from 'geojson';
import { at } from './at.ts';
import type { OsmBorders } from './osm-borders.ts';
import { boundsOf, overlaps, type Bounds } from './polygons.ts';
import { keyOf, lengthMetres } from './rings.ts';
import { heal } from './world-heal.ts';
import type { LandTest } from './world-land.ts';
import { landPaths, pairEdges, pathsOf, type WorldPath } from './world-paths.ts';
import { worldOf } from './world-rings.ts';
import { unmatchedRuns } from './world-runs.ts';

export type End = 'tripoint' | 'shore' | 'itself' | 'open';

export interface WorldSegment {
  readonly positions: readonly Position[];
  readonly ends: readonly [End, End];
}

export interface WorldBorder {
  /** `first-second`, in the order of the alphabet. */
  readonly id: string;
  /** Longest first. */
  readonly segments: readonly WorldSegment[];
  /** Of lines on which the rings of the two differ. */
  readonly healedMetres: number;
  /** Of the edges that the two share at sea, which are no part of the segments. */
  readonly seaMetres: number;
}

/** What the rings share on land without a border between lands: a made island under a bridge, islands. */
const NOT_LAND: readonly (readonly [id: string, box: Bounds])[] = [
  ['bh-sa', { west: 50.2, south: 26.1, east: 50.4, north: 26.3 }],
  ['es-ma', { west: -2.5, south: 35.1, east: -2.4, north: 35.2 }],
];

const isNotLand = (id: string, { positions }: WorldPath): boolean =>
  NOT_LAND.some(([border, box]) => border === id && overlaps(boundsOf(positions), box));

/** Runs west to east, or north to south where both ends lie on one meridian; rings stay. */
function oriented({ positions, ends }: WorldPath): WorldPath {
  const [[west = NaN, north = NaN], [east = NaN, south = NaN]] = [
    at(positions, 0),
    at(positions, -1),
  ];
  if (west < east || (west === east && north >= south)) return { positions, ends };
  return { positions: [...positions].reverse(), ends: [ends[1], ends[0]] };
}

/** All borders of the set by id, in its order. */
export function worldLines(set: OsmBorders, isLand: LandTest): readonly WorldBorder[] {
  const world = worldOf(set);
  const { healed } = heal(world, unmatchedRuns(world, isLand), set.polygons);
  const positionsOf = (vertices: readonly number[]) =>
    vertices.map((vertex) => at(world.positions, vertex));
  const cut = [...pairEdges(world, healed).values()]
    .map((pair) => ({ id: pair.id, shared: pathsOf(pair).map(positionsOf) }))
    .map(({ id, shared }) => ({
      id,
      sharedMetres: shared.reduce((sum, path) => sum + lengthMetres(path), 0),
      paths: shared
        .flatMap((path) => landPaths(path, isLand))
        .filter((path) => !isNotLand(id, path))
        .map(oriented)
        .map((path) => ({ path, metres: lengthMetres(path.positions) }))
        .sort((a, b) => b.metres - a.metres)
        .map(({ path }) => path),
    }))
    .filter(({ paths }) => paths.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const uses = usesOf(cut.flatMap(({ paths }) => paths));
  return cut.map(({ id, paths, sharedMetres }) => ({
    id,
    segments: paths.map((path) => ({
      positions: path.positions,
      ends: endsOf(path, uses, isLand),
    })),
    healedMetres: healed
      .filter(({ left, right }) => [left, right].sort().join('-') === id)
      .flatMap(({ vertices }) => landPaths(positionsOf(vertices), isLand))
      .reduce((sum, { positions }) => sum + lengthMetres(positions), 0),
    seaMetres: paths.reduce((rest, { positions }) => rest - lengthMetres(positions), sharedMetres),
  }));
}

/** How many paths have a position. */
function usesOf(paths: readonly WorldPath[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { positions } of paths) {
    for (const key of new Set(positions.map(keyOf))) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return uses;
}

/** Where no other border begins, the edges that two share end because their rings part at the sea. */
function endsOf(
  { positions, ends }: WorldPath,
  uses: ReadonlyMap<string, number>,
  isLand: LandTest,
): [End, End] {
  const [first, last] = [at(positions, 0), at(positions, -1)];
  const endOf = (position: Position, end: 'tripoint' | 'shore'): End => {
    if (keyOf(first) === keyOf(last)) return 'itself';
    if (end === 'shore' || (uses.get(keyOf(position)) ?? 0) > 1) return end;
    return isNearSea(position, isLand) ? 'shore' : 'open';
  };
  return [endOf(first, ends[0]), endOf(last, ends[1])];
}

const NEAR_DEGREES = 0.005;

function isNearSea([lon = NaN, lat = NaN]: Position, isLand: LandTest): boolean {
  const offsets = [-NEAR_DEGREES, 0, NEAR_DEGREES];
  return offsets.some((x) => offsets.some((y) => !isLand([lon + x, lat + y])));
}
