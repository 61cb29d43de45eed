/** A feature's size on the ellipsoid. */
import type { Geometry } from 'geojson';
import { lengthMetres, polygonAreaSquareMetres, ringMeasure } from '../core/measure/index.ts';
import type { Measured } from '../core/yours/opened.ts';

const NOTHING: Measured = { lengthMetres: 0, areaSquareMetres: 0 };

/** Points have no size. A ring of fewer than three different positions has none either. */
export function measuredOf(geometry: Geometry): Measured {
  switch (geometry.type) {
    case 'LineString':
      return { ...NOTHING, lengthMetres: lengthMetres(geometry.coordinates) };
    case 'MultiLineString':
      return sumOf(
        geometry.coordinates.map((line) => measuredOf({ type: 'LineString', coordinates: line })),
      );
    case 'Polygon':
      try {
        return {
          lengthMetres: geometry.coordinates.reduce(
            (sum, ring) => sum + ringMeasure(ring).perimeterMetres,
            0,
          ),
          areaSquareMetres: polygonAreaSquareMetres(geometry.coordinates),
        };
      } catch (error) {
        if (error instanceof RangeError) return NOTHING;
        throw error;
      }
    case 'MultiPolygon':
      return sumOf(
        geometry.coordinates.map((rings) => measuredOf({ type: 'Polygon', coordinates: rings })),
      );
    case 'GeometryCollection':
      return sumOf(geometry.geometries.map(measuredOf));
    default:
      return NOTHING;
  }
}

const sumOf = (parts: readonly Measured[]): Measured =>
  parts.reduce(
    (sum, part) => ({
      lengthMetres: sum.lengthMetres + part.lengthMetres,
      areaSquareMetres: sum.areaSquareMetres + part.areaSquareMetres,
    }),
    NOTHING,
  );
