/** Positions and lengths along a measured line, by its prefix sums. */
import type { Position } from '../model/types.ts';
import { at } from './at.ts';
import { checkedFinite } from './checked.ts';
import { trackBetween } from './geodesic.ts';
import type { MeasuredLine } from './measured.ts';

/** A number so little outside the line is put down to rounding. */
const SLACK_METRES = 1e-3;

export interface Slice {
  readonly positions: readonly Position[];
  readonly lengthMetres: number;
}

/**
 * The position so many metres from the start, on the geodesic between its two vertices.
 * @throws RangeError for a number that is not finite or not in [0, lengthMetres].
 */
export function positionAt(line: MeasuredLine, alongMetres: number): Position {
  const along = checkedAlong(line, alongMetres, 'alongMetres');
  const { positions, cumulativeMetres } = line;
  const segment = Math.min(lastVertexBefore(line, along), positions.length - 2);
  const start = positions[segment] as Position;
  const end = positions[segment + 1] as Position;
  const inner = along - at(cumulativeMetres, segment);
  if (inner === 0) return [...start];
  if (along === at(cumulativeMetres, segment + 1)) return [...end];
  return trackBetween(start, end).positionAt(inner);
}

/**
 * The part of a line between two distances from its start, in the order asked: from the second end
 * backwards if `toMetres` is the smaller.
 * @throws RangeError for a number that is not finite or not in [0, lengthMetres].
 */
export function sliceBetween(line: MeasuredLine, fromMetres: number, toMetres: number): Slice {
  const a = checkedAlong(line, fromMetres, 'fromMetres');
  const b = checkedAlong(line, toMetres, 'toMetres');
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  const positions: Position[] = [positionAt(line, low)];
  let vertex = lastVertexBefore(line, low) + 1;
  for (; vertex < line.positions.length && at(line.cumulativeMetres, vertex) < high; vertex++) {
    positions.push([...(line.positions[vertex] as Position)]);
  }
  positions.push(positionAt(line, high));
  if (b < a) positions.reverse();
  return { positions, lengthMetres: high - low };
}

/** The position halfway along the line. */
export function midpoint(line: MeasuredLine): Position {
  return positionAt(line, line.lengthMetres / 2);
}

function checkedAlong(line: MeasuredLine, metres: number, name: string): number {
  checkedFinite(metres, name);
  if (metres < -SLACK_METRES || metres > line.lengthMetres + SLACK_METRES) {
    throw new RangeError(
      `${name} is ${metres}; wanted 0 to ${line.lengthMetres}, the line's length.`,
    );
  }
  return Math.max(0, Math.min(line.lengthMetres, metres));
}

/** Index of the last vertex that is not beyond `along`. */
function lastVertexBefore({ cumulativeMetres }: MeasuredLine, along: number): number {
  let low = 0;
  let high = cumulativeMetres.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at(cumulativeMetres, middle) <= along) low = middle;
    else high = middle;
  }
  return low;
}
