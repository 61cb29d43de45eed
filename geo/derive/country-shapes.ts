/** The countries of the wide map: OpenStreetMap's polygons, healed, sifted and clipped to the box. */
import type { Feature, MultiPolygon, Position } from 'geojson';
import polygonClipping, { type Geom } from 'polygon-clipping';
import { healed, ownersOf } from './heal.ts';
import { ringsOf, type OsmBorders, type Polygon } from './osm-borders.ts';
import { boundsOf, overlaps, ringSquareKilometres, type Bounds } from './polygons.ts';

export type CountryShape = Feature<MultiPolygon, Record<string, unknown>> & { readonly id: string };

/** Smaller rings, enclaves and islands far off, are dropped. */
const SMALLEST_SQUARE_KILOMETRES = 150;

const sift = (polygon: Polygon): Polygon =>
  polygon.filter((ring) => ringSquareKilometres(ring) >= SMALLEST_SQUARE_KILOMETRES);

/** A country's polygons within the box; polygons that lie inside keep their vertices as they are. */
function clipTo(box: Bounds, polygons: readonly Polygon[]): Position[][][] {
  const { west, south, east, north } = box;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return polygons.flatMap((polygon) => {
    const bounds = boundsOf(polygon[0] ?? []);
    if (!overlaps(bounds, box)) return [];
    const isInside =
      bounds.west >= west && bounds.east <= east && bounds.south >= south && bounds.north <= north;
    if (isInside) return [polygon as Position[][]];
    return polygonClipping.intersection(polygon as Geom, [corners] as Geom);
  });
}

/** The countries within the box, in the order of their codes. */
export function countryShapes(set: OsmBorders, box: Bounds): readonly CountryShape[] {
  const near = [...set.polygons]
    .filter(([, polygons]) => polygons.some(([outer = []]) => overlaps(boundsOf(outer), box)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const rings = new Map(near.map(([id]) => [id, ringsOf(set, id)]));
  const owners = ownersOf(rings);
  return near
    .map(([id, polygons]): CountryShape => {
      const heal = (ring: readonly Position[]): Position[] => {
        const open = healed(ring.slice(0, -1), id, rings, owners);
        return [...open, ...open.slice(0, 1)];
      };
      const whole = polygons.map(sift).filter(({ length }) => length > 0);
      const coordinates = clipTo(
        box,
        whole.map((polygon) => polygon.map(heal)),
      );
      return {
        type: 'Feature',
        id,
        properties: {},
        geometry: { type: 'MultiPolygon', coordinates },
      };
    })
    .filter(({ geometry }) => geometry.coordinates.length > 0);
}
