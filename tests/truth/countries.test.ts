/** Places lie in their own country on the wide map, by point in polygon. */
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';

interface CountryProperties {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly labelPoint: Position;
  readonly detail: 'fine' | 'coarse';
}

const file = new URL('../../geo/layers/countries.topojson', import.meta.url);
const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
const countries = feature(
  topology,
  topology.objects['countries'] as GeometryCollection<CountryProperties>,
).features;

const countriesAt = (position: Position): string[] =>
  countries
    .filter(({ geometry }) => booleanPointInPolygon(position, geometry as Polygon | MultiPolygon))
    .map(({ properties }) => properties.id);

/** Towns within a few kilometres of a border; coordinates from the project's gazetteer. */
const BORDER_TOWNS: readonly [
  name: string,
  longitude: number,
  latitude: number,
  country: string,
][] = [
  ['Julfa', 45.6296, 38.954, 'az'],
  ['Jolfa', 45.6333, 38.9379, 'ir'],
  ['Agarak', 46.1946, 38.8651, 'am'],
  ['Norduz', 46.2075, 38.8395, 'ir'],
  ['Bilasuvar', 48.545, 39.4583, 'az'],
  ['Bileh Savar', 48.3546, 39.3796, 'ir'],
  ['Astara (Azerbaijan)', 48.875, 38.456, 'az'],
  ['Astara (Iran)', 48.872, 38.4291, 'ir'],
  ['Parsabad', 47.9174, 39.6482, 'ir'],
  ['Poldasht', 45.071, 39.348, 'ir'],
  ['Ordubad', 46.0227, 38.9096, 'az'],
  ['Meghri', 46.2446, 38.9029, 'am'],
  ['Aghband', 46.5667, 38.9, 'az'],
  ['Mincivan', 46.7233, 39.0302, 'az'],
  ['Horadiz', 47.335, 39.4502, 'az'],
  ['Bahramtapa', 47.9549, 39.745, 'az'],
  ['Zangilan', 46.6599, 39.0837, 'az'],
  ['Kapan', 46.4058, 39.2075, 'am'],
  ['Lachin', 46.5469, 39.6408, 'az'],
  ['Goris', 46.3417, 39.5111, 'am'],
  ['Maku', 44.4953, 39.2953, 'ir'],
  ['Iğdır', 44.045, 39.9237, 'tr'],
  ['Gyumri', 43.8453, 40.7942, 'am'],
  ['Derbent', 48.2899, 42.0678, 'ru'],
  ['Astara port', 48.88, 38.41, 'ir'],
];

/** Far enough from every border for a coarse polygon. */
const CITIES: readonly [name: string, longitude: number, latitude: number, country: string][] = [
  ['Baku', 49.892, 40.3777, 'az'],
  ['Nakhchivan', 45.4122, 39.2089, 'az'],
  ['Khankendi', 46.7528, 39.8177, 'az'],
  ['Tehran', 51.4215, 35.6944, 'ir'],
  ['Tabriz', 46.2919, 38.08, 'ir'],
  ['Yerevan', 44.5136, 40.1811, 'am'],
  ['Tbilisi', 44.8337, 41.6941, 'ge'],
  ['Ankara', 32.8543, 39.9199, 'tr'],
  ['Moscow', 37.6156, 55.7522, 'ru'],
];

describe('a town near the border lies in its own country', () => {
  test.each(BORDER_TOWNS)('%s', (_, longitude, latitude, country) => {
    expect(countriesAt([longitude, latitude])).toEqual([country]);
  });
});

describe('a city lies in its own country', () => {
  test.each(CITIES)('%s', (_, longitude, latitude, country) => {
    expect(countriesAt([longitude, latitude])).toEqual([country]);
  });
});

test('every label point lies in its country, and every country is named in five languages', () => {
  for (const { properties } of countries) {
    const { id, labelPoint, names } = properties;
    expect(countriesAt(labelPoint), id).toContain(id);
    expect(Object.keys(names), id).toEqual(['en', 'az', 'fa', 'hy', 'ru']);
  }
});

test('the names are those in plain usage', () => {
  const namesOf = (id: string) =>
    countries.find(({ properties }) => properties.id === id)?.properties.names;
  expect(namesOf('tr')?.['en']).toBe('Türkiye');
  expect(namesOf('ir')?.['en']).toBe('Iran');
  expect(namesOf('ru')?.['en']).toBe('Russia');
  expect(namesOf('az')?.['fa']).toBe('جمهوری آذربایجان');
});

test('no border between other countries repeats one of the registry', () => {
  const lines = topology.objects['other_borders'] as GeometryCollection;
  const ids = lines.geometries.map(({ properties }) => (properties as { id: string }).id);
  expect(ids).toContain('ge-tr');
  expect(ids).toContain('iq-tr');
  for (const id of ['az-ir', 'am-ir', 'am-az', 'az-ge', 'ir-tr']) expect(ids).not.toContain(id);
  expect(new Set(ids).size).toBe(ids.length);
});
