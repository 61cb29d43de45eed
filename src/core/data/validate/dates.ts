/** Rules of dates: what ends after it begins, and nothing that is said to be known before anybody could. */
import type { Library } from '../../model/library.ts';
import { firstDayOf, isDate, lastDayOf } from '../../model/days.ts';
import { type Dated, isBackground } from '../../time/state.ts';
import { trafficOf } from '../../time/traffic.ts';
import type { Problem, Source } from '../../model/types.ts';
import { brief, isRecord, problem } from '../../model/shape.ts';

/** What has a state, or is drawn on the days from one to another only. */
type Shown = Dated & { readonly shownFrom?: unknown; readonly shownTo?: unknown };

/** `manifest`: whatever its file holds; its `knownUntil` bounds every date. */
export function checkDates(library: Library, manifest: unknown): readonly Problem[] {
  const until = isRecord(manifest) ? manifest['knownUntil'] : undefined;
  const isLate = (date: string) => isDate(until) && firstDayOf(date) > lastDayOf(until);
  const late = (at: string, field: string, date: string | undefined | null) =>
    isDate(date) && isLate(date) ? [problem('data.tooLate', at, `${field}: ${date}`)] : [];
  const sourceDates = (at: string, sources: readonly Source[] = []) =>
    sources.flatMap(({ date }) => late(at, 'sources', date));
  const stateful: readonly { readonly at: string; readonly record: Shown }[] = [
    ...library.missions.map((one) => ({ at: `geo/missions.json [${one.id}]`, record: one })),
    ...Object.entries(library.layers).flatMap(([address, { features }]) =>
      features.flatMap(({ properties }) => {
        const at = `geo/${address} [${properties.id}]`;
        const traffic = trafficOf(properties).map(({ who, record }) => ({
          at: `${at} traffic ${who}`,
          record,
        }));
        return [{ at, record: properties }, ...traffic];
      }),
    ),
  ];
  return [
    ...stateful.flatMap(({ at, record }) => [
      ...stateFaults(at, record),
      ...late(at, 'asOf', record.asOf),
      ...sourceDates(at, record.sources),
    ]),
    ...stateful.flatMap(({ at, record: { shownFrom, shownTo } }) =>
      isDate(shownFrom) && isDate(shownTo) && lastDayOf(shownTo) < firstDayOf(shownFrom)
        ? [problem('data.badValue', at, `shownTo: ${shownTo}`)]
        : [],
    ),
    ...library.published.flatMap(({ border, authority, years }) =>
      late(
        `geo/published-lengths.json [${border}, ${authority}]`,
        'years',
        years.match(/\d{4}/g)?.at(-1),
      ),
    ),
    ...library.events.flatMap(({ id, date, endDate, sources }, index) => {
      const at = `geo/events.json [${id}]`;
      const isInOrder = date >= (library.events[index - 1]?.date ?? '');
      const isBackwards = endDate !== undefined && lastDayOf(endDate) < firstDayOf(date);
      // A report that is older than what it reports is another's.
      const dates = sources.map((source) => source.date).filter(isDate);
      const isOlder = sources.length > 0 && dates.length === sources.length;
      return [
        ...(isInOrder && id.startsWith(`${date}-`)
          ? []
          : [problem('data.badValue', at, `date: ${date}`)]),
        ...(isBackwards ? [problem('data.badValue', at, `endDate: ${endDate}`)] : []),
        ...(isOlder && dates.every((one) => lastDayOf(one) < firstDayOf(date))
          ? [problem('data.tooLate', at, `date: ${date}`)]
          : []),
        ...late(at, 'date', endDate ?? date),
        ...sourceDates(at, sources),
      ];
    }),
    ...library.claims.flatMap(({ id, stated, measure, sources }) => {
      const at = `geo/claims/${id}.json`;
      return [
        ...late(at, 'stated', stated && 'date' in stated ? stated.date : null),
        ...late(at, 'since', measure.kind === 'events-after' ? measure.since : null),
        ...sourceDates(at, sources),
      ];
    }),
    ...library.chapters.flatMap(({ id, date, sources }) => [
      ...late(`geo/story/${id}.json`, 'date', date),
      ...sourceDates(`geo/story/${id}.json`, sources),
    ]),
  ];
}

/** A state has a day for which it is on record, and a source that speaks up to that day. */
function stateFaults(at: string, record: Dated): readonly Problem[] {
  const { status, asOf, opened, sources = [] } = record;
  // What rests on common knowledge has no day; whatever has a state and a source has one.
  const isDated = status !== undefined && !isBackground(record);
  if (!isDated && asOf === undefined) return [];
  if (!isDated || asOf === undefined) {
    return [problem('data.badValue', at, `status: ${brief(status)}, asOf: ${brief(asOf)}`)];
  }
  const speaksUntil = sources.flatMap(({ date }) => (date === undefined ? [] : lastDayOf(date)));
  const isCarried = speaksUntil.some((day) => day >= firstDayOf(asOf));
  return [
    ...(isCarried ? [] : [problem('data.unsourcedDate', at, `asOf: ${asOf}`)]),
    ...(isDate(opened) && firstDayOf(opened) > lastDayOf(asOf)
      ? [problem('data.badValue', at, `opened: ${opened}`)]
      : []),
  ];
}
