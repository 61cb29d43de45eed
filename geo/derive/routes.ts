/**
 * Draws the routes of geo/routes.geojson anew along the places of route-ways.ts; all else that is
 * kept of a route stays as it is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, LineString } from 'geojson';
import { LABEL_POINTS, WAYS } from './route-ways.ts';
import { GEO, writeFeatures } from './write.ts';

const FILE = 'routes.geojson';

/** Writes the lines; throws where a route and its way don't answer each other. */
export function derive(): Promise<void> {
  const { features } = JSON.parse(readFileSync(join(GEO, FILE), 'utf8')) as FeatureCollection<
    LineString,
    { id: string }
  >;
  const missing = Object.keys(WAYS).filter(
    (id) => !features.some((one) => one.properties.id === id),
  );
  if (missing.length > 0) throw new Error(`no route ${missing.join()} in ${FILE}`);
  writeFeatures(
    FILE,
    features.map((feature) => {
      const way = WAYS[feature.properties.id];
      if (!way) throw new Error(`no way is known for route ${feature.properties.id}`);
      const labelPoint = LABEL_POINTS[feature.properties.id];
      const waypoints = way.map(([name]) => name).filter(Boolean);
      const coordinates = way.map(([, longitude, latitude]) => [longitude, latitude]);
      return {
        type: 'Feature',
        properties: { ...feature.properties, waypoints, ...(labelPoint && { labelPoint }) },
        geometry: { type: 'LineString', coordinates },
      };
    }),
  );
  return Promise.resolve();
}

if (import.meta.filename === process.argv[1]) await derive();
