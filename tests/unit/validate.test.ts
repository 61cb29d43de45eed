/** Broken input, and the exact words that name what is wrong and where. */
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/model/types.ts';
import {
  checkGeo,
  WORLD_LAYER,
  WORLD_LAYER_WITHOUT_LINES,
} from '../../src/core/data/validate/geo.ts';
import { readLayer } from '../../src/core/data/validate/layer.ts';
import { checkManifest } from '../../src/core/data/validate/manifest.ts';
import {
  readBorders,
  readDataset,
  readEvents,
  readPublished,
} from '../../src/core/data/validate/records.ts';
import { readMissions } from '../../src/core/data/validate/missions.ts';
import { brief } from '../../src/core/model/shape.ts';
import { dataPaths, mapPaths, messagesOf, readJson } from '../helpers/library.ts';

const shown = (problems: readonly Problem[]) =>
  problems.map(({ code, at, params }) => `${code} ${at}: ${params['value'] ?? ''}`);

const point = { type: 'Point', coordinates: [46, 39] };
const properties = { id: 'a', kind: 'place', names: { en: 'A' } };
const feature = (more: object = {}, geometry: unknown = point) => ({
  type: 'Feature',
  properties: { ...properties, ...more },
  geometry,
});
const layer = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const faultsOf = (...features: unknown[]) => {
  const { data, problems } = readLayer('x.geojson', layer(...features));
  expect(data.features).toHaveLength(features.length - problems.length);
  for (const { code, severity } of problems) {
    expect(Object.keys(messagesOf('en'))).toContain(code);
    expect(severity).toBe('error');
  }
  return shown(problems);
};
const deep = (depth: number): unknown => {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
};

