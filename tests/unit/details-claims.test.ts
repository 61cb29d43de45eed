/** Cards of claims, events and chapters: what is marked on the map, and which box shows it. */
import { bbox } from '@turf/turf';
import type { Feature, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/core/claims/index.ts';
import { boundsOfCard, positionOfCard } from '../../src/core/details/bounds.ts';
import { type Card, cardOf, type ChapterCard, chapterCardOf } from '../../src/core/details/card.ts';
import { markedIdsOf, overlayOf } from '../../src/core/details/overlay.ts';
import { emptyLibrary, type Library, type Thing } from '../../src/core/model/library.ts';
import type { Bounds, Position } from '../../src/core/model/types.ts';
import { DATA_BOUNDS } from '../../src/core/view/view.ts';
import { plainMetres } from '../helpers/exhaustive.ts';
import { loadLibrary, messagesOf } from '../helpers/library.ts';

const { library } = loadLibrary();
const en = messagesOf('en');
/** As the page has them by the time that a card is shown. */
const findingsIn = (from: Library) =>
  Object.fromEntries(
    from.claims.flatMap((claim) => {
      const finding = checkClaim(claim, from);
      return finding ? [[claim.id, finding] as const] : [];
    }),
  );
const cardFor = (kind: string, id: string, from: Library = library, language = 'en') =>
  cardOf({ type: 'thing', kind, id }, from, language, findingsIn(from));
const overlay = (card: Card | ChapterCard, language = 'en') =>
  overlayOf(card, en, language, 'km').features;
const rolesOf = (card: Card | ChapterCard) =>
  overlay(card).map(({ properties }) => String(properties?.['role']));
const textOf = ({ properties }: Feature): unknown => properties?.['text'];

function claimCard(id: string, from: Library = library) {
  const card = cardFor('claim', id, from);
  if (card.type !== 'claim') throw new Error(`claim/${id} has a card of type ${card.type}`);
  return card;
}
function eventCard(id: string) {
  const card = cardFor('event', id);
  if (card.type !== 'event') throw new Error(`event/${id} has a card of type ${card.type}`);
  return card;
}
/** A point has a halo, a line or area glows; what is planned is dashed as a leader is. */
function roleOf({ geometry, properties }: Thing): string {
  if (geometry.type === 'Point') return 'halo';
  return /^(planned|announced|under-construction)$/.test(String(properties['status']))
    ? 'leader'
    : 'outline';
}
/** A route is named beside its line. */
const rolesOfThing = (thing: Thing): string[] =>
  thing.properties.kind === 'route' ? [roleOf(thing), 'caption'] : [roleOf(thing)];
const boxOf = (card: Card): Bounds => boundsOfCard(card) ?? [NaN, NaN, NaN, NaN];
const isWithin = ([west, south, east, north]: Bounds, [w, s, e, n]: Bounds) =>
  west >= w && south >= s && east <= e && north <= n;
const holds = (box: Bounds, [x = NaN, y = NaN]: Position) => isWithin([x, y, x, y], box);

describe('the card of a claim', () => {
  it.each(library.claims.map(({ id }) => id))('%s has its finding and its marks', (id) => {
    const card = claimCard(id);
    expect(card.claim.id).toBe(id);
    expect(card.finding).toEqual(checkClaim(card.claim, library));
    const { marks = [], ties = [] } = card.finding ?? {};
    // A border is marked by each of its lines.
    expect(new Set(card.marked.map(keyOf))).toEqual(new Set(marks));
    expect(markedIdsOf(card)).toEqual(card.marked.map(({ properties }) => properties.id));
    expect(rolesOf(card)).toEqual([
      ...card.marked.flatMap(rolesOfThing),
      ...ties.flatMap(() => ['leader', 'foot', 'foot']),
    ]);
    expect(boundsOfCard(card) === null).toBe(marks.length + ties.length === 0);
    if (boundsOfCard(card) !== null) expect(isWithin(boxOf(card), DATA_BOUNDS)).toBe(true);
    expect(positionOfCard(card)).toBeNull();
  });

  it('draws both of its distances, with their lengths, from foot to foot', () => {
    const card = claimCard('midway-10-miles');
    const features = overlay(card);
    const ties = card.finding?.ties ?? [];
    expect(ties).toHaveLength(2);
    const leaders = features.filter(
      ({ geometry }, index) => index > 0 && geometry.type !== 'Point',
    );
    const feet = features.flatMap(({ geometry }) =>
      geometry.type === 'Point' ? [geometry.coordinates] : [],
    );
    expect(feet).toEqual(ties.flatMap(({ from, to }) => [to, from]));
    for (const [index, { from, to }] of ties.entries()) {
      const { geometry } = leaders[index] as Feature;
      if (geometry.type !== 'LineString') throw new Error('A leader is a line.');
      expect([geometry.coordinates[0], geometry.coordinates.at(-1)]).toEqual([from, to]);
      const kilometres = (plainMetres(from, to) / 1000).toFixed(1);
      expect(textOf(leaders[index] as Feature)).toBe(`${kilometres} km`);
      expect(holds(boxOf(card), from) && holds(boxOf(card), to)).toBe(true);
    }
  });

  it('that has one place is shown within its region, and one with several as they lie', () => {
    const tehran = cardFor('place', 'tehran');
    const position = positionOfCard(tehran) ?? [];
    const [west, south, east, north] = boxOf(claimCard('embassy-attack'));
    expect([(west + east) / 2, (south + north) / 2]).toEqual([
      expect.closeTo(position[0] ?? NaN, 9),
      expect.closeTo(position[1] ?? NaN, 9),
    ]);
    const [w, , e] = boxOf(tehran);
    expect(east - west).toBeGreaterThan(e - w);
    const several = claimCard('russia-missions-iran').marked.map(({ geometry }) =>
      geometry.type === 'Point' ? geometry.coordinates : [],
    );
    const box = boxOf(claimCard('russia-missions-iran'));
    expect(several.filter((one) => !holds(box, one))).toEqual([]);
    const latitudes = several.map(([, latitude = NaN]) => latitude);
    const height = Math.max(...latitudes) - Math.min(...latitudes);
    expect(box[3] - box[1]).toBeLessThan(height * 1.5);
  });

  it('has no finding before its data is read, and is missing before it is itself', () => {
    const early = { ...emptyLibrary, claims: library.claims };
    const card = claimCard('border-700-km', early);
    expect([card.finding, card.marked, boundsOfCard(card), overlay(card)]).toEqual([
      null,
      [],
      null,
      [],
    ]);
    expect(markedIdsOf(card)).toEqual([]);
    for (const [id, from] of [
      ['border-700-km', emptyLibrary],
      ['nonsense', library],
    ] as const) {
      expect(cardFor('claim', id, from)).toEqual({ type: 'missing', key: `claim/${id}` });
    }
  });
});

/** `kind/id` as a claim marks it. */
function keyOf({ properties }: { properties: Readonly<Record<string, unknown>> }): string {
  const { kind, id, border } = properties;
  return `${String(kind)}/${String(border ?? id)}`;
}

/** What stands on the map for `kind/id`: a border is all of its lines. */
function idsOf(key: string): readonly string[] {
  const [kind, id = ''] = key.split('/');
  const border = library.borders.find((one) => kind === 'border' && one.id === id);
  return border ? border.segments.map((segment) => segment.id) : [id];
}

describe('the card of an event', () => {
  it.each(library.events.map(({ id }) => id))('%s marks its places and subjects', (id) => {
    const card = eventCard(id);
    const { places, subjects = [] } = card.event;
    expect(card.event.id).toBe(id);
    expect(card.text?.text).toBe(library.texts['en']?.[`event/${id}`]);
    const ids = [...places, ...subjects.flatMap(idsOf)];
    expect(markedIdsOf(card)).toEqual(ids);
    expect(overlay(card)).toHaveLength(ids.length);
    expect(boundsOfCard(card) === null).toBe(ids.length === 0);
    if (ids.length > 0) expect(isWithin(boxOf(card), DATA_BOUNDS)).toBe(true);
    expect(positionOfCard(card)).toBeNull();
  });

  it('without a place marks nothing, and with one is shown within its region', () => {
    const bare = library.events.filter(({ places, subjects }) => !places.length && !subjects);
    expect(bare.length).toBeGreaterThan(0);
    for (const { id } of bare) expect(overlay(eventCard(id))).toEqual([]);
    const [west, , east] = boxOf(eventCard('2023-01-27-tehran'));
    const [w, , e] = boxOf(cardFor('place', 'tehran'));
    expect(east - west).toBeGreaterThan(e - w);
  });

  it('outlines a river, and names a place in the language', () => {
    const card = eventCard('1828-02-22-turkmenchay');
    expect(rolesOf(card)).toEqual(['halo', 'outline', 'outline', 'outline']);
    const place = card.marked[0]?.properties.names ?? {};
    expect(textOf(overlay(card, 'ru')[0] as Feature)).toBe(place['ru']);
    expect(
      overlay(card).filter(({ properties }) => properties?.['isSeveral'] === true),
    ).toHaveLength(4);
    expect(cardFor('event', '1828-02-22-turkmenchay', library, 'ru')).toMatchObject({
      text: { language: 'ru' },
    });
  });

  it('is missing where there is none', () => {
    expect(cardFor('event', 'x')).toEqual({ type: 'missing', key: 'event/x' });
    expect(cardFor('event', '2023-01-27-tehran', emptyLibrary).type).toBe('missing');
  });
});

describe('the card of a chapter', () => {
  it.each(library.chapters.map((chapter) => [chapter.id, chapter] as const))(
    '%s marks all that it names, in its order',
    (_, chapter) => {
      const card = chapterCardOf(chapter, library);
      expect([...new Set(card.marked.map(keyOf))]).toEqual(chapter.marks);
      expect(markedIdsOf(card)).toEqual(card.marked.map(({ properties }) => properties.id));
      expect(rolesOf(card)).toEqual(card.marked.flatMap(rolesOfThing));
      const marks = overlay(card).filter(({ properties }) => properties?.['role'] !== 'caption');
      expect(marks.map(({ geometry }) => geometry)).toEqual(
        card.marked.map(({ geometry }) => geometry),
      );
      expect(marks.map(({ properties }) => properties)).toEqual(
        card.marked.map((thing) => ({
          role: roleOf(thing),
          ...(thing.geometry.type === 'Point'
            ? {
                text: thing.properties.names['en'],
                order: expect.any(Number) as number,
                isOuter: expect.any(Boolean) as boolean,
                labelSide: expect.stringMatching(/^(left|right)$/) as string,
              }
            : { kind: thing.properties.kind, rank: thing.properties.rank }),
          isSeveral: true,
        })),
      );
    },
  );

  it('names places before tripoints, and turns the names to the middle', () => {
    const chapter = library.chapters.find(({ id }) => id === 'two-pieces');
    if (!chapter) throw new Error('no chapter');
    const placed = overlay(chapterCardOf(chapter, library)).flatMap(({ properties }) =>
      properties?.['role'] === 'halo' ? [properties] : [],
    );
    const named = (name: string) => placed.find(({ text }) => String(text).startsWith(name));
    expect(named('Nakhchivan')).toMatchObject({ order: 0, labelSide: 'right', isOuter: true });
    expect(named('Astara')).toMatchObject({ order: 0, labelSide: 'left', isOuter: true });
    expect(named('Tripoint Armenia')).toMatchObject({ order: 4, isOuter: false });
  });

  it('glows along what is there, and is dashed along what is planned', () => {
    const chapter = library.chapters.find(({ id }) => id === 'planned-routes');
    if (!chapter) throw new Error('no chapter');
    const card = chapterCardOf({ ...chapter, marks: ['route/tripp', 'route/m2-am'] }, library);
    expect(rolesOf(card)).toEqual(['leader', 'caption', 'outline', 'caption']);
    const [, caption, road] = overlay(card);
    expect(textOf(caption as Feature)).toBe('Planned transit route through Syunik (TRIPP)');
    // In the middle of its line.
    const [west = NaN, , east = NaN] = bbox(overlay(card)[0] as Feature);
    const [longitude = NaN] = (caption?.geometry as Point).coordinates;
    expect(longitude).toBeGreaterThan(west + 0.3 * (east - west));
    expect(longitude).toBeLessThan(east - 0.3 * (east - west));
    expect(road?.properties?.['kind']).toBe('route');
  });

  it('marks a border by all of its lines, and nothing that is not read yet', () => {
    const chapter = library.chapters.find(({ id }) => id === 'how-long');
    if (!chapter) throw new Error('no chapter');
    expect(markedIdsOf(chapterCardOf(chapter, library))).toEqual([
      'ir-az-nakhchivan',
      'ir-az-main',
    ]);
    expect(chapterCardOf(chapter, emptyLibrary)).toEqual({ type: 'chapter', marked: [] });
    expect(overlay(chapterCardOf(chapter, emptyLibrary))).toEqual([]);
  });
});
