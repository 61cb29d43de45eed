/** The build in dist/ under /page/ and the bare map under /bare/, compressed as hosts send them, and a browser. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test';
import { build } from 'vite';
import { PROTOCOL } from '../../src/core/style/style.ts';
import { findChromium } from '../browser/chromium.ts';
import type { Opening } from './bare/map.ts';

export interface Site {
  readonly browser: Browser;
  readonly pageUrl: string;
  readonly bareUrl: string;
  readonly close: () => Promise<void>;
}

const ROOT = new URL('../../', import.meta.url);
const BARE = new URL('node_modules/.cache/bench/', ROOT);
const FOLDERS: Readonly<Record<string, URL>> = {
  page: new URL('dist/', ROOT),
  bare: BARE,
  geo: new URL('geo/', ROOT),
};
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
/** Sources of the style that the page answers from files of geo/; the others it writes itself. */
const FROM_FILES = /json(#|@|$)|^blockers$/;
/** Sent as they are: packed already, or in parts. */
const PACKED = ['.webp', '.woff2', '.png', '.pmtiles'];

export const WINDOW: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  // Software draws the map: a quarter of the pixels, in the same layout.
  deviceScaleFactor: 0.5,
  locale: 'en-GB',
  reducedMotion: 'reduce',
};

/** What runs here names functions by it, in the page too. */
export const NAMES_FUNCTIONS = 'window.__name = (named) => named';

export async function openSite(): Promise<Site> {
  const bareRoot = fileURLToPath(new URL('bare/', import.meta.url));
  await build({
    configFile: false,
    root: bareRoot,
    base: './',
    logLevel: 'warn',
    build: {
      outDir: fileURLToPath(BARE),
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 1300,
      rolldownOptions: {
        input: ['index', 'pair', 'file'].map((name) => `${bareRoot}${name}.html`),
      },
    },
    worker: { format: 'es' },
  });
  const sent = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    try {
      answer(request, response, sent);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
  const site: Site = {
    browser,
    pageUrl: `${origin}page/`,
    bareUrl: `${origin}bare/`,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
  sent.set('bare/index.html', brotliCompressSync(bareHtml(await openingOf(site))));
  return site;
}

/** Whole files by brotli, packed once; the archive of tiles by the ranges that are asked for. */
function answer(
  { url = '', headers }: IncomingMessage,
  response: ServerResponse,
  sent: Map<string, Buffer>,
): void {
  const asked = decodeURIComponent(url.split('?')[0] ?? '').slice(1);
  const path = asked.endsWith('/') ? `${asked}index.html` : asked;
  const extension = extname(path);
  const isPacked = PACKED.includes(extension);
  const body = sent.get(path) ?? (isPacked ? fileOf(path) : brotliCompressSync(fileOf(path)));
  sent.set(path, body);
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
  const part = first === undefined ? body : body.subarray(Number(first), Number(last) + 1);
  response.writeHead(first === undefined ? 200 : 206, {
    'content-type': TYPES[extension] ?? 'application/json',
    'content-length': part.length,
    ...(first !== undefined && {
      'content-range': `bytes ${first}-${Number(first) + part.length - 1}/${body.length}`,
    }),
    ...(!isPacked && { 'content-encoding': 'br' }),
  });
  response.end(part);
}

function fileOf(path: string): Buffer {
  const [folder = '', ...rest] = path.split('/');
  const root = FOLDERS[folder];
  if (!root || rest.includes('..')) throw new Error(`${path} is not served`);
  return readFileSync(new URL(rest.join('/'), root));
}

/** What the page's map shows when it has opened, as the page has told MapLibre. */
async function openingOf({ browser, pageUrl }: Site): Promise<Opening> {
  const context = await browser.newContext(WINDOW);
  const page = await context.newPage();
  await page.goto(`${pageUrl}?probe`);
  await page.waitForSelector('[data-drawn]', { state: 'attached' });
  const opening = await page.evaluate(() => {
    if (!window.araxesMap) throw new Error('the page has no map to ask');
    const { lng, lat } = window.araxesMap.getCenter();
    const center: [number, number] = [lng, lat];
    return { style: window.araxesMap.getStyle(), center, zoom: window.araxesMap.getZoom() };
  });
  await context.close();
  // MapLibre has put what was answered in the place of the addresses; the bare map is to fetch it itself.
  for (const [id, source] of Object.entries(opening.style.sources))
    if (source.type === 'geojson' && FROM_FILES.test(id)) source.data = `${PROTOCOL}://${id}`;
  return opening;
}

const bareHtml = (opening: Opening): string =>
  readFileSync(new URL('index.html', BARE), 'utf8').replace('"{opening}"', () =>
    JSON.stringify(opening).replaceAll('<', '\\u003c'),
  );
