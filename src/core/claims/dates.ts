/** Dates to the precision that is known: 2004, 2020-03, 2023-01-27. */
import type { HistoricalEvent } from '../model/types.ts';
import type { Quantity } from './finding.ts';

const MS_PER_DAY = 86_400_000;
const DAY_LENGTH = '2023-01-27'.length;

/** Whether a date lies in the time from `first` to `last`, each cut to the precision of the coarser. */
export function isSameDate(date: string, first: string, last: string = first): boolean {
  const length = Math.min(date.length, first.length, last.length);
  const [one, from, to] = [date, first, last].map((text) => text.slice(0, length));
  return one !== undefined && from !== undefined && to !== undefined && one >= from && one <= to;
}

/** Days from a date to the nearer end of the time from `first` to `last`, 0 within; null unless all are days. */
export function daysTo(date: string, first: string, last: string = first): number | null {
  if ([date, first, last].some((text) => text.length < DAY_LENGTH)) return null;
  const [from, to] = [first, last].map((end) => Math.round((utc(end) - utc(date)) / MS_PER_DAY));
  return Math.max(from ?? NaN, 0) + Math.min(to ?? NaN, 0);
}

function utc(date: string): number {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** Oldest first; on the same date by id. */
export const byDate = (a: HistoricalEvent, b: HistoricalEvent): number =>
  a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1;

/** The day or days of an event. */
export const dateOf = ({ date, endDate }: HistoricalEvent): Quantity => ({
  type: 'date',
  date,
  ...(endDate === undefined ? {} : { endDate }),
});
