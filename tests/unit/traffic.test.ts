/** Who gets through a crossing: what is on record, on a day and as last known. */
import { describe, expect, it } from 'vitest';
import { PLACES_FILE } from '../../src/core/model/library.ts';
import { stateAt, statusOf } from '../../src/core/time/index.ts';
import { trafficOf } from '../../src/core/time/traffic.ts';
import { checkDates } from '../../src/core/data/validate/dates.ts';
import { trafficFault } from '../../src/core/data/validate/traffic.ts';
import { loadLibrary, manifest } from '../helpers/library.ts';

const { library } = loadLibrary();
const crossings = (library.layers[PLACES_FILE]?.features ?? [])
  .map(({ properties }) => properties)
  .filter(({ kind }) => kind === 'crossing');

function statusAt(id: string, who: string, day: string): string | null {
  const properties = crossings.find((one) => one.id === id);
  const passage = properties && trafficOf(properties).find((one) => one.who === who);
  return passage ? statusOf(stateAt(passage.record, day)) : null;
}

describe('who may cross', () => {
  it.each([
    ['x-agarak', 'people', '2026-03-01', 'closed'],
    ['x-agarak', 'people', '2026-03-02', 'open'],
    ['x-agarak', 'people', '2026-03-03', 'closed'],
    ['x-agarak', 'lorries', '2026-03-04', 'open'],
    ['x-astara', 'people', '2022-06-01', 'partly-open'],
    ['x-astara', 'lorries', '2022-06-01', 'open'],
    ['x-astara', 'lorries', '2026-03-05', 'closed'],
    ['x-astara', 'lorries', '2026-03-07', 'partly-open'],
    ['x-astara', 'lorries', '2026-03-09', 'open'],
    ['x-julfa', 'buses', '2026-02-01', 'open'],
    ['x-julfa', 'buses', '2026-02-28', 'suspended'],
    ['x-julfa', 'buses', '2019-01-01', null],
    ['x-shahtakhti', 'people', '2025-12-01', null],
  ])('%s, %s on %s: %s', (id, who, day, status) => {
    expect(statusAt(id, who, day)).toBe(status);
  });

  it('is said with sources that speak up to its day', () => {
    const passages = crossings.flatMap((one) => trafficOf(one));
    expect(passages.length).toBeGreaterThan(9);
    for (const { record, sources } of passages) {
      expect(sources.some(({ date = '' }) => date >= record.asOf)).toBe(true);
    }
  });
});

describe('the rules of traffic', () => {
  const sources = [{ title: 'S', date: '2026-01' }];
  const good = { who: 'people', status: 'open', asOf: '2026-01', sources: [0] };

  it('let pass what is on record, and what has none', () => {
    expect(trafficFault({})).toBeNull();
    expect(trafficFault({ sources, traffic: [good] })).toBeNull();
    for (const one of crossings) expect(trafficFault(one), one.id).toBeNull();
  });

  it.each([
    [[], 'traffic: []'],
    ['people', 'traffic: "people"'],
    [[{ ...good, who: 'horses' }], 'traffic: "horses"'],
    [[good, good], 'traffic: "people"'],
    [[{ ...good, status: 'planned' }], 'traffic people: status: "planned"'],
    [[{ ...good, asOf: 'spring' }], 'traffic people: asOf: "spring"'],
    [[{ ...good, sources: [] }], 'traffic people: sources: []'],
    [[{ ...good, sources: [1] }], 'traffic people: sources: […]'],
    [
      [{ ...good, history: [{ from: '2025', status: 'closed', sources: [0] }] }],
      'traffic people: history: status',
    ],
  ])('name the fault of %j', (traffic, fault) => {
    expect(trafficFault({ sources, traffic })).toBe(fault);
  });

  it('want a source that speaks up to the day', () => {
    const layers = Object.fromEntries(
      Object.entries(library.layers).map(([address, data]) => [
        address,
        address === PLACES_FILE
          ? { ...data, features: data.features.map((one) => later(one, 'x-agarak')) }
          : data,
      ]),
    );
    const faults = checkDates({ ...library, layers }, manifest).map(({ at }) => at);
    expect(faults).toContain('geo/places.geojson [x-agarak] traffic lorries');
  });

  function later<T extends { properties: { id: string } }>(feature: T, id: string): T {
    if (feature.properties.id !== id) return feature;
    const traffic = [{ who: 'lorries', status: 'open', asOf: '2026-03-19', sources: [2] }];
    return { ...feature, properties: { ...feature.properties, traffic } };
  }
});
