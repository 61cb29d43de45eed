/** The ground layers against facts known from elsewhere: where places lie, how large lakes are, what things are called. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { area, booleanPointInPolygon, distance } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import type { FeatureProperties, LayerData } from '../../src/core/model/types.ts';

const LAYERS = new URL('../../geo/layers/', import.meta.url);
type Area = Feature<Polygon | MultiPolygon, FeatureProperties>;

const textOf = (file: string): string => readFileSync(new URL(file, LAYERS), 'utf8');

function layerOf(name: string, object = name): LayerData {
  const topology = JSON.parse(textOf(`${name}.topojson`)) as Topology;
  return feature(topology, topology.objects[object] as GeometryCollection<FeatureProperties>);
}

const areasOf = (name: string): Area[] => layerOf(name).features as Area[];
const holding = (areas: readonly Area[], position: Position): string[] =>
  areas
    .filter((one) => booleanPointInPolygon(position, one))
    .map(({ properties }) => properties.id);

const water = areasOf('water');
const seas = areasOf('seas');
const provinces = areasOf('provinces');
const rivers = layerOf('rivers').features;
const towns = (JSON.parse(textOf('towns.geojson')) as FeatureCollection<Point, FeatureProperties>)
  .features;
const villages = (
  JSON.parse(textOf('villages.geojson')) as FeatureCollection<Point, FeatureProperties>
).features;

describe('water', () => {
  test.each([
    ['Astara (Azerbaijan)', 48.875, 38.456],
    ['Astara (Iran)', 48.872, 38.4291],
    ['Lankaran', 48.8506, 38.7543],
    ['Baku', 49.892, 40.3777],
    ['Makhachkala', 47.5024, 42.9764],
    ['Bandar-e Anzali', 49.4579, 37.4732],
    ['Sevan', 44.9417, 40.5473],
    ['Van', 43.38, 38.4942],
    ['Batumi', 41.6367, 41.6423],
    ['Istanbul', 28.9497, 41.0138],
  ])('%s is on land', (_, longitude, latitude) => {
    expect(holding([...water, ...seas], [longitude, latitude])).toEqual([]);
  });

  test.each([
    ['caspian-sea', 51, 42],
    ['caspian-sea', 51, 38],
    ['caspian-sea', 50.5, 40.98],
    ['lake-urmia', 45.4, 37.9],
    ['black-sea', 35, 43],
    ['sea-of-azov', 36.5, 46],
    ['persian-gulf', 51.5, 27],
    ['gulf-of-oman', 58.5, 25],
    ['mediterranean-sea', 33, 34],
  ])('%s holds %d, %d', (id, longitude, latitude) => {
    expect(holding([...water, ...seas], [longitude, latitude])).toEqual([id]);
  });

  /** Square kilometres: the source's own polygons, by Turf; Sevan and Mingachevir with all their tiles. */
  test.each([
    ['lake-urmia', 4460],
    ['lake-van', 3579],
    ['lake-sevan', 1262],
    ['mingachevir-reservoir', 451],
    ['aras-reservoir', 91.3],
    ['khoda-afarin-reservoir', 16.1],
    ['caspian-sea', 400_000],
  ])('%s covers %d km² within 5 per cent', (id, squareKilometres) => {
    const lake = water.find(({ properties }) => properties.id === id);
    expect(lake).toBeDefined();
    const measured = area(lake as Area) / 1e6;
    expect(Math.abs(measured / squareKilometres - 1)).toBeLessThan(0.05);
  });

  test('named waters are named in five languages and hold their label', () => {
    const named = [...water, ...seas].filter(({ properties }) => properties.kind !== 'water');
    expect(named.length).toBeGreaterThan(20);
    for (const one of named) {
      expect(Object.keys(one.properties.names), one.properties.id).toEqual([...LANGUAGES]);
      const label = one.properties.labelPoint as Position;
      expect(booleanPointInPolygon(label, one), one.properties.id).toBe(true);
    }
  });

  test('the Caspian is one piece, without the seams of its tiles', () => {
    const caspian = water.filter(({ properties }) => properties.id === 'caspian-sea');
    expect(caspian.map(({ geometry }) => geometry.type)).toEqual(['Polygon']);
  });
});

