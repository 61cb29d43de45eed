/** The shortest way from one line to another, and how far a border's middle is from others. */
import type { Position } from '../model/types.ts';
import { midpoint } from './along.ts';
import { at } from './at.ts';
import {
  arcOfChordSquared,
  chordSquared,
  POLAR_RADIUS_METRES,
  positionOfVector,
  writeVector,
} from './auxiliary.ts';
import { arcCrossing, vectorAt } from './crossing.ts';
import { nearestNode } from './chunks.ts';
import type { MeasuredLine, Pieces } from './measured.ts';
import { nearestFoot, nearestOnLine, type Nearest } from './nearest.ts';

export interface Gap {
  readonly from: Position;
  readonly to: Position;
  readonly metres: number;
}

/**
 * Shortest geodesic from any of some lines to any of some others; 0 metres where they meet. On a surface that
 * curves like the earth it has a vertex at one end or the other, unless the lines cross.
 * @throws RangeError if there are no lines on one side.
 */
export function narrowestGap(
  linesA: readonly MeasuredLine[],
  linesB: readonly MeasuredLine[],
): Gap {
  if (linesA.length === 0 || linesB.length === 0) {
    throw new RangeError(
      `linesA has ${linesA.length} lines, linesB ${linesB.length}; wanted one or more in both.`,
    );
  }
  const there = gapFromNodes(linesA, linesB, Infinity) as Gap;
  if (there.metres === 0) return there;
  const back = gapFromNodes(linesB, linesA, there.metres);
  const gap = back === undefined ? there : { ...back, from: back.to, to: back.from };
  const longest = Math.max(...[...linesA, ...linesB].map(({ pieces }) => pieces.longestMetres));
  const crossing =
    gap.metres > 0 && gap.metres <= longest ? firstCrossing(linesA, linesB) : undefined;
  return crossing === undefined ? gap : { from: crossing, to: crossing, metres: 0 };
}

/**
 * From the middle of a border to each of the other lines.
 */
export function midpointDistances(
  border: MeasuredLine,
  targets: readonly MeasuredLine[],
): { readonly midpoint: Position; readonly distances: readonly Nearest[] } {
  const middle = midpoint(border);
  return { midpoint: middle, distances: targets.map((line) => nearestOnLine(line, middle)) };
}

/** Shortest geodesic from a node of `lines` to `others` if one is shorter than `withinMetres`. */
function gapFromNodes(
  lines: readonly MeasuredLine[],
  others: readonly MeasuredLine[],
  withinMetres: number,
): Gap | undefined {
  let best: Gap | undefined;
  let bestMetres = withinMetres;
  const vector = new Float64Array(3);
  for (const { pieces } of lines) {
    let skipToMetres = 0;
    for (let node = 0; node < pieces.alongMetres.length; node++) {
      const along = at(pieces.alongMetres, node);
      if (along < skipToMetres) continue;
      const lon = at(pieces.coordinates, 2 * node);
      const lat = at(pieces.coordinates, 2 * node + 1);
      writeVector(vector, 0, lon, lat);
      const floor = Math.min(...others.map((other) => floorMetres(other.pieces, vector)));
      // A node is no nearer to the others than this one less the way between them.
      skipToMetres = along + floor - bestMetres;
      if (floor >= bestMetres) continue;
      const found = nearestFoot(others, lon, lat, bestMetres);
      if (found === undefined) continue;
      bestMetres = found.foot.metres;
      best = { from: [lon, lat], to: found.foot.position, metres: bestMetres };
    }
  }
  return best;
}

/** Metres that a line is certainly away: the nearest node is half a piece from any position on the line. */
function floorMetres(pieces: Pieces, vector: Float64Array): number {
  const nearest = nearestNode(pieces.vectors, pieces.chunks, ...vectorAt(vector, 0));
  return POLAR_RADIUS_METRES * arcOfChordSquared(nearest.chordSquared) - pieces.longestMetres / 2;
}

function firstCrossing(
  linesA: readonly MeasuredLine[],
  linesB: readonly MeasuredLine[],
): Position | undefined {
  for (const { pieces: a } of linesA) {
    for (const { pieces: b } of linesB) {
      const reach = ((a.longestMetres + b.longestMetres) / POLAR_RADIUS_METRES) ** 2;
      for (let i = 0; i + 1 < a.alongMetres.length; i++) {
        const start = vectorAt(a.vectors, i);
        for (let j = 0; j + 1 < b.alongMetres.length; j++) {
          if (chordSquared(b.vectors, j, ...start) > reach) continue;
          const end = vectorAt(a.vectors, i + 1);
          const other = [vectorAt(b.vectors, j), vectorAt(b.vectors, j + 1)] as const;
          const crossing = arcCrossing(start, end, ...other);
          if (crossing !== undefined) return positionOfVector(...crossing);
        }
      }
    }
  }
  return undefined;
}
