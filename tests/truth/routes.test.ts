/** Routes follow the ground: through their stations, along the places between, on their own side of the border. */
import { readFileSync } from 'node:fs';
import { distance, lineString, nearestPointOnLine } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { WAYS } from '../../geo/derive/route-ways.ts';
import type { FeatureProperties } from '../../src/core/model/types.ts';

const GEO = new URL('../../geo/', import.meta.url);
const read = <T extends Feature>(path: string): T[] =>
  (JSON.parse(readFileSync(new URL(path, GEO), 'utf8')) as FeatureCollection).features as T[];

type Route = Feature<LineString, FeatureProperties & { mode: string; waypoints: string[] }>;
const routes = read<Route>('routes.geojson');
const onLand = routes.filter(({ properties }) => properties.mode !== 'sea');
const places = ['places.geojson', 'layers/towns.geojson']
  .flatMap((path) => read<Feature<Point, FeatureProperties>>(path))
  .filter(({ properties: { kind } }) => kind === 'place' || kind === 'town');
const chordsOf = ({ geometry }: Route): (readonly [Position, Position])[] =>
  geometry.coordinates.slice(1).map((to, index) => [geometry.coordinates[index] ?? [], to]);

describe.each(routes.map((route) => [route.properties.id, route] as const))('%s', (id, route) => {
  test('passes its named places, every station within 1 km', () => {
    const named = (WAYS[id] ?? []).filter(([name]) => name !== '');
    expect(route.properties.waypoints).toEqual(named.map(([name]) => name));
    for (const [name, longitude, latitude] of named) {
      const foot = nearestPointOnLine(route, [longitude, latitude], { units: 'kilometers' });
      expect(foot.properties.pointDistance, name).toBeLessThan(1);
    }
  });
});

describe.each(onLand.map((route) => [route.properties.id, route] as const))('%s', (_, route) => {
  test('has no chord over 25 km that passes by a place known here', () => {
    const passed = chordsOf(route).flatMap(([from, to]) => {
      if (distance(from, to) <= 25) return [];
      const chord = lineString([from, to]);
      return places
        .filter(({ geometry: { coordinates } }) => {
          const isEnd = [from, to].some((end) => distance(end, coordinates) < 5);
          return !isEnd && nearestPointOnLine(chord, coordinates).properties.pointDistance < 5;
        })
        .map(({ properties }) => properties.id);
    });
    expect(passed).toEqual([]);
  });
});

test('every route has a way, and every way a route', () => {
  expect(Object.keys(WAYS).sort()).toEqual(routes.map(({ properties }) => properties.id).sort());
});
