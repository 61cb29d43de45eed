/** The borders of the world against a measurement of their own and against published figures. */
import { readFileSync } from 'node:fs';
import geographicLib from 'geographiclib-geodesic';
import type { LineString, MultiLineString, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { newestFigure } from '../../src/core/world/published.ts';
import type { PackedTopology } from '../../src/core/data/packed.ts';
import type { IndexRecord } from '../../geo/derive/world-files.ts';
import type { WorldFigure } from '../../src/core/model/types.ts';
import type { TableRecord } from '../../src/core/world/types.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../geo/${path}`, import.meta.url), 'utf8'));

const index = read('world/index.json') as readonly IndexRecord[];
const table = new Map(
  (read('world/table.json') as readonly TableRecord[]).map((record) => [record.id, record]),
);
const published = read('world/published.json') as Readonly<Record<string, readonly WorldFigure[]>>;

/** Decoded here, step by step, not by the library that the rest of the project uses. */
function arcsIn({ stepDegrees, arcs }: PackedTopology): readonly (readonly Position[])[] {
  return arcs.map((text) => {
    const numbers: number[] = [];
    let [value, place] = [0, 1];
    for (const letter of text) {
      const digit = letter.charCodeAt(0) - 63;
      value += (digit % 32) * place;
      place *= 32;
      if (digit >= 32) continue;
      numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
      [value, place] = [0, 1];
    }
    let [x, y] = [0, 0];
    const positions: Position[] = [];
    for (let at = 0; at < numbers.length; at += 2) {
      x += numbers[at] ?? NaN;
      y += numbers[at + 1] ?? NaN;
      positions.push([x * stepDegrees, y * stepDegrees]);
    }
    return positions;
  });
}

function metres(line: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [lon1 = NaN, lat1 = NaN] = line[i - 1] ?? [];
    const [lon2 = NaN, lat2 = NaN] = line[i] ?? [];
    sum += geographicLib.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? NaN;
  }
  return sum;
}

describe('the index', () => {
  test('has the length of every border as its file measures, to the rounding of 0.1 m', () => {
    for (const { id, lengthMetres, segments } of index.filter(({ isRegional }) => !isRegional)) {
      const arcs = arcsIn(read(`world/lines/${id}.json`) as PackedTopology);
      const sum = arcs.reduce((total, arc) => total + metres(arc), 0);
      expect(Math.abs(sum - lengthMetres), id).toBeLessThan(0.0501 + 1e-9 * sum);
      const parts = segments.reduce((total, segment) => total + segment.lengthMetres, 0);
      expect(Math.abs(parts - lengthMetres), id).toBeLessThan(0.051 * (segments.length + 1));
    }
  }, 60_000);

  test('lists the thirteen borders of the region with their segments', () => {
    const registry = read('borders.json') as readonly {
      readonly id: string;
      readonly segments: readonly { readonly id: string }[];
    }[];
    const regional = new Map(
      index.filter(({ isRegional }) => isRegional).map((record) => [record.id, record]),
    );
    expect([...regional.keys()].sort()).toEqual(registry.map(({ id }) => id).sort());
    for (const { id, segments } of registry) {
      const ids = regional.get(id)?.segments.map((segment) => segment.id);
      expect(ids).toEqual(segments.map((segment) => segment.id));
    }
  });

  test.each([
    ['es-pt', 1214, 1320],
    ['be-nl', 450, 510],
    ['fi-se', 530, 590],
    ['de-lu', 125, 145],
    ['ca-us', 8100, 8900],
    ['cn-ru', 4100, 4400],
  ])('%s is between %i and %i km', (id, least, most) => {
    const kilometres = (index.find((record) => record.id === id)?.lengthMetres ?? NaN) / 1000;
    expect(kilometres).toBeGreaterThan(least);
    expect(kilometres).toBeLessThan(most);
  });

  test('has the pieces of borders in pieces', () => {
    const pieces = (id: string) => index.find((record) => record.id === id)?.segments.length ?? 0;
    expect(pieces('es-ma')).toBeGreaterThanOrEqual(2);
    expect(pieces('ao-cd')).toBe(2);
    expect(pieces('id-tl')).toBe(2);
    expect(pieces('ca-us')).toBeGreaterThanOrEqual(2);
    expect(pieces('be-nl')).toBeGreaterThan(20);
  });
});

describe('against the newest published figure', () => {
  const ratios = index.flatMap(({ id, lengthMetres }) => {
    const newest = newestFigure(published[id] ?? []);
    return newest ? [lengthMetres / 1000 / newest.lengthKilometres] : [];
  });
  const within = (part: number) => ratios.filter((ratio) => Math.abs(ratio - 1) <= part).length;

  test('so many borders are within 2, 5 and 10 %', () => {
    expect([ratios.length, within(0.02), within(0.05), within(0.1)]).toEqual([324, 140, 231, 281]);
  });

  test('each border further off has its sentence', () => {
    const differences = read('world/differences.json') as Readonly<
      Record<string, { text: string }>
    >;
    expect(Object.keys(differences)).toHaveLength(ratios.length - within(0.1));
    for (const { text } of Object.values(differences)) expect(text).toMatch(/\.$/);
  });
});

test('the land frontier of Portugal has a slope between a straight line and the coast of Britain', () => {
  const { slope } = table.get('es-pt') ?? {};
  expect(slope?.slope).toBeGreaterThan(0.05);
  expect(slope?.slope).toBeLessThan(0.25);
  expect(slope?.rSquared).toBeGreaterThan(0.95);
});

test('coarser sets are shorter, in the median', () => {
  const median = (set: string) => {
    const ratios = index
      .flatMap(({ id, lengthMetres }) => {
        const coarser = table.get(id)?.coarser[set];
        return coarser === undefined ? [] : [coarser / lengthMetres];
      })
      .sort((a, b) => a - b);
    expect(ratios.length, set).toBeGreaterThan(250);
    return ratios[ratios.length >> 1] ?? NaN;
  };
  const medians = ['osm-100m', 'osm-500m', 'osm-1000m', 'ne-10m', 'ne-50m', 'ne-110m'].map(median);
  expect(medians).toEqual([...medians].sort((a, b) => b - a));
  expect(medians[0]).toBeLessThan(1);
});

test('the coarse layer has each border once, within its box', () => {
  const topology = read('layers/world-borders.topojson') as Topology;
  const borders = topology.objects['borders'] as GeometryCollection<{ id?: string }>;
  const { features } = feature(topology, borders);
  expect(features.map(({ properties }) => properties.id)).toEqual(index.map(({ id }) => id));
  features.forEach(({ geometry }, position) => {
    const [west, south, east, north] = index[position]?.bounds ?? [NaN, NaN, NaN, NaN];
    const { coordinates } = geometry as LineString | MultiLineString;
    for (const [lon, lat] of (coordinates as Position[][]).flat() as [number, number][]) {
      expect(lon).toBeGreaterThan(west - 0.002);
      expect(lon).toBeLessThan(east + 0.002);
      expect(lat).toBeGreaterThan(south - 0.002);
      expect(lat).toBeLessThan(north + 0.002);
    }
  });
});
