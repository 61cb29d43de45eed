/** Which events are shown. */
import type { HistoricalEvent } from '../model/types.ts';

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
