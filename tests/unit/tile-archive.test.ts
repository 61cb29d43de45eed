/** Our reader of PMTiles against the package that belongs to the format. */
import { readFileSync } from 'node:fs';
import { zxyToTileId } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { readHeader, readTile, tileIdOf } from '../../src/core/data/tile-archive.ts';
import { archive } from '../helpers/tiles.ts';

const bytes = readFileSync(new URL('../../geo/tiles/water.pmtiles', import.meta.url));
const getBytes = (offset: number, length: number) =>
  Promise.resolve(Uint8Array.from(bytes.subarray(offset, offset + length)).buffer);

describe('the reader of PMTiles', () => {
  it('numbers tiles as the format does', () => {
    for (let zoom = 0; zoom <= 12; zoom++)
      for (let step = 0; step < 50; step++) {
        const [x, y] = [(step * 7919) % 2 ** zoom, (step * 104729) % 2 ** zoom];
        expect(tileIdOf(zoom, x, y), `${zoom}/${x}/${y}`).toBe(zxyToTileId(zoom, x, y));
      }
  });

  it('reads the header and the same tiles, and says where there is none', async () => {
    const header = await readHeader(getBytes);
    const theirs = await archive.getHeader();
    expect([header.minZoom, header.maxZoom]).toEqual([theirs.minZoom, theirs.maxZoom]);
    let found = 0;
    for (const [zoom, x, y] of [
      [0, 0, 0],
      [3, 5, 3],
      [5, 19, 12],
      [6, 40, 24],
      [7, 80, 48],
      [9, 322, 195],
      [12, 2577, 1561],
      [12, 2614, 1544],
      [9, 10, 10],
      [12, 1, 1],
    ] as const) {
      const own = await readTile(header, getBytes, zoom, x, y);
      const other = await archive.getZxy(zoom, x, y);
      expect(own === null, `${zoom}/${x}/${y}`).toBe(other === undefined);
      if (own && other) {
        expect(Buffer.from(own).equals(Buffer.from(other.data))).toBe(true);
        found += 1;
      }
    }
    expect(found).toBeGreaterThan(5);
  });

  it('says what came instead of an archive', async () => {
    const html = new TextEncoder().encode('<!doctype html>'.padEnd(200)).buffer;
    await expect(readHeader(() => Promise.resolve(html))).rejects.toThrow('<!docty');
  });
});
