/** Dates in the calendar that a language's readers use beside the Gregorian one, by Intl. */
import type { Messages } from '../words/text.ts';
import { dayOfNumber, dayNumberOf } from '../model/days.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * A day, a month or a year in that calendar: a Gregorian month or year lies in two of them. Null where
 * the language has no other calendar (`date.calendar`: the identifier of CLDR).
 */
export function inOtherCalendar(messages: Messages, language: string, date: string): string | null {
  const calendar = messages['date.calendar'];
  if (calendar === 'gregory') return null;
  const digits = messages['number.digits'].startsWith('0') ? 'latn' : 'arabext';
  const format = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}-nu-${digits}`, {
    timeZone: 'UTC',
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
  });
  const partsOf = (day: string) => {
    const parts = format.formatToParts(dayNumberOf(day) * MILLISECONDS_PER_DAY);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return { day: part('day'), month: part('month'), year: part('year') };
  };
  const [first, last] = spanOf(date).map(partsOf);
  if (!first || !last) return null;
  if (date.length > 'YYYY-MM'.length) return `${first.day} ${first.month} ${first.year}`;
  if (date.length > 'YYYY'.length) {
    return first.year === last.year
      ? `${first.month} – ${last.month} ${last.year}`
      : `${first.month} ${first.year} – ${last.month} ${last.year}`;
  }
  return `${first.year} – ${last.year}`;
}

/** First and last day of a Gregorian day, month or year. */
function spanOf(date: string): readonly [string, string] {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return [date, date];
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const next =
    month === '12'
      ? `${Number(year) + 1}-01-01`
      : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  return [`${date}-01`, dayOfNumber(dayNumberOf(next) - 1)];
}
