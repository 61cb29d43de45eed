/** What the first view weighs, and that it asks for nothing that it doesn't show. */
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from './driver.ts';

const CODE_BUDGET_BYTES = 430_000;
const DATA_BUDGET_BYTES = 550_000;

/** What the first view shows: its words, its layers, the letters of its names. */
const SHOWN = [
  /^$/,
  /^assets\/maplibre-gl-worker-.*\.js$/,
  /^assets\/en-.*\.json$/,
  /^assets\/library-.*\.js$/,
  /^assets\/water-[\w-]{8}\.pmtiles$/,
  /^favicon\.svg$/,
  /^assets\/(countries|seas|water|rivers|borders)-[\w-]{8}\.topojson$/,
  /^assets\/(places|towns)-.*\.geojson$/,
  /^assets\/missions-.*\.json$/,
  /^assets\/relief-.*\.webp$/,
  /^assets\/noto-sans-latin(-ext)?-[46]00-.*\.woff2$/,
];

/** The page's HTML is a picture and words, which are data. */
const isCode = (path: string) => /\.(js|css)$/.test(path);
/** Compressed already, or weighed as it comes. */
const isPacked = (path: string) => /\.(webp|woff2|png|svg)$/.test(path);

function weightOf(path: string, body: Buffer): number {
  if (isPacked(path)) return body.length;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(body, { params }).length;
}

test('the first view keeps to its budget and loads nothing more', async ({ reader, baseURL }) => {
  const asked = new Set<string>();
  reader.page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.add(request.url().split('?')[0] ?? '');
  });
  // Of an archive of tiles only the blocks that were asked for.
  const blocks = new Map<string, number>();
  reader.page.on('response', (response) => {
    const url = response.url();
    const bytes = Number(response.headers()['content-length'] ?? 0);
    if (url.endsWith('.pmtiles')) blocks.set(url, (blocks.get(url) ?? 0) + bytes);
  });
  await reader.openMap();
  const tiles = [...blocks].map(([url, bytes]) => ({
    path: url.slice((baseURL ?? '').length),
    bytes,
    code: false,
  }));
  const whole = await Promise.all(
    [...asked]
      .filter((url) => !blocks.has(url))
      .map(async (url) => {
        const body = await (await reader.page.request.get(url)).body();
        const path = url.slice((baseURL ?? '').length);
        return { path, bytes: weightOf(path, body), code: isCode(path) };
      }),
  );
  const parts = [...whole, ...tiles];
  const sum = (code: boolean) =>
    parts.filter((part) => part.code === code).reduce((total, { bytes }) => total + bytes, 0);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
  const list = parts
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ path, bytes }) => `  ${kilobytes(bytes)}  ${path || 'index.html'}`);
  console.log(
    [
      `first view: code ${kilobytes(sum(true))} of ${CODE_BUDGET_BYTES / 1000}, ` +
        `data ${kilobytes(sum(false))} of ${DATA_BUDGET_BYTES / 1000}`,
      ...list,
    ].join('\n'),
  );

  // What index.html names itself is the page; more code comes when it is needed.
  const html = await (await reader.page.request.get('./')).text();
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => path);
  const unasked = parts
    .map(({ path }) => path)
    .filter((path) => !named.includes(path) && !SHOWN.some((one) => one.test(path)));
  expect.soft(unasked, 'loaded before it is needed').toEqual([]);
  expect.soft(sum(true), 'JavaScript and CSS').toBeLessThanOrEqual(CODE_BUDGET_BYTES);
  expect.soft(sum(false), 'data, relief and fonts').toBeLessThanOrEqual(DATA_BUDGET_BYTES);
});
