/** Which countries something was said of or done by. */
import { withId } from '../../model/find.ts';
import { COUNTRIES_FILE, PLACES_FILE } from '../../model/library.ts';
import { dateOf } from '../dates.ts';
import type { Row } from '../finding.ts';
import { countryNames, type Kind, notMeasurable, placeKeys, textFiles } from '../kind.ts';

const EVENTS_FILE = 'events.json';

/** Rule: it holds if the event on record concerns each country that is named, else it differs. Without a source, nothing. */
export const eventCountries: Kind<'event-countries'> = {
  needs: () => [EVENTS_FILE, PLACES_FILE, COUNTRIES_FILE],
  adds: textFiles,
  check(_, { event: id, countries }, library) {
    const found = withId(library.events, id);
    if (!found) return notMeasurable('claim.reason.missing');
    if (found.basis === 'background') {
      return notMeasurable('claim.reason.background', { leftOut: 1 });
    }
    const concerned = countries.map((code) => found.countries.includes(code));
    return {
      verdict: concerned.every(Boolean) ? 'holds' : 'differs',
      measured: dateOf(found),
      rows: [
        { label: { event: id }, quantity: dateOf(found), thing: `event/${id}` },
        ...[...new Set([...countries, ...found.countries])].map((code): Row => ({
          label: { names: countryNames(library, code) },
          quantity: { type: 'answer', isYes: found.countries.includes(code) },
        })),
      ],
      marks: placeKeys(library, found.places),
    };
  },
};