describe('rivers', () => {
  test('Aras and Kura are there, the Aras only beside the border', () => {
    expect(rivers.map(({ properties }) => properties.id)).toEqual(
      expect.arrayContaining(['aras', 'kura', 'tigris', 'volga']),
    );
    const aras = rivers.find(({ properties }) => properties.id === 'aras');
    const parts = aras?.geometry.type === 'MultiLineString' ? aras.geometry.coordinates : [];
    expect(parts).toHaveLength(2);
    const longitudes = parts.flat().map(([longitude = NaN]) => longitude);
    expect(longitudes.filter((longitude) => longitude > 44.82 && longitude < 47.95)).toEqual([]);
  });
});

describe('provinces', () => {
  test('31 of Iran, 74 of Azerbaijan, 11 of Armenia', () => {
    const counts = { ir: 0, az: 0, am: 0 };
    for (const { properties } of provinces) {
      counts[properties.countries?.[0] as keyof typeof counts] += 1;
    }
    expect(counts).toEqual({ ir: 31, az: 74, am: 11 });
    expect(new Set(provinces.map(({ properties }) => properties.id)).size).toBe(116);
  });

  test.each([
    ['ir-east-azerbaijan', 'Tabriz', 46.2919, 38.08],
    ['ir-west-azerbaijan', 'Urmia', 45.0761, 37.5527],
    ['ir-ardabil', 'Ardabil', 48.2933, 38.2498],
    ['ir-gilan', 'Rasht', 49.5886, 37.2761],
    ['ir-zanjan', 'Zanjan', 48.4963, 36.6764],
    ['am-syunik', 'Kapan', 46.4058, 39.2075],
    ['am-shirak', 'Gyumri', 43.8453, 40.7942],
    ['am-yerevan', 'Yerevan', 44.5136, 40.1811],
    ['az-nakhchivan-city', 'Nakhchivan', 45.4122, 39.2089],
    ['az-ordubad', 'Ordubad', 46.0227, 38.9096],
    // The town of Lachin lies 1 km outside: the source is generalised.
    ['az-lachin', 'the land that the source calls Lankaran', 46.06, 39.69],
    ['az-lankaran', 'Lankaran', 48.8506, 38.7543],
    ['az-fuzuli', 'Fuzuli', 47.1453, 39.6009],
    ['az-khankendi', 'Khankendi', 46.7528, 39.8177],
    ['az-shusha', 'Shusha', 46.7499, 39.7601],
  ])('%s holds %s', (id, _, longitude, latitude) => {
    expect(holding(provinces, [longitude, latitude])).toEqual([id]);
  });

  test('no name that the wording rules out', () => {
    const names = [...provinces, ...towns].flatMap(({ properties }) =>
      Object.values(properties.names),
    );
    expect(
      names.filter((name) =>
        /South Azerbaijan|Cənubi Azərbaycan|Xanlar|Dəvəçi|Nakhichevan/u.test(name),
      ),
    ).toEqual([]);
  });
});

const LANGUAGES = ['en', 'az', 'fa', 'hy', 'ru'] as const;
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  en: /^[\p{Script=Latin}\s'().-]+$/u,
  az: /^[\p{Script=Latin}\s().-]+$/u,
  // With the hamza of the ezafe, which belongs to no script.
  fa: /^[\p{Script=Arabic}\u0654\s\u200c().-]+$/u,
  hy: /^[\p{Script=Armenian}\s().-]+$/u,
  ru: /^[\p{Script=Cyrillic}\s().-]+$/u,
};

describe('names', () => {
  test.each([
    ['water', [...water, ...seas]],
    ['rivers', rivers],
    ['provinces', provinces],
    ['towns', towns],
    ['villages', villages],
  ] as const)('%s: each name is in the script of its language', (_, features) => {
    for (const { properties } of features) {
      for (const [language, name] of Object.entries(properties.names)) {
        expect(name, `${properties.id} ${language}`).toMatch(SCRIPTS[language] ?? /^$/u);
      }
    }
  });
});

