/** Words of coordinates in the five languages, as letters and signs: hemispheres, degrees, minutes, seconds, latitude and longitude. */

/** The longest first, so that none is found within another. Full stops and spaces within are optional. */
const HEMISPHERES: readonly (readonly [letter: string, words: readonly string[]])[] = [
  [
    'N',
    [
      'северной широты',
      'с.ш.',
      'şimal enliyi',
      'şimal en dairəsi',
      'şm.e.',
      'عرض شمالی',
      'شمالی',
      'հյուսիսային լայնության',
      'հյուսիսային լայնություն',
      'հս.լ.',
      'north',
    ],
  ],
  [
    'S',
    [
      'южной широты',
      'ю.ш.',
      'cənub enliyi',
      'cənub en dairəsi',
      'c.e.',
      'عرض جنوبی',
      'جنوبی',
      'հարավային լայնության',
      'հարավային լայնություն',
      'հվ.լ.',
      'south',
    ],
  ],
  [
    'E',
    [
      'восточной долготы',
      'в.д.',
      'şərq uzunluğu',
      'şərq uzunluq dairəsi',
      'ş.u.',
      'طول شرقی',
      'شرقی',
      'արևելյան երկայնության',
      'արևելյան երկայնություն',
      'արլ.ե.',
      'east',
    ],
  ],
  [
    'W',
    [
      'западной долготы',
      'з.д.',
      'qərb uzunluğu',
      'qərb uzunluq dairəsi',
      'q.u.',
      'طول غربی',
      'غربی',
      'արևմտյան երկայնության',
      'արևմտյան երկայնություն',
      'արմ.ե.',
      'west',
    ],
  ],
];
const SIGNS: readonly (readonly [sign: string, words: readonly string[]])[] = [
  [
    '°',
    [
      'degrees',
      'degree',
      'deg',
      'градусов',
      'градуса',
      'градус',
      'град',
      'dərəcə',
      'درجه',
      'աստիճան',
    ],
  ],
  [
    "'",
    ['minutes', 'minute', 'min', 'минуты', 'минута', 'минут', 'мин', 'dəqiqə', 'دقیقه', 'րոպե'],
  ],
  [
    '"',
    [
      'seconds',
      'second',
      'sec',
      'секунды',
      'секунда',
      'секунд',
      'сек',
      'saniyə',
      'ثانیه',
      'վայրկյան',
    ],
  ],
];
const LABELS: readonly (readonly [label: string, words: readonly string[]])[] = [
  [
    'φ',
    [
      'latitude',
      'lat',
      'широта',
      'enlik',
      'en dairəsi',
      'عرض جغرافیایی',
      'عرض',
      'լայնություն',
      'φ',
    ],
  ],
  [
    'λ',
    [
      'longitude',
      'long',
      'lng',
      'lon',
      'долгота',
      'uzunluq',
      'uzunluq dairəsi',
      'طول جغرافیایی',
      'طول',
      'երկայնություն',
      'λ',
    ],
  ],
];

const patternOf = (words: readonly string[], isSign: boolean): RegExp => {
  const any = words
    .map((word) => word.replaceAll(' ', String.raw`\s*`).replaceAll('.', String.raw`\.?\s*`))
    .join('|');
  // Letters beside it would make it another word; a digit may stand beside a sign.
  return new RegExp(
    String.raw`(?<!\p{L})(?:${any})(?!\p{L})${isSign ? String.raw`\.?` : ''}`,
    'giu',
  );
};

const TABLE = [
  ...HEMISPHERES.map(([letter, words]) => [` ${letter} `, patternOf(words, false)] as const),
  ...SIGNS.map(([sign, words]) => [sign, patternOf(words, true)] as const),
  ...LABELS.map(([label, words]) => [` ${label} `, patternOf(words, false)] as const),
];

/** Text with every such word as its letter or sign: `φ` and `λ` for latitude and longitude. */
export const withoutWords = (text: string): string =>
  TABLE.reduce((changed, [sign, pattern]) => changed.replace(pattern, sign), text);
