/** What Details says of everything that can be chosen, with its numbers held against outside ones. */
import { booleanPointInPolygon, length as lengthOf } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boundsOfCard } from '../../src/core/details/bounds.ts';
import { type Card, cardOf } from '../../src/core/details/card.ts';
import { eventsAt } from '../../src/core/details/events.ts';
import type { BorderCard } from '../../src/core/details/border.ts';
import { nearestBorder, nearestCrossing } from '../../src/core/around/near.ts';
import { overlayOf } from '../../src/core/details/overlay.ts';
import { emptyLibrary, linesOf, thingOf } from '../../src/core/model/library.ts';
import { pointsAlong } from '../../src/core/measure/index.ts';
import type { Selection } from '../../src/core/view/view.ts';
import { LANGUAGES, loadLibrary, manifest, messagesOf } from '../helpers/library.ts';
import { plainMetres } from '../helpers/exhaustive.ts';

const { library } = loadLibrary();
const en = messagesOf('en');
const select = (kind: string, id: string): Selection => ({ type: 'thing', kind, id });
const cardFor = (kind: string, id: string, language = 'en') =>
  cardOf(select(kind, id), library, language);
const overlay = (card: Card) => overlayOf(card, en, 'en', 'km').features;

function borderCardOf(id: string): BorderCard {
  const card = cardFor('border', id);
  if (card.type !== 'border') throw new Error(`border/${id} has a card of type ${card.type}`);
  return card;
}

function spotAt(position: Position) {
  const card = cardOf({ type: 'spot', position }, library, 'en');
  if (card.type !== 'spot') throw new Error('a spot has a card of its own');
  return card.surroundings;
}

const roleOf = ({ properties }: Feature): unknown => properties?.['role'];

const chosen = [...new Set(manifest.layers.flatMap((layer) => layer.things ?? []))];
const things = Object.values(library.layers)
  .flatMap(({ features }) => features)
  .filter(({ properties: { kind } }) => chosen.includes(kind) && kind !== 'border');

describe('every card', () => {
  it.each(chosen.filter((kind) => kind !== 'border'))(
    'of a %s is there, with bounds and an overlay',
    (kind) => {
      const all = things.filter(({ properties }) => properties.kind === kind);
      expect(all.length).toBeGreaterThan(0);
      for (const { properties } of all) {
        const card = cardFor(kind, properties.id);
        expect(card.type, properties.id).toBe('thing');
        if (card.type !== 'thing') continue;
        expect(card.thing.properties.id).toBe(properties.id);
        const isPoint = card.thing.geometry.type === 'Point';
        const isPlan = /planned|construction/.test(String(card.thing.properties['status']));
        expect(card.surroundings !== null).toBe(isPoint);
        const [west, south, east, north] = boundsOfCard(card) ?? [NaN, NaN, NaN, NaN];
        expect(west < east && south < north, properties.id).toBe(true);
        expect(overlay(card).map((one) => [roleOf(one), one.geometry.type])).toEqual([
          [isPoint ? 'halo' : isPlan ? 'leader' : 'outline', card.thing.geometry.type],
          // Where a river is a border.
          ...('borderStretches' in card.thing.properties ? [['outline', 'MultiLineString']] : []),
        ]);
      }
    },
  );

  it('of a mission stands in its city, and says its sentence', () => {
    for (const mission of library.missions) {
      const card = cardFor('mission', mission.id);
      if (card.type !== 'mission') throw new Error(mission.id);
      expect(card.city?.properties.id ?? null).toBe(mission.city);
      expect(card.surroundings === null).toBe(mission.city === null);
      expect(overlay(card)).toHaveLength(mission.city === null ? 0 : 1);
      expect(boundsOfCard(card) === null).toBe(mission.city === null);
    }
  });

  it('of a border or a segment has lengths', () => {
    for (const { id, segments } of library.borders) {
      for (const one of new Set([id, ...segments.map((segment) => segment.id)])) {
        const card = borderCardOf(one);
        expect(card.lengthMetres).toBeGreaterThan(1000);
        expect(Math.abs(card.sphereLengthMetres / card.lengthMetres - 1)).toBeLessThan(0.004);
        expect(card.dataset?.id).toBe('osm-10m');
        const [captions, outlines] = [true, false].map((isCaption) =>
          overlay(card).filter((feature) => (roleOf(feature) === 'caption') === isCaption),
        );
        expect(outlines).toHaveLength(card.segments.length);
        // Those that the map is about are named beside their line in any case.
        const isNamed = card.segments[0]?.thing.properties.rank === 2;
        expect(captions?.map(({ properties }) => properties?.['text'] as string)).toEqual(
          isNamed ? [expect.stringMatching(/–.+\n\S+[\d.,]+\s*\S*km/)] : [],
        );
        const [west, south, east, north] = boundsOfCard(card) ?? [NaN, NaN, NaN, NaN];
        expect(west < east && south < north).toBe(true);
      }
    }
  });

  it('of what is not there says what was asked for', () => {
    for (const [kind, id] of [
      ['place', 'atlantis'],
      ['mission', 'none'],
      ['border', 'xx-yy'],
      ['constructor', 'constructor'],
    ] as const) {
      const card = cardFor(kind, id);
      expect(card).toEqual({ type: 'missing', key: `${kind}/${id}` });
      expect(boundsOfCard(card)).toBeNull();
      expect(overlay(card)).toEqual([]);
    }
  });

  it('is there before anything is read', () => {
    for (const kind of [...chosen, 'mission', 'border']) {
      expect(cardOf(select(kind, 'x'), emptyLibrary, 'en').type).toBe('missing');
    }
    expect(cardOf({ type: 'spot', position: [46, 39] }, emptyLibrary, 'en')).toMatchObject({
      type: 'spot',
      surroundings: { country: null, province: null, border: null, crossing: null },
    });
    expect(overlayOf(null, en, 'en', 'km').features).toEqual([]);
  });

  it.each(LANGUAGES)('says its sentence in %s', (language) => {
    for (const [kind, id] of [
      ['border', 'ir-az'],
      ['place', 'rasht'],
      ['place', 'kazan'],
      ['mission', 'am-ir-embassy-tehran'],
    ] as const) {
      const card = cardFor(kind, id, language);
      expect('text' in card && card.text?.language, `${kind}/${id}`).toBe(language);
    }
  });
});

