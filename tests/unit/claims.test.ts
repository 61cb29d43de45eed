/** Each claim follows from the shipped data; each rule gives each of its verdicts when the inputs change. */
import { describe, expect, it } from 'vitest';
import {
  checkClaim,
  claimsInOrder,
  filesForClaim,
  type Finding,
  formatDifference,
  formatLabel,
  formatQuantity,
  type Quantity,
  VERDICT_MARKS,
} from '../../src/core/claims/index.ts';
import { daysTo, isSameDate } from '../../src/core/claims/dates.ts';
import { pointsOfRoute } from '../../src/core/claims/route-points.ts';
import { emptyLibrary, type Library, thingOf } from '../../src/core/model/library.ts';
import { readFile } from '../../src/core/data/read-file.ts';
import { CLAIM_THEMES, VERDICTS } from '../../src/core/model/records/claim.ts';
import { encodeTool } from '../../src/core/view/tool.ts';
import type {
  Claim,
  HistoricalEvent,
  Measure,
  Mission,
  Stated,
} from '../../src/core/model/types.ts';
import {
  dataPaths,
  languagesWithMessages,
  loadLibrary,
  manifest,
  messagesOf,
} from '../helpers/library.ts';

const { library } = loadLibrary();
const english = messagesOf('en');

function claimOf(id: string): Claim {
  const claim = library.claims.find((one) => one.id === id);
  if (!claim) throw new Error(`${id} is no claim; wanted one of geo/claims.`);
  return claim;
}

function found(claim: Claim, from: Library = library): Finding {
  const finding = checkClaim(claim, from);
  if (!finding) throw new Error(`${claim.id} was not checked; wanted a finding.`);
  return finding;
}

/** A claim as one more file in geo/claims would hold it. */
function made(measure: Measure, stated: Stated | null = null): Claim {
  const json = {
    id: 'made',
    theme: 'border',
    said: { en: 'Said.' },
    stated,
    measure,
    verdict: 'holds',
    why: { en: 'Why.' },
    layers: [],
    sources: [{ title: 'One' }, { title: 'Two' }],
  };
  const reading = readFile(emptyLibrary, 'claims/made.json', json);
  expect(reading.problems).toEqual([]);
  const [claim] = reading.library.claims;
  if (!claim) throw new Error('the claim was not read; wanted one.');
  return claim;
}

const verdictOf = (measure: Measure, stated: Stated | null = null, from: Library = library) =>
  found(made(measure, stated), from).verdict;

const km = (value: number, tolerance = 1): Stated => ({ value, unit: 'km', tolerance });
const kilometres = (quantity: Quantity | null | undefined): number =>
  quantity && 'metres' in quantity ? quantity.metres / 1000 : NaN;

function rowOf(finding: Finding, label: string): Quantity | undefined {
  return finding.rows.find((row) => formatLabel(english, 'en', 'km', row.label, library) === label)
    ?.quantity;
}

const withMission = (id: string, change: (mission: Mission) => Mission | null): Library => ({
  ...library,
  missions: library.missions.flatMap((one) => (one.id === id ? (change(one) ?? []) : [one])),
});

const withEvents = (change: (event: HistoricalEvent) => HistoricalEvent): Library => ({
  ...library,
  events: library.events.map(change),
});

function withProperties(id: string, change: Readonly<Record<string, unknown>>): Library {
  const layers = Object.entries(library.layers).map(([file, layer]) => [
    file,
    {
      ...layer,
      features: layer.features.map((one) =>
        one.properties.id === id ? { ...one, properties: { ...one.properties, ...change } } : one,
      ),
    },
  ]);
  return { ...library, layers: Object.fromEntries(layers) as Library['layers'] };
}

