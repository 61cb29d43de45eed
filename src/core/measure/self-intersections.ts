/** Where a ring crosses or touches itself: there an area has no plain meaning. */
import type { Position } from '../model/types.ts';
import { openRing } from './area.ts';
import { chordSquared, positionOfVector, writeVector } from './auxiliary.ts';
import { arcCrossing, vectorAt } from './crossing.ts';

/** Vertices within 10 µm are one. */
const SAME_CHORD_SQUARED = 2.5e-24;

interface Edge {
  readonly index: number;
  readonly low: readonly [number, number, number];
  readonly high: readonly [number, number, number];
}

/**
 * The positions at which edges of a ring (closed or not) that are not neighbours cross, and the vertices that come
 * twice, in the order of the ring. Edges are geodesics under half a turn of the globe; a vertex that touches an
 * edge within rounding (some 0.01 mm) may or may not be found.
 * @throws RangeError for fewer than three different positions, or one that is not finite or beyond a pole.
 */
export function selfIntersections(ring: readonly Position[]): Position[] {
  const vertices = openRing(ring);
  const count = vertices.length;
  const vectors = new Float64Array(3 * count);
  vertices.forEach(([lon, lat], index) => {
    writeVector(vectors, index, lon as number, lat as number);
  });
  const found: { readonly edge: number; readonly position: Position }[] = repeated(vertices);
  const edges = vertices.map((_, index) => edgeOf(vectors, index, (index + 1) % count));
  edges.sort((a, b) => a.low[0] - b.low[0]);
  let active: Edge[] = [];
  for (const edge of edges) {
    active = active.filter((other) => other.high[0] >= edge.low[0]);
    for (const other of active) {
      if (apart(edge, other, 1) || apart(edge, other, 2)) continue;
      const ends = [edge.index, (edge.index + 1) % count] as const;
      const otherEnds = [other.index, (other.index + 1) % count] as const;
      // Neighbours share a vertex, and so do edges at one that comes twice, which is found already.
      if (ends.some((i) => otherEnds.some((j) => same(vectors, i, j)))) continue;
      const crossing = arcCrossing(
        vectorAt(vectors, ends[0]),
        vectorAt(vectors, ends[1]),
        vectorAt(vectors, otherEnds[0]),
        vectorAt(vectors, otherEnds[1]),
      );
      if (crossing === undefined) continue;
      found.push({
        edge: Math.min(edge.index, other.index),
        position: positionOfVector(...crossing),
      });
    }
    active.push(edge);
  }
  return found.sort((a, b) => a.edge - b.edge).map(({ position }) => position);
}

/** A box in space round an edge; the arc rises over its chord by less than an eighth of its square, times two. */
function edgeOf(vectors: Float64Array, from: number, to: number): Edge {
  const a = vectorAt(vectors, from);
  const b = vectorAt(vectors, to);
  const rise = chordSquared(vectors, from, ...b) / 4;
  return {
    index: from,
    low: [Math.min(a[0], b[0]) - rise, Math.min(a[1], b[1]) - rise, Math.min(a[2], b[2]) - rise],
    high: [Math.max(a[0], b[0]) + rise, Math.max(a[1], b[1]) + rise, Math.max(a[2], b[2]) + rise],
  };
}

function same(vectors: Float64Array, i: number, j: number): boolean {
  return i === j || chordSquared(vectors, i, ...vectorAt(vectors, j)) < SAME_CHORD_SQUARED;
}

function apart(a: Edge, b: Edge, axis: 1 | 2): boolean {
  return a.low[axis] > b.high[axis] || b.low[axis] > a.high[axis];
}

function repeated(vertices: readonly Position[]) {
  const seen = new Map<string, number>();
  return vertices.flatMap((position, index) => {
    const key = position.slice(0, 2).join(' ');
    const before = seen.get(key);
    seen.set(key, index);
    const neighbour = before === index - 1 || (before === 0 && index === vertices.length - 1);
    return before === undefined || neighbour ? [] : [{ edge: before, position: [...position] }];
  });
}
