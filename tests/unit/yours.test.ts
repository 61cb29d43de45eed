/** The reader's own files: classes, what is pasted, and the room with a worker and a device of its own. */
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { classesOf, classOf } from '../../src/core/yours/classes.ts';
import type { OpenedFile, Progress } from '../../src/core/yours/opened.ts';
import { pastedFile } from '../../src/core/yours/pasted.ts';
import { ownFeatureOf, selectionOf, selectionOn } from '../../src/core/yours/selection.ts';
import type { KeptLayer, OwnFiles } from '../../src/state/own-files.ts';
import { newYours } from '../../src/state/open-yours.ts';
import { ImportStore } from '../../src/workers/store.ts';
import { collection, feature, point } from '../helpers/import-samples.ts';
import { roomsAt } from '../helpers/rooms.ts';

describe('classes', () => {
  it('are the eight commonest values, numbers by size', () => {
    const values = ['b', 'a', 'b', null, ...Array.from('cdefghij')];
    const classes = classesOf('p', values);
    expect(classes).toMatchObject({ type: 'categories', hasOthers: true });
    expect(classes?.type === 'categories' && classes.values).toHaveLength(8);
    expect(classes && classOf(classes, 'b')).toBe(0);
    expect(classes && classOf(classes, null)).toBe(-1);
    expect(classesOf('p', [3, 7, 5])).toMatchObject({ values: ['3', '5', '7'], hasOthers: false });
    expect(classesOf('p', [null, null])).toBeNull();
  });

  it('of many numbers are five with about as many features each', () => {
    const values = Array.from({ length: 100 }, (_, index) => index);
    const classes = classesOf('p', values);
    if (classes?.type !== 'steps') throw new Error('steps were wanted');
    expect(classes.bounds).toHaveLength(6);
    const counts = [0, 0, 0, 0, 0];
    for (const value of values) {
      const found = classOf(classes, value);
      counts[found] = (counts[found] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 20)).toBeLessThanOrEqual(1);
    expect(classOf(classes, 'text')).toBe(-1);
  });
});

describe('what is pasted', () => {
  it.each([
    ['{"type":"Point","coordinates":[1,2]}', true],
    ['<kml></kml>', true],
    ['lon,lat\n46,38', true],
    ['POINT(46 38)', true],
    ['a word', false],
    ['one, two', false],
    ['', false],
  ])('%j is data: %s', (text, isData) => {
    expect(pastedFile(text) !== null).toBe(isData);
  });

  it('of WKT is a table that is read', async () => {
    for (const [text, count] of [
      ['POINT(46 38)\nLINESTRING(46 38, 47 39)', 2],
      ['LINESTRING(46 38,\n 47 39)', 1],
    ] as const) {
      const bytes = new TextEncoder().encode(pastedFile(text) ?? '');
      expect((await ImportStore.open(bytes, 'Pasted')).summary.count).toBe(count);
    }
  });
});

describe('a feature of the reader’s', () => {
  it('is a selection, and the other way round', () => {
    const own = { layer: 'abc1', index: 12 };
    expect(ownFeatureOf(selectionOf(own))).toEqual(own);
    expect(selectionOn('yours:abc1', 12)).toEqual(selectionOf(own));
    expect(selectionOn('layers/borders.topojson', 12)).toBeNull();
    expect(ownFeatureOf({ type: 'thing', kind: 'place', id: 'abc1-12' })).toBeNull();
    expect(ownFeatureOf({ type: 'thing', kind: 'yours', id: 'a-b-1' })).toBeNull();
  });
});

const text = collection([
  feature(point(46.29, 38.08), { name: 'Təbriz', people: 2 }),
  feature(point(47, 39), { name: 'Elsewhere', people: 3 }),
]);
const file = (name: string, content = text) => ({ file: new Blob([content]), name });