describe('the claims of geo/claims', () => {
  it('are those of the article, in the order of themes, then ids', () => {
    expect(library.claims).toHaveLength(21);
    const ordered = claimsInOrder([...library.claims].reverse());
    const places = ordered.map(({ theme }) => CLAIM_THEMES.indexOf(theme));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const ids = ordered.filter(({ theme }) => theme === 'relations').map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it.each(library.claims.map(({ id }) => id))('%s has the verdict on record', (id) => {
    const finding = found(claimOf(id));
    expect([finding.verdict, finding.agrees]).toEqual([claimOf(id).verdict, true]);
    expect(finding.command).toMatch(/^npm run -s (measure|claims) -- /);
  });

  it('use every verdict, and each has a mark of its own and a word in every language', () => {
    expect(new Set(library.claims.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
    expect(new Set(Object.values(VERDICT_MARKS))).toHaveProperty('size', VERDICTS.length);
    for (const language of languagesWithMessages) {
      const words = VERDICTS.map((verdict) => messagesOf(language)[`verdict.${verdict}`]);
      expect(new Set(words)).toHaveProperty('size', VERDICTS.length);
    }
  });

  it.each(library.claims.map(({ id }) => id))('%s names only what there is', (id) => {
    const claim = claimOf(id);
    const layers = manifest.layers.map((layer) => layer.id);
    expect(claim.layers.filter((layer) => !layers.includes(layer))).toEqual([]);
    expect(claim.sources.length).toBeGreaterThan(0);
    expect(claim.sources.every(({ title, url }) => title && url?.startsWith('https://'))).toBe(
      true,
    );
    const { marks, rows } = found(claim);
    const keys = [...marks, ...rows.flatMap(({ thing }) => thing ?? [])];
    const unknown = keys.filter((key) => {
      const [kind = '', name = ''] = key.split('/');
      if (kind === 'event') return !library.events.some((one) => one.id === name);
      if (kind === 'mission') return !library.missions.some((one) => one.id === name);
      if (kind === 'border') {
        return !library.borders.some(
          (one) => one.id === name || one.segments.some((segment) => segment.id === name),
        );
      }
      return !thingOf(library, kind, name);
    });
    expect(unknown).toEqual([]);
  });

  it('keep measured numbers out of their texts, where they would go stale', () => {
    const stale = library.claims.filter((claim) => {
      const { measured, rows } = found(claim);
      const numbers = [measured, ...rows.map(({ quantity }) => quantity)].flatMap((quantity) =>
        quantity && 'metres' in quantity && !(quantity.type === 'length' && quantity.unit)
          ? [(quantity.metres / 1000).toFixed(1), Math.round(quantity.metres / 1000).toFixed()]
          : [],
      );
      const words = [claim.said, claim.why].flatMap(({ en = '' }) => en.split(/[^\d.,]+/));
      return words.some((word) => word.length > 1 && numbers.includes(word));
    });
    expect(stale.map(({ id }) => id)).toEqual([]);
  });

  it.each(library.claims.map(({ id }) => id))('%s needs no other files than its own', (id) => {
    const claim = claimOf(id);
    const own = loadLibrary(filesForClaim(claim, 'en', dataPaths)).library;
    expect(found(claim, own)).toEqual(found(claim));
    const hasNeeds = claim.measure.kind !== 'none' && claim.measure.kind !== 'range';
    expect(checkClaim(claim, emptyLibrary) === null).toBe(hasNeeds);
  });
});

describe('what is measured', () => {
  it('border-700-km: by segment, dataset, ruler and what was published', () => {
    const finding = found(claimOf('border-700-km'));
    expect(kilometres(finding.measured)).toBeCloseTo(733.4, 1);
    expect(kilometres(finding.difference)).toBeCloseTo(33.4, 1);
    expect(kilometres(rowOf(finding, 'Nakhchivan section'))).toBeCloseTo(222.6, 1);
    expect(kilometres(rowOf(finding, 'main section'))).toBeCloseTo(510.8, 1);
    expect(kilometres(rowOf(finding, 'Natural Earth 1:10 million'))).toBeCloseTo(587, 0);
    expect(kilometres(rowOf(finding, 'Natural Earth 1:110 million'))).toBeCloseTo(542, 0);
    const ruler = rowOf(finding, 'Ruler that gives the figure') ?? null;
    expect(ruler && formatQuantity(english, 'km', ruler)).toBe('240 m');
    expect(finding.tool && encodeTool(finding.tool)).toBe('lab:ir-az:240');
    const published = finding.rows.slice(-2).map(({ quantity }) => kilometres(quantity));
    expect(published).toEqual([611, 765]);
    // 759 km, "often quoted", has no source.
    expect(finding.leftOut).toBe(1);
  });

  it('the ranks of Iran’s borders', () => {
    const long = found(claimOf('border-long'));
    expect(long.measured).toMatchObject({ type: 'rank', rank: 5, of: 7 });
    expect(long.rows.slice(0, 7).map(({ thing }) => thing)).toEqual(
      ['ir-iq', 'ir-tm', 'ir-pk', 'ir-af', 'ir-az', 'ir-tr', 'am-ir'].map((id) => `border/${id}`),
    );
    const narrow = found(claimOf('armenia-border-narrow'));
    expect(narrow.measured).toMatchObject({ rank: 7, of: 7 });
    expect(kilometres(narrow.measured)).toBeCloseTo(45.9, 1);
    expect(kilometres(rowOf(narrow, 'Straight from end to end'))).toBeCloseTo(34.2, 1);
  });

  it('midway-10-miles: both sides', () => {
    const finding = found(claimOf('midway-10-miles'));
    expect(kilometres(rowOf(finding, 'Azerbaijan, west'))).toBeCloseTo(17, 1);
    expect(kilometres(rowOf(finding, 'Azerbaijan, east'))).toBeCloseTo(14.65, 2);
    expect(kilometres(rowOf(finding, 'The figure, converted'))).toBeCloseTo(16.1, 1);
    expect(kilometres(finding.difference)).toBeCloseTo(-1.44, 2);
    expect(finding.ties).toHaveLength(2);
    expect(finding.tool && encodeTool(finding.tool)).toBe('midpoint:am-ir');
  });

  it('northwestern-neighbour: from centre to centre, and from capital to capital', () => {
    const finding = found(claimOf('northwestern-neighbour'));
    const degrees = finding.measured?.type === 'bearing' ? finding.measured.degrees : NaN;
    expect(degrees).toBeGreaterThan(326);
    expect(degrees).toBeLessThan(327);
    expect(rowOf(finding, 'Bearing, Tehran → Baku')).toMatchObject({ type: 'bearing' });
    expect(kilometres(rowOf(finding, 'Distance between Tehran and Baku'))).toBeCloseTo(536.9, 1);
  });

  it('land-link: all of the drawn line, and its crossing', () => {
    const finding = found(claimOf('land-link'));
    expect(finding.measured).toMatchObject({ type: 'share', part: 1 });
    expect(rowOf(finding, 'Agarak–Norduz crossing')).toMatchObject({ status: 'partly-open' });
    expect(finding.marks).toEqual(['route/m2-am', 'crossing/x-agarak']);
  });

  it('missions, events, estimates and provinces', () => {
    expect(found(claimOf('russia-missions-iran')).difference).toEqual({ type: 'count', value: -1 });
    expect(found(claimOf('embassy-attack')).difference).toEqual({ type: 'days', value: 0 });
    expect(found(claimOf('embassy-attack')).measured).toEqual({ type: 'date', date: '2023-01-27' });
    expect(found(claimOf('extradition')).measured).toEqual({ type: 'date', date: '1995-03' });
    const since = found(claimOf('historical-low')).rows.map(({ thing }) => thing);
    expect(since).toContain('event/2024-07-15-tehran');
    expect(since).toContain('event/2025-04-28-baku');
    expect(found(claimOf('karabakh-present-tense')).rows.map(({ thing }) => thing)).toEqual([
      'event/2023-09-19-karabakh',
      'event/2025-08-08-washington',
    ]);
    const people = found(claimOf('eighteen-million'));
    expect(people.measured).toEqual({ type: 'people', least: 12e6, most: 35e6 });
    expect(people.rows.map(({ quantity }) => quantity)).toEqual([
      { type: 'people', least: 12e6, most: 30e6 },
      { type: 'people', least: 15e6, most: 18e6 },
      { type: 'people', least: 15e6, most: 25e6 },
      { type: 'people', least: 35e6, most: 35e6 },
      { type: 'answer', isYes: true },
    ]);
    const touching = found(claimOf('azeri-provinces')).rows.map(({ quantity }) => quantity);
    expect(touching.map((one) => one.type === 'answer' && one.isYes)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('the rule of border-length', () => {
  const measure: Measure = { kind: 'border-length', border: 'ir-az' };

  it.each([
    [733, 'holds'],
    [700, 'depends-on-scale'],
    [430, 'depends-on-scale'],
    [400, 'differs'],
    [765, 'differs'],
  ] as const)('%i km: %s', (figure, verdict) => {
    expect(verdictOf(measure, km(figure))).toBe(verdict);
  });

  it('takes miles, and segments', () => {
    expect(verdictOf(measure, { value: 455.7, unit: 'mi', tolerance: 0.1 })).toBe('holds');
    expect(verdictOf({ ...measure, border: 'ir-az-main' }, km(510))).toBe('holds');
  });

  it('measures nothing without a figure, without a length, or without the border', () => {
    for (const stated of [null, { date: '2020' }]) {
      const finding = found(made(measure, stated));
      expect([finding.verdict, finding.reason]).toEqual([
        'not-measurable',
        'claim.reason.noFigure',
      ]);
      expect(kilometres(finding.measured)).toBeCloseTo(733.4, 1);
    }
    const finding = found(made({ ...measure, border: 'ir-gb' }, km(1)));
    expect(finding.reason).toBe('claim.reason.missing');
  });

  it('never rests on a figure without a source', () => {
    const published = library.published.map((row) => ({ ...row, basis: 'background' as const }));
    const finding = found(made(measure, km(700)), { ...library, published });
    expect(finding.verdict).toBe('depends-on-scale');
    expect(finding.leftOut).toBe(library.published.filter((row) => row.border === 'ir-az').length);
    expect(finding.rows.some(({ label }) => 'key' in label && /Published/.test(label.key))).toBe(
      false,
    );
  });
});

describe('the rule of border-rank', () => {
  const rank = (border: string, test: 'shortest' | 'over-half-median', country = 'ir') =>
    verdictOf({ kind: 'border-rank', border, country, test });

  it('gives each verdict', () => {
    expect(rank('am-ir', 'shortest')).toBe('holds');
    expect(rank('ir-az', 'shortest')).toBe('differs');
    expect(rank('ir-az', 'over-half-median')).toBe('holds');
    expect(rank('am-ir', 'over-half-median')).toBe('differs');
  });

  it('measures nothing for a border of other countries', () => {
    expect(rank('az-ru', 'shortest')).toBe('not-measurable');
  });
});

describe('the rule of midpoint-distance', () => {
  const measure: Measure = { kind: 'midpoint-distance', border: 'am-ir', target: 'az' };

  it('holds only if every side fits', () => {
    expect(verdictOf(measure, km(16, 2))).toBe('holds');
    expect(verdictOf(measure, km(17, 1))).toBe('differs');
    expect(verdictOf(measure, km(30, 1))).toBe('differs');
  });

  it('measures nothing without a figure, and where the target does not begin', () => {
    expect(found(made(measure)).reason).toBe('claim.reason.noFigure');
    expect(found(made({ ...measure, target: 'ru' }, km(1))).reason).toBe('claim.reason.missing');
  });
});

describe('the rule of route', () => {
  const measure: Measure = { kind: 'route', route: 'm2-am', countries: ['am', 'ir'] };

  it('holds for a used route that stays in, enters each and crosses where a crossing is open', () => {
    expect(verdictOf(measure)).toBe('holds');
    expect(verdictOf({ ...measure, route: 'gas-ir-am' })).toBe('holds');
  });

  it('differs for one that leaves the countries, or misses one', () => {
    const old = found(made({ kind: 'route', route: 'goris-kapan-old', countries: ['am'] }));
    expect(old.verdict).toBe('differs');
    expect(rowOf(old, 'Outside these countries')).toMatchObject({ type: 'share' });
    expect(verdictOf({ ...measure, countries: ['am', 'ge', 'ir'] })).toBe('differs');
    expect(verdictOf({ ...measure, countries: ['ir'] })).toBe('differs');
  });

  it('differs when the crossing or the road is shut', () => {
    expect(verdictOf(measure, null, withProperties('x-agarak', { status: 'closed' }))).toBe(
      'differs',
    );
    expect(verdictOf(measure, null, withProperties('m2-am', { status: 'planned' }))).toBe(
      'differs',
    );
  });

  it('measures nothing on what has no source', () => {
    for (const id of ['x-agarak', 'm2-am']) {
      const finding = found(made(measure), withProperties(id, { sources: [] }));
      expect([finding.verdict, finding.leftOut]).toEqual(['not-measurable', 1]);
    }
    expect(verdictOf({ ...measure, route: 'silk-road' })).toBe('not-measurable');
  });

  it('allows for outlines that are thinned', () => {
    // The middle of the border, some hundred metres south of it, and 2 km south of it.
    const way = [38.9166, 38.9139, 38.8986].map((latitude) => [46.3425, latitude]);
    const points = pointsOfRoute(library, way, ['am']);
    expect(points.filter(({ byAllowance }) => byAllowance).length).toBeGreaterThan(2);
    expect(points[0]?.country).toBe('am');
    expect(points.at(-1)).toMatchObject({ country: null, byAllowance: false });
  });
});

describe('the rule of missions', () => {
  const measure: Measure = {
    kind: 'missions',
    sender: 'ir',
    host: 'ru',
    cities: ['moscow', 'kazan', 'astrakhan'],
  };
  const closed = (mission: Mission): Mission => ({ ...mission, status: 'closed' });

  it('holds while all are open, changes when one that was open is not', () => {
    expect(verdictOf(measure)).toBe('holds');
    const shut = withMission('ir-ru-consulate-kazan', closed);
    expect(verdictOf(measure, null, shut)).toBe('changed-since');
  });

  it('differs if one is not on record, or was never open', () => {
    const gone = withMission('ir-ru-consulate-kazan', () => null);
    const finding = found(made(measure), gone);
    expect(finding.verdict).toBe('differs');
    expect(rowOf(finding, 'On record: Kazan')).toEqual({ type: 'answer', isYes: false });
    const planned = withMission('ir-ru-consulate-kazan', (one) => ({
      ...one,
      status: 'planned',
      history: [{ from: '2020', status: 'planned', sources: [0] }],
    }));
    expect(verdictOf(measure, null, planned)).toBe('differs');
    const unsourced = withMission('ir-ru-consulate-kazan', (one) => ({
      ...one,
      status: 'closed',
      history: [{ from: '2007', status: 'open', sources: [] }],
    }));
    expect(verdictOf(measure, null, unsourced)).toBe('differs');
  });

  it('measures nothing on a mission without a source', () => {
    const background = withMission('ir-ru-consulate-kazan', (one) => ({
      ...one,
      basis: 'background',
    }));
    const finding = found(made(measure), background);
    expect([finding.verdict, finding.reason]).toEqual([
      'not-measurable',
      'claim.reason.background',
    ]);
    expect([finding.leftOut, finding.rows.length]).toEqual([1, 2]);
  });
});

describe('the rule of event', () => {
  const measure: Measure = { kind: 'event', event: '2023-05-03-shusha' };

  it.each([
    ['2023', 'holds'],
    ['2023-05', 'holds'],
    ['2023-05-03', 'holds'],
    ['2023-05-02', 'differs'],
    ['2023-04', 'differs'],
    ['2022', 'differs'],
  ] as const)('stated %s: %s', (date, verdict) => {
    expect(verdictOf(measure, { date })).toBe(verdict);
  });

  it('knows what is not dated, not there and not sourced', () => {
    expect(verdictOf(measure)).toBe('undated');
    expect(verdictOf({ ...measure, event: 'never' })).toBe('not-measurable');
    const background = withEvents((one) => ({ ...one, basis: 'background' }));
    expect(found(made(measure, { date: '2023' }), background)).toMatchObject({
      verdict: 'not-measurable',
      leftOut: 1,
    });
  });

  it('takes any day of an event that lasts, and measures to its nearer end', () => {
    expect(isSameDate('2026-03-19', '2026-03-18', '2026-03-20')).toBe(true);
    expect(isSameDate('2026-03-21', '2026-03-18', '2026-03-20')).toBe(false);
    expect(isSameDate('2026-03', '2026-03-18', '2026-03-20')).toBe(true);
    const days = (date: string) => daysTo(date, '2026-03-18', '2026-03-20');
    expect([days('2026-03-16'), days('2026-03-19'), days('2026-03-23')]).toEqual([2, 0, -3]);
    expect(daysTo('2026-03', '2026-03-18')).toBe(null);
    expect(daysTo('2024-03-01', '2024-02-28')).toBe(-2);
  });
});

describe('the rule of events-after', () => {
  const measure = {
    kind: 'events-after',
    since: '2023-09-19',
    countries: ['am', 'az'],
    themes: ['conflict'],
  } as const satisfies Measure;

  it('holds when nothing of the kind is known since', () => {
    expect(verdictOf(measure)).toBe('changed-since');
    expect(verdictOf({ ...measure, since: '2023-09-20' })).toBe('holds');
    expect(verdictOf({ ...measure, themes: ['water'] })).toBe('holds');
    expect(verdictOf({ ...measure, countries: ['am', 'az', 'ge'] })).toBe('holds');
  });

  it('leaves events without a source out', () => {
    const background = withEvents((one) => ({ ...one, basis: 'background' }));
    const finding = found(made(measure), background);
    expect([finding.verdict, finding.rows, finding.leftOut]).toEqual(['holds', [], 1]);
  });

  it('takes a month only if all of it is late enough', () => {
    const month = withEvents((one) => ({ ...one, date: one.date.slice(0, 7) }));
    expect(verdictOf(measure, null, month)).toBe('holds');
    expect(verdictOf({ ...measure, since: '2023-09-01' }, null, month)).toBe('holds');
    expect(verdictOf({ ...measure, since: '2023-09' }, null, month)).toBe('changed-since');
  });
});

describe('the rules of bearing, provinces, range and none', () => {
  const bearing = (from: string, to: string, sector: 'n' | 'nw' | 'w') =>
    verdictOf({ kind: 'bearing', from, to, sector });

  it('bearing: within the sector or not', () => {
    expect(bearing('country/ir', 'country/az', 'nw')).toBe('holds');
    expect(bearing('country/ir', 'country/az', 'n')).toBe('differs');
    expect(bearing('place/tehran', 'place/baku', 'n')).toBe('holds');
    expect(bearing('province/ir-tehran', 'place/tabriz', 'nw')).toBe('holds');
    expect(bearing('country/ir', 'country/xx', 'nw')).toBe('not-measurable');
  });

  it('bearing: the command has the centre, or the id', () => {
    const { command } = found(
      made({ kind: 'bearing', from: 'country/ir', to: 'place/baku', sector: 'nw' }),
    );
    expect(command).toMatch(
      /^npm run -s measure -- distance 3\d\.\d{1,5},5\d\.\d{1,5} place\/baku$/,
    );
  });

  it('provinces: never measurable, whatever outlines there are', () => {
    const finding = found(made({ kind: 'provinces', provinces: ['ir-ardabil', 'ir-atlantis'] }));
    expect([finding.verdict, finding.reason]).toEqual(['not-measurable', 'claim.reason.people']);
    expect(finding.rows).toHaveLength(2);
  });

  it('event-countries: each that is named must be one of the event', () => {
    const event = '2024-11-14-sobhani';
    const verdictFor = (...countries: string[]) =>
      verdictOf({ kind: 'event-countries', event, countries });
    expect(verdictFor('ir', 'ru')).toBe('holds');
    expect(verdictFor('az', 'ir')).toBe('differs');
    expect(verdictOf({ kind: 'event-countries', event: 'none', countries: ['ir'] })).toBe(
      'not-measurable',
    );
  });

  it('events-between: each pair must have one, late enough', () => {
    const verdictFor = (pairs: readonly (readonly [string, string])[], since?: string) =>
      verdictOf({ kind: 'events-between', pairs, themes: ['diplomacy'], ...(since && { since }) });
    expect(verdictFor([['az', 'il']])).toBe('holds');
    expect(verdictFor([['az', 'il']], '2023-03-30')).toBe('differs');
    expect(
      verdictFor([
        ['az', 'il'],
        ['am', 'il'],
      ]),
    ).toBe('differs');
  });

  it('range and none: never measurable', () => {
    expect(found(made({ kind: 'none' })).reason).toBe('claim.reason.none');
    const range: Measure = { kind: 'range', estimates: [{ least: 1e6, most: 1e6, source: 0 }] };
    const people = (value: number): Stated => ({ value, unit: 'people', tolerance: 0 });
    const among = (value: number) => found(made(range, people(value))).rows.at(-1)?.quantity;
    expect(among(1e6)).toEqual({ type: 'answer', isYes: true });
    expect(among(2e6)).toEqual({ type: 'answer', isYes: false });
    expect(found(made({ kind: 'range', estimates: [] }, people(1))).measured).toBe(null);
  });
});

describe('a verdict that is not the one on record', () => {
  it('is told', () => {
    const claim: Claim = { ...claimOf('border-700-km'), verdict: 'holds' };
    expect(found(claim)).toMatchObject({ verdict: 'depends-on-scale', agrees: false });
  });
});

describe('quantities in words', () => {
  const shown = (language: string, quantity: Quantity) =>
    formatQuantity(messagesOf(language), 'km', quantity);

  it('are written in the reader’s unit, a figure in the one it was said in', () => {
    const said: Quantity = { type: 'length', metres: 16093.44, accuracyMetres: null, unit: 'mi' };
    expect(formatQuantity(english, 'km', said)).toBe('10 mi');
    const measured: Quantity = { type: 'length', metres: 14_648, accuracyMetres: 10 };
    expect(formatQuantity(english, 'km', measured)).toBe('14.6 km');
    expect(formatQuantity(english, 'mi', measured)).toBe('9.1 mi');
    expect(formatDifference(english, 'km', { ...measured, metres: 1400 })).toBe('+1.4 km');
    expect(formatDifference(english, 'km', { ...measured, metres: -1400 })).toBe('−1.4 km');
    expect(formatDifference(english, 'km', { ...measured, metres: 1 })).toBe('0 m');
  });

  it('are written in each language', () => {
    const people: Quantity = { type: 'people', least: 12e6, most: 35e6 };
    expect(shown('en', people)).toBe('12–35 million people');
    expect(shown('fa', people)).toBe('۱۲ تا ۳۵ میلیون نفر');
    expect(shown('ru', { type: 'days', value: -2 })).toBe('−2 дн.');
    expect(shown('en', { type: 'days', value: 1 })).toBe('1 day');
    expect(shown('en', { type: 'share', part: 0.996 })).toBe('99.6%');
    expect(shown('en', { type: 'share', part: 1 })).toBe('100%');
    expect(shown('hy', { type: 'state', status: 'open', asOf: '2026-03' })).toContain('2026');
    expect(shown('en', { type: 'state', status: 'sunk', asOf: '2026' })).toBe('sunk (as of 2026)');
    expect(shown('en', { type: 'date', date: '1954-12', endDate: '1957' })).toBe(
      'December 1954 to 1957',
    );
  });

  it('have labels in each language, an event its sentence', () => {
    for (const language of languagesWithMessages) {
      for (const claim of library.claims) {
        for (const { label } of found(claim).rows) {
          const text = formatLabel(messagesOf(language), language, 'km', label, library);
          expect(text).not.toMatch(/[{}]|^$/);
          expect('event' in label && text === label.event).toBe(false);
        }
      }
    }
    const label = { event: '2023-05-03-shusha' };
    expect(formatLabel(english, 'en', 'km', label, emptyLibrary)).toBe(label.event);
  });
});
