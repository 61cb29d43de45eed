/**
 * Rows of pieces in a ball each, so that a search passes over those that are far away without looking at their
 * nodes. All lengths are chords of the auxiliary sphere, in its radii.
 */
import { at } from './at.ts';
import { chordSquared } from './auxiliary.ts';

/** Chunk c holds nodes 32 c to 32 c + 32, both ends included: its last is the next one's first. */
export const PIECES_PER_CHUNK = 32;

export interface Chunks {
  readonly centres: Float64Array;
  readonly radii: Float64Array;
}

/** The balls of a line. `vectors`: its nodes on the auxiliary sphere, three numbers each. */
export function chunksOf(vectors: Float64Array): Chunks {
  const nodes = vectors.length / 3;
  const count = Math.max(1, Math.ceil((nodes - 1) / PIECES_PER_CHUNK));
  const centres = new Float64Array(3 * count);
  const radii = new Float64Array(count);
  for (let chunk = 0; chunk < count; chunk++) {
    const first = chunk * PIECES_PER_CHUNK;
    const last = Math.min(first + PIECES_PER_CHUNK, nodes - 1);
    for (let axis = 0; axis < 3; axis++) {
      let low = Infinity;
      let high = -Infinity;
      for (let node = first; node <= last; node++) {
        low = Math.min(low, at(vectors, 3 * node + axis));
        high = Math.max(high, at(vectors, 3 * node + axis));
      }
      centres[3 * chunk + axis] = (low + high) / 2;
    }
    const [x, y, z] = centres.subarray(3 * chunk, 3 * chunk + 3) as unknown as Vector;
    let widest = 0;
    for (let node = first; node <= last; node++) {
      widest = Math.max(widest, chordSquared(vectors, node, x, y, z));
    }
    radii[chunk] = Math.sqrt(widest);
  }
  return { centres, radii };
}

type Vector = readonly [number, number, number];

/** The nearest node to the point with unit vector (x, y, z). */
export function nearestNode(
  vectors: Float64Array,
  { centres, radii }: Chunks,
  x: number,
  y: number,
  z: number,
): { readonly node: number; readonly chordSquared: number } {
  const last = vectors.length / 3 - 1;
  let ceiling = Infinity;
  for (let chunk = 0; chunk < radii.length; chunk++) {
    const far = Math.sqrt(chordSquared(centres, chunk, x, y, z)) + at(radii, chunk);
    if (far < ceiling) ceiling = far;
  }
  let least = Infinity;
  let leastNode = 0;
  for (let chunk = 0; chunk < radii.length; chunk++) {
    // A ball's own rounding is far below this.
    const reach = ceiling + at(radii, chunk) + 1e-12;
    if (chordSquared(centres, chunk, x, y, z) > reach * reach) continue;
    const end = Math.min((chunk + 1) * PIECES_PER_CHUNK, last);
    for (let node = chunk * PIECES_PER_CHUNK; node <= end; node++) {
      const squared = chordSquared(vectors, node, x, y, z);
      if (squared < least) {
        least = squared;
        leastNode = node;
      }
    }
    ceiling = Math.min(ceiling, Math.sqrt(least));
  }
  return { node: leastNode, chordSquared: least };
}
