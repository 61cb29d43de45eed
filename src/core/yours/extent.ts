/** Where a geometry lies, and its lines. */
import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../model/types.ts';

/** All its positions, parts one after the other. */
function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
      return geometry.coordinates;
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
    default:
      return linesOf(geometry).flat();
  }
}

/** Its lines, and the rings of its areas; none for points. */
export function linesOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}

/** West, south, east, north; null without positions. A box over the 180th meridian is not made narrower. */
export function boundsOf(geometry: Geometry): Bounds | null {
  let bounds: Bounds | null = null;
  for (const [longitude = 0, latitude = 0] of positionsOf(geometry)) {
    const [west, south, east, north]: Bounds = bounds ?? [longitude, latitude, longitude, latitude];
    bounds = [
      Math.min(west, longitude),
      Math.min(south, latitude),
      Math.max(east, longitude),
      Math.max(north, latitude),
    ];
  }
  return bounds;
}
