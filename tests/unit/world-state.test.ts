/** Borders of the world in the state of the page, as links open them. */
import { describe, expect, it } from 'vitest';
import { boundsOfCard } from '../../src/core/details/bounds.ts';
import { borderLines } from '../../src/core/border/index.ts';
import { labDatasets, labPublished } from '../../src/core/border/lab.ts';
import { type Rooms, roomsAt } from '../helpers/rooms.ts';

async function settled({ app }: Rooms): Promise<void> {
  let supplied: Promise<void> | null = null;
  while (supplied !== app.viewed.supplied || app.shelf.isLoading) {
    supplied = app.viewed.supplied;
    await supplied;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function opened(hash: string): Promise<Rooms> {
  const rooms = roomsAt(hash);
  await settled(rooms);
  expect(rooms.app.shelf.problems).toEqual([]);
  return rooms;
}

describe('a link to a border of the world', () => {
  it('opens its card with lengths, figures and coarser data, in the reader’s language', async () => {
    const { app } = await opened('sel=border/es-pt&lang=fa');
    const { card } = app.selecting;
    if (card?.type !== 'border') throw new Error('no card of a border');
    expect(card.names['fa']).toBe('مرز اسپانیا و پرتغال');
    expect(card.names['en']).toBe('Spain–Portugal border');
    expect(card.lengthMetres / 1000).toBeCloseTo(1314, -2);
    expect(card.published.map(({ years, lengthKilometres }) => [years, lengthKilometres])).toEqual(
      expect.arrayContaining([['2026', 1224]]),
    );
    expect(card.dataset?.id).toBe('world-borders');
    expect(card.comparisons.map(({ dataset }) => dataset.id)).toEqual(
      expect.arrayContaining(['ne-10m', 'osm-1000m']),
    );
    expect(boundsOfCard(card)?.[0]).toBeLessThan(-7);
  });

  it('says what is disputed, and when that was said', async () => {
    const { app } = await opened('sel=border/in-pk&lang=en');
    const { card } = app.selecting;
    if (card?.type !== 'border') throw new Error('no card of a border');
    expect(card.segments.length).toBeGreaterThan(1);
    expect(card.border.world?.disputes[0]?.source.date).toBe('2015');
  });

  it.each([
    ['pt-es', 'es-pt'],
    ['az-ir', 'ir-az'],
    ['af-ir', 'ir-af'],
  ])('knows %s as %s', async (written, id) => {
    const { app } = await opened(`sel=border/${written}&lang=en`);
    expect(app.view.selection).toEqual({ type: 'thing', kind: 'border', id });
    expect(app.selecting.card).toMatchObject({ type: 'border', border: { id } });
  });

  it('opens a segment', async () => {
    const { app } = await opened('sel=border/ae-om-2&lang=ru');
    expect(app.selecting.card).toMatchObject({ type: 'border', segment: { id: 'ae-om-2' } });
  });

  it('says that there is no such border', async () => {
    const { app } = await opened('sel=border/pt-in&lang=en');
    expect(app.selecting.card).toMatchObject({ type: 'missing' });
  });

  it('has its length before what it is set against has come', async () => {
    const rooms = roomsAt('sel=border/pt-es&lang=en', {
      isMissing: (path) => /^world\/(coarser|published|status)/.test(path),
    });
    await settled(rooms);
    const { card } = rooms.app.selecting;
    expect(card).toMatchObject({ type: 'border', border: { id: 'es-pt' }, published: [] });
    const lines = rooms.asked.indexOf('world/lines/es-pt.json');
    const others = rooms.asked.findIndex((path) => path.startsWith('world/coarser/'));
    expect(lines).toBeGreaterThan(-1);
    expect(others).toBeGreaterThan(lines);
  });

  it('gives it its name in another language too', async () => {
    const rooms = await opened('sel=border/es-pt&lang=en');
    await rooms.app.preferences.setLanguage('ru');
    await settled(rooms);
    const { card } = rooms.app.selecting;
    expect(card).toMatchObject({ names: { ru: 'Граница Испания – Португалия' } });
  });
});

describe('measuring a border of the world', () => {
  it('has the length lab', async () => {
    const { app } = await opened('m=lab:pt-es:200&lang=en');
    expect(app.view.tool).toMatchObject({ kind: 'lab', border: 'es-pt' });
    expect(borderLines(app.library, 'es-pt')?.lengthMetres).toBeGreaterThan(1e6);
    const labels = labDatasets(app.library, 'es-pt', () => undefined).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['OSM 10 m', 'NE 1:10m']));
    expect(labPublished(app.library, 'es-pt', () => undefined).length).toBeGreaterThan(0);
  });

  it('goes along it', async () => {
    const rooms = await opened('lang=en');
    rooms.app.viewed.change({
      tool: {
        kind: 'along',
        points: [
          [-7.1, 38.9],
          [-7, 39.7],
        ],
      },
    });
    await settled(rooms);
    expect(rooms.app.library.borders.map(({ id }) => id)).toContain('es-pt');
  });
});

describe('a link to a border of the region', () => {
  it('asks for nothing of the world', async () => {
    const { asked } = await opened('sel=border/ir-az&lang=en');
    expect(asked.filter((path) => path.startsWith('world/'))).toEqual([]);
  });
});
