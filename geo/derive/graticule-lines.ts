/** Meridians and parallels as plain GeoJSON: straight lines in Mercator, finer ones nearer to the border. */
import type { Feature, LineString } from 'geojson';
import type { Bounds } from '../../src/core/model/types.ts';

export interface GraticuleProperties {
  /** e45.5 or n39: what links call it. */
  readonly id: string;
  readonly kind: 'graticule';
  /** The grid that it belongs to, 0 the coarsest: finer ones show from a higher zoom on. */
  readonly rank: number;
  readonly degrees: number;
  readonly hemisphere: 'e' | 'n' | 's' | 'w';
}

export interface Grid {
  /** A whole number of them make a degree, or they are whole degrees. */
  readonly minutes: number;
  readonly bounds: Bounds;
}

/** The lines of each grid within its bounds, without those that a coarser one has there. */
export function graticule(grids: readonly Grid[]): Feature<LineString, GraticuleProperties>[] {
  return grids.flatMap(({ minutes, bounds }, rank) => {
    const [west, south, east, north] = bounds;
    const coarser = grids.slice(0, rank);
    const isNew = (step: number) => coarser.every((one) => (step * minutes) % one.minutes !== 0);
    const steps = (from: number, to: number) => {
      const first = Math.ceil((from * 60) / minutes);
      const count = Math.floor((to * 60) / minutes) - first + 1;
      return Array.from({ length: count }, (_, index) => first + index).filter(isNew);
    };
    const line = (
      step: number,
      [positive, negative]: readonly ['e', 'w'] | readonly ['n', 's'],
      coordinates: [number, number][],
    ): Feature<LineString, GraticuleProperties> => {
      const degrees = Math.abs(step * minutes) / 60;
      const hemisphere = step < 0 ? negative : positive;
      const id = `${hemisphere}${Math.round(degrees * 1000) / 1000}`;
      return {
        type: 'Feature',
        properties: { id, kind: 'graticule', rank, degrees, hemisphere },
        geometry: { type: 'LineString', coordinates },
      };
    };
    const at = (step: number) => (step * minutes) / 60;
    return [
      ...steps(west, east).map((step) =>
        line(
          step,
          ['e', 'w'],
          [
            [at(step), south],
            [at(step), north],
          ],
        ),
      ),
      ...steps(south, north).map((step) =>
        line(
          step,
          ['n', 's'],
          [
            [west, at(step)],
            [east, at(step)],
          ],
        ),
      ),
    ];
  });
}
