/**
 * Which pieces of a line may hold the nearest position to a point, each with a distance that the piece is
 * certainly not nearer than. Works on the auxiliary sphere; knows no exact geodesics.
 */
import { at } from './at.ts';
import {
  arcOfChordSquared,
  chordSquared,
  EQUATORIAL_RADIUS_METRES,
  LAMBERT_ARC_LIMIT,
  LAMBERT_ERROR,
  lambertMetres,
  POLAR_RADIUS_METRES,
} from './auxiliary.ts';
import { nearestNode, PIECES_PER_CHUNK } from './chunks.ts';
import type { Pieces } from './measured.ts';

export interface Candidate {
  readonly piece: number;
  /** Where on the piece the nearest position is, about, [0, 1]. */
  readonly part: number;
  readonly floorMetres: number;
}

/**
 * The foot found on the sphere meets the piece at a right angle to within some 0.0034 rad on the
 * ellipsoid (its flattening) so it is longer than the true one by at most this part of the piece.
 */
const SLOPE_ERROR = 0.01;
const SAFETY_METRES = 0.01;

/**
 * Metres that the nearest node is certainly within; `vector` is the point's unit vector.
 */
export function ceilingMetres({ vectors, chunks }: Pieces, vector: Float64Array): number {
  const [x, y, z] = vector as unknown as readonly [number, number, number];
  const nearest = nearestNode(vectors, chunks, x, y, z);
  const arc = arcOfChordSquared(nearest.chordSquared);
  if (arc > LAMBERT_ARC_LIMIT) return EQUATORIAL_RADIUS_METRES * arc;
  const metres = lambertMetres(nearest.chordSquared, z, at(vectors, 3 * nearest.node + 2));
  return metres * (1 + LAMBERT_ERROR) + SAFETY_METRES;
}

/** The pieces that may come within `withinMetres` of the point. */
export function candidatePieces(
  pieces: Pieces,
  vector: Float64Array,
  withinMetres: number,
): Candidate[] {
  const { vectors, chunks, longestMetres } = pieces;
  const candidates: Candidate[] = [];
  // A piece of L metres from A to B is at least (PA + PB - L) / 2 away, and an arc of σ at least b σ metres.
  // With chords c = 2 sin(σ / 2): (cA + cB) / 2 > 2 sin(d / 2b) + L / 2b rules the piece out within d.
  const arc = Math.min(Math.PI, withinMetres / POLAR_RADIUS_METRES);
  const reach = 2 * Math.sin(arc / 2);
  const slack = longestMetres / (2 * POLAR_RADIUS_METRES) + 1e-12;
  const [x, y, z] = vector as unknown as readonly [number, number, number];
  for (let chunk = 0; chunk < chunks.radii.length; chunk++) {
    const chunkReach = reach + slack + at(chunks.radii, chunk);
    if (chordSquared(chunks.centres, chunk, x, y, z) > chunkReach * chunkReach) continue;
    const first = chunk * PIECES_PER_CHUNK;
    const last = Math.min(first + PIECES_PER_CHUNK, vectors.length / 3 - 1);
    let chordA = Math.sqrt(chordSquared(vectors, first, x, y, z));
    for (let node = first + 1; node <= last; node++) {
      const chordB = Math.sqrt(chordSquared(vectors, node, x, y, z));
      const metres = at(pieces.alongMetres, node) - at(pieces.alongMetres, node - 1);
      if (chordA + chordB <= 2 * reach + metres / POLAR_RADIUS_METRES) {
        const candidate = candidateOf(pieces, node - 1, chordA, chordB, x, y, z);
        if (candidate.floorMetres <= withinMetres) candidates.push(candidate);
      }
      chordA = chordB;
    }
  }
  return candidates;
}

function candidateOf(
  { vectors, alongMetres }: Pieces,
  piece: number,
  chordA: number,
  chordB: number,
  x: number,
  y: number,
  z: number,
): Candidate {
  const pieceMetres = at(alongMetres, piece + 1) - at(alongMetres, piece);
  if (Math.max(chordA, chordB) > 2 * Math.sin(LAMBERT_ARC_LIMIT / 2)) {
    const arcs = arcOfChordSquared(chordA * chordA) + arcOfChordSquared(chordB * chordB);
    return { piece, part: 0.5, floorMetres: (arcs * POLAR_RADIUS_METRES - pieceMetres) / 2 };
  }
  const base = 3 * piece;
  const ax = at(vectors, base);
  const ay = at(vectors, base + 1);
  const az = at(vectors, base + 2);
  const dx = at(vectors, base + 3) - ax;
  const dy = at(vectors, base + 4) - ay;
  const dz = at(vectors, base + 5) - az;
  const size = dx * dx + dy * dy + dz * dz;
  const dot = (x - ax) * dx + (y - ay) * dy + (z - az) * dz;
  const part = size === 0 ? 0 : Math.max(0, Math.min(1, dot / size));
  const qx = ax + part * dx;
  const qy = ay + part * dy;
  const qz = az + part * dz;
  const scale = 1 / Math.sqrt(qx * qx + qy * qy + qz * qz);
  const squared = (qx * scale - x) ** 2 + (qy * scale - y) ** 2 + (qz * scale - z) ** 2;
  const metres = lambertMetres(squared, z, qz * scale);
  const error =
    LAMBERT_ERROR * metres + SLOPE_ERROR * Math.min(pieceMetres, metres) + SAFETY_METRES;
  return { piece, part, floorMetres: metres - error };
}
