/** States on a day, case by case, as the records of geo/ have them. */
import { describe, expect, it } from 'vitest';
import {
  type Dated,
  eventsFor,
  firstDayOf,
  isDate,
  lastDayOf,
  layerAt,
  stateAt,
} from '../../src/core/time/index.ts';
import { dayNumberOf, dayOfNumber } from '../../src/core/model/days.ts';
import { PLACES_FILE, ROUTES_FILE } from '../../src/core/model/library.ts';
import type { LayerData } from '../../src/core/model/types.ts';
import { historyFault } from '../../src/core/data/validate/state-history.ts';
import { loadLibrary } from '../helpers/library.ts';

const { library } = loadLibrary(['missions.json', PLACES_FILE, ROUTES_FILE, 'events.json']);
const layer = (file: string): LayerData => {
  const found = library.layers[file];
  if (!found) throw new Error(`no layer ${file}`);
  return found;
};
const recordOf = (id: string): Dated => {
  const features = [...layer(PLACES_FILE).features, ...layer(ROUTES_FILE).features];
  const record =
    library.missions.find((one) => one.id === id) ??
    features.find(({ properties }) => properties.id === id)?.properties;
  if (!record) throw new Error(`no record ${id}`);
  return record;
};
const on = (id: string, day: string) => stateAt(recordOf(id), day);
/** Type and status in one word, as far as there is one. */
const said = (id: string, day: string): string => {
  const state = on(id, day);
  return 'status' in state ? `${state.type} ${state.status}` : state.type;
};

describe('a mission on a day', () => {
  it('is suspended from the day it was until the day it resumed: Tehran', () => {
    const id = 'az-ir-embassy-tehran';
    expect(said(id, '2023-01-28')).toBe('between open');
    expect(on(id, '2023-01-29')).toEqual({
      type: 'known',
      status: 'suspended',
      from: '2023-01-29',
      to: '2024-07-15',
      sources: [0],
    });
    expect(said(id, '2024-07-14')).toBe('known suspended');
    expect(said(id, '2024-07-15')).toBe('known open');
    expect(said(id, '2026-03-05')).toBe('known open');
    expect(said(id, '2026-03-06')).toBe('known evacuated');
    expect(on(id, '2026-03-07')).toMatchObject({
      type: 'last',
      status: 'evacuated',
      asOf: '2026-03-07',
      from: '2026-03-06',
    });
    expect(said(id, '2026-12-31')).toBe('last evacuated');
  });

  it('opened in a year: unknown within it, no change on record after it', () => {
    const id = 'az-ir-embassy-tehran';
    expect(on(id, '1991-12-31')).toEqual({ type: 'not-yet', from: '1992' });
    expect(on(id, '1992-06-01')).toMatchObject({
      type: 'unknown',
      reason: 'within-change',
      candidates: ['not-yet', 'open'],
    });
    expect(on(id, '1992-12-31')).toEqual({
      type: 'between',
      status: 'open',
      opened: '1992',
      until: '2023-01-29',
    });
    expect(said('az-ir-consulate-tabriz', '2003-12-31')).toBe('not-yet');
    expect(said('az-ir-consulate-tabriz', '2004-01-01')).toBe('unknown');
    expect(said('az-ir-consulate-tabriz', '2004-12-31')).toBe('known open');
    expect(said('az-ru-consulate-yekaterinburg', '2008-12-31')).toBe('not-yet');
    expect(said('az-ru-consulate-yekaterinburg', '2009-12-30')).toBe('unknown');
    expect(said('az-ru-consulate-yekaterinburg', '2009-12-31')).toBe('known open');
    expect(said('az-ru-consulate-yekaterinburg', '2024-08-01')).toBe('last open');
  });

  it('was not there before it opened: Kapan and Kazan', () => {
    expect(on('ir-am-consulate-kapan', '2022-10-20')).toEqual({
      type: 'not-yet',
      from: '2022-10-21',
    });
    expect(said('ir-am-consulate-kapan', '2022-10-21')).toBe('known open');
    expect(said('ir-am-consulate-kapan', '2024-05-31')).toBe('known open');
    expect(said('ir-am-consulate-kapan', '2024-06-01')).toBe('last open');
    expect(said('ir-ru-consulate-kazan', '2007-12-13')).toBe('not-yet');
    expect(said('ir-ru-consulate-kazan', '2007-12-14')).toBe('known open');
  });

  it('is unknown before a history that begins in the middle: Isfahan, reopened in 1969', () => {
    const id = 'ru-ir-consulate-isfahan';
    expect(on(id, '1968-12-31')).toEqual({
      type: 'unknown',
      reason: 'unrecorded',
      candidates: [],
      nearest: { status: 'open', asOf: '1969' },
    });
    expect(on(id, '1969-05-05')).toMatchObject({ reason: 'within-change', candidates: ['open'] });
    expect(said(id, '2026-03-14')).toBe('known open');
    expect(on(id, '2026-03-15')).toMatchObject({ type: 'last', status: 'suspended', sources: [2] });
  });

  it('is unknown before asOf where nothing is dated: Erzurum', () => {
    expect(on('ir-tr-consulate-erzurum', '2016-11-30')).toEqual({
      type: 'unknown',
      reason: 'unrecorded',
      candidates: [],
      nearest: { status: 'open', asOf: '2016-12' },
    });
    expect(said('ir-tr-consulate-erzurum', '2016-12-01')).toBe('last open');
  });

  it('has no change on record between its opening and asOf: Baku', () => {
    expect(on('ir-az-embassy-baku', '2010-01-01')).toEqual({
      type: 'between',
      status: 'open',
      opened: '1992',
      until: '2026-03',
    });
    expect(said('ir-az-embassy-baku', '2026-03-01')).toBe('last open');
  });

  it('that is background is never known, however precise the row', () => {
    for (const day of ['1813-01-01', '1992-12-31', '2026-12-31']) {
      expect(on('am-ir-embassy-tehran', day)).toEqual({
        type: 'unknown',
        reason: 'background',
        candidates: [],
        nearest: null,
      });
    }
  });

  it('is planned from the day the plan was made', () => {
    expect(said('am-ir-consulate-tabriz', '2024-04-24')).toBe('not-yet');
    expect(said('am-ir-consulate-tabriz', '2024-04-25')).toBe('known planned');
    expect(said('tr-az-consulate-shusha', '2022-10-15')).toBe('unknown');
    expect(said('tr-az-consulate-shusha', '2022-10-31')).toBe('last announced');
    expect(said('ir-tr-consulate-van', '2025-11-29')).toBe('not-yet');
    expect(said('ir-tr-consulate-van', '2025-11-30')).toBe('last planned');
  });
});

