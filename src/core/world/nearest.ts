/** Which of many lines is nearest to a position: by their boxes first, so that few lines are measured, and exactly then. */
import type { MeasuredLine } from '../measure/measured.ts';
import { type Nearest, nearestOf, withinMetresOf } from '../measure/nearest.ts';
import type { Bounds, Position } from '../model/types.ts';

/** A box, and something that lies in it. */
export interface Boxed {
  readonly bounds: Bounds;
}

const RADIANS = Math.PI / 180;
/** Below the least radius of curvature of WGS84, 6335 km, and below what geographic latitudes overstate. */
const LEAST_RADIUS_METRES = 6_290_000;

/**
 * Metres that a position is away from a box, or fewer: never more than to anything in the box. On a sphere the nearest
 * of another meridian is asin(cos φ · sin Δλ) away, of another parallel Δφ.
 */
export function floorMetres(
  [west, south, east, north]: Bounds,
  [longitude = 0, latitude = 0]: Position,
): number {
  const north0 = Math.max(south - latitude, latitude - north, 0) * RADIANS;
  const turn = (degrees: number) => ((degrees % 360) + 360) % 360;
  const isBeside = turn(longitude - west) > turn(east - west);
  const aside = isBeside ? Math.min(turn(west - longitude), turn(longitude - east)) * RADIANS : 0;
  const east0 =
    aside >= Math.PI / 2
      ? Math.PI / 2 - Math.abs(latitude) * RADIANS
      : Math.asin(Math.cos(latitude * RADIANS) * Math.sin(aside));
  return LEAST_RADIUS_METRES * Math.max(north0, east0);
}

/** The boxes with their floors, the nearest first. */
const byFloor = <Box extends Boxed>(boxes: readonly Box[], position: Position) =>
  boxes
    .map((box) => ({ box, floorMetres: floorMetres(box.bounds, position) }))
    .sort((a, b) => a.floorMetres - b.floorMetres);

export interface NearestBox<Box> extends Nearest {
  readonly box: Box;
}

/**
 * The nearest position on the lines of all boxes; null without a line. `lineOf` measures, or remembers: it is asked only
 * for boxes that may hold the nearest, and says null of a line that isn't there.
 * @throws RangeError for a position that is not finite or beyond a pole.
 */
export function nearestInBoxes<Box extends Boxed>(
  boxes: readonly Box[],
  lineOf: (box: Box) => MeasuredLine | null,
  position: Position,
): NearestBox<Box> | null {
  const near: { readonly box: Box; readonly line: MeasuredLine }[] = [];
  let within = Infinity;
  for (const { box, floorMetres: floor } of byFloor(boxes, position)) {
    if (floor > within) break;
    const line = lineOf(box);
    if (!line) continue;
    within = Math.min(within, withinMetresOf(line, position));
    near.push({ box, line });
  }
  if (near.length === 0) return null;
  const found = nearestOf(
    near.map(({ line }) => line),
    position,
  );
  return { ...found, box: (near[found.lineIndex] as (typeof near)[number]).box };
}