describe('the border of Iran and Azerbaijan', () => {
  const card = borderCardOf('ir-az');
  const kilometres = (metres: number) => metres / 1000;

  it('measures 733.4 km in two sections', () => {
    expect(Math.abs(kilometres(card.lengthMetres) - 733.4)).toBeLessThan(0.2);
    expect(card.segments.map(({ segment }) => segment.id)).toEqual([
      'ir-az-nakhchivan',
      'ir-az-main',
    ]);
    const [nakhchivan = 0, main = 0] = card.segments.map((one) => kilometres(one.lengthMetres));
    expect(Math.abs(nakhchivan - 222.6)).toBeLessThan(0.2);
    expect(Math.abs(main - 510.8)).toBeLessThan(0.2);
    expect(card.vertices).toBe(727 + 1619);
  });

  it('measures 733.0 km on a sphere', () => {
    expect(Math.abs(kilometres(card.sphereLengthMetres) - 733.0)).toBeLessThan(0.2);
  });

  it('is set beside what was printed and what other data have, longest first', () => {
    expect(card.published.map(({ lengthKilometres }) => lengthKilometres)).toEqual(
      expect.arrayContaining([765, 689, 611]),
    );
    for (const lengths of [
      card.published.map((one) => one.lengthKilometres),
      card.comparisons.map((one) => one.lengthMetres),
    ]) {
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    }
    expect(card.comparisons.map(({ dataset }) => dataset.id).sort()).toEqual([
      'ne-10m',
      'ne-110m',
      'ne-50m',
      'osm-100m',
      'osm-500m',
    ]);
    const ne = card.comparisons.find(({ dataset }) => dataset.id === 'ne-10m');
    expect(Math.abs(kilometres(ne?.lengthMetres ?? 0) - 587)).toBeLessThan(3);
    for (const { lengthMetres } of card.comparisons) {
      expect(lengthMetres).toBeLessThan(card.lengthMetres);
    }
  });

  it('runs 423 km along the Aras, which it leaves south of Bahramtapa', () => {
    expect(card.rivers.map(({ river }) => river.properties.id)).toEqual(['aras']);
    const [aras] = card.rivers;
    expect(Math.abs(kilometres(aras?.lengthMetres ?? 0) - 423)).toBeLessThan(0.5);
    expect(Math.abs(kilometres(card.lengthMetres - (aras?.lengthMetres ?? 0)) - 310)).toBeLessThan(
      0.5,
    );
    expect(aras?.turns).toHaveLength(1);
    const [lon = NaN, lat = NaN] = aras?.turns[0] ?? [];
    expect(Math.hypot(lon - 47.986, lat - 39.709)).toBeLessThan(0.005);
  });

  it('runs along the Aras from end to end where Nakhchivan and Armenia are', () => {
    for (const id of ['ir-az-nakhchivan', 'am-ir', 'az-tr']) {
      const one = borderCardOf(id);
      expect(one.rivers[0]?.lengthMetres, id).toBeCloseTo(one.lengthMetres, 3);
      expect(one.rivers[0]?.turns, id).toEqual([]);
    }
    expect(borderCardOf('ir-iq').rivers).toEqual([]);
  });

  it('names the acts that drew it, in every language', () => {
    for (const language of LANGUAGES) {
      const shown = cardFor('border', 'ir-az', language);
      const acts = shown.type === 'border' ? shown.acts : [];
      expect(acts.map(({ event }) => event.date)).toEqual([
        '1813-10-24',
        '1828-02-22',
        '1954-12-02',
      ]);
      expect(acts.every(({ text }) => text?.language === language)).toBe(true);
    }
    expect(borderCardOf('az-ge').acts).toEqual([]);
  });

  it('has sections with cards of their own', () => {
    const main = borderCardOf('ir-az-main');
    expect(main.segment?.id).toBe('ir-az-main');
    expect(main.segments).toHaveLength(1);
    expect(main.published).toEqual([]);
    expect(main.comparisons.length).toBeGreaterThan(0);
    expect(main.names['en']).toBe('main section');
  });

  it.each([
    ['am-ir', 45.9],
    ['am-az', 247.9 + 664.2],
    ['az-tr', 17.3],
    ['ir-tr', 547.7], // To the vertex that Iran, Iraq and Türkiye share; tests/truth has the rest.
  ])('has a neighbour %s of %d km', (id, length) => {
    expect(Math.abs(kilometres(borderCardOf(id).lengthMetres) - length)).toBeLessThan(0.35);
  });
});