/** As the worker answers, without one. */
function fakeClient(
  blob: Blob,
  name: string,
  onProgress: (progress: Progress) => void,
): OpenedFile & { isClosed: boolean } {
  onProgress({ stage: 'read', bytes: 0, totalBytes: blob.size });
  const store = blob.arrayBuffer().then((bytes) => ImportStore.open(new Uint8Array(bytes), name));
  const ask =
    <Args extends unknown[], T>(method: (store: ImportStore, ...args: Args) => T | Promise<T>) =>
    async (...args: Args) =>
      method(await store, ...args);
  return {
    isClosed: false,
    summary: store.then(({ summary }) => summary),
    tile: ask((one, z: number, x: number, y: number) => one.tile(z, x, y)),
    rows: ask((one, query: Parameters<OpenedFile['rows']>[0]) => one.rows(query)),
    feature: ask((one, index: number) => one.feature(index)),
    measure: ask((one, index: number) => one.measure(index)),
    search: ask((one, words: string) => one.search(words)),
    classify: ask((one, property: string | null) => one.classify(property)),
    export: ask((one, ...args: Parameters<OpenedFile['export']>) => one.export(...args)),
    close() {
      this.isClosed = true;
    },
  };
}

class Device implements OwnFiles {
  layers: readonly KeptLayer[] = [];
  readonly files = new Map<string, Blob>();
  readonly clients: { isClosed: boolean }[] = [];
  isFull = false;

  readonly open: OwnFiles['open'] = (blob, name, _, onProgress) => {
    const client = fakeClient(blob, name, onProgress);
    this.clients.push(client);
    return client;
  };
  readonly keptLayers = () => Promise.resolve(this.layers);
  readonly keepLayers = (layers: readonly KeptLayer[]) => {
    this.layers = layers;
    return Promise.resolve();
  };
  readonly keptFile = (id: string) => Promise.resolve(this.files.get(id) ?? null);
  readonly keepFile = (id: string, blob: Blob) => {
    if (this.isFull) return Promise.reject(new Error('QuotaExceededError'));
    this.files.set(id, blob);
    return Promise.resolve();
  };
  readonly dropFile = (id: string) => {
    this.files.delete(id);
    return Promise.resolve();
  };
  readonly fetchFile = () => Promise.reject(new Error('https://elsewhere.example'));
}

async function open(device = new Device()) {
  const { app, kept } = roomsAt();
  const { viewed, shelf, preferences, camera, selecting } = app;
  const catalog = { ...app.catalog, ownFiles: () => Promise.resolve(device) };
  const rooms = { catalog, viewed, shelf, preferences, camera, selecting };
  const gone: unknown[] = [];
  app.camera.moveWith((bounds) => gone.push(bounds));
  const yours = await newYours(rooms, (choice) => (kept as object[]).push(choice));
  return { app, kept, device, yours, gone };
}
const names = (layers: readonly { name: string }[]) => layers.map(({ name }) => name);

