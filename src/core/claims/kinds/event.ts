/** The date of an event. */
import { withId } from '../../model/find.ts';
import { PLACES_FILE } from '../../model/library.ts';
import { dateOf, daysTo, isSameDate } from '../dates.ts';
import { type Kind, notMeasurable, placeKeys, textFiles } from '../kind.ts';

const EVENTS_FILE = 'events.json';

/**
 * Rule: without a date, undated. Else it holds if the stated date is the event's, or a day of it, to the precision of
 * the coarser of both ("May 2023" for 3 May 2023); else it differs, by so many days where both are known to the day.
 * An event without a source is no measure.
 */
export const event: Kind<'event'> = {
  needs: () => [EVENTS_FILE, PLACES_FILE],
  adds: textFiles,
  check({ stated }, { event: id }, library) {
    const found = withId(library.events, id);
    if (!found) return notMeasurable('claim.reason.missing');
    if (found.basis === 'background') {
      return notMeasurable('claim.reason.background', { leftOut: 1 });
    }
    const { date, endDate } = found;
    const measured = dateOf(found);
    const fields = {
      measured,
      rows: [{ label: { event: id }, quantity: measured, thing: `event/${id}` }],
      marks: placeKeys(library, found.places),
    };
    if (!stated || !('date' in stated)) return { ...fields, verdict: 'undated' };
    const days = daysTo(stated.date, date, endDate);
    return {
      ...fields,
      stated: { type: 'date', date: stated.date },
      difference: days === null ? null : { type: 'days', value: days },
      verdict: isSameDate(stated.date, date, endDate) ? 'holds' : 'differs',
    };
  },
};
