/** Divides a country's land by the lines between its provinces, each brought exactly to the outline. */
import { lineString, polygonize } from '@turf/turf';
import type { Position } from 'geojson';
import { at } from './at.ts';
import { labelPointOf, ringContains, type Polygon } from './polygons.ts';
import { keyOf, type Path, type Ring } from './rings.ts';

type Edge = readonly [from: Position, to: Position];

const edgesOf = (rings: readonly Ring[]): readonly Edge[] =>
  rings.flatMap((ring) =>
    ring.map((from, index): Edge => [from, at(ring, (index + 1) % ring.length)]),
  );

/** Twice the area of a triangle, positive where `c` lies to the left of a to b. */
const turn = (a: Position, b: Position, c: Position): number =>
  (at(b, 0) - at(a, 0)) * (at(c, 1) - at(a, 1)) - (at(b, 1) - at(a, 1)) * (at(c, 0) - at(a, 0));

const crosses = ([a, b]: Edge, [c, d]: Edge): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

const isInside = (edges: readonly Edge[], [x = NaN, y = NaN]: Position): boolean =>
  edges.filter(([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => {
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
  }).length %
    2 ===
  1;

const apart = (a: Position, b: Position): number =>
  Math.hypot((at(a, 0) - at(b, 0)) * Math.cos((at(a, 1) * Math.PI) / 180), at(a, 1) - at(b, 1));

/** The nearest vertex of the outline that is seen from the position, no edge being between. */
function anchorOf(edges: readonly Edge[], from: Position, near: Position): Position {
  const isFree = (to: Position) => !edges.some((edge) => crosses([from, to], edge));
  const [anchor] = edges
    .map(([vertex]) => vertex)
    .filter((vertex) => apart(vertex, near) < 1)
    .sort((a, b) => apart(a, near) - apart(b, near))
    .filter((vertex, index) => index < 200 && isFree(vertex));
  if (!anchor) throw new Error(`no border to be seen from ${from.join()}`);
  return anchor;
}

/** The longest part of a line that stays inside, as positions from `first` to `last`. */
function insideOf(edges: readonly Edge[], line: Path): readonly [first: number, last: number] {
  let best: [number, number] = [0, -1];
  let start: number | null = null;
  line.forEach((position, index) => {
    const before = line[index - 1];
    const isCut = before && edges.some((edge) => crosses([before, position], edge));
    if (isCut || !isInside(edges, position)) start = null;
    if (!isInside(edges, position)) return;
    start ??= index;
    if (index - start > best[1] - best[0]) best = [start, index];
  });
  return best;
}

/**
 * The lines, each cut where it leaves the outline and led to a vertex of it; ends where lines meet
 * stay. Lines that lie outside altogether are dropped.
 */
export function broughtTo(outline: readonly Ring[], lines: readonly Path[]): readonly Path[] {
  const edges = edgesOf(outline);
  const uses = new Map<string, number>();
  for (const key of lines.flatMap((line) => line.map(keyOf)))
    uses.set(key, (uses.get(key) ?? 0) + 1);
  const isJunction = (position: Position) => (uses.get(keyOf(position)) ?? 0) > 1;
  return lines.flatMap((line): Path[] => {
    const [first, last] = insideOf(edges, line);
    if (last < first) return [];
    const inner = line.slice(first, last + 1);
    const [start, end] = [at(inner, 0), at(inner, -1)];
    const lead = first > 0 || !isJunction(start);
    const trail = last < line.length - 1 || !isJunction(end);
    return [
      [
        ...(lead ? [anchorOf(edges, start, line[first - 1] ?? start)] : []),
        ...inner,
        ...(trail ? [anchorOf(edges, end, line[last + 1] ?? end)] : []),
      ],
    ];
  });
}

/** The pieces that the lines cut the outline into. */
export function facesOf(outline: readonly Ring[], lines: readonly Path[]): readonly Polygon[] {
  const closed = outline.map((ring) => [...ring, at(ring, 0)]);
  const features = [...closed, ...lines].map((line) => lineString([...line]));
  const pieces = polygonize({ type: 'FeatureCollection', features });
  // An enclave comes twice, and the piece around it without its hole.
  const byRing = new Map(
    pieces.features.map(({ geometry: { coordinates } }) => {
      const outer = at(coordinates, 0);
      return [outer.map(keyOf).sort().join(), [outer]] as [string, Polygon];
    }),
  );
  const faces = [...byRing.values()];
  const deepest = faces.map(labelPointOf);
  const holds = (outer: Polygon, index: number) =>
    faces[index] !== outer && ringContains(at(outer, 0), at(deepest, index));
  return faces.map((outer) => [
    ...outer,
    ...faces.flatMap((inner, index) => (holds(outer, index) ? inner : [])),
  ]);
}
