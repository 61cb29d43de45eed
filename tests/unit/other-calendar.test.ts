/** The Solar Hijri date beside the Gregorian one, in Persian. */
import { expect, it } from 'vitest';
import { withLatinDigits } from '../../src/core/words/latin-digits.ts';
import { inOtherCalendar } from '../../src/core/time/other-calendar.ts';
import { LANGUAGES, messagesOf } from '../helpers/library.ts';

it.each([
  // New year is the day of the equinox in Tehran.
  ['2024-03-19', '۲۹ اسفند ۱۴۰۲'],
  ['2024-03-20', '۱ فروردین ۱۴۰۳'],
  ['2023-01-27', '۷ بهمن ۱۴۰۱'],
  ['1828-02-22', '۲ اسفند ۱۲۰۶'],
  ['2023-04', 'فروردین – اردیبهشت ۱۴۰۲'],
  ['2023-03', 'اسفند ۱۴۰۱ – فروردین ۱۴۰۲'],
  ['2024-02', 'بهمن – اسفند ۱۴۰۲'],
  ['2022-12', 'آذر – دی ۱۴۰۱'],
  ['1991', '۱۳۶۹ – ۱۳۷۰'],
])('%s is %s', (date, written) => {
  expect(inOtherCalendar(messagesOf('fa'), 'fa', date)).toBe(written);
});

it('has Latin digits where the reader wants them', () => {
  const latin = withLatinDigits(messagesOf('fa'));
  expect(inOtherCalendar(latin, 'fa', '2023-01-27')).toBe('7 بهمن 1401');
});

it.each(LANGUAGES.filter((language) => language !== 'fa'))('%s has none', (language) => {
  expect(inOtherCalendar(messagesOf(language), language, '2023-01-27')).toBeNull();
});
