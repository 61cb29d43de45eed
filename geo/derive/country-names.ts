/** What the wide map calls each country in five languages, and where it sets the word. */
import type { Position } from 'geojson';
import countries from 'i18n-iso-countries';
import az from 'i18n-iso-countries/langs/az.json' with { type: 'json' };
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import fa from 'i18n-iso-countries/langs/fa.json' with { type: 'json' };
import hy from 'i18n-iso-countries/langs/hy.json' with { type: 'json' };
import ru from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import type { Names } from '../../src/core/model/types.ts';

export const LANGUAGES = ['en', 'az', 'fa', 'hy', 'ru'] as const;
[en, az, fa, hy, ru].forEach((locale) => {
  countries.registerLocale(locale);
});

/** Plain usage where the package has the long form. */
export const PLAIN: Readonly<Record<string, Names>> = {
  cn: { en: 'China', ru: 'Китай' },
  cz: { en: 'Czechia', az: 'Çexiya', fa: 'چک' },
  ir: { en: 'Iran' },
  md: { en: 'Moldova' },
  mk: { en: 'North Macedonia' },
  ps: { en: 'Palestine', az: 'Fələstin', fa: 'فلسطین', hy: 'Պաղեստին', ru: 'Палестина' },
  ru: { en: 'Russia', ru: 'Россия' },
  sy: { en: 'Syria' },
  az: { fa: 'جمهوری آذربایجان' },
  tm: { ru: 'Туркменистан' },
};

/** The name of a country by its lower-case ISO code. */
export function countryNames(code: string): Names {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const name =
        PLAIN[code]?.[language] ?? countries.getName(code.toUpperCase(), language, SHORT);
      if (name === undefined) throw new Error(`no name for country "${code}" in "${language}"`);
      return [language, name];
    }),
  );
}

const SHORT = { select: 'official' } as const;

/**
 * Where an atlas would set the word: clear of the Iran–Azerbaijan border, of Armenia's south and
 * of the sea. Countries not named here get the point farthest from their edge.
 */
export const LABEL_POINTS: Readonly<Record<string, Position>> = {
  ae: [54.2, 23.6],
  af: [66.0, 33.8],
  am: [44.9, 40.4],
  az: [47.6, 40.4],
  cy: [33.1, 35.0],
  eg: [29.5, 26.6],
  ge: [43.4, 42.1],
  gr: [22.0, 39.5],
  il: [34.9, 31.0],
  iq: [43.3, 33.2],
  ir: [53.6, 32.8],
  jo: [36.6, 31.2],
  kw: [47.6, 29.4],
  kz: [66.0, 48.2],
  lb: [35.9, 33.9],
  om: [56.6, 21.6],
  pk: [66.5, 28.3],
  qa: [51.2, 25.3],
  ru: [46.5, 53.0],
  sa: [44.6, 24.3],
  sy: [38.6, 35.0],
  tm: [59.2, 39.3],
  tr: [34.8, 39.1],
  ua: [31.4, 49.0],
  uz: [63.6, 41.8],
};

/**
 * Who comes first where names meet, and shows far out: the subjects, their neighbours and countries over 400,000 km²,
 * those over 80,000 km², all others (3). Countries whose name stands beyond the region are named in it close up only (4).
 */
const RANKS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({
    'am az ir': 0,
    'af eg ge iq kz ly pk sa tm tr ua uz': 1,
    'ae bg by fi gr hu jo kg om pl ro sy tj': 2,
    'ba cn cz hr in it sd se td': 4,
  }).flatMap(([codes, rank]) => codes.split(' ').map((code) => [code, rank])),
);
export const countryRank = (code: string): number => RANKS[code] ?? 3;

/** Where the word stands on the view of the Iran–Azerbaijan border: clear of it, of the towns and of Armenia's gap. */
export const NEAR_LABEL_POINTS: Readonly<Record<string, Position>> = {
  am: [45.35, 39.87],
  az: [47.55, 40.22],
  ir: [47.3, 38.08],
};
