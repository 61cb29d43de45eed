/** How far it is along a line between two points near it. */
import type { Position } from '../model/types.ts';
import type { MeasuredLine } from './measured.ts';
import { nearestOnLine, type Nearest } from './nearest.ts';

export interface Between {
  readonly from: Nearest;
  readonly to: Nearest;
  /** Along the line from one foot to the other, never negative. */
  readonly lengthMetres: number;
}

/**
 * Snaps two points to a line and measures between the feet. For the positions between ask
 * `sliceBetween(line, from.alongMetres, to.alongMetres)`.
 * @throws RangeError for a point that is not finite or beyond a pole.
 */
export function alongBetween(line: MeasuredLine, pointA: Position, pointB: Position): Between {
  const from = nearestOnLine(line, pointA);
  const to = nearestOnLine(line, pointB);
  return { from, to, lengthMetres: Math.abs(to.alongMetres - from.alongMetres) };
}
