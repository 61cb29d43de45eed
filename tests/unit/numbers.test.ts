/** Numbers and signs within texts, as the page itself writes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatPrinted } from '../../src/core/details/printed.ts';
import { formatNumber } from '../../src/core/words/format.ts';
import { LANGUAGES, messagesOf } from '../helpers/library.ts';
import { textsOf } from '../helpers/texts.ts';

const UNIT = /^[\s\u00a0-]?(km|км|կմ|کیلومتر|m|м|մ|متر)(?!\p{L})/u;
const latinDigits = (text: string) =>
  text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

describe.each(LANGUAGES)('in %s', (language) => {
  const messages = messagesOf(language);
  const texts = textsOf(language).filter(({ at }) => !/\/number\.\w+$/.test(at));
  const digit = language === 'fa' ? '[۰-۹]' : '\\d';
  const group = messages['number.group'].replace('.', '\\.');
  /** A whole number, grouped or not, that is no part of a decimal, a version or a name. */
  const whole = new RegExp(
    `(?<![\\p{L}${digit.replace(/[[\]]/g, '')}.,٫٬:/_-])(?:${digit}{1,3}(?:${group}${digit}{3})+|${digit}{4,})(?![${digit.replace(/[[\]]/g, '')}])`,
    'gu',
  );

  it('large numbers have their thousands set apart as figures beside them; years have not', () => {
    const numbers = texts.flatMap(({ at, text }) =>
      [...text.matchAll(whole)].map((match) => ({
        at,
        found: match[0],
        rest: text.slice(match.index + match[0].length),
      })),
    );
    const bad = numbers.filter(({ found, rest }) => {
      const value = Number(latinDigits(found).replace(/\D/g, ''));
      const isYear = found.length === 4 && value >= 1800 && value <= 2030 && !UNIT.test(rest);
      return !isYear && formatNumber(messages, value) !== found;
    });
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.some(({ found }) => formatNumber(messages, 1599) === found)).toBe(true);
    expect(bad).toEqual([]);
  });

  it('numbers are grouped as CLDR has it, but for signs', () => {
    const cldr = new Intl.NumberFormat(language);
    for (const value of [999, 1599, 12_345, 1_234_567]) {
      expect(formatNumber(messages, value)).toBe(cldr.format(value));
    }
  });

  it('per cents have the sign and the space of CLDR', () => {
    const [, sign = ''] = new Intl.NumberFormat(language, { style: 'percent' })
      .format(0.5)
      .split(/[5۵][0۰]/);
    const found = texts.flatMap(({ at, text }) =>
      [...text.matchAll(/(?<=[\d۰-۹}])[\s\u00a0]*[%٪]/gu)].map(([one]) => ({ at, one })),
    );
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ one }) => one !== sign)).toEqual([]);
  });

  it('arrows point the way the text runs', () => {
    const against = messages['language.direction'] === 'rtl' ? '→' : '←';
    expect(texts.filter(({ text }) => text.includes(against))).toEqual([]);
    expect(texts.some(({ text }) => /[→←]/.test(text))).toBe(true);
  });
});

it('no code writes an arrow or a per cent of its own, but for the keys on a keyboard', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => ({ path, code: readFileSync(join('src', path), 'utf8') }));
  expect(files.length).toBeGreaterThan(150);
  const bad = files.filter(({ code }) =>
    code
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*|<kbd>.*<\/kbd>|<style>[\s\S]*<\/style>/g, '')
      .match(/[→←]|\} %/),
  );
  expect(bad.map(({ path }) => path)).toEqual([]);
});

describe('a figure as it was printed', () => {
  it.each([
    ['az', '1474.5', '1.474,5'],
    ['en', '1474.5', '1,474.5'],
    ['fa', '1474.5', '۱٬۴۷۴٫۵'],
    ['hy', '1474.5', '1474,5'],
    ['ru', '1474.5', '1\u00a0474,5'],
    ['fa', '826–850', '۸۲۶–۸۵۰'],
    ['ru', '97.50', '97,50'],
  ])('in %s: %s', (language, printed, written) => {
    expect(formatPrinted(messagesOf(language), printed)).toBe(written);
  });
});
