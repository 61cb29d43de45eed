/**
 * The nearest position on a line, or on any of many, to a point anywhere on earth: a scan of all pieces by bounds
 * that always hold, then the exact foot on the few that may be nearest.
 */
import type { Position } from '../model/types.ts';
import { writeVector } from './auxiliary.ts';
import { candidatePieces, ceilingMetres } from './candidates.ts';
import { checkedPosition, wrappedLongitude } from './checked.ts';
import { footOnPiece, type Foot } from './foot.ts';
import { bearing360 } from './geodesic.ts';
import type { MeasuredLine } from './measured.ts';

export interface Nearest {
  readonly position: Position;
  /** Geodesic metres from the point to `position`. */
  readonly metres: number;
  /** From the point towards `position`, [0, 360). It means nothing where `metres` is 0. */
  readonly initialBearingDegrees: number;
  /** Between which vertices: `positions[segmentIndex]` and the next. */
  readonly segmentIndex: number;
  /** Metres from the start of the line to `position`. */
  readonly alongMetres: number;
}

export interface NearestOf extends Nearest {
  /** Which of the lines; the first one where several share the position, as at a tripoint. */
  readonly lineIndex: number;
}

/** Less is no gain: it keeps the first of several equal answers whatever the last bit says. */
const GAIN_METRES = 1e-6;

/**
 * Nearest position on one line to a point, to well under a millimetre.
 * @throws RangeError for a point that is not finite or beyond a pole.
 */
export function nearestOnLine(line: MeasuredLine, point: Position): Nearest {
  const [lon, lat] = checkedPosition(point, 'point');
  return nearestOfFoot(line, nearestFoot([line], lon, lat, Infinity) as FoundFoot);
}

/**
 * Metres that a line certainly comes within of a point, cheaply: to its nearest vertex, or a little more.
 * @throws RangeError for a point that is not finite or beyond a pole.
 */
export function withinMetresOf({ pieces }: MeasuredLine, point: Position): number {
  const [lon, lat] = checkedPosition(point, 'point');
  const vector = new Float64Array(3);
  writeVector(vector, 0, lon, lat);
  return ceilingMetres(pieces, vector);
}

/**
 * Nearest position on any of one or more lines to a point.
 * @throws RangeError for no lines, or a point that is not finite or beyond a pole.
 */
export function nearestOf(lines: readonly MeasuredLine[], point: Position): NearestOf {
  const [lon, lat] = checkedPosition(point, 'point');
  const found = nearestFoot(lines, lon, lat, Infinity);
  if (found === undefined) throw new RangeError('lines is empty; wanted one line or more.');
  const { lineIndex } = found;
  return { ...nearestOfFoot(lines[lineIndex] as MeasuredLine, found), lineIndex };
}

function nearestOfFoot(line: MeasuredLine, { foot, piece }: FoundFoot): Nearest {
  const [lon, lat] = foot.position as [number, number];
  const position: Position = [wrappedLongitude(lon), lat];
  return {
    position,
    metres: foot.metres,
    initialBearingDegrees: bearing360(foot.bearingDegrees),
    segmentIndex: line.pieces.segments[piece] as number,
    alongMetres: foot.alongMetres,
  };
}

export interface FoundFoot {
  readonly foot: Foot;
  readonly piece: number;
  readonly lineIndex: number;
}

/** The nearest foot closer than `withinMetres`, or undefined. Input is not checked. */
export function nearestFoot(
  lines: readonly MeasuredLine[],
  lon: number,
  lat: number,
  withinMetres: number,
): FoundFoot | undefined {
  const vector = new Float64Array(3);
  writeVector(vector, 0, lon, lat);
  let ceiling = withinMetres;
  for (const { pieces } of lines) ceiling = Math.min(ceiling, ceilingMetres(pieces, vector));
  const candidates = lines.flatMap(({ pieces }, lineIndex) =>
    candidatePieces(pieces, vector, ceiling).map((candidate) => ({ ...candidate, lineIndex })),
  );
  candidates.sort((a, b) => a.floorMetres - b.floorMetres);
  let best: FoundFoot | undefined;
  let bestMetres = withinMetres;
  for (const { floorMetres, piece, part, lineIndex } of candidates) {
    if (floorMetres > bestMetres) break;
    const foot = footOnPiece(lines[lineIndex] as MeasuredLine, piece, part, lon, lat);
    const gain = bestMetres - foot.metres;
    const tie = best !== undefined && Math.abs(gain) <= GAIN_METRES;
    if (tie ? lineIndex < (best as FoundFoot).lineIndex : gain > 0) {
      best = { foot, piece, lineIndex };
      bestMetres = Math.min(bestMetres, foot.metres);
    }
  }
  return best;
}