describe('a crossing, a dam or a route on a day', () => {
  it('is open in part from the end of March 2020: freight, and foreigners who leave', () => {
    for (const id of ['x-astara', 'x-bilasuvar', 'x-julfa']) {
      expect(on(id, '2020-03-15')).toMatchObject({ type: 'unknown', reason: 'within-change' });
      expect(said(id, '2020-03-31')).toBe('known partly-open');
      expect(said(id, '2026-03-08')).toBe('known partly-open');
      expect(said(id, '2026-03-09')).toBe('last partly-open');
    }
    expect(on('x-astara', '2020-02-29')).toMatchObject({
      type: 'unknown',
      reason: 'unrecorded',
      nearest: { status: 'partly-open', asOf: '2020-03' },
    });
  });

  it('closed on a day and reopened within the month: Julfa in November 2013', () => {
    expect(said('x-julfa', '2013-11-06')).toBe('unknown');
    expect(said('x-julfa', '2013-11-07')).toBe('known closed');
    expect(on('x-julfa', '2013-11-08')).toMatchObject({ candidates: ['closed', 'open'] });
    expect(said('x-julfa', '2013-11-30')).toBe('known open');
    expect(on('x-julfa', '2020-03-01')).toMatchObject({ candidates: ['open', 'partly-open'] });
  });

  it('closed on a day, and next on record years later: Shahtakhti', () => {
    const id = 'x-shahtakhti';
    expect(said(id, '2013-11-05')).toBe('unknown');
    expect(said(id, '2013-11-06')).toBe('known closed');
    expect(on(id, '2013-11-08')).toMatchObject({ candidates: ['closed'] });
    expect(on(id, '2014-12-31')).toMatchObject({
      reason: 'unrecorded',
      nearest: { status: 'closed', asOf: '2013-11' },
    });
    expect(said(id, '2025-11-04')).toBe('last partly-open');
  });

  it('without a status is unknown always', () => {
    expect(on('tp-west', '2026-12-31')).toEqual({
      type: 'unknown',
      reason: 'unrecorded',
      candidates: [],
      nearest: null,
    });
  });

  it('was agreed, built and opened: the dams', () => {
    expect(said('dam-khoda-afarin', '1977-09-30')).toBe('not-yet');
    expect(said('dam-khoda-afarin', '1977-10-31')).toBe('known planned');
    expect(said('dam-khoda-afarin', '1999-12-31')).toBe('known under-construction');
    expect(on('dam-khoda-afarin', '2010-07-01')).toMatchObject({
      candidates: ['under-construction', 'in-use'],
    });
    expect(said('dam-khoda-afarin', '2010-12-31')).toBe('known in-use');
    expect(said('dam-khoda-afarin', '2024-05-30')).toBe('last in-use');
    expect(said('dam-aras', '1957-08-10')).toBe('not-yet');
    expect(said('dam-aras', '1971-06-28')).toBe('last in-use');
    expect(said('dam-giz-galasi', '1977-09-30')).toBe('not-yet');
    expect(said('dam-giz-galasi', '1977-10-31')).toBe('known planned');
    // When its building began, no source dates.
    expect(on('dam-giz-galasi', '2024-05-18')).toMatchObject({ reason: 'unrecorded' });
    expect(said('dam-giz-galasi', '2024-05-19')).toBe('last in-use');
  });

  it('opened on a day: railway and pipelines', () => {
    expect(said('astara-astara', '2018-03-28')).toBe('not-yet');
    expect(said('astara-astara', '2018-03-29')).toBe('last open');
    expect(said('gas-ir-am', '2007-03-18')).toBe('not-yet');
    expect(said('gas-ir-am', '2007-03-19')).toBe('last open');
    expect(said('gas-igdir-nax', '2025-03-04')).toBe('not-yet');
    expect(said('gas-igdir-nax', '2025-03-05')).toBe('last open');
  });

  it('is unknown between two periods, with the nearer of them: the gas from 1979 to 2006', () => {
    expect(said('gas-az-ir', '1970-09-30')).toBe('not-yet');
    expect(said('gas-az-ir', '1978-12-31')).toBe('known in-use');
    expect(on('gas-az-ir', '1979-07-01')).toMatchObject({ candidates: ['in-use'] });
    expect(on('gas-az-ir', '1985-01-01')).toMatchObject({
      reason: 'unrecorded',
      nearest: { status: 'in-use', asOf: '1979' },
    });
    expect(on('gas-az-ir', '2005-01-01')).toMatchObject({
      nearest: { status: 'in-use', asOf: '2006' },
    });
    expect(said('gas-az-ir', '2006-12-31')).toBe('known in-use');
  });

  it('is planned, then built: the Aras corridor and others', () => {
    expect(said('aras-corridor', '2022-03-10')).toBe('not-yet');
    expect(said('aras-corridor', '2022-03-11')).toBe('known planned');
    expect(said('aras-corridor', '2023-10-06')).toBe('known under-construction');
    // One source has its foundation in September 2022, the others on 6 October 2023.
    expect(said('aras-corridor', '2023-10-05')).toBe('unknown');
    expect(said('x-kalaleh', '2022-03-10')).toBe('not-yet');
    expect(said('x-kalaleh', '2022-03-11')).toBe('known planned');
    expect(said('x-kalaleh', '2023-10-05')).toBe('unknown');
    expect(said('x-kalaleh', '2023-10-06')).toBe('known under-construction');
    expect(said('x-kalaleh', '2026-02-23')).toBe('last built');
    expect(said('kars-dilucu', '2025-08-22')).toBe('last under-construction');
    expect(said('tripp', '2025-08-07')).toBe('not-yet');
    expect(said('rasht-astara', '2023-05-17')).toBe('known planned');
  });
});

