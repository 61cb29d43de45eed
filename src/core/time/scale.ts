/** A scale of time in which the years that have more events get more room. */
import { dayNumberOf, dayOfNumber, firstDayOf, lastDayOf } from '../model/days.ts';

export interface TimeScale {
  /** The first and the last day. */
  readonly from: string;
  readonly to: string;
  /** Where a date's first day lies, in px; what is before or after the scale lies at its end. */
  readonly xAt: (date: string) => number;
  /** The day (YYYY-MM-DD) nearest to a place in px. */
  readonly dateAt: (x: number) => string;
}

/** How much of the room is shared out by the number of events; the rest by time alone. */
const BY_EVENTS = 0.65;
/** How much of a year's room is shared out so among its months. */
const BY_EVENTS_WITHIN_YEAR = 0.5;
/** Part of the room that may go to the least room of years with events. */
const MOST_FOR_LEAST = 0.4;

/**
 * From 1 January of the first year to the end of the month, or year, that the last date names;
 * straight within each month. `leastPixels`: room that a year with events gets in any case, as far
 * as there is enough.
 */
export function timeScaleOf(
  dates: readonly string[],
  range: readonly [left: number, right: number],
  leastPixels: number,
): TimeScale {
  const days = dates.map(firstDayOf).sort();
  const from = `${days[0]?.slice(0, 4) ?? '2000'}-01-01`;
  const to = dates
    .map((date) => lastDayOf(date.slice(0, 7)))
    .reduce((a, b) => (a > b ? a : b), lastDayOf(from.slice(0, 4)));
  const months = monthsOf(from, to);
  const rooms = roomsOf(days, months, range[1] - range[0], leastPixels);
  // One knot at the start of each month, one on the last day.
  const knots = [...months.map(({ month }) => dayNumberOf(`${month}-01`)), dayNumberOf(to)];
  const places = [range[0]];
  for (const room of rooms) places.push((places.at(-1) ?? 0) + room);
  return {
    from,
    to,
    xAt: (date) => onBrokenLine(knots, places, dayNumberOf(firstDayOf(date))),
    dateAt: (x) => dayOfNumber(Math.round(onBrokenLine(places, knots, x))),
  };
}

interface Month {
  readonly year: string;
  /** YYYY-MM */
  readonly month: string;
  /** Months of its year that are on the scale. */
  readonly ofYear: number;
}

function monthsOf(from: string, to: string): readonly Month[] {
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).flatMap(
    (year) => {
      const ofYear = year === lastYear ? Number(to.slice(5, 7)) : 12;
      return Array.from({ length: ofYear }, (_, index) => ({
        year: String(year),
        month: `${year}-${String(index + 1).padStart(2, '0')}`,
        ofYear,
      }));
    },
  );
}

/** Each month's part of its year's part of the room. */
function roomsOf(
  days: readonly string[],
  months: readonly Month[],
  pixels: number,
  leastPixels: number,
): readonly number[] {
  const inYear = countsOf(days.map((day) => day.slice(0, 4)));
  const inMonth = countsOf(days.map((day) => day.slice(0, 7)));
  const least = Math.min(leastPixels, (pixels * MOST_FOR_LEAST) / Math.max(inYear.size, 1));
  const rest = pixels - least * inYear.size;
  const byEvents = days.length === 0 ? 0 : BY_EVENTS;
  return months.map(({ year, month, ofYear }) => {
    const count = inYear.get(year) ?? 0;
    const byTime = (rest * (1 - byEvents)) / months.length;
    if (count === 0) return byTime;
    const own = least + (rest * byEvents * count) / days.length;
    const share = (inMonth.get(month) ?? 0) / count;
    return byTime + own * ((1 - BY_EVENTS_WITHIN_YEAR) / ofYear + BY_EVENTS_WITHIN_YEAR * share);
  });
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** On the broken line through (xs, ys), both growing; beyond its ends the value at the end. */
function onBrokenLine(xs: readonly number[], ys: readonly number[], x: number): number {
  let [low, high] = [0, xs.length - 1];
  if (x <= (xs[low] ?? 0)) return ys[low] ?? 0;
  if (x >= (xs[high] ?? 0)) return ys[high] ?? 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((xs[middle] ?? 0) <= x) low = middle;
    else high = middle;
  }
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[low], xs[high], ys[low], ys[high]];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
