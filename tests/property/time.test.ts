/** Whatever the day, a record has one state, and it changes on recorded dates only. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES_FILE, ROUTES_FILE } from '../../src/core/model/library.ts';
import { dayAfter, dayNumberOf, dayOfNumber } from '../../src/core/model/days.ts';
import {
  type Dated,
  firstDayOf,
  isDate,
  lastDayOf,
  layerAt,
  stateAt,
  stripOf,
  timeScaleOf,
} from '../../src/core/time/index.ts';
import { isBackground } from '../../src/core/time/state.ts';
import type { HistoricalEvent, LayerData, StatePeriod } from '../../src/core/model/types.ts';
import { historyFault } from '../../src/core/data/validate/state-history.ts';
import { loadLibrary } from '../helpers/library.ts';

const { library } = loadLibrary(['missions.json', PLACES_FILE, ROUTES_FILE, 'events.json']);
const STATEFUL = ['crossing', 'dam', 'route'];
const features = [PLACES_FILE, ROUTES_FILE].flatMap((file) => library.layers[file]?.features ?? []);
const records: readonly Dated[] = [
  ...library.missions,
  ...features.map(({ properties }) => properties).filter(({ kind }) => STATEFUL.includes(kind)),
];

const [FIRST, LAST] = [dayNumberOf('1813-01-01'), dayNumberOf('2026-12-31')];
const day = fc.integer({ min: FIRST, max: LAST }).map(dayOfNumber);
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([one, length]) => one.slice(0, length));
const STATUSES = ['open', 'closed', 'planned', 'under-construction', 'in-use', 'suspended'];

/** Histories as people might write them, with gaps and dates of every precision. */
const made: fc.Arbitrary<Dated> = fc
  .record({
    dates: fc.array(date, { minLength: 2, maxLength: 7 }),
    statuses: fc.array(fc.constantFrom(...STATUSES), { minLength: 8, maxLength: 8 }),
    gaps: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    opened: fc.option(date),
    hasOpened: fc.boolean(),
  })
  .map(({ dates, statuses, gaps, opened }): Dated => {
    const sorted = [...new Set(dates)].sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1));
    const asOf = sorted.at(-1) ?? '2026';
    const starts = sorted.slice(0, -1);
    const periods = starts.map((from, index): StatePeriod => {
      const to = starts[index + 1];
      const status = statuses[index] ?? 'open';
      return { from, ...(to !== undefined && { to }), status, sources: [0] };
    });
    const history = periods.filter((_, index) => index === periods.length - 1 || !gaps[index]);
    const status = history.at(-1)?.status ?? 'open';
    const sources = [{ title: 'A' }];
    return { status, asOf, opened, sources, ...(history.length > 0 && { history }) };
  })
  .filter((record) => historyFault({ ...record }) === null);

const record = fc.oneof(fc.constantFrom(...records), made);

/** Every day on which the state of a record may become another. */
function turningDays({ asOf, opened, history = [] }: Dated): readonly string[] {
  const dates = [asOf, opened, ...history.flatMap(({ from, to }) => [from, to])].filter(isDate);
  return dates.flatMap((one) => [firstDayOf(one), lastDayOf(one), dayAfter(lastDayOf(one))]);
}

