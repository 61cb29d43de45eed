/** Dates within sentences, by day, month and year, in the case that each language asks for. */
import { describe, expect, it } from 'vitest';
import { formatDateAs } from '../../src/core/time/date-forms.ts';
import { LANGUAGES, messagesOf } from '../helpers/library.ts';
import { textsOf } from '../helpers/texts.ts';

const FORMS = ['since', 'until', 'on'] as const;
const YEARS = Array.from({ length: 230 }, (_, index) => 1801 + index);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const written = (language: string, date: string, form: (typeof FORMS)[number]) =>
  plain(formatDateAs(messagesOf(language), date, form));

describe.each([
  ['en', '2023-01-27', 'since 27 January 2023', 'until 27 January 2023', 'on 27 January 2023'],
  ['en', '2023-04', 'since April 2023', 'until April 2023', 'in April 2023'],
  ['en', '1921', 'since 1921', 'until 1921', 'in 1921'],
  ['ru', '2023-01-27', 'с 27 января 2023 г.', 'до 27 января 2023 г.', '27 января 2023 г.'],
  ['ru', '2023-02-02', 'со 2 февраля 2023 г.', 'до 2 февраля 2023 г.', '2 февраля 2023 г.'],
  ['ru', '2023-02-22', 'с 22 февраля 2023 г.', 'до 22 февраля 2023 г.', '22 февраля 2023 г.'],
  ['ru', '2023-04', 'с апреля 2023 г.', 'до апреля 2023 г.', 'в апреле 2023 г.'],
  ['ru', '2026-03', 'с марта 2026 г.', 'до марта 2026 г.', 'в марте 2026 г.'],
  ['ru', '1921', 'с 1921 г.', 'до 1921 г.', 'в 1921 г.'],
  [
    'hy',
    '2023-01-27',
    '2023 թ. հունվարի 27-ից',
    'մինչև 2023 թ. հունվարի 27-ը',
    '2023 թ. հունվարի 27-ին',
  ],
  ['hy', '2023-04', '2023 թ. ապրիլից', 'մինչև 2023 թ. ապրիլը', '2023 թ. ապրիլին'],
  ['hy', '1921', '1921 թ.-ից', 'մինչև 1921 թ.', '1921 թ.-ին'],
  [
    'az',
    '2023-01-27',
    '27 yanvar 2023-cü ildən',
    '27 yanvar 2023-cü ilədək',
    '27 yanvar 2023-cü ildə',
  ],
  [
    'az',
    '2023-04',
    '2023-cü ilin aprelindən',
    '2023-cü ilin aprelinədək',
    '2023-cü ilin aprelində',
  ],
  ['az', '2004', '2004-cü ildən', '2004-cü ilədək', '2004-cü ildə'],
  ['fa', '2023-01-27', 'از ۲۷ ژانویهٔ ۲۰۲۳', 'تا ۲۷ ژانویهٔ ۲۰۲۳', 'در ۲۷ ژانویهٔ ۲۰۲۳'],
  ['fa', '2023-04', 'از آوریل ۲۰۲۳', 'تا آوریل ۲۰۲۳', 'در آوریل ۲۰۲۳'],
  ['fa', '1921', 'از ۱۹۲۱', 'تا ۱۹۲۱', 'در ۱۹۲۱'],
])('%s: %s', (language, date, since, until, on) => {
  it.each([
    ['since', since],
    ['until', until],
    ['on', on],
  ] as const)('%s is %s', (form, text) => expect(written(language, date, form)).toBe(text));
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('each day, month and year of 1801 to 2030 is written whole, and no two forms alike', () => {
    const bad: string[] = [];
    const dates = YEARS.flatMap((year) => [
      `${year}`,
      ...Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
    ]);
    const days = Array.from({ length: 31 }, (_, i) => `2024-01-${String(i + 1).padStart(2, '0')}`);
    for (const date of [...dates, ...days]) {
      const texts = FORMS.map((form) => written(language, date, form));
      if (new Set(texts).size < FORMS.length || texts.some((text) => /[{}|]| {2}|^ | $/.test(text)))
        bad.push(`${date}: ${texts.join('; ')}`);
    }
    expect(bad).toEqual([]);
  });
});

const UNITS = ' bir iki üç dörd beş altı yeddi səkkiz doqquz'.split(' ');
const TENS = ' on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan'.split(' ');
const ENDING: Readonly<Record<string, string>> = {
  ...{ a: 'cı', ı: 'cı', o: 'cu', u: 'cu' },
  ...{ e: 'ci', ə: 'ci', i: 'ci', ö: 'cü', ü: 'cü' },
};

/** By vowel harmony, from the last vowel of the last word of the number. */
function azOrdinal(number: number): string {
  const last =
    UNITS[number % 10] ||
    TENS[Math.floor(number / 10) % 10] ||
    (Math.floor(number / 100) % 10 ? 'yüz' : 'min');
  return ENDING[last.match(/[aeəıioöuü]/g)?.at(-1) ?? ''] ?? '';
}

describe('the ordinal of a year in az', () => {
  it('follows the last vowel, 1801 to 2030', () => {
    const wanted = YEARS.map((year) => `${year}-${azOrdinal(year)} ildən`);
    expect(YEARS.map((year) => written('az', `${year}`, 'since'))).toEqual(wanted);
  });

  it('does so in every text', () => {
    const all = textsOf('az').flatMap(({ at, text }) =>
      [...text.matchAll(/(\d+)-(c[ıiuü])(?!\p{L})/gu)].map(([whole, digits, ending]) => ({
        at: `${at}: ${whole}`,
        isRight: ending === azOrdinal(Number(digits)),
      })),
    );
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ isRight }) => !isRight)).toEqual([]);
  });
});
