/** Whatever JSON comes, nothing throws, and what is kept can be drawn and measured. */
import { bbox } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLibrary } from '../../src/core/model/library.ts';
import { readFile } from '../../src/core/data/read-file.ts';
import { labelPointsOf } from '../../src/core/style/points.ts';
import type { LayerData } from '../../src/core/model/types.ts';
import { checkGeo } from '../../src/core/data/validate/geo.ts';
import { checkManifest } from '../../src/core/data/validate/manifest.ts';

const ADDRESSES = [
  ...['missions.json', 'borders.json', 'events.json', 'published-lengths.json'],
  ...['places.geojson', 'layers/x.topojson#a', 'datasets/x.json', 'text/en.json', 'other.json'],
];

const json = fc.jsonValue({ maxDepth: 6 });
const number = fc.oneof(fc.double(), fc.integer({ min: -180, max: 180 }), fc.constant('x'));
const coordinates = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.array(number, { maxLength: 3 }),
    fc.array(tie('any'), { maxLength: 5 }),
  ),
})).any;
const geometry = fc.oneof(
  json,
  fc.record({
    type: fc.oneof(
      fc.constantFrom(
        'Point',
        'MultiPoint',
        'LineString',
        'MultiLineString',
        'Polygon',
        'MultiPolygon',
      ),
      fc.constantFrom('GeometryCollection', 'constructor', '__proto__', 'toString'),
      json,
    ),
    coordinates,
  }),
);
/** Half right: what comes of a slip of the hand. */
const feature = fc.oneof(
  json,
  fc.record(
    {
      type: fc.constant('Feature'),
      properties: fc.oneof(
        json,
        fc.record(
          {
            id: fc.oneof(fc.constantFrom('a', 'b', 'constructor'), json),
            kind: fc.oneof(fc.constantFrom('place', 'border'), json),
            names: fc.oneof(fc.constant({ en: 'A' }), json),
            aliases: fc.oneof(fc.constant(['B']), json),
            labelPoint: fc.oneof(fc.constant([1, 2]), json),
            rank: json,
            sources: json,
          },
          { requiredKeys: ['id', 'kind'] },
        ),
      ),
      geometry,
    },
    { requiredKeys: [] },
  ),
);
const file = fc.oneof(
  json,
  fc.array(feature).map((features) => ({ type: 'FeatureCollection', features })),
  fc.record(
    {
      type: fc.constant('Topology'),
      objects: fc.oneof(
        json,
        fc.array(fc.oneof(json, feature)).map((geometries) => ({
          a: { type: 'GeometryCollection', geometries },
        })),
      ),
      arcs: fc.oneof(json, coordinates),
      transform: json,
    },
    { requiredKeys: ['type', 'objects', 'arcs'] },
  ),
);

function expectValid(data: LayerData): void {
  const keys = data.features.map(({ properties }) => `${properties.kind}/${properties.id}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const one of data.features) {
    const { id, kind, names, aliases = [], sources = [] } = one.properties;
    expect([typeof id, typeof kind]).toEqual(['string', 'string']);
    for (const text of [...Object.values(names), ...aliases]) expect(typeof text).toBe('string');
    for (const { url } of sources) if (url !== undefined) expect(url).toMatch(/^https?:/);
    const [west, south, east, north] = bbox(one);
    expect(west >= -180 && south >= -90 && east <= 180 && north <= 90).toBe(true);
  }
  for (const { geometry: at } of labelPointsOf(data).features) {
    expect(at.type === 'Point' && at.coordinates.every(Number.isFinite)).toBe(true);
  }
}

describe('any JSON', () => {
  it('is read into a library without a throw, and all that is kept is valid', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ADDRESSES), file, (address, content) => {
        const { library, problems } = readFile(emptyLibrary, address, content);
        for (const data of Object.values(library.layers)) expectValid(data);
        for (const { code, at, params } of problems) {
          expect(code).toMatch(/^data\.\w+$/);
          expect(at).toContain(`geo/${address}`);
          expect(params['value']?.length).toBeLessThan(200);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('survives a way through text: deep, poisonous or odd', () => {
    const odd = fc.oneof(
      fc.constantFrom(
        '{"__proto__":{"a":1}}',
        '{"constructor":{"prototype":1}}',
        '1e999',
        '-0',
        '""',
      ),
      fc.integer({ min: 1, max: 60_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
      fc
        .integer({ min: 1, max: 20_000 })
        .map((depth) => '{"type":'.repeat(depth) + '1' + '}'.repeat(depth)),
    );
    const around = fc.constantFrom<(inner: string) => string>(
      (inner) => inner,
      (inner) => `[${inner}]`,
      (inner) => `{"type":"FeatureCollection","features":[${inner}]}`,
      (inner) => `{"type":"FeatureCollection","features":[{"properties":${inner}}]}`,
      (inner) => `[{"id":${inner}}]`,
      (inner) => `{"type":${inner}}`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...ADDRESSES), odd, around, (address, inner, wrap) => {
        readFile(emptyLibrary, address, JSON.parse(wrap(inner)));
      }),
      { numRuns: 200 },
    );
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('is no reason for the check to stop', () => {
    const manifest = fc.oneof(
      json,
      fc.record({
        layers: fc.array(
          fc.oneof(
            json,
            fc.record(
              {
                id: json,
                kind: json,
                group: json,
                data: json,
                style: json,
                datasets: json,
                partOf: json,
              },
              { requiredKeys: [] },
            ),
          ),
        ),
        groups: fc.array(json),
      }),
    );
    fc.assert(
      fc.property(manifest, fc.constantFrom(...ADDRESSES), file, (one, address, content) => {
        checkManifest(one, new Set());
        const path = address.split('#')[0] ?? '';
        checkGeo(
          new Map([
            ['manifest.json', one],
            [path, content],
          ]),
          new Set(),
        );
      }),
      { numRuns: 500 },
    );
  });
});
