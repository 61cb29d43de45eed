import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHeader, readTile } from '../../src/core/data/tile-archive.ts';
import { buildSingleFile } from '../helpers/single-file.ts';

const MOST_BYTES = 8_000_000;
/** A whole build, on a busy machine. */
const BUILD_MILLISECONDS = 300_000;

describe('the page in one file', () => {
  let path = '';
  let html = '';
  let parts: ReadonlyMap<string, Buffer> = new Map();
  beforeAll(() => {
    path = buildSingleFile('single-file');
    html = readFileSync(path, 'utf8');
    parts = new Map(
      [...html.matchAll(/data-part="([^"]+)"[^>]*>([^<]*)</g)].map(([, name = '', packed = '']) => [
        name,
        gunzipSync(Buffer.from(packed, 'base64')),
      ]),
    );
  }, BUILD_MILLISECONDS);

  it('is one file of a size that goes by mail', () => {
    expect(readdirSync(dirname(path))).toEqual(['araxes.html']);
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
  });

  it('points at no file beside it and at no host', () => {
    const markup = html.replace(/<(script|style)\b[^>]*>.*?<\/\1>|<!--.*?-->/gs, '');
    const addresses = [...markup.matchAll(/(?:src|href|content)="([^"]*)"/g)].map(([, at]) => at);
    expect(addresses.filter((at) => /^(\.|\/|\w+:\/\/)/.test(at ?? ''))).toEqual([]);
    expect(html).toMatch(/connect-src blob:;/);
  });

  it('has its code in one piece, which asks for no other', () => {
    const code = [...parts].filter(([name]) => name.endsWith('.js'));
    expect(code).toHaveLength(3);
    const asking = code.filter(([, text]) =>
      /\b(import|from)\s*\(?\s*["'`]\.{0,2}\//.test(String(text)),
    );
    expect(asking.map(([name]) => name)).toEqual([]);
  });

  it('has words, fonts, workers and all data but the lines of far borders', () => {
    const names = [...parts.keys()].join('\n');
    for (const language of ['en', 'az', 'fa', 'hy', 'ru'])
      expect(names).toMatch(new RegExp(`^assets/${language}-`, 'm'));
    expect(names.match(/\.woff2$/gm)).toHaveLength(10);
    expect(names).toMatch(/^world\/index\.json$/m);
    expect(names).not.toMatch(/world\/(lines|coarser)/);
  });

  it('keeps the water of the region close up, and of the world from afar', async () => {
    const [, archive] = [...parts].find(([name]) => name.endsWith('.pmtiles')) ?? [];
    if (!archive) throw new Error('the file has no tiles');
    const getBytes = (offset: number, length: number) =>
      Promise.resolve(new Uint8Array(archive.subarray(offset, offset + length)).buffer);
    const header = await readHeader(getBytes);
    const has = async (zoom: number, x: number, y: number) =>
      (await readTile(header, getBytes, zoom, x, y)) !== null;
    // The Aras at Julfa, then Spain.
    expect(await has(12, 2568, 1572)).toBe(true);
    expect(await has(4, 7, 6)).toBe(true);
    expect(await has(5, 15, 12)).toBe(false);
  });
});
