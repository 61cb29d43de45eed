/** Days of the Gregorian calendar as ISO 8601 text, and dates that name a month or a year only. */

const DAY_MILLISECONDS = 86_400_000;

/** Days from 1970-01-01 to `day` (YYYY-MM-DD), negative before. */
export function dayNumberOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / DAY_MILLISECONDS;
}

/**
 * The inverse of `dayNumberOf`. Counts in eras of 400 years that begin on 1 March, so that the leap
 * day is the last of its year (H. Hinnant, "chrono-compatible low-level date algorithms").
 */
export function dayOfNumber(dayNumber: number): string {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - 365 * yearOfEra - leapDays;
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** The first day that a date can mean: 2020-03 gives 2020-03-01. */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

/** The last day that a date can mean: 2020-03 gives 2020-03-31. */
export function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  if (month === undefined) return `${year}-12-31`;
  // Day 0 of a month is the last of the one before.
  return dayOfNumber(Date.UTC(Number(year), Number(month), 0) / DAY_MILLISECONDS);
}

/** The day after `day`, both YYYY-MM-DD. */
export const dayAfter = (day: string): string => dayOfNumber(dayNumberOf(day) + 1);

/** A date of the calendar to the precision that is known: 2004, 2020-03 or 2023-01-29. */
export const isDate = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^[12]\d{3}(-\d{2}(-\d{2})?)?$/.test(value) &&
  dayOfNumber(dayNumberOf(firstDayOf(value))) === firstDayOf(value);

/** A whole day of the calendar, YYYY-MM-DD. */
export const isDay = (value: string): boolean => value.length === 10 && isDate(value);