describe('a feature', () => {
  it('is good with an id, a kind and a geometry', () => {
    expect(faultsOf(feature())).toEqual([]);
    expect(faultsOf({ ...feature(), properties: { id: 'a', kind: 'border' } })).toEqual([]);
    const { data } = readLayer('x', layer({ ...feature(), properties: { id: 'a', kind: 'k' } }));
    expect(data.features[0]?.properties.names).toEqual({});
  });

  const broken: readonly (readonly [unknown, string])[] = [
    [null, 'data.brokenFeature x: '],
    [7, 'data.brokenFeature x: '],
    [[], 'data.brokenFeature x: '],
    [{ type: 'Feature' }, 'data.noProperties x: '],
    [feature({ id: undefined }), 'data.noId x: –'],
    [feature({ id: 7 }), 'data.noId x: 7'],
    [feature({ id: '' }), 'data.noId x: ""'],
    [feature({ id: deep(100_000) }), 'data.noId x: […]'],
    [feature({ kind: null }), 'data.noId x: "a"'],
    [feature({ names: 'A' }), 'data.badField x: names: "A"'],
    [feature({ names: { en: 1 } }), 'data.badField x: names: {…}'],
    [feature({ aliases: 'A' }), 'data.badField x: aliases: "A"'],
    [feature({ aliases: [1] }), 'data.badField x: aliases: […]'],
    [feature({ countries: { az: 1 } }), 'data.badField x: countries: {…}'],
    [feature({ sources: [{ url: 'javascript:alert(1)' }] }), 'data.badField x: sources: […]'],
    [feature({ sources: [{ url: ['https://x'] }] }), 'data.badField x: sources: […]'],
    [feature({ rank: '1' }), 'data.badField x: rank: "1"'],
    [feature({ labelPoint: [46] }), 'data.badField x: labelPoint: […]'],
    [feature({ constructor: 1 }), 'data.badKey x: constructor'],
    [feature({ hasOwnProperty: 1 }), 'data.badKey x: hasOwnProperty'],
    [feature({ $name: 1 }), 'data.badKey x: $name'],
    [
      JSON.parse(
        '{"properties":{"id":"a","kind":"k","__proto__":1},"geometry":{"type":"Point","coordinates":[1,2]}}',
      ),
      'data.badKey x: __proto__',
    ],
    [feature({}, null), 'data.noGeometry x: a'],
    [feature({}, { type: 'Circle' }), 'data.badGeometry x: "Circle"'],
    [
      feature({}, { type: 'constructor', coordinates: [1, 2] }),
      'data.badGeometry x: "constructor"',
    ],
    [feature({}, { type: { toString: 1 } }), 'data.badGeometry x: {…}'],
    [
      feature({}, { type: 'GeometryCollection', geometries: [] }),
      'data.badGeometry x: "GeometryCollection"',
    ],
    [feature({}, { type: 'Point' }), 'data.badCoordinates x: a'],
    [feature({}, { type: 'Point', coordinates: [1] }), 'data.badCoordinates x: a'],
    [feature({}, { type: 'Point', coordinates: [1, '2'] }), 'data.badCoordinates x: a'],
    [feature({}, { type: 'Point', coordinates: [1, 2, 'up'] }), 'data.badCoordinates x: a'],
    [feature({}, { type: 'Point', coordinates: [1, 91] }), 'data.badCoordinates x: a'],
    [feature({}, { type: 'Point', coordinates: [-181, 1] }), 'data.badCoordinates x: a'],
    [feature({}, { type: 'Point', coordinates: [1, NaN] }), 'data.badCoordinates x: a'],
    [feature({}, { type: 'Point', coordinates: [1, Infinity] }), 'data.badCoordinates x: a'],
    [feature({}, { type: 'LineString', coordinates: [[1, 2]] }), 'data.badCoordinates x: a'],
    [feature({}, { type: 'LineString', coordinates: [] }), 'data.badCoordinates x: a'],
    [feature({}, { type: 'MultiLineString', coordinates: [[[1, 2]]] }), 'data.badCoordinates x: a'],
    [
      feature(
        {},
        {
          type: 'Polygon',
          coordinates: [
            [
              [1, 2],
              [2, 3],
              [1, 2],
            ],
          ],
        },
      ),
      'data.badCoordinates x: a',
    ],
    [feature({}, { type: 'Polygon', coordinates: [1, 2] }), 'data.badCoordinates x: a'],
    [feature({}, { type: 'MultiPolygon', coordinates: deep(100_000) }), 'data.badCoordinates x: a'],
  ];
  // Behind a function: the deep ones are more than a test's title can take.
  it.each(broken.map(([value, fault]) => [fault, () => value] as const))(
    'is named: %s',
    (fault, value) => {
      const place = 'geo/x.geojson [1]';
      expect(faultsOf(feature({ id: 'before' }), value(), feature({ id: 'after' }))).toEqual([
        fault.replace(' x:', ` ${place}:`),
      ]);
    },
  );

  it('that is there twice is shown once', () => {
    expect(faultsOf(feature(), feature(), feature({ kind: 'dam' }))).toEqual([
      'data.twice geo/x.geojson [1]: place/a',
    ]);
  });

  it('of every geometry is good', () => {
    const ring = [
      [1, 2],
      [2, 3],
      [3, 1],
      [1, 2],
    ];
    for (const [type, coordinates] of [
      ['MultiPoint', [[1, 2]]],
      [
        'LineString',
        [
          [1, 2, 100],
          [2, 3, 100],
        ],
      ],
      [
        'MultiLineString',
        [
          [
            [1, 2],
            [2, 3],
          ],
        ],
      ],
      ['Polygon', [ring]],
      ['MultiPolygon', [[ring], [ring]]],
    ] as const) {
      expect(faultsOf(feature({}, { type, coordinates }))).toEqual([]);
    }
  });
});