describe('the state of a record', () => {
  it('is of one known kind on every day', () => {
    fc.assert(
      fc.property(record, day, (one, on) => {
        const state = stateAt(one, on);
        expect(['known', 'between', 'last', 'not-yet', 'unknown']).toContain(state.type);
      }),
    );
  });

  it('changes on recorded dates only', () => {
    fc.assert(
      fc.property(record, day, day, (one, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        fc.pre(!turningDays(one).some((turn) => turn > from && turn <= to));
        const [before, after] = [stateAt(one, from), stateAt(one, to)];
        // The nearest state on record depends on the day.
        expect({ ...after, nearest: null }).toEqual({ ...before, nearest: null });
      }),
      { numRuns: 2000 },
    );
  });

  it('where it is known is a period of the history that holds the day', () => {
    fc.assert(
      fc.property(record, day, (one, on) => {
        const state = stateAt(one, on);
        if (state.type !== 'known') return;
        expect(one.history).toContainEqual({
          from: state.from,
          ...(state.to !== null && { to: state.to }),
          status: state.status,
          sources: state.sources,
        });
        expect(on >= lastDayOf(state.from)).toBe(true);
        if (state.to !== null) expect(on < lastDayOf(state.to)).toBe(true);
        else expect(on < lastDayOf(one.asOf ?? '')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not-yet only before every date of the history', () => {
    fc.assert(
      fc.property(record, day, (one, on) => {
        if (stateAt(one, on).type !== 'not-yet') return;
        for (const { from } of one.history ?? []) expect(on < lastDayOf(from)).toBe(true);
      }),
    );
  });

  it('on asOf is the status of the record, if a source has it', () => {
    for (const one of records) {
      if (one.asOf === undefined || isBackground(one)) continue;
      expect(stateAt(one, lastDayOf(one.asOf))).toMatchObject({ type: 'last', status: one.status });
      expect(stateAt(one, '2099-12-31')).toMatchObject({ type: 'last', status: one.status });
    }
  });

  it('of background is never known', () => {
    fc.assert(
      fc.property(fc.constantFrom(...records.filter(isBackground)), day, (one, on) => {
        expect(stateAt(one, on)).toMatchObject({ type: 'unknown', reason: 'background' });
      }),
    );
  });
});

describe('a layer', () => {
  const layers = [PLACES_FILE, ROUTES_FILE].flatMap((file) => library.layers[file] ?? []);
  // A mark counts the states that are known on the day.
  const withoutState = (data: LayerData) =>
    data.features.map(({ properties: { state: _, mark: __, ...rest }, ...feature }) => ({
      ...feature,
      properties: rest,
    }));

  it('from the newest asOf on is what it is today, but for the states', () => {
    const dates = records.map(({ asOf }) => asOf).filter(isDate);
    const newest = dates.map(lastDayOf).sort().at(-1) ?? '';
    expect(layers.length).toBe(2);
    for (const data of layers) {
      expect(withoutState(layerAt(data, library, newest))).toEqual(withoutState(data));
    }
  });

  it('never gains features, and never loses a place', () => {
    fc.assert(
      fc.property(day, (on) => {
        for (const data of layers) {
          const drawn = layerAt(data, library, on).features.map(({ properties }) => properties.id);
          const all = data.features.map(({ properties }) => properties.id);
          expect(all.filter((id) => drawn.includes(id))).toEqual(drawn);
          const places = data.features.filter(({ properties }) => properties.kind === 'place');
          for (const { properties } of places) expect(drawn).toContain(properties.id);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the strip', () => {
  const dates = fc.array(date, { minLength: 1, maxLength: 80 });
  const width = fc.integer({ min: 120, max: 3000 });

  it('has a scale that only grows, and whose inverse leads back', () => {
    fc.assert(
      fc.property(dates, width, fc.array(day, { maxLength: 20 }), (all, pixels, days) => {
        const scale = timeScaleOf(all, [0, pixels], 10);
        const inside = days.filter((one) => one >= scale.from && one <= scale.to).sort();
        const places = inside.map(scale.xAt);
        for (const [index, one] of inside.entries()) {
          expect(scale.dateAt(places[index] ?? NaN)).toBe(one);
          const next = inside[index + 1];
          if (next && next !== one) expect(places[index + 1]).toBeGreaterThan(places[index] ?? 0);
        }
      }),
    );
  });

  it('has marks that never lie on each other, and years that never collide', () => {
    const options = fc.record({
      widthPixels: width,
      markPixels: fc.integer({ min: 4, max: 30 }),
      tickPixels: fc.integer({ min: 20, max: 80 }),
    });
    fc.assert(
      fc.property(dates, options, (all, chosen) => {
        const events = all.map((one, index) => ({ id: String(index), date: one }));
        const strip = stripOf(events as unknown as HistoricalEvent[], chosen);
        expect(strip.marks.length).toBe(all.length);
        for (const [index, a] of strip.marks.entries()) {
          expect(a.x - chosen.markPixels / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(a.x + chosen.markPixels / 2).toBeLessThanOrEqual(chosen.widthPixels + 1e-6);
          for (const b of strip.marks.slice(index + 1)) {
            if (a.row === b.row) expect(b.x - a.x).toBeGreaterThanOrEqual(chosen.markPixels - 1e-6);
          }
        }
        for (const [index, tick] of strip.ticks.entries()) {
          const next = strip.ticks[index + 1];
          if (next) expect(next.x - tick.x).toBeGreaterThanOrEqual(chosen.tickPixels);
        }
      }),
    );
  });

  it('of the events leads from a place to a day and back within a pixel', () => {
    const strip = stripOf(library.events, { widthPixels: 1200, markPixels: 12, tickPixels: 50 });
    fc.assert(
      fc.property(fc.double({ min: 6, max: 1194, noNaN: true }), (x) => {
        expect(Math.abs(strip.scale.xAt(strip.scale.dateAt(x)) - x)).toBeLessThan(1);
      }),
    );
  });
});