describe('a place', () => {
  it('has the missions and events of its city', () => {
    const card = cardFor('place', 'tabriz');
    if (card.type !== 'thing') throw new Error('no card');
    expect(card.missions.map(({ id }) => id)).toContain('am-ir-consulate-tabriz');
    expect(card.sources.length).toBeGreaterThan(0);
    expect(card.surroundings?.country?.properties.id).toBe('ir');
  });

  it('has its events oldest first, and so have rivers', () => {
    for (const key of ['place/baku', 'river/aras', 'place/tehran']) {
      const dates = eventsAt(library, key, 'en').map(({ event }) => event.date);
      expect(dates.length, key).toBeGreaterThan(0);
      expect(dates).toEqual([...dates].sort());
    }
    expect(eventsAt(library, 'country/baku', 'en')).toEqual([]);
  });

  it('on a river marks where it is the border as a border', () => {
    const lines = overlay(cardFor('river', 'aras')).filter((one) => roleOf(one) === 'outline');
    const [border] = lines.filter(({ properties }) => properties?.['kind'] === 'border');
    if (border?.geometry.type !== 'MultiLineString') throw new Error('no stretch');
    expect(lengthOf(border, { units: 'kilometers' })).toBeGreaterThan(400);
    expect(overlay(cardFor('river', 'kura')).map(roleOf)).toEqual(['outline']);
  });

  it('at a crossing is near another crossing, not itself', () => {
    const crossings = things.filter(({ properties }) => properties.kind === 'crossing');
    for (const { properties } of crossings) {
      const card = cardFor('crossing', properties.id);
      if (card.type !== 'thing') throw new Error('no card');
      expect(card.surroundings?.crossing?.thing.properties.id).not.toBe(properties.id);
    }
  });
});

