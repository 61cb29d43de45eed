/** The segments of a line through points, each with its geodesic's length and bearings and the running total. */
import { inverse } from './measure/geodesic.ts';
import type { Position } from './types.ts';

export interface Segment {
  readonly metres: number;
  readonly initialBearingDegrees: number;
  readonly finalBearingDegrees: number;
  /** From the first point to the end of this segment. */
  readonly totalMetres: number;
}

/** One segment fewer than points; as many with `isClosed`, which leads back to the first. */
export function segmentsOf(points: readonly Position[], isClosed: boolean): readonly Segment[] {
  const [first] = points;
  const ends = isClosed && first && points.length > 2 ? [...points, first] : points;
  let totalMetres = 0;
  return ends.slice(1).map((to, index) => {
    const solved = inverse(ends[index] as Position, to);
    totalMetres += solved.metres;
    return { ...solved, totalMetres };
  });
}