describe('a layer', () => {
  const fault = (json: unknown, address = 'x.topojson#a') =>
    shown(readLayer(address, json).problems);
  const topology = (
    geometries: unknown,
    arcs: unknown = [
      [
        [0, 0],
        [1, 1],
      ],
    ],
  ) => ({
    type: 'Topology',
    objects: { a: { type: 'GeometryCollection', geometries } },
    arcs,
  });
  const line = (id: string, arcs: unknown) => ({
    type: 'LineString',
    arcs,
    properties: { id, kind: 'line', names: { en: 'A' } },
  });

  it('that is none is said', () => {
    expect(fault(null)).toEqual(['data.notObject geo/x.topojson#a: null']);
    expect(fault('text')).toEqual(['data.notObject geo/x.topojson#a: "text"']);
    expect(fault({})).toEqual(['data.notCollection geo/x.topojson#a: –']);
    expect(fault({ type: { toString: 1 } })).toEqual(['data.notCollection geo/x.topojson#a: {…}']);
    expect(fault({ type: 'FeatureCollection' })).toEqual([
      'data.notCollection geo/x.topojson#a: "FeatureCollection"',
    ]);
    expect(fault({ type: 'Topology' })).toEqual(['data.noObject geo/x.topojson#a: a']);
    expect(fault(topology({}))).toEqual(['data.noObject geo/x.topojson#a: a']);
    expect(fault(topology([]), 'x.topojson')).toEqual(['data.noObject geo/x.topojson: ']);
    expect(fault(topology([]), 'x.topojson#constructor')).toEqual([
      'data.noObject geo/x.topojson#constructor: constructor',
    ]);
  });

  it('of TopoJSON loses only the feature whose arc is broken', () => {
    const { data, problems } = readLayer(
      'x.topojson#a',
      topology([line('good', [0]), line('far', [9]), null, line('none', null), line('too', [0])]),
    );
    expect(data.features.map((one) => one.properties.id)).toEqual(['good', 'too']);
    expect(problems.map(({ at }) => at)).toEqual(
      [1, 2, 3].map((index) => `geo/x.topojson#a [${index}]`),
    );
  });

  it('without arcs keeps nothing and says so', () => {
    expect(fault(topology([line('a', [0])], null))).toEqual([
      'data.brokenFeature geo/x.topojson#a [0]: ',
    ]);
  });

  it('nested as deep as one likes does not exhaust the stack', () => {
    let nested: unknown = { type: 'GeometryCollection', geometries: [] };
    for (let level = 0; level < 50_000; level++) {
      nested = { type: 'GeometryCollection', geometries: [nested] };
    }
    expect(fault(topology([nested]))).toHaveLength(1);
    expect(fault(deep(100_000))).toEqual(['data.notObject geo/x.topojson#a: […]']);
    expect(
      shown(readMissions('missions.json', [{ id: 'a', city: deep(100_000) }]).problems),
    ).toContain('data.badField geo/missions.json [a]: city: […]');
  });
});

