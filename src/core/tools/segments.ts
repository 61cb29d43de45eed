/** The segments of a line through points, each with its geodesic's length and bearings and the running total. */
import { inverse } from '../measure/geodesic.ts';
import type { Position } from '../model/types.ts';

export interface Segment {
  readonly metres: number;
  /** null between two points that are one: there is no way to look. */
  readonly bearings: { readonly initialDegrees: number; readonly finalDegrees: number } | null;
  /** From the first point to the end of this segment. */
  readonly totalMetres: number;
}

/** One segment fewer than points; as many with `isClosed`, which leads back to the first. */
export function segmentsOf(points: readonly Position[], isClosed: boolean): readonly Segment[] {
  const [first] = points;
  const ends = isClosed && first && points.length > 2 ? [...points, first] : points;
  let totalMetres = 0;
  return ends.slice(1).map((to, index) => {
    const { metres, ...solved } = inverse(ends[index] as Position, to);
    totalMetres += metres;
    const bearings = {
      initialDegrees: solved.initialBearingDegrees,
      finalDegrees: solved.finalBearingDegrees,
    };
    return { metres, bearings: metres > 0 ? bearings : null, totalMetres };
  });
}