describe('a spot', () => {
  it('in the sea lies in no country, and near the border’s end', () => {
    const { country, province, border } = spotAt([50.6, 39.1]);
    expect([country, province]).toEqual([null, null]);
    expect(border?.thing.properties.id).toBe('ir-az-main');
    expect((border?.metres ?? 0) / 1000).toBeGreaterThan(100);
  });

  it('on the border is no way from it, and is drawn without a leader', () => {
    const line = linesOf(library, 'ir-az-main')[0];
    const position = line?.geometry.type === 'LineString' ? line.geometry.coordinates[100] : null;
    const { border } = spotAt(position ?? []);
    expect(border?.metres).toBeLessThan(0.01);
    const card = cardOf({ type: 'spot', position: position ?? [] }, library, 'en');
    expect(overlay(card).map(roleOf)).toEqual(['spot']);
    const [west, , east] = boundsOfCard(card) ?? [0, 0, 0];
    expect(east - west).toBeGreaterThan(0.2);
  });

  it('at a tripoint is at an end of the border', () => {
    const tripoints = things.filter(({ properties }) => properties.kind === 'tripoint');
    expect(tripoints.length).toBe(3);
    for (const { geometry } of tripoints) {
      if (geometry.type !== 'Point') throw new Error('A tripoint is a point.');
      expect(spotAt(geometry.coordinates).border?.metres).toBeLessThan(100);
    }
  });

  it('in Moscow lies in Russia, some 1,700 km from the border', () => {
    const { country, province, border } = spotAt([37.62, 55.75]);
    expect(country?.properties.id).toBe('ru');
    expect(province).toBeNull();
    expect((border?.metres ?? 0) / 1000).toBeGreaterThan(1600);
    expect((border?.metres ?? 0) / 1000).toBeLessThan(1950);
    expect(border?.bearingDegrees).toBeGreaterThan(140);
    expect(border?.bearingDegrees).toBeLessThan(180);
  });

  it('draws a geodesic to the border, with its length and its foot', () => {
    const card = cardOf({ type: 'spot', position: [48, 40] }, library, 'en');
    const drawn = overlay(card);
    expect(drawn.map(roleOf)).toEqual(['spot', 'leader', 'foot']);
    const [, leader, foot] = drawn;
    if (leader?.geometry.type !== 'LineString' || foot?.geometry.type !== 'Point')
      throw new Error('no leader');
    expect(leader.properties?.['text']).toMatch(/^[\d.]+ km$/);
    expect(leader.geometry.coordinates.at(-1)).toEqual(foot.geometry.coordinates);
    expect(leader.geometry.coordinates[0]?.[0]).toBeCloseTo(48, 9);
  });

  it.each([
    [[48, 40], 'az'],
    [[51.4, 35.7], 'ir'],
    [[44.5, 40.18], 'am'],
    [[45.41, 39.21], 'az'],
    [[44.8, 41.7], 'ge'],
  ] as const)('%j lies in %s and in one of its provinces', (position, code) => {
    const { country, province } = spotAt([...position]);
    expect(country?.properties.id).toBe(code);
    if (code === 'ge') return;
    expect(province?.properties.countries).toContain(code);
    const shape = province?.geometry as Polygon | MultiPolygon;
    expect(booleanPointInPolygon([...position], shape)).toBe(true);
  });
});

describe('what is near', () => {
  /** Every 50 m of the border, and each vertex. */
  const dense = linesOf(library, 'ir-az').flatMap(({ geometry }) =>
    geometry.type === 'LineString'
      ? geometry.coordinates.slice(1).flatMap((to, index) => {
          const from = geometry.coordinates[index] ?? to;
          return [...pointsAlong(from, to, Math.max(2, Math.ceil(plainMetres(from, to) / 50)))];
        })
      : [],
  );

  it.each([
    [[48, 40]],
    [[45.4, 39.2]],
    [[46.3, 38.87]],
    [[49.9, 40.4]],
    [[51.4, 35.7]],
    [[44.0, 39.9]],
    [[37.62, 55.75]],
  ])('to %j agrees with the nearest of all points of the border', ([...position]) => {
    const near = nearestBorder(library, 'ir-az', position);
    const plain = Math.min(...dense.map((one) => plainMetres(position, one)));
    // 50 m apart, a point of the dense line is within 25 m of the foot.
    expect(near?.metres).toBeLessThanOrEqual(plain + 0.01);
    expect(plain - (near?.metres ?? 0)).toBeLessThan(25);
    expect(plainMetres(position, near?.position ?? [])).toBeCloseTo(near?.metres ?? 0, 2);
  });

  it('is the nearest crossing of all', () => {
    for (const position of [
      [48, 40],
      [45.4, 39.2],
      [51.4, 35.7],
    ]) {
      const all = things
        .filter(({ properties }) => properties['type'] === 'crossing')
        .map(({ geometry }) =>
          plainMetres(position, geometry.type === 'Point' ? geometry.coordinates : []),
        );
      expect(nearestCrossing(library, position)?.metres).toBeCloseTo(Math.min(...all), 3);
    }
  });

  it('has a planned crossing never as the nearest', () => {
    const planned = things.filter(
      ({ properties }) =>
        properties['type'] === 'crossing' &&
        ['planned', 'under-construction'].includes(String(properties['status'])),
    );
    for (const { properties, geometry } of planned) {
      if (geometry.type !== 'Point') continue;
      const found = nearestCrossing(library, geometry.coordinates);
      expect(found?.thing.properties.id).not.toBe(properties.id);
    }
  });

  it('is nothing for a border that is not there', () => {
    expect(nearestBorder(library, 'xx-yy', [46, 39])).toBeNull();
    expect(thingOf(library, 'country', 'xx')).toBeUndefined();
  });
});