describe('a layer on a day', () => {
  const routesOn = (day: string) => layerAt(layer(ROUTES_FILE), library, day).features;
  const placesOn = (day: string) => layerAt(layer(PLACES_FILE), library, day).features;
  const find = (features: LayerData['features'], id: string) =>
    features.find(({ properties }) => properties.id === id)?.properties;

  it('leaves out what was not there yet', () => {
    expect(find(routesOn('2018-03-28'), 'astara-astara')).toBeUndefined();
    expect(find(routesOn('2018-03-29'), 'astara-astara')).toMatchObject({ state: 'open' });
    expect(find(placesOn('2022-03-10'), 'x-kalaleh')).toBeUndefined();
    expect(find(placesOn('1813-01-01'), 'tehran')).toBeDefined();
  });

  it('gives the status of the day, and the newest where that is unknown', () => {
    expect(find(routesOn('2022-06-01'), 'aras-corridor')).toMatchObject({
      status: 'planned',
      state: 'shut',
    });
    expect(find(routesOn('2020-01-01'), 'horadiz-aghband')).toMatchObject({
      status: 'under-construction',
      state: 'unknown',
    });
    expect(find(placesOn('2013-11-07'), 'x-julfa')).toMatchObject({
      status: 'closed',
      state: 'shut',
    });
  });

  it('counts the missions that were or may have been in a city', () => {
    expect(find(placesOn('2022-10-20'), 'kapan')?.['missions']).toBeUndefined();
    expect(find(placesOn('2022-10-21'), 'kapan')).toMatchObject({ missions: 1, state: 'open' });
    expect(find(placesOn('2026-12-31'), 'kapan')).toMatchObject({ missions: 2, state: 'open' });
    expect(find(placesOn('2026-03-15'), 'isfahan')).toMatchObject({ missions: 1, state: 'shut' });
    expect(find(placesOn('1968-01-01'), 'isfahan')).toMatchObject({ state: 'unknown' });
    expect(find(placesOn('2026-03-15'), 'baku')).not.toHaveProperty('history');
    expect(find(placesOn('2026-03-15'), 'ahar')).not.toHaveProperty('state');
  });

  it('is itself where nothing in it has a state', () => {
    const towns = layer(PLACES_FILE).features.filter(({ properties }) => properties.id === 'ahar');
    const data: LayerData = { type: 'FeatureCollection', features: towns };
    expect(layerAt(data, library, '1900-01-01')).toEqual(data);
  });
});

