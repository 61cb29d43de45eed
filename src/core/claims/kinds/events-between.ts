/** What countries are on record to have done with each other. */
import { PLACES_FILE } from '../../model/library.ts';
import { byDate, dateOf } from '../dates.ts';
import type { Row } from '../finding.ts';
import { type Kind, placeKeys, textFiles } from '../kind.ts';

const EVENTS_FILE = 'events.json';

/**
 * Rule: it holds if each pair has an event with a source, of one of the themes, on the day that is given or later; else
 * it differs.
 */
export const eventsBetween: Kind<'events-between'> = {
  needs: () => [EVENTS_FILE, PLACES_FILE],
  adds: textFiles,
  check(_, { pairs, themes, since = '' }, library) {
    const all = pairs.map((pair) =>
      library.events.filter(
        ({ date, theme, countries }) =>
          // As texts, a month sorts before its days.
          date >= since && themes.includes(theme) && pair.every((one) => countries.includes(one)),
      ),
    );
    const sourced = all.map((events) => events.filter(({ basis }) => basis !== 'background'));
    const shown = [...new Set(sourced.flat())].sort(byDate);
    return {
      verdict: sourced.every((events) => events.length > 0) ? 'holds' : 'differs',
      measured: { type: 'count', value: shown.length, what: 'onRecord' },
      rows: shown.map((one): Row => ({
        label: { event: one.id },
        quantity: dateOf(one),
        thing: `event/${one.id}`,
      })),
      marks: placeKeys(
        library,
        shown.flatMap(({ places }) => places),
      ),
      leftOut: new Set(all.flat()).size - shown.length,
    };
  },
};
