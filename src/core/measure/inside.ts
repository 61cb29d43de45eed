/** Which country or province a point lies in. */
import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Feature, GeoJsonProperties, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Position } from '../model/types.ts';
import { checkedPosition, wrappedLongitude } from './checked.ts';

type Area<P extends GeoJsonProperties> = Feature<Polygon | MultiPolygon, P>;

/** Polygons with their boxes, made once; to be asked with `featureAt`. */
export interface InsideIndex<P extends GeoJsonProperties> {
  readonly entries: readonly { readonly feature: Area<P>; readonly box: readonly number[] }[];
}

/** Prepares features for `featureAt`; those that are no polygons are left out. */
export function insideIndex<P extends GeoJsonProperties>(
  features: readonly Feature<Geometry, P>[],
): InsideIndex<P> {
  return { entries: features.filter(isArea).map((feature) => ({ feature, box: bbox(feature) })) };
}

/**
 * The first feature that holds the point, its edge included, or undefined. Edges are straight in degrees, as
 * GeoJSON has them.
 * @throws RangeError for a point that is not finite or beyond a pole.
 */
export function featureAt<P extends GeoJsonProperties>(
  index: InsideIndex<P>,
  point: Position,
): Area<P> | undefined {
  const [anyLon, lat] = checkedPosition(point, 'point');
  const lon = wrappedLongitude(anyLon);
  return index.entries.find(({ feature, box }) => {
    const [west, south, east, north] = box as [number, number, number, number];
    const inBox = lon >= west && lon <= east && lat >= south && lat <= north;
    return inBox && booleanPointInPolygon([lon, lat], feature);
  })?.feature;
}

function isArea<P extends GeoJsonProperties>(feature: Feature<Geometry, P>): feature is Area<P> {
  return feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';
}
