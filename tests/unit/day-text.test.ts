/** Days as they are typed, and as the page itself writes them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDate } from '../../src/core/words/format.ts';
import { parseDay } from '../../src/core/time/day-text.ts';
import { dayOfNumber } from '../../src/core/model/days.ts';
import { LANGUAGES, messagesOf } from '../helpers/library.ts';

it.each([
  ['2023-01-27', 'en'],
  ['27.01.2023', 'ru'],
  ['27/1/2023', 'en'],
  ['01/27/2023', 'en'],
  ['2023/1/27', 'fa'],
  ['۲۷ ژانویه ۲۰۲۳', 'fa'],
  ['27 ЯНВАРЯ 2023 г.', 'ru'],
  ['27 янв 2023', 'ru'],
  ['January 27, 2023', 'en'],
  ['27 jan 2023', 'en'],
  ['۲۷ ژانویهٔ ۲۰۲۳', 'fa'],
  ['2023-cü il yanvarın 27', 'az'],
])('%s', (text, language) => {
  // Azerbaijani puts an ending behind the month: its beginning is not enough there.
  const wanted = text.includes('yanvarın') ? null : '2023-01-27';
  expect(parseDay(text, messagesOf(language))).toBe(wanted);
});

it('takes the first day of a month or a year', () => {
  expect(parseDay('March 2020', messagesOf('en'))).toBe('2020-03-01');
  expect(parseDay('2020-03', messagesOf('en'))).toBe('2020-03-01');
  expect(parseDay('1828', messagesOf('en'))).toBe('1828-01-01');
  expect(parseDay('۱ مهٔ ۱۹۸۰', messagesOf('fa'))).toBe('1980-05-01');
});

it.each(['', 'today', '31 February 2023', '2023-02-30', '32.1.2023', '1 2', '27 foo 2023'])(
  'refuses %j',
  (text) => expect(parseDay(text, messagesOf('en'))).toBeNull(),
);

it('reads what the page writes', () => {
  const days = fc.integer({ min: -57_000, max: 22_000 }).map(dayOfNumber);
  fc.assert(
    fc.property(days, fc.constantFrom(...LANGUAGES), (day, language) => {
      const messages = messagesOf(language);
      expect(parseDay(formatDate(messages, day), messages)).toBe(day);
    }),
  );
});
