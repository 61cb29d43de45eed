/** Land borders between neighbours that the registry does not have, as stretches of their rings. */
import type { Feature, MultiLineString, Position } from 'geojson';
import { BORDER_CUTS } from './border-cuts.ts';
import type { CountryShape } from './country-shapes.ts';
import { ownersOf } from './heal.ts';
import type { Bounds } from './polygons.ts';
import { isShorterThan, keyOf, keysOf, type Path, type Ring } from './rings.ts';

/** Where the two rings differ by less than this, the border runs on along the first. */
const GAP_METRES = 20_000;
/** Shorter stretches are chance meetings of rings, not borders. */
const SHORTEST_METRES = 3_000;

const REGISTRY = new Set(BORDER_CUTS.map(({ id }) => id.split('-').sort().join('-')));

/** The stretches of `ring` that follow a neighbour, whose vertices are `shared`. */
export function stretchesOf(ring: Ring, shared: ReadonlySet<string>): readonly Path[] {
  const first = ring.findIndex((vertex) => !shared.has(keyOf(vertex)));
  if (first === -1) return [[...ring, ...ring.slice(0, 1)]];
  const stretches: Position[][] = [];
  let gap: Position[] = [];
  for (const vertex of [...ring.slice(first), ...ring.slice(0, first + 1)]) {
    if (!shared.has(keyOf(vertex))) {
      gap.push(vertex);
      continue;
    }
    const current = stretches.at(-1);
    const last = current?.at(-1);
    const isClose =
      last !== undefined && (gap.length === 0 || isShorterThan([last, ...gap, vertex], GAP_METRES));
    if (current && isClose) current.push(...gap, vertex);
    else stretches.push([vertex]);
    gap = [];
  }
  return stretches;
}

/** A stretch without the vertices at either end for which `isLand` is false. */
export function trimToLand(stretch: Path, isLand: (position: Position) => boolean): Path {
  const start = stretch.findIndex(isLand);
  if (start === -1) return [];
  let end = stretch.length;
  while (end > start && !isLand(stretch[end - 1] ?? [])) end--;
  return stretch.slice(start, end);
}

/** One feature for every pair of neighbours outside the registry; sides of the box are no borders. */
export function otherBorders(
  countries: readonly CountryShape[],
  box: Bounds,
  isLand: (position: Position) => boolean,
): readonly Feature<MultiLineString>[] {
  const isInner = ([lon, lat]: Position) =>
    lon !== box.west && lon !== box.east && lat !== box.south && lat !== box.north;
  const sides = countries.map(({ id, geometry }) => {
    const rings = geometry.coordinates.flat().map((ring) => ring.slice(0, -1));
    const inner = rings.map((ring) => ring.filter(isInner));
    return { id, rings, inner, keys: keysOf(inner) };
  });
  const owners = ownersOf(new Map(sides.map(({ id, inner }) => [id, inner])));
  const pairs = new Set(
    [...owners.values()].filter(({ size }) => size > 1).map((codes) => [...codes].join('-')),
  );
  const isNeighbour = (a: string, b: string): boolean =>
    [...pairs].some((codes) => codes.split('-').includes(a) && codes.split('-').includes(b));
  return sides.flatMap((a) =>
    sides
      .filter((b) => a.id < b.id && !REGISTRY.has(`${a.id}-${b.id}`) && isNeighbour(a.id, b.id))
      .map((b): Feature<MultiLineString> => {
        const coordinates = a.rings
          .flatMap((ring) => stretchesOf(ring, b.keys))
          .filter((stretch) => !isShorterThan(stretch, SHORTEST_METRES))
          .map((stretch) => [...trimToLand(stretch, isLand)])
          .filter((path) => !isShorterThan(path, SHORTEST_METRES));
        const properties = { id: `${a.id}-${b.id}`, kind: 'country-line', countries: [a.id, b.id] };
        return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } };
      })
      .filter(({ geometry }) => geometry.coordinates.length > 0),
  );
}