describe('towns', () => {
  test('at least 700, and 700 of them in five languages', () => {
    expect(towns.length).toBeGreaterThanOrEqual(700);
    const full = towns.filter(({ properties }) => Object.keys(properties.names).length === 5);
    expect(full.length).toBeGreaterThanOrEqual(700);
  });

  test('each town has the name of its own country', () => {
    const own: Readonly<Record<string, string>> = { am: 'hy', az: 'az', ir: 'fa', ru: 'ru' };
    for (const { properties } of towns) {
      const language = own[properties.countries?.[0] ?? ''];
      if (language) expect(properties.names[language], properties.id).toBeTruthy();
    }
  });

  test('ids are unique and ordered; ranks run from 0 to 9', () => {
    const ids = towns.map(({ properties }) => Number(properties.id.slice('town-'.length)));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    for (const { properties } of towns)
      expect(properties.rank).toBeOneOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test.each(['Baku', 'Tabriz', 'Khankendi', 'Bilasuvar', 'Pushkino', 'Agarak', 'Astara', 'Julfa'])(
    '%s is left to the gazetteer or to nobody',
    (name) => {
      const found = towns.filter(({ properties, geometry }) => {
        const [, latitude = NaN] = geometry.coordinates;
        return properties.names.en === name && latitude < 42;
      });
      expect(found).toEqual([]);
    },
  );

  test.each([
    ['Salyan', 48.985, 39.596],
    ['Salmas', 44.7653, 38.1973],
    ['Miandoab', 46.1027, 36.9696],
    ['Vanadzor', 44.49, 40.81],
    ['Erzurum', 41.2767, 39.9086],
    ['Volgograd', 44.5018, 48.7194],
  ])('%s is where it is', (name, longitude, latitude) => {
    const town = towns.find(({ properties }) => properties.names.en === name);
    expect(town).toBeDefined();
    expect(distance(town?.geometry.coordinates ?? [0, 0], [longitude, latitude])).toBeLessThan(5);
  });
});

describe('villages', () => {
  const places = (
    JSON.parse(readFileSync(new URL('../places.geojson', LAYERS), 'utf8')) as FeatureCollection<
      Point,
      FeatureProperties
    >
  ).features;

  test('none is a town or place once more, or twice', () => {
    const others = [...places, ...towns];
    const again = villages.filter(({ properties, geometry }, index) => {
      const isSame = (one: (typeof villages)[number]) => {
        const apart = distance(one.geometry.coordinates, geometry.coordinates);
        return apart < 1.4 || (one.properties.names.en === properties.names.en && apart < 7);
      };
      return others.some(isSame) || villages.slice(0, index).some(isSame);
    });
    expect(again.map(({ properties }) => properties.id)).toEqual([]);
  });

  test('people the valley of the Aras on both banks', () => {
    const near = villages.filter(({ geometry: { coordinates } }) =>
      [
        [45.6, 38.95],
        [46.6, 39],
        [47.6, 39.5],
        [48.7, 38.6],
      ].some((spot) => distance(spot, coordinates) < 45),
    );
    for (const country of ['az', 'ir', 'am'])
      expect(
        near.filter(({ properties }) => properties.countries?.includes(country)).length,
        country,
      ).toBeGreaterThan(1);
  });

  test('are in the province of their own country', () => {
    const wrong = villages.filter(({ properties, geometry }) => {
      const [id] = holding(provinces, geometry.coordinates);
      return id !== undefined && !properties.countries?.includes(id.slice(0, 2));
    });
    expect(wrong.map(({ properties }) => properties.id)).toEqual([]);
  });
});

describe('relief', () => {
  test('its corners go round from the north-west and hold the border', () => {
    const { coordinates } = JSON.parse(textOf('relief.json')) as { coordinates: Position[] };
    const [[west = NaN, north = NaN] = [], [east = NaN] = [], [, south = NaN] = []] = coordinates;
    expect(coordinates).toEqual([
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ]);
    expect(west).toBeLessThan(44);
    expect(east).toBeGreaterThan(49);
    expect(south).toBeLessThan(38);
    expect(north).toBeGreaterThan(40.5);
  });
});

/** Kilobytes of 1000 bytes as sent: brotli for text, as it is for the image. */
test.each([
  ['water.topojson', 45],
  ['seas.topojson', 20],
  ['rivers.topojson', 15],
  ['provinces.topojson', 62],
  ['towns.geojson', 36],
  ['villages.geojson', 24],
  ['relief.webp', 110],
])('%s is at most %d kB', (file, kilobytes) => {
  expect(readdirSync(LAYERS)).toContain(file);
  const url = new URL(file, LAYERS);
  const bytes = file.endsWith('.webp')
    ? statSync(url).size
    : brotliCompressSync(readFileSync(url)).length;
  expect(bytes / 1000).toBeLessThanOrEqual(kilobytes);
});