describe('a record', () => {
  const source = { title: 'S', url: 'https://example.org/' };
  const mission = {
    id: 'a',
    sender: 'ir',
    host: 'az',
    kind: 'embassy',
    city: 'baku',
    status: 'open',
    asOf: '2026-03',
    opened: null,
    basis: 'search',
    confidence: 'high',
    sources: [source],
  };

  it.each([
    [{ sender: 'Iran' }, 'sender: "Iran"'],
    [{ kind: 'palace' }, 'kind: "palace"'],
    [{ city: undefined }, 'city: –'],
    [{ status: '' }, 'status: ""'],
    [{ asOf: 'spring' }, 'asOf: "spring"'],
    [{ asOf: '2026-13' }, 'asOf: "2026-13"'],
    [{ opened: 1992 }, 'opened: 1992'],
    [{ basis: 'hearsay' }, 'basis: "hearsay"'],
    [{ sources: [{}] }, 'sources: […]'],
    [{ sources: [{ ...source, url: 'ftp://x' }] }, 'sources: […]'],
    [{ sources: [{ ...source, title: 1 }] }, 'sources: […]'],
  ])('of a mission with %j is left out', (wrong, value) => {
    const { records, problems } = readMissions('missions.json', [
      mission,
      { ...mission, id: 'b', ...wrong },
    ]);
    expect(records).toEqual([mission]);
    expect(shown(problems)).toEqual([`data.badField geo/missions.json [b]: ${value}`]);
  });

  it('that is there twice is kept once', () => {
    const { records, problems } = readMissions('missions.json', [mission, mission]);
    expect(records).toHaveLength(1);
    expect(shown(problems)).toEqual(['data.twice geo/missions.json [1]: a']);
  });

  it('names each of its faults', () => {
    expect(shown(readBorders('borders.json', [{ id: 'x' }]).problems)).toEqual([
      'data.badField geo/borders.json [x]: id: "x"',
      'data.badField geo/borders.json [x]: countries: –',
      'data.badField geo/borders.json [x]: names: –',
      'data.badField geo/borders.json [x]: segments: –',
      'data.badField geo/borders.json [x]: notes: –',
    ]);
    expect(
      shown(
        readBorders('borders.json', [
          {
            id: 'aa-bb',
            countries: ['aa', 'bb'],
            names: { en: 'A' },
            segments: [{ id: 'x', names: {} }],
            notes: [],
          },
        ]).problems,
      ),
    ).toEqual(['data.badField geo/borders.json [aa-bb]: segments: […]']);
    const event = {
      id: 'e',
      date: '2023-01-32',
      theme: 'treaty',
      countries: ['az'],
      places: ['baku'],
      confidence: 'high',
      basis: 'search',
      sources: [],
    };
    expect(
      shown(
        readEvents('events.json', [event, { ...event, date: '2023', subjects: 'aras' }]).problems,
      ),
    ).toEqual([
      'data.badField geo/events.json [e]: date: "2023-01-32"',
      'data.badField geo/events.json [e]: subjects: "aras"',
    ]);
    const published = {
      border: 'ir-az',
      lengthKilometres: -1,
      authority: 'A',
      years: '',
      basis: 'search',
      sources: [],
    };
    expect(shown(readPublished('published-lengths.json', [published]).problems)).toEqual([
      'data.badField geo/published-lengths.json [0]: lengthKilometres: -1',
    ]);
    const dataset = readJson('datasets/osm-10m.json') as object;
    expect(
      shown(readDataset('datasets/x.json', { ...dataset, outputs: [{}], licence: 7 }).problems),
    ).toEqual([
      'data.badField geo/datasets/x.json [osm-10m]: licence: 7',
      'data.badField geo/datasets/x.json [osm-10m]: outputs: […]',
    ]);
  });
});

describe('a value in a message', () => {
  it.each([
    [undefined, '–'],
    [null, 'null'],
    [7, '7'],
    ['a', '"a"'],
    [[], '[]'],
    [[1], '[…]'],
    [{}, '{}'],
    [{ a: 1 }, '{…}'],
    ['x'.repeat(100), `"${'x'.repeat(59)}…`],
  ])('%j is short', (value, text) => {
    expect(brief(value)).toBe(text);
  });
});

describe('geo/', () => {
  const others = new Set(mapPaths);
  const check = (change: (copy: Map<string, unknown>) => void = () => undefined) => {
    const copy = new Map<string, unknown>(dataPaths.map((path) => [path, readJson(path)]));
    copy.set(WORLD_LAYER, WORLD_LAYER_WITHOUT_LINES);
    change(copy);
    return shown(checkGeo(copy, others));
  };

  it('has no fault', () => {
    expect(check()).toEqual([]);
  });

  it('names a file that is gone', () => {
    const faults = check((copy) => {
      copy.delete('datasets/rivers.json');
      copy.delete('events.json');
    });
    expect(faults).toContain('data.badField geo/manifest.json [rivers]: datasets: "rivers"');
    expect(faults).toContain('data.unknownReference geo/events.json: events.json');
  });

  it('without a manifest is still read', () => {
    for (const broken of [undefined, null, [], 'text', { layers: [null, {}], groups: [7] }]) {
      const faults = check((copy) => copy.set('manifest.json', broken));
      expect(faults.some((fault) => fault.startsWith('data.'))).toBe(true);
      expect(
        faults.every((fault) => fault.includes('geo/manifest.json') || fault.includes('geo/text/')),
      ).toBe(true);
    }
    expect(shown(checkManifest({ layers: [], groups: [] }, others))).toEqual([
      'data.badField geo/manifest.json: openingBounds: –',
      'data.badField geo/manifest.json: regionBounds: –',
      'data.badField geo/manifest.json: subject: –',
      'data.badField geo/manifest.json: knownUntil: –',
      'data.badValue geo/manifest.json: layers: []',
      'data.badField geo/manifest.json: languages: –',
      'data.badField geo/manifest.json: localLanguages: –',
    ]);
  });
});
