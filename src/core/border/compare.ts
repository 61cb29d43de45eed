/** A line beside another: how much longer, and how far off. */
import { type MeasuredLine, nearestOf, positionAt } from '../measure/index.ts';
import type { Position } from '../model/types.ts';

export interface Offset {
  /** Geodesic metres on WGS84. */
  readonly metres: number;
  /** On the shorter of the two. */
  readonly from: Position;
  /** On the longer, nearest to it. */
  readonly to: Position;
}

export interface LineComparison {
  readonly mineMetres: number;
  readonly theirsMetres: number;
  readonly greatest: Offset;
  /** Each stretch of the shorter counts by its length. */
  readonly meanMetres: number;
  /** Points of the shorter whose offsets were taken. */
  readonly samples: number;
}

const SAMPLES = 2000;

const lengthOf = (lines: readonly MeasuredLine[]): number =>
  lines.reduce((sum, line) => sum + line.lengthMetres, 0);

/**
 * The lengths of the lines, and the offsets of the shorter from the longer: the directed Hausdorff distance and
 * the mean distance (Hausdorff 1914; Dubuisson and Jain 1994), over points of even spacing. From the shorter, for
 * a part of a border or an outline with more than the border is compared where both are.
 * @throws RangeError where one has no lines.
 */
export function compareLines(
  mine: readonly MeasuredLine[],
  theirs: readonly MeasuredLine[],
): LineComparison {
  const [mineMetres, theirsMetres] = [lengthOf(mine), lengthOf(theirs)];
  const [shorter, longer] = mineMetres <= theirsMetres ? [mine, theirs] : [theirs, mine];
  const spacing = Math.min(mineMetres, theirsMetres) / SAMPLES;
  let greatest: Offset | null = null;
  let [weighted, samples] = [0, 0];
  for (const line of shorter) {
    const steps = Math.max(1, Math.round(line.lengthMetres / spacing));
    for (let step = 0; step <= steps; step++) {
      const from = positionAt(line, (line.lengthMetres * step) / steps);
      const { metres, position: to } = nearestOf(longer, from);
      if (!greatest || metres > greatest.metres) greatest = { metres, from, to };
      // The ends stand for half a step (trapezoidal rule).
      const part = step === 0 || step === steps ? 0.5 : 1;
      weighted += (metres * part * line.lengthMetres) / steps;
      samples += 1;
    }
  }
  if (!greatest) throw new RangeError('there are no lines; wanted one or more of each.');
  const meanMetres = weighted / lengthOf(shorter);
  return { mineMetres, theirsMetres, greatest, meanMetres, samples };
}
