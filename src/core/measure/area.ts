/** Area and perimeter of polygons on the ellipsoid whose edges are geodesics (GeographicLib's PolygonArea). */
import geographiclib from 'geographiclib-geodesic';
import type { Position } from '../model/types.ts';
import { checkedPosition } from './checked.ts';

const WGS84 = geographiclib.Geodesic.WGS84;

export interface RingMeasure {
  /** The side that is smaller than half the earth, whichever way the ring turns. */
  readonly areaSquareMetres: number;
  readonly perimeterMetres: number;
}

/**
 * Area and perimeter of a ring, closed or not. A ring that crosses itself has the loops that turn the other way
 * subtracted: ask `selfIntersections` first.
 * @throws RangeError for fewer than three different positions, or one that is not finite or beyond a pole.
 */
export function ringMeasure(ring: readonly Position[]): RingMeasure {
  const vertices = openRing(ring);
  const polygon = WGS84.Polygon(false);
  for (const [lon, lat] of vertices as readonly [number, number][]) polygon.AddPoint(lat, lon);
  const { area, perimeter } = polygon.Compute(false, true);
  return { areaSquareMetres: Math.abs(area as number), perimeterMetres: perimeter };
}

/**
 * Area in m² of a polygon as GeoJSON has it: the first ring less the others.
 * @throws RangeError as `ringMeasure`, and for no rings.
 */
export function polygonAreaSquareMetres(rings: readonly (readonly Position[])[]): number {
  const [outer, ...holes] = rings;
  if (outer === undefined) throw new RangeError('rings is empty; wanted an outer ring at least.');
  return holes.reduce(
    (area, hole) => area - ringMeasure(hole).areaSquareMetres,
    ringMeasure(outer).areaSquareMetres,
  );
}

/**
 * The positions of a ring without the repeated last one.
 * @throws RangeError as `ringMeasure`.
 */
export function openRing(ring: readonly Position[]): readonly Position[] {
  ring.forEach((position, index) => checkedPosition(position, `ring[${index}]`));
  const first = ring[0];
  const last = ring.at(-1);
  const closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const vertices = closed ? ring.slice(0, -1) : ring;
  if (vertices.length < 3) {
    throw new RangeError(`ring has ${vertices.length} different positions; wanted 3 or more.`);
  }
  return vertices;
}
