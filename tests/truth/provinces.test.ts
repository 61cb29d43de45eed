/** Provinces and districts against the border: clipped to it, without loose ends, each place in its own country. */
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, distance } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import type { FeatureProperties, LayerData } from '../../src/core/model/types.ts';

const GEO = new URL('../../geo/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, GEO), 'utf8'));

function layerOf(path: string, object: string): LayerData {
  const topology = read(path) as Topology;
  return feature(topology, topology.objects[object] as GeometryCollection<FeatureProperties>);
}

type Area = Feature<Polygon | MultiPolygon, FeatureProperties>;
const provinces = layerOf('layers/provinces.topojson', 'provinces').features as Area[];
const lines = layerOf('layers/provinces.topojson', 'lines').features.flatMap(({ geometry }) =>
  geometry.type === 'MultiLineString' ? geometry.coordinates : [],
);
const borders = layerOf('layers/borders.topojson', 'borders')
  .features.filter(({ properties }) =>
    ['ir-az', 'am-ir', 'am-az'].includes(String(properties['border'])),
  )
  .map(({ properties, geometry }) => ({
    id: properties.id,
    line: geometry.type === 'LineString' ? geometry.coordinates : [],
  }));
const places = ['places.geojson', 'layers/towns.geojson']
  .flatMap((path) => (read(path) as FeatureCollection<Point, FeatureProperties>).features)
  .filter(({ properties: { kind } }) => kind === 'place' || kind === 'town');

const keyOf = (position: Position): string => position.join();
const provinceOf = (position: Position): string | undefined =>
  provinces.find((one) => booleanPointInPolygon(position, one))?.properties.id;

type Edge = readonly [Position, Position];
const edgesOf = (line: readonly Position[]): Edge[] =>
  line.slice(1).map((to, index): Edge => [line[index] as Position, to]);
const turn = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position) =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
const crosses = ([a, b]: Edge, [c, d]: Edge): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** The tenths of a degree that an edge may touch. */
const cellsOf = ([[ax = 0, ay = 0], [bx = 0, by = 0]]: Edge): string[] => {
  const span = (a: number, b: number) => {
    const first = Math.floor(Math.min(a, b) * 10);
    return Array.from({ length: Math.floor(Math.max(a, b) * 10) - first + 1 }, (_, i) => first + i);
  };
  return span(ax, bx).flatMap((x) => span(ay, by).map((y) => `${x},${y}`));
};

describe('provinces and districts', () => {
  test.each(borders)('no line and no outline crosses $id', ({ line }) => {
    const rings = provinces.flatMap(({ geometry }) =>
      geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates,
    );
    const cells = new Map<string, Edge[]>();
    for (const edge of edgesOf(line))
      for (const cell of cellsOf(edge)) cells.set(cell, [...(cells.get(cell) ?? []), edge]);
    const crossing = [...lines, ...rings]
      .flatMap(edgesOf)
      .filter((edge) =>
        cellsOf(edge).some((cell) => cells.get(cell)?.some((other) => crosses(edge, other))),
      );
    expect(crossing).toEqual([]);
  });

  test('no line dangles: each end lies on an outline and on the end or the way of two areas', () => {
    const corners = new Map<string, Set<string>>();
    for (const { properties, geometry } of provinces) {
      const polygons =
        geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
      for (const key of polygons.flat(2).map(keyOf))
        corners.set(key, (corners.get(key) ?? new Set()).add(properties.id));
    }
    const ends = lines
      .map((line) => [line[0] ?? [], line.at(-1) ?? []] as const)
      .filter(([first, last]) => keyOf(first) !== keyOf(last))
      .flat();
    expect(ends.length).toBeGreaterThan(200);
    expect(ends.filter((end) => (corners.get(keyOf(end))?.size ?? 0) < 2)).toEqual([]);
  });

  test('every place of the three countries within 40 km of their borders is in its own', () => {
    const near = places.filter(({ properties, geometry }) => {
      const country = properties.countries?.[0] ?? String(properties['country']);
      return (
        ['ir', 'az', 'am'].includes(country) &&
        borders.some(({ line }) =>
          line.some((vertex) => distance(vertex, geometry.coordinates) < 40),
        )
      );
    });
    expect(near.length).toBeGreaterThan(80);
    const wrong = near.filter(({ properties, geometry }) => {
      const country = properties.countries?.[0] ?? String(properties['country']);
      return provinceOf(geometry.coordinates)?.slice(0, 2) !== country;
    });
    expect(wrong.map(({ properties }) => properties.id)).toEqual([]);
  });

  /** Beside the border of the two provinces; the first two lay on the wrong side in the source. */
  test.each([
    ['Kaleybar', 'ir-east-azerbaijan', 47.041, 38.866],
    ['the Giz Galasi dam', 'ir-east-azerbaijan', 47.104, 39.19],
    ['Khomarlu', 'ir-east-azerbaijan', 47.0329, 39.1589],
    ['Qayah Bashi', 'ir-east-azerbaijan', 47.2183, 39.1101],
    ['Abish Ahmad', 'ir-east-azerbaijan', 47.3164, 39.0426],
    ['Ahar', 'ir-east-azerbaijan', 47.0699, 38.4774],
    ['Sarab', 'ir-east-azerbaijan', 47.5367, 37.9408],
    ['Aslanduz', 'ir-ardabil', 47.4056, 39.4439],
    ['Angut', 'ir-ardabil', 47.7453, 39.0443],
    ['Parsabad', 'ir-ardabil', 47.9174, 39.6482],
    ['Germi', 'ir-ardabil', 48.0801, 39.0215],
    ['Meshgin Shahr', 'ir-ardabil', 47.682, 38.399],
    ['Bileh Savar', 'ir-ardabil', 48.3546, 39.3796],
    ['Agarak', 'am-syunik', 46.1959, 38.8656],
    ['Julfa (Azerbaijan)', 'az-julfa', 45.63, 38.954],
    ['Jolfa (Iran)', 'ir-east-azerbaijan', 45.633, 38.938],
    ['Astara (Azerbaijan)', 'az-astara', 48.875, 38.456],
    ['Astara (Iran)', 'ir-gilan', 48.872, 38.4291],
  ])('%s is in %s', (_, id, longitude, latitude) => {
    expect(provinceOf([longitude, latitude])).toBe(id);
  });

  test('East Azerbaijan has some 202 km of border with Azerbaijan, as its own province says', () => {
    const area = provinces.find(({ properties }) => properties.id === 'ir-east-azerbaijan');
    const own = new Set((area?.geometry.coordinates.flat(2) as Position[] | undefined)?.map(keyOf));
    const metres = borders
      .filter(({ id }) => id.startsWith('ir-az'))
      .flatMap(({ line }) => edgesOf(line))
      .filter(([from, to]) => own.has(keyOf(from)) && own.has(keyOf(to)))
      .reduce((sum, [from, to]) => sum + distance(from, to, { units: 'meters' }), 0);
    expect(metres / 1000).toBeGreaterThan(190);
    expect(metres / 1000).toBeLessThan(210);
  });
});
