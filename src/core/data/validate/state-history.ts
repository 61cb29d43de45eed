/** The rules of a record's `history`, on which core/time relies. */
import { firstDayOf, isDate, lastDayOf } from '../../model/days.ts';
import { isPlan } from '../../time/state.ts';
import type { StatePeriod } from '../../model/types.ts';
import { isRecord, isString } from '../../model/shape.ts';

/** Every word that a status can be. */
export const STATUSES: readonly string[] = [
  ...['open', 'in-use', 'partly-open', 'freight-only'],
  ...['suspended', 'closed', 'evacuated', 'historic', 'none'],
  ...['planned', 'announced', 'under-construction', 'built'],
];

/**
 * What is wrong with the `history` of a mission or of a feature's properties: the place in it and
 * what stands there; null if nothing is, or if there is none.
 */
export function historyFault(record: Readonly<Record<string, unknown>>): string | null {
  const { history: list } = record;
  if (list === undefined) return null;
  if (!Array.isArray(list) || list.length === 0) return 'history';
  if (record['basis'] === 'background') return 'history: background';
  const periods = list as unknown[];
  for (const [index, period] of periods.entries()) {
    const field = isRecord(period) ? periodFault(period, record, periods[index + 1]) : 'period';
    if (field !== null) return `history ${index}: ${field}`;
  }
  const [first, last] = [periods[0], periods.at(-1)] as [StatePeriod, StatePeriod];
  // Only what was a plan first can have opened after its history begins.
  const { opened } = record;
  if (isDate(opened) && firstDayOf(opened) > lastDayOf(first.from) && !isPlan(first.status)) {
    return 'opened';
  }
  return endFault(last, record);
}

function periodFault(
  period: Readonly<Record<string, unknown>>,
  record: Readonly<Record<string, unknown>>,
  next: unknown,
): string | null {
  const { from, to, status, sources } = period;
  if (!isDate(from)) return 'from';
  if (!isString(status) || !STATUSES.includes(status)) return 'status';
  if (to !== undefined && (!isDate(to) || lastDayOf(to) <= lastDayOf(from))) return 'to';
  if (next !== undefined) {
    // Only the last may be without an end.
    if (to === undefined) return 'to';
    const { from: nextFrom } = isRecord(next) ? next : {};
    if (isDate(nextFrom) && isAfter(to, nextFrom)) return 'to';
  }
  const count = Array.isArray(record['sources']) ? record['sources'].length : 0;
  const isPlace = (one: unknown) =>
    Number.isInteger(one) && Number(one) >= 0 && Number(one) < count;
  const isSourced = Array.isArray(sources) && sources.length > 0 && sources.every(isPlace);
  return isSourced ? null : 'sources';
}

/** What the history ends with must be what the record says of itself. */
function endFault(
  { from, to, status }: StatePeriod,
  record: Readonly<Record<string, unknown>>,
): string | null {
  const { asOf } = record;
  const until = to ?? from;
  if (to === undefined && status !== record['status']) return 'history: status';
  if (asOf === undefined) return to === undefined ? 'history: asOf' : null;
  return isDate(asOf) && lastDayOf(until) <= lastDayOf(asOf) ? null : 'history: asOf';
}

/** Whether the first date can't be the second nor lie before it. */
const isAfter = (a: string, b: string): boolean =>
  firstDayOf(a) > firstDayOf(b) || lastDayOf(a) > lastDayOf(b);
