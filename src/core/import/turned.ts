/** A feature whose positions came latitude first, with longitude first. */
import type { Geometry, Position } from 'geojson';
import type { ImportedFeature } from './types.ts';

/** The feature with the first two numbers of each position changed over; its rings keep their winding. */
export const turned = (feature: ImportedFeature): ImportedFeature => ({
  ...feature,
  geometry: turnedGeometry(feature.geometry),
});

function turnedGeometry(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map(turnedGeometry) };
  const isPolygon = geometry.type.endsWith('Polygon');
  return { ...geometry, coordinates: turnedList(geometry.coordinates, isPolygon) } as Geometry;
}

type Nested = Position | readonly Nested[];

/** A mirrored ring runs the other way, so it is reversed as well. */
function turnedList(list: Nested, isPolygon: boolean): Nested {
  const [first] = list;
  if (typeof first === 'number') {
    const [latitude = 0, longitude = 0, ...rest] = list as Position;
    return [longitude, latitude, ...rest];
  }
  const inner = (list as readonly Nested[]).map((part) => turnedList(part, isPolygon));
  const isRing = isPolygon && typeof (first as Position | undefined)?.[0] === 'number';
  return isRing ? inner.reverse() : inner;
}