describe('the events shown', () => {
  it('filters events by theme and by country', () => {
    const events = library.events;
    expect(eventsFor(events, { themes: [], countries: [] })).toEqual(events);
    const found = eventsFor(events, { themes: ['energy'], countries: ['am', 'tr'] });
    expect(found.map(({ id }) => id)).toEqual(['2007-03-19-meghri', '2025-03-05-igdir']);
  });
});

describe('days', () => {
  it('count as the calendar does', () => {
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(dayOfNumber(-1)).toBe('1969-12-31');
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(lastDayOf('1900-02')).toBe('1900-02-28');
    expect(lastDayOf('2020-12')).toBe('2020-12-31');
    expect(firstDayOf('2020')).toBe('2020-01-01');
    expect(['2004', '2020-03', '2024-02-29'].every(isDate)).toBe(true);
    expect(['2023-02-29', '2020-13', '', '04', '2020-3-1', null].some(isDate)).toBe(false);
  });
});

describe('a history', () => {
  const sources = [{ title: 'A' }];
  const good = {
    status: 'suspended',
    asOf: '2024',
    opened: '2004',
    sources,
    history: [
      { from: '2004', to: '2023-01-29', status: 'open', sources: [0] },
      { from: '2023-01-29', status: 'suspended', sources: [0] },
    ],
  };
  const [first, second] = good.history;
  const fault = (history: unknown, more: object = {}) =>
    historyFault({ ...good, ...more, history });

  it('is sound in every record of geo/', () => {
    const features = [...layer(PLACES_FILE).features, ...layer(ROUTES_FILE).features];
    const records = [...library.missions, ...features.map(({ properties }) => properties)];
    expect(records.filter((record) => record['history']).length).toBeGreaterThan(25);
    expect(records.map((record) => historyFault({ ...record })).filter(Boolean)).toEqual([]);
  });

  it('is tested for dates, order, words and sources', () => {
    expect(historyFault(good)).toBeNull();
    expect(historyFault({ sources })).toBeNull();
    expect(fault({})).toBe('history');
    expect(fault([])).toBe('history');
    expect(fault([null])).toBe('history 0: period');
    expect(fault(good.history, { basis: 'background' })).toBe('history: background');
    expect(fault([{ ...first, from: '2004-02-30' }, second])).toBe('history 0: from');
    expect(fault([{ ...first, to: '2004' }, second])).toBe('history 0: to');
    expect(fault([{ ...first, to: undefined }, second])).toBe('history 0: to');
    expect(fault([{ ...first, to: '2023-02' }, second])).toBe('history 0: to');
    expect(fault([first, { ...second, status: 'ajar' }])).toBe('history 1: status');
    expect(fault([first, { ...second, sources: [1] }])).toBe('history 1: sources');
    expect(fault([first, { ...second, sources: [] }])).toBe('history 1: sources');
    expect(fault([first, { ...second, status: 'open' }])).toBe('history: status');
    expect(fault(good.history, { asOf: '2022' })).toBe('history: asOf');
    expect(fault(good.history, { opened: '2005' })).toBe('opened');
    expect(fault([{ ...second, to: '2023-06' }], { opened: null })).toBeNull();
  });
});
