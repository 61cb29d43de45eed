/** The worker's two sides, joined without a thread. */
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { type Progress, TILE_LAYER } from '../../src/core/yours/opened.ts';
import { type Ask, answering } from '../../src/workers/answers.ts';
import { type ImportWorker, openFile } from '../../src/workers/client.ts';
import { ImportStore } from '../../src/workers/store.ts';
import { bytesOf, collection, feature, point } from '../helpers/import-samples.ts';

const text = collection([
  feature(point(46.29, 38.08), { name: 'Təbriz', people: 2, constructor: 'x', stroke: '#f00' }),
  feature(
    {
      type: 'LineString',
      coordinates: [
        [46, 39],
        [47, 39],
      ],
    },
    { name: 'Line', people: 10, is: true },
  ),
  feature(
    {
      type: 'Polygon',
      coordinates: [
        [
          [46, 38],
          [47, 38],
          [47, 39],
          [46, 39],
          [46, 38],
        ],
      ],
    },
    { name: 'Ağdam', people: null },
  ),
]);

/** As a worker: messages are copied, and nothing comes after it was ended. */
function fakeWorker(): ImportWorker & { isEnded: boolean } {
  let hear: (event: { data: unknown }) => void = () => undefined;
  const answer = answering((message) => {
    if (!worker.isEnded) hear({ data: structuredClone(message) });
  });
  const worker = {
    isEnded: false,
    postMessage: (ask: unknown) => void Promise.resolve().then(() => answer(ask as Ask)),
    addEventListener: (type: string, listener: unknown) => {
      if (type === 'message') hear = listener as typeof hear;
    },
    terminate: () => void (worker.isEnded = true),
  };
  return worker as ImportWorker & { isEnded: boolean };
}

describe('an opened file', () => {
  const progress: Progress[] = [];
  const open = () =>
    openFile(new Blob([text]), 'a.geojson', {}, (one) => progress.push(one), fakeWorker());

  it('tells the page little, and how far it has come', async () => {
    const summary = await open().summary;
    expect(summary).toMatchObject({
      name: 'a.geojson',
      bytes: bytesOf(text).length,
      format: 'geojson',
      count: 3,
      bounds: [46, 38, 47, 39],
      kinds: { Point: 1, LineString: 1, Polygon: 1 },
      skipped: [],
    });
    expect(summary.properties).toEqual([
      { name: 'name', type: 'text', count: 3 },
      { name: 'people', type: 'number', count: 2, range: [2, 10] },
      { name: 'constructor', type: 'text', count: 1 },
      { name: 'stroke', type: 'text', count: 1 },
      { name: 'is', type: 'boolean', count: 1 },
    ]);
    expect(progress.map(({ stage }) => stage)).toEqual(['read', 'parse', 'check', 'index']);
    expect(progress[0]?.bytes).toBe(summary.bytes);
  });

  it('answers with vector tiles', async () => {
    const file = open();
    const bytes = await file.tile(6, 40, 24);
    const layer = new VectorTile(new PbfReader(bytes ?? new Uint8Array())).layers[TILE_LAYER];
    expect(layer?.length).toBe(3);
    const first = layer?.feature(0);
    expect(first?.properties).toEqual({ name: 'Təbriz', stroke: '#ff0000' });
    expect(await file.feature(first?.id ?? -1)).toMatchObject({ properties: { constructor: 'x' } });
    expect(await file.tile(6, 0, 0)).toBeNull();
  });

  it('answers with rows, filtered and sorted', async () => {
    const file = open();
    const indexes = async (query: object) =>
      (await file.rows({ from: 0, count: 10, ...query })).rows.map(({ index }) => index);
    expect(await indexes({})).toEqual([0, 1, 2]);
    expect(await indexes({ from: 1, count: 1 })).toEqual([1]);
    const by = (property: string, isDescending: boolean) => ({
      sort: { property, isDescending, language: 'az' },
    });
    expect(await indexes(by('people', true))).toEqual([1, 0, 2]);
    expect(await indexes(by('name', false))).toEqual([2, 1, 0]);
    expect(await indexes({ text: 'tebriz' })).toEqual([0]);
    expect(await file.search('agdam')).toEqual([2]);
    expect(await file.search('nowhere')).toEqual([]);
  });

  it('measures', async () => {
    const file = open();
    // A degree of the parallel of 39°, along the geodesic (GeographicLib).
    expect((await file.measure(1))?.lengthMetres).toBeCloseTo(86626.0, -2);
    expect((await file.measure(2))?.areaSquareMetres).toBeGreaterThan(9.6e9);
    expect(await file.measure(0)).toEqual({ lengthMetres: 0, areaSquareMetres: 0 });
    expect(await file.measure(99)).toBeNull();
  });

  it('is written in another format', async () => {
    const { text: written } = await open().export('kml', { source: 'test' });
    expect(written).toContain('<name>Ağdam</name>');
  });

  it('ends at once when it is closed, and rejects what was asked', async () => {
    const worker = fakeWorker();
    const file = openFile(new Blob([text]), 'a.geojson', {}, () => undefined, worker);
    const tile = file.tile(0, 0, 0);
    file.close();
    expect(worker.isEnded).toBe(true);
    await expect(file.summary).rejects.toThrow('closed');
    await expect(tile).rejects.toThrow('closed');
  });

  it('is there even when nothing in it could be read', async () => {
    const store = await ImportStore.open(new Uint8Array(), 'a.geojson');
    expect(store.summary).toMatchObject({ count: 0, bounds: null, properties: [] });
    expect(store.tile(0, 0, 0)).toBeNull();
    expect(store.rows({ from: 0, count: 10 })).toEqual({ total: 0, rows: [] });
  });
});
