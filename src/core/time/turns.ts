/** The dated turns of a record's history: what it was before and after each. */
import { firstDayOf, isDate, lastDayOf } from '../model/days.ts';
import { type Dated, isBackground, isOpen, isPlan, type State } from './state.ts';

export interface Turn {
  readonly date: string;
  /** A status, `not-yet`, or null where it isn't on record. */
  readonly before: string | null;
  readonly after: string | null;
  /** null: not on record. */
  readonly state: Extract<State, { type: 'known' | 'between' }> | null;
}

const openedOf = ({ opened }: Dated): string | null => (isDate(opened) ? opened : null);

/**
 * The date of which the record says that nothing was there before: the first plan or start of works
 * if the history begins with one, else `opened`. A history that begins otherwise begins in the
 * middle: what was before it isn't on record.
 */
export function beginningOf(record: Dated): string | null {
  const first = record.history?.[0];
  return first && isPlan(first.status) ? first.from : openedOf(record);
}

/** All turns, in order; of background rows none. */
export function turnsOf(record: Dated): readonly Turn[] {
  if (isBackground(record)) return [];
  const steps = [...openingOf(record), ...periodsOf(record)];
  const start = beginningOf(record) === null ? null : 'not-yet';
  return steps.map((step, index) => {
    const earlier = index === 0 ? start : (steps[index - 1]?.state?.status ?? null);
    return { ...step, before: earlier, after: step.state?.status ?? null };
  });
}

type Step = Pick<Turn, 'date' | 'state'>;

/** An opening that no period of the history begins with: it is the record's, with no source of its own. */
function openingOf(record: Dated): readonly Step[] {
  const opened = openedOf(record);
  const { history: periods = [], status, asOf } = record;
  const [first] = periods;
  if (opened === null) return [];
  if (first) {
    if (lastDayOf(opened) >= firstDayOf(first.from)) return [];
    const then = isOpen(first.status) ? first.status : 'open';
    return [{ date: opened, state: { type: 'between', status: then, opened, until: first.from } }];
  }
  // Closed since: when, isn't on record, so that no day before asOf is known.
  if (status === undefined || asOf === undefined || !isOpen(status))
    return [{ date: opened, state: null }];
  return [{ date: opened, state: { type: 'between', status, opened, until: asOf } }];
}

function periodsOf({ history: periods = [] }: Dated): readonly Step[] {
  return periods.flatMap(({ from, to, status, sources }, index): Step[] => {
    const period: Step = {
      date: from,
      state: { type: 'known', status, from, to: to ?? null, sources },
    };
    const next = periods[index + 1];
    const isFollowed = next && to !== undefined && lastDayOf(next.from) === lastDayOf(to);
    return to === undefined || isFollowed ? [period] : [period, { date: to, state: null }];
  });
}
