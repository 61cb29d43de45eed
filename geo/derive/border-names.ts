/** Names of borders and sections, put together from the names of the countries in each language. */
import type { Names } from '../../src/core/model/types.ts';

/** By code: en, az, fa, hy, and ru in the genitive. */
const COUNTRY: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  af: ['Afghanistan', 'Əfqanıstan', 'افغانستان', 'Աֆղանստան', 'Афганистана'],
  am: ['Armenia', 'Ermənistan', 'ارمنستان', 'Հայաստան', 'Армении'],
  az: ['Azerbaijan', 'Azərbaycan', 'جمهوری آذربایجان', 'Ադրբեջան', 'Азербайджана'],
  ge: ['Georgia', 'Gürcüstan', 'گرجستان', 'Վրաստան', 'Грузии'],
  iq: ['Iraq', 'İraq', 'عراق', 'Իրաք', 'Ирака'],
  ir: ['Iran', 'İran', 'ایران', 'Իրան', 'Ирана'],
  pk: ['Pakistan', 'Pakistan', 'پاکستان', 'Պակիստան', 'Пакистана'],
  ru: ['Russia', 'Rusiya', 'روسیه', 'Ռուսաստան', 'России'],
  tm: ['Turkmenistan', 'Türkmənistan', 'ترکمنستان', 'Թուրքմենստան', 'Туркменистана'],
  tr: ['Türkiye', 'Türkiyə', 'ترکیه', 'Թուրքիա', 'Турции'],
};

const SECTION: Readonly<Record<'nakhchivan' | 'main', Names>> = {
  nakhchivan: {
    en: 'Nakhchivan section',
    az: 'Naxçıvan hissəsi',
    fa: 'بخش نخجوان',
    hy: 'Նախիջևանի հատված',
    ru: 'Нахичеванский участок',
  },
  main: {
    en: 'main section',
    az: 'əsas hissə',
    fa: 'بخش اصلی',
    hy: 'հիմնական հատված',
    ru: 'основной участок',
  },
};

/** The name of the border `xx-yy`, its countries in the order of the id. */
export function borderNames(id: string): Names {
  const [first, second] = id.split('-').map((code) => COUNTRY[code]);
  if (first === undefined || second === undefined) throw new Error(`no names for border "${id}"`);
  return {
    en: `${first[0]}–${second[0]} border`,
    az: `${first[1]}–${second[1]} sərhədi`,
    fa: `مرز ${first[2]} و ${second[2]}`,
    hy: `${first[3]}–${second[3]} սահման`,
    ru: `Граница ${first[4]} и ${second[4]}`,
  };
}

/** The name of a section; a border in one piece has one section with the border's own name. */
export const segmentNames = (border: string, suffix: '' | 'nakhchivan' | 'main'): Names =>
  suffix === '' ? borderNames(border) : SECTION[suffix];

export const segmentId = (border: string, suffix: string): string =>
  suffix === '' ? border : `${border}-${suffix}`;

export const countriesOf = (border: string): readonly [string, string] => {
  const [a = '', b = ''] = border.split('-').sort();
  return [a, b];
};
