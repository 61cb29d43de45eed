/** The state of a record on one day. */
import { dayAfter, dayNumberOf, firstDayOf, lastDayOf } from '../model/days.ts';
import { type Dated, isBackground, type Recorded, type State } from './state.ts';
import { beginningOf, turnsOf } from './turns.ts';

type Unknown = Extract<State, { type: 'unknown' }>;

/** What holds from a day on, up to the next span. */
interface Span {
  readonly start: string;
  /** The date on record that it begins with. */
  readonly date: string;
  readonly state: Exclude<State, Unknown> | Pick<Unknown, 'type' | 'reason' | 'candidates'>;
}

const EVER = '0000-01-01';
const UNRECORDED = { type: 'unknown', reason: 'unrecorded', candidates: [] } as const;

/**
 * What is known of the record on `day` (YYYY-MM-DD). Each day has exactly one state. A change whose
 * date names a month or year leaves that time unknown up to its last day, by which it has happened.
 */
export function stateAt(record: Dated, day: string): State {
  const { status, asOf } = record;
  if (isBackground(record)) {
    const nearest = status !== undefined && asOf !== undefined ? { status, asOf } : null;
    return { type: 'unknown', reason: 'background', candidates: [], nearest };
  }
  const spans = spansOf(record);
  const index = spans.findLastIndex(({ start }) => start <= day);
  const state = spans[index]?.state ?? UNRECORDED;
  if (state.type !== 'unknown') return state;
  return { ...state, nearest: nearestOf(spans, index, day) };
}

function spansOf(record: Dated): readonly Span[] {
  const beginning = beginningOf(record);
  const spans: Span[] = [
    {
      start: EVER,
      date: EVER,
      state: beginning === null ? UNRECORDED : { type: 'not-yet', from: beginning },
    },
  ];
  const latestStart = () => spans.at(-1)?.start ?? EVER;
  for (const { date, before, after, state } of turnsOf(record)) {
    const settled = lastDayOf(date);
    const unsettled = later(firstDayOf(date), dayAfter(latestStart()));
    if (unsettled < settled && before !== after) {
      const candidates = [before, after].filter((one) => one !== null);
      const within = { type: 'unknown', reason: 'within-change', candidates } as const;
      spans.push({ start: unsettled, date, state: within });
    }
    spans.push({ start: settled, date, state: state ?? UNRECORDED });
  }
  const { status, asOf, history: periods = [] } = record;
  if (status === undefined || asOf === undefined) return spans;
  const period = periods.at(-1);
  const isCurrent = period?.status === status && period.to === undefined;
  const state = {
    type: 'last',
    status,
    asOf,
    from: isCurrent ? period.from : null,
    sources: isCurrent ? period.sources : [],
  } as const;
  return [...spans, { start: later(firstDayOf(asOf), latestStart()), date: asOf, state }];
}

const later = (a: string, b: string): string => (a > b ? a : b);

function nearestOf(spans: readonly Span[], index: number, day: string): Recorded | null {
  const isKnown = ({ state }: Span) => 'status' in state;
  const earlier = spans.slice(0, index).findLastIndex(isKnown);
  const afterIndex = spans.slice(index + 1).findIndex(isKnown);
  const ended = earlier < 0 ? undefined : spans[earlier + 1];
  const begun = afterIndex < 0 ? undefined : spans[index + 1 + afterIndex];
  const past = ended && recordedOf(spans[earlier], ended.date);
  const future = begun && recordedOf(begun, begun.date);
  if (!past || !future) return past ?? future ?? null;
  const sincePast = dayNumberOf(day) - dayNumberOf(ended.start);
  const untilFuture = dayNumberOf(begun.start) - dayNumberOf(day);
  return sincePast <= untilFuture ? past : future;
}

function recordedOf(span: Span | undefined, asOf: string): Recorded | null {
  return span && 'status' in span.state ? { status: span.state.status, asOf } : null;
}
