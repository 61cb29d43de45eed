/** Numbers, lengths, positions, bearings and dates as each language writes them, with all marks spelled out. */
import { describe, expect, it } from 'vitest';
import {
  formatBearing,
  formatDate,
  formatLength,
  formatNumber,
  formatPosition,
  withDigits,
} from '../../src/core/words/format.ts';
import { languagesWithMessages, messagesOf } from '../helpers/library.ts';

const en = messagesOf('en');
const NO_BREAK = '\u00a0';
const LEFT_TO_RIGHT = '\u200e';

/** From CLDR 48: decimal, group and minus; Persian with its own digits. */
const WRITTEN: Readonly<Record<string, readonly [number: string, negative: string]>> = {
  az: ['1.234.567,8', '−0,5'],
  en: ['1,234,567.8', '−0.5'],
  fa: ['۱٬۲۳۴٬۵۶۷٫۸', `${LEFT_TO_RIGHT}−۰٫۵`],
  hy: [`1${NO_BREAK}234${NO_BREAK}567,8`, '−0,5'],
  ru: [`1${NO_BREAK}234${NO_BREAK}567,8`, '−0,5'],
};

describe.each(languagesWithMessages)('numbers in %s', (language) => {
  const messages = messagesOf(language);
  const [grouped, negative] = WRITTEN[language] ?? ['', ''];

  it('have their marks', () => {
    expect(formatNumber(messages, 1234567.8, 1)).toBe(grouped);
    expect(formatNumber(messages, -0.5, 1)).toBe(negative);
  });

  it('have no minus when they round to zero', () => {
    const zero = withDigits(messages, '0');
    expect(formatNumber(messages, -0)).toBe(zero);
    expect(formatNumber(messages, -0.4)).toBe(zero);
  });

  it('set thousands apart from as many digits up as the language does', () => {
    const grouped = withDigits(messages, `1${messages['number.group']}000`);
    expect(formatNumber(messages, 999)).toBe(withDigits(messages, '999'));
    expect(formatNumber(messages, 1000)).toBe(
      messages['number.groupFrom'] === '4' ? grouped : '1000',
    );
    expect(formatNumber(messages, 21_000)).toBe(withDigits(messages, '2') + grouped);
  });

  it('write a length with its unit, and leave no placeholder', () => {
    for (const unit of ['km', 'mi', 'nmi'] as const) {
      const text = formatLength(messages, 733_412, unit);
      expect(text).not.toMatch(/[{}]/);
      expect(text).toMatch(/\p{L}/u);
    }
  });

  it('write dates to the precision that they have', () => {
    for (const date of ['2004', '2020-03', '2023-01-27']) {
      const text = formatDate(messages, date);
      expect(text).toContain(withDigits(messages, date.slice(0, 4)));
      expect(text).not.toMatch(/[{}|]/);
    }
    expect(messages['date.months'].split('|')).toHaveLength(12);
    expect(messages['date.monthsAlone'].split('|')).toHaveLength(12);
  });
});

describe('a length', () => {
  it.each([
    [733_412, 10, '733.4 km'],
    [733_412, 1600, '733 km'],
    [733_412, 9800, '730 km'],
    [733_412, null, '733 km'],
    [45_950, 10, '46.0 km'],
    [1_234_567, 10, '1,234.6 km'],
    [994, 10, '990 m'],
    [997, 10, '1.0 km'],
    [1000, 10, '1.0 km'],
    [4, 10, '0 m'],
    [994, 1600, '1 km'],
    [0, 10, '0 m'],
  ])('%d m, known to %s m, is %s', (metres, accuracy, text) => {
    expect(formatLength(en, metres, 'km', accuracy)).toBe(text);
  });

  it('is written in miles and nautical miles', () => {
    expect(formatLength(en, 733_412, 'mi')).toBe('455.7 mi');
    expect(formatLength(en, 733_412, 'nmi')).toBe('396.0 nmi');
    expect(formatLength(en, 500, 'mi')).toBe('0.3 mi');
    expect(formatLength(en, 733_412, 'mi', 9800)).toBe('460 mi');
  });

  it('is written as each language has it', () => {
    const written = Object.fromEntries(
      languagesWithMessages.map((code) => [code, formatLength(messagesOf(code), 733_412, 'km')]),
    );
    expect(written).toMatchObject({ en: '733.4 km' });
    if (written['az']) expect(written['az']).toBe('733,4 km');
    if (written['fa']) expect(written['fa']).toBe('۷۳۳٫۴ کیلومتر');
    if (written['hy']) expect(written['hy']).toBe('733,4 կմ');
    if (written['ru']) expect(written['ru']).toBe('733,4 км');
  });
});

describe('a position', () => {
  const spaced = (text: string) => text.replaceAll(NO_BREAK, ' ');

  it('has latitude first, four decimals and hemispheres', () => {
    expect(spaced(formatPosition(en, [46.53401, 38.8672]))).toBe('38.8672° N, 46.5340° E');
    expect(spaced(formatPosition(en, [-0.12, -33.9]))).toBe('33.9000° S, 0.1200° W');
  });

  it('has no hemisphere of its own so near to zero that it reads as zero', () => {
    expect(spaced(formatPosition(en, [-0.00001, -0.00001]))).toBe('0.0000° N, 0.0000° E');
  });
});

describe('a bearing', () => {
  it.each([
    [0, '0° north'],
    [359.6, '0° north'],
    [359.4, '359° north'],
    [44.6, '45° north-east'],
    [67.4, '67° north-east'],
    [67.6, '68° east'],
    [180, '180° south'],
    [270, '270° west'],
    [-10, '350° north'],
    [-0.2, '0° north'],
    [720, '0° north'],
  ])('%d reads %s', (degrees, text) => {
    expect(formatBearing(en, degrees)).toBe(text);
  });
});

describe('a date', () => {
  it.each([
    ['2004', '2004'],
    ['2020-03', 'March 2020'],
    ['2023-01-27', '27 January 2023'],
    ['1828-02-02', '2 February 1828'],
    ['2023-13', '13 2023'],
  ])('%s reads %s', (date, text) => {
    expect(formatDate(en, date)).toBe(text);
  });

  it.runIf(languagesWithMessages.includes('fa'))('is Gregorian in Persian', () => {
    expect(formatDate(messagesOf('fa'), '2023-01-27')).toBe('۲۷ ژانویهٔ ۲۰۲۳');
  });
});

describe('digits', () => {
  it('are replaced in any text of a language that has its own', () => {
    expect(withDigits(en, 'M-5, 2020')).toBe('M-5, 2020');
    if (languagesWithMessages.includes('fa')) {
      expect(withDigits(messagesOf('fa'), 'M-5, 2020')).toBe('M-۵, ۲۰۲۰');
    }
  });
});
