/** The files of the table of all borders, where they do not come: said, and asked for again. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Loader, PATIENCE_MILLISECONDS } from '../../src/state/loader.ts';
import { Shelf } from '../../src/state/shelf.svelte.ts';
import { Viewed } from '../../src/state/viewed.svelte.ts';
import { WorldTable } from '../../src/state/world-table.svelte.ts';
import { defaultView } from '../../src/core/view/view.ts';
import { manifest } from '../helpers/library.ts';

const LATE = 'world/table.json';
const geo = new URL('../../geo/', import.meta.url);
const whole = (path: string) => new Response(readFileSync(new URL(path, geo), 'utf8'));

/** The table, with what is answered to the first request for one of its files. */
function tableWith(first: Promise<Response>): { world: WorldTable; shelf: Shelf } {
  let asked = 0;
  const fetcher = (path: string) =>
    path === LATE && asked++ === 0 ? first : Promise.resolve(whole(path));
  const loader = new Loader((url) => ({ url }), fetcher as typeof fetch);
  const viewed = new Viewed(manifest, { view: defaultView('en'), foreign: [] });
  const shelf = new Shelf({ loader, manifest, paths: [] }, viewed);
  return { world: new WorldTable({ loader, languages: ['en'] }, shelf), shelf };
}

const said = (shelf: Shelf) => shelf.problems.map(({ code, at }) => `${code} ${at}`);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the table of all borders', () => {
  it('says which file never comes, and goes on when it is asked for again', async () => {
    const { world, shelf } = tableWith(new Promise(() => undefined));
    const loading = world.loadTable();
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS + 1);
    expect(said(shelf)).toEqual([`load.late ${LATE}`]);
    expect([world.isLate, world.hasFailed, world.isReady]).toEqual([true, false, false]);
    world.askAgain();
    await loading;
    expect(said(shelf)).toEqual([]);
    expect([world.isLate, world.hasFailed, world.isReady]).toEqual([false, false, true]);
  });

  it('says which file failed, and takes it back when it has come', async () => {
    const { world, shelf } = tableWith(Promise.resolve(new Response('', { status: 404 })));
    await world.loadTable();
    expect(said(shelf)).toEqual([`load.failed ${LATE}`]);
    expect([world.isLate, world.hasFailed, world.isReady]).toEqual([false, true, false]);
    await world.loadTable();
    expect(said(shelf)).toEqual([]);
    expect([world.hasFailed, world.rows.length]).toEqual([false, 324]);
  });
});