describe('the room of own files', () => {
  it('opens, shows and keeps what is brought, the last at the top', async () => {
    const { yours, device, gone, kept, app } = await open();
    await yours.bring([file('one.geojson')]);
    await yours.bring([file('two.geojson')]);
    expect(names(yours.layers)).toEqual(['two', 'one']);
    expect(gone).toContainEqual([46.29, 38.08, 47, 39]);
    expect(names(device.layers)).toEqual(['two', 'one']);
    expect(device.files.size).toBe(2);
    expect(kept).toContainEqual({ hasOwnFiles: true });
    expect(new Set(yours.layers.map(({ colour }) => colour)).size).toBe(2);
    flushSync();
    expect(Object.keys(yours.style.sources)).toHaveLength(2);
    expect(app.shelf.problems).toEqual([]);
  });

  it('is there again at the next visit, as it was', async () => {
    const first = await open();
    await first.yours.bring([file('one.geojson'), file('two.geojson')]);
    const [top] = first.yours.layers;
    if (!top) throw new Error('a layer was wanted');
    first.yours.rename(top.id, '  Mine ');
    first.yours.setOpacity(top.id, 0.5);
    first.yours.toggle(top.id, false);
    await first.yours.styleBy(top.id, 'people');
    first.yours.move(top.id, 1);
    const { yours } = await open(first.device);
    await Promise.all(yours.layers.map(({ client }) => client.summary));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(names(yours.layers)).toEqual(['one', 'Mine']);
    expect(yours.layers[1]).toMatchObject({ opacity: 0.5, isOn: false, styleBy: 'people' });
    expect(yours.layers[1]?.classes).toMatchObject({ values: ['2', '3'] });
  });

  it('removes, and puts back where it was', async () => {
    const { yours, device } = await open();
    await yours.bring([file('one.geojson'), file('two.geojson')]);
    const id = yours.layers[0]?.id ?? '';
    await yours.choose({ layer: id, index: 0 });
    expect(yours.selected).toEqual({ layer: id, index: 0 });
    yours.remove(id);
    await Promise.resolve();
    expect(names(yours.layers)).toEqual(['one']);
    expect(device.files.has(id)).toBe(false);
    expect(yours.selected).toBeNull();
    yours.undoRemove();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(names(yours.layers)).toEqual(['two', 'one']);
    expect(device.files.has(id)).toBe(true);
    expect(names(device.layers)).toEqual(['two', 'one']);
  });

  it('lists a file of which nothing can be drawn, and keeps none of it', async () => {
    const { yours, device } = await open();
    await yours.bring([file('note.geojson', '{"type":"FeatureCollection","features":[]}')]);
    expect(yours.layers[0]?.summary).toMatchObject({ count: 0 });
    expect(yours.layers[0]?.summary?.skipped).toHaveLength(1);
    expect(device.files.size).toBe(0);
    flushSync();
    expect(yours.style.layers.filter(({ type }) => type === 'fill')).toHaveLength(1);
  });

  it('says that a device has no room, and shows the file all the same', async () => {
    const device = new Device();
    device.isFull = true;
    const { yours, app } = await open(device);
    await yours.bring([file('one.geojson')]);
    expect(yours.layers[0]?.summary?.count).toBe(2);
    expect(app.shelf.problems).toMatchObject([{ code: 'yours.notKept' }]);
    expect(app.problemText(app.shelf.problems[0] as never)).toContain('QuotaExceededError');
  });

  it('stops reading', async () => {
    const { yours, device } = await open();
    const brought = yours.bring([file('one.geojson')]);
    yours.cancel(yours.layers[0]?.id ?? '');
    await brought;
    expect(yours.layers).toEqual([]);
    expect(device.clients[0]?.isClosed).toBe(true);
    expect(device.files.size).toBe(0);
  });

  it('finds features by their words, and says where a file did not come from', async () => {
    const { yours, app } = await open();
    await yours.bring([file('one.geojson')]);
    flushSync();
    expect(await yours.find('tebriz')).toMatchObject([{ kind: 'yours', names: { en: 'Təbriz' } }]);
    await yours.bringFrom('https://elsewhere.example/a.geojson');
    expect(app.shelf.problems).toMatchObject([{ code: 'yours.notFetched' }]);
  });

  it('is drawn by a valid style, under the names', async () => {
    const { yours, app } = await open();
    await yours.bring([file('one.geojson')]);
    const id = yours.layers[0]?.id ?? '';
    await yours.styleBy(id, 'people');
    await yours.choose({ layer: id, index: 1 });
    flushSync();
    const { sources, layers } = yours.style;
    expect(layers.some((layer) => layer.id === `yours:${id}:selected-point`)).toBe(true);
    const { 'font-faces': _, ...style } = app.picture.style;
    const all = { ...style, sources: { ...style.sources, ...sources }, layers: [...layers] };
    expect(validateStyleMin(all as never)).toEqual([]);
  });
});
