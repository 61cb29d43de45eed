/** What the first view weighs as it is sent: from the build in dist/. The browser test counts what is really asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Row } from './measure.ts';

const ASSETS = new URL('../../dist/assets/', import.meta.url);
const CODE = /^(index-.*\.(js|css)|maplibre-gl-worker-.*\.js|library-.*\.js)$/;
const DATA =
  /^((countries|seas|water|rivers|borders)-[\w-]{8}\.topojson|places-.*\.geojson|missions-.*\.json|relief-.*\.webp|noto-sans-latin(-ext-400|-[46]00)-normal-.*\.woff2)$/;
/** Compressed already. */
const PACKED = /\.(webp|woff2)$/;

const kilobytes = (pattern: RegExp): number =>
  readdirSync(ASSETS)
    .filter((name) => pattern.test(name))
    .map((name) => ({ name, bytes: readFileSync(new URL(name, ASSETS)) }))
    .reduce(
      (sum, { name, bytes }) =>
        sum + (PACKED.test(name) ? bytes.length : brotliCompressSync(bytes).length) / 1000,
      0,
    );

export function benchSize(): Promise<Row[]> {
  return Promise.resolve([
    {
      name: 'First view, code, brotli',
      value: kilobytes(CODE),
      unit: 'kB',
      bar: 430,
      better: 'lower',
    },
    {
      name: 'First view, data, relief and fonts',
      value: kilobytes(DATA),
      unit: 'kB',
      bar: 550,
      better: 'lower',
    },
  ]);
}
