/** Lengths of the borders against an independent measurement of the same data, and how they meet. */
import { readFileSync } from 'node:fs';
import geographicLib from 'geographiclib-geodesic';
import type { LineString, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import type { Border } from '../../src/core/model/types.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../geo/${path}`, import.meta.url), 'utf8'));

function linesIn(path: string): ReadonlyMap<string, readonly Position[]> {
  const topology = read(path) as Topology;
  const borders = topology.objects['borders'] as GeometryCollection<{ id: string }>;
  return new Map(
    feature(topology, borders).features.map(({ properties, geometry }) => [
      properties.id,
      (geometry as LineString).coordinates,
    ]),
  );
}

function kilometres(line: readonly Position[] = []): number {
  let metres = 0;
  line.slice(1).forEach(([lon = NaN, lat = NaN], i) => {
    const [fromLon = NaN, fromLat = NaN] = line[i] ?? [];
    metres += geographicLib.Geodesic.WGS84.Inverse(fromLat, fromLon, lat, lon).s12 ?? NaN;
  });
  return metres / 1000;
}

const lines = new Map([
  ...linesIn('layers/borders.topojson'),
  ...linesIn('layers/borders-far.topojson'),
]);
const registry = read('borders.json') as readonly Border[];

const MEASURED: readonly [id: string, kilometres: number, tolerance: number, reason: string][] = [
  ['ir-az-nakhchivan', 222.6, 0.2, 'rounding of the table'],
  ['ir-az-main', 510.8, 0.2, 'rounding of the table'],
  ['am-ir', 45.9, 0.2, 'rounding of the table'],
  ['am-az-nakhchivan', 247.9, 0.2, 'rounding of the table'],
  ['am-az-main', 664.2, 0.2, "Armenia's ring; Azerbaijan's is 3.2 km longer"],
  ['az-tr', 17.3, 0.2, 'rounding of the table'],
  ['ir-tr', 547.7, 0.2, 'to the vertex that Iran, Iraq and Türkiye share'],
  ['ir-tm', 1112.2, 10, 'the Caspian shore moves'],
];

describe('a segment is as long as measured before', () => {
  test.each(MEASURED)('%s %f km', (id, expected, tolerance) => {
    expect(Math.abs(kilometres(lines.get(id)) - expected)).toBeLessThan(tolerance);
  });

  test('Iran–Azerbaijan is 733.4 km in all', () => {
    const total = kilometres(lines.get('ir-az-nakhchivan')) + kilometres(lines.get('ir-az-main'));
    expect(Math.abs(total - 733.4)).toBeLessThan(0.1);
  });

  test('Iran–Türkiye down to 37.171 N is the 544.4 km of the earlier measurement', () => {
    const line = lines.get('ir-tr') ?? [];
    const end = line.findIndex(([lon = NaN, lat = NaN]) => lat < 37.17093 && lon > 44.78);
    expect(Math.abs(kilometres(line.slice(0, end + 1)) - 544.4)).toBeLessThan(0.2);
  });
});

describe('the border of Iran and Azerbaijan by ground', () => {
  // The corner as an earlier measurement named it, not the one that the river’s record names.
  const main = lines.get('ir-az-main') ?? [];
  const turn = main.reduce<number>((best, [lon = NaN, lat = NaN], index) => {
    const [x = NaN, y = NaN] = main[best] ?? [];
    const away = (a: number, b: number) => Math.hypot((a - 47.986) * 0.77, b - 39.709);
    return away(lon, lat) < away(x, y) ? index : best;
  }, 0);
  const along = kilometres(lines.get('ir-az-nakhchivan')) + kilometres(main.slice(0, turn + 1));

  test('is 423 km along the Aras and 310 km away from it', () => {
    expect(Math.abs(along - 423)).toBeLessThan(0.7);
    expect(Math.abs(kilometres(main.slice(turn)) - 310)).toBeLessThan(0.7);
  });

  test('turns from the river near its northernmost point', () => {
    const northernmost = Math.max(...main.map(([, lat = NaN]) => lat));
    expect(northernmost - (main[turn]?.[1] ?? NaN)).toBeLessThan(0.03);
  });
});

type End = 'first' | 'last';
const TRIPOINTS: readonly [name: string, ends: readonly (readonly [string, End])[]][] = [
  [
    'Armenia–Azerbaijan–Türkiye',
    [
      ['am-az-nakhchivan', 'first'],
      ['am-tr', 'last'],
      ['az-tr', 'first'],
    ],
  ],
  [
    'Azerbaijan–Iran–Türkiye',
    [
      ['az-tr', 'last'],
      ['ir-az-nakhchivan', 'first'],
      ['ir-tr', 'first'],
    ],
  ],
  [
    'Armenia–Azerbaijan–Iran, west',
    [
      ['am-az-nakhchivan', 'last'],
      ['ir-az-nakhchivan', 'last'],
      ['am-ir', 'first'],
    ],
  ],
  [
    'Armenia–Azerbaijan–Iran, east',
    [
      ['am-az-main', 'last'],
      ['ir-az-main', 'first'],
      ['am-ir', 'last'],
    ],
  ],
  [
    'Armenia–Azerbaijan–Georgia',
    [
      ['am-az-main', 'first'],
      ['am-ge', 'last'],
      ['az-ge', 'first'],
    ],
  ],
  [
    'Armenia–Georgia–Türkiye',
    [
      ['am-ge', 'first'],
      ['am-tr', 'first'],
    ],
  ],
  [
    'Azerbaijan–Georgia–Russia',
    [
      ['az-ge', 'last'],
      ['az-ru', 'first'],
    ],
  ],
  [
    'Iran–Iraq–Türkiye',
    [
      ['ir-tr', 'last'],
      ['ir-iq', 'first'],
    ],
  ],
  [
    'Afghanistan–Iran–Pakistan',
    [
      ['ir-af', 'last'],
      ['ir-pk', 'first'],
    ],
  ],
  [
    'Afghanistan–Iran–Turkmenistan',
    [
      ['ir-af', 'first'],
      ['ir-tm', 'last'],
    ],
  ],
];

describe('borders meet in exactly one point', () => {
  test.each(TRIPOINTS)('%s', (_, ends) => {
    const points = ends.map(([id, end]) =>
      lines
        .get(id)
        ?.at(end === 'first' ? 0 : -1)
        ?.join(),
    );
    expect(points[0]).toBeDefined();
    expect(new Set(points).size).toBe(1);
  });
});

test('every segment of the registry has its line, and no line is without', () => {
  const ids = registry.flatMap(({ segments }) => segments.map(({ id }) => id));
  expect([...lines.keys()].sort()).toEqual([...ids].sort());
});

test('lines run west to east or north to south', () => {
  for (const [id, line] of lines) {
    const [[west = NaN, north = NaN] = [], [east = NaN, south = NaN] = []] = [line[0], line.at(-1)];
    expect(east > west || south < north, id).toBe(true);
  }
});

/** Nakhchivan, main, Armenia–Iran, Armenia–Azerbaijan (Nakhchivan, main), Azerbaijan–Türkiye. */
const SEGMENTS = [
  'ir-az-nakhchivan',
  'ir-az-main',
  'am-ir',
  'am-az-nakhchivan',
  'am-az-main',
  'az-tr',
];
const COMPARED: readonly [set: string, kilometres: readonly (number | null)[]][] = [
  ['osm-100m', [218.2, 498.4, 44.8, 244.9, 657.9, 17.2]],
  ['osm-500m', [205.4, 448.1, 41.8, 236.4, 617.6, 14.5]],
  ['ne-10m', [168.9, 418.3, 35.4, 208.0, 495.1, 7.5]],
  ['ne-50m', [150.0, 396.8, 33.5, 195.4, 443.4, 7.2]],
  ['ne-110m', [172.8, 369.5, 31.8, 185.8, 372.7, null]],
];

describe('a comparison set has the lengths measured before, to 0.3 km', () => {
  test.each(COMPARED)('%s', (set, expected) => {
    const compared = linesIn(`layers/compare-${set}.topojson`);
    SEGMENTS.forEach((id, i) => {
      const length = expected[i] ?? null;
      if (length === null) expect(compared.has(id), id).toBe(false);
      else expect(Math.abs(kilometres(compared.get(id)) - length), id).toBeLessThan(0.3);
    });
  });
});
