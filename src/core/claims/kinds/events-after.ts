/** What has happened since a day on which something was said to stand. */
import { PLACES_FILE } from '../../model/library.ts';
import { byDate, dateOf } from '../dates.ts';
import type { Row } from '../finding.ts';
import { type Kind, placeKeys, textFiles } from '../kind.ts';

const EVENTS_FILE = 'events.json';

/**
 * Rule: changed since, if an event with a source, of one of the themes and with all of the countries, began on that
 * day or later; else it holds. A date known to the month or year counts only where all of it is late enough.
 */
export const eventsAfter: Kind<'events-after'> = {
  needs: () => [EVENTS_FILE, PLACES_FILE],
  adds: textFiles,
  check(_, { since, countries, themes }, library) {
    const all = library.events.filter(
      (one) =>
        // As texts, a month sorts before its days.
        one.date >= since &&
        themes.includes(one.theme) &&
        countries.every((country) => one.countries.includes(country)),
    );
    const sourced = all.filter(({ basis }) => basis !== 'background').sort(byDate);
    return {
      verdict: sourced.length > 0 ? 'changed-since' : 'holds',
      measured: { type: 'count', value: sourced.length, what: 'events' },
      rows: sourced.map((one): Row => ({
        label: { event: one.id },
        quantity: dateOf(one),
        thing: `event/${one.id}`,
      })),
      marks: placeKeys(
        library,
        sourced.flatMap(({ places }) => places),
      ),
      leftOut: all.length - sourced.length,
    };
  },
};
