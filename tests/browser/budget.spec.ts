/** What the first view weighs, and that it asks for nothing that it doesn't show. */
import {
  bytesOf,
  CODE_BUDGET_BYTES,
  DATA_BUDGET_BYTES,
  weighFirstView,
} from '../helpers/first-view-weight.ts';
import { expect, test } from './driver.ts';

/** What the first view shows: its words, its layers, the letters of its names. */
const SHOWN = [
  /^$/,
  /^assets\/maplibre-gl-worker-.*\.js$/,
  /^assets\/en-.*\.json$/,
  /^assets\/water-[\w-]{8}\.pmtiles$/,
  /^assets\/opening-[\w-]{8}\.json$/,
  /^assets\/relief-.*\.webp$/,
  /^assets\/noto-sans-latin(-ext)?-[46]00-.*\.woff2$/,
];

test('the first view keeps to its budget and loads nothing more', async ({ reader, baseURL }) => {
  const parts = await weighFirstView(reader.page, baseURL ?? '', () => reader.openMap());
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
  const list = parts
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ path, bytes }) => `  ${kilobytes(bytes)}  ${path || 'index.html'}`);
  console.log(
    [
      `first view: code ${kilobytes(bytesOf(parts, true))} of ${CODE_BUDGET_BYTES / 1000}, ` +
        `data ${kilobytes(bytesOf(parts, false))} of ${DATA_BUDGET_BYTES / 1000}`,
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
  expect.soft(bytesOf(parts, true), 'JavaScript and CSS').toBeLessThanOrEqual(CODE_BUDGET_BYTES);
  expect
    .soft(bytesOf(parts, false), 'data, relief and fonts')
    .toBeLessThanOrEqual(DATA_BUDGET_BYTES);
});

/** Each file once, however many pieces of it are asked for. */
const MOST_FILES = { '': 20, 'claim=border-700-km': 15 } as const;

for (const [link, most] of Object.entries(MOST_FILES))
  test(`${link || 'the opening'} comes in few requests`, { tag: '@wide' }, async ({ reader }) => {
    const asked = new Set<string>();
    reader.page.on('request', (request) => {
      if (/^https?:/.test(request.url())) asked.add(request.url().split('#')[0] ?? '');
    });
    await reader.openMap(link);
    if (link) await expect(reader.details).toContainText(/733\.4\s*km/);
    expect([...asked].length, [...asked].join('\n')).toBeLessThanOrEqual(most);
  });
