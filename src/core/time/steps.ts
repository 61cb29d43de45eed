/** Which events are shown, and the day before or after another. */
import type { HistoricalEvent } from '../types.ts';
import { firstDayOf } from './days.ts';

export interface EventFilter {
  /** Empty: all. */
  readonly themes: readonly string[];
  /** Events that concern any of them; empty: all. */
  readonly countries: readonly string[];
}

/** The events of these themes that concern any of these countries, in the order given. */
export const eventsFor = (
  events: readonly HistoricalEvent[],
  { themes, countries }: EventFilter,
): readonly HistoricalEvent[] =>
  events.filter(
    (event) =>
      (themes.length === 0 || themes.includes(event.theme)) &&
      (countries.length === 0 || countries.some((code) => event.countries.includes(code))),
  );

/**
 * The day of the next or the previous of `dates`, which stand for their first day. null is the
 * newest state known: it comes after the last date. Before the first date there is no step: the day
 * stays as it is.
 */
export function stepOf(
  dates: readonly string[],
  day: string | null,
  direction: 1 | -1,
): string | null {
  const days = [...new Set(dates.map(firstDayOf))].sort();
  if (direction === 1) return day === null ? null : (days.find((one) => one > day) ?? null);
  return days.findLast((one) => day === null || one < day) ?? day;
}
