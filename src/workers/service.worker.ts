/**
 * Keeps the page on the reader's device. All of the build comes with the first visit; the lines of the world's borders,
 * which are many, when they are read or asked for. A version waits until its reader wants it; one that came only in
 * part is left where it is, and the version before goes on.
 */
import { setCacheNameDetails } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { addPlugins, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { RangeRequestsPlugin } from 'workbox-range-requests';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { BORDERS_CACHE, type Kept, type KeptPart, type Order } from './kept.ts';

/** What of the worker's surroundings is used; TypeScript's own words for it don't go with the page's. */
interface Surroundings {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: never) => void): void;
}
interface Lasting {
  waitUntil(promise: Promise<unknown>): void;
}

/** Written by build/service-worker.ts. */
declare const SHELL: readonly KeptPart[];
declare const BORDERS: readonly string[];

const worker = self as unknown as Surroundings;
const { scope } = worker.registration;
const borders = BORDERS.map((path) => new URL(path, scope).href);
/** Files asked for at once: the reader goes on reading meanwhile. */
const AT_ONCE = 4;

setCacheNameDetails({ prefix: 'araxes' });
// Tiles are asked for by ranges of one file.
addPlugins([new RangeRequestsPlugin() as WorkboxPlugin]);
registerRoute(
  ({ request, url }) =>
    request.mode === 'navigate' &&
    [scope, `${scope}index.html`].includes(url.origin + url.pathname),
  (options) => createHandlerBoundToURL('index.html')(options),
);
precacheAndRoute([...SHELL]);
registerRoute(
  ({ url }) => borders.includes(url.href),
  new CacheFirst({ cacheName: BORDERS_CACHE }),
);

worker.addEventListener('activate', (event: Lasting) => {
  event.waitUntil(Promise.all([dropOldBorders(), worker.clients.claim()]));
});

worker.addEventListener('message', (event: Lasting & MessageEvent<Order>) => {
  const [port] = event.ports;
  const work = { update: () => worker.skipWaiting(), keep, count: () => tell() }[event.data];
  const tell = async () => port?.postMessage(await counted());
  async function keep() {
    const cache = await caches.open(BORDERS_CACHE);
    const known = new Set((await cache.keys()).map(({ url }) => url));
    const missing = borders.filter((url) => !known.has(url));
    const take = async (): Promise<void> => {
      for (let url = missing.pop(); url !== undefined; url = missing.pop()) {
        await cache.add(url);
        await tell();
      }
    };
    await Promise.allSettled(Array.from({ length: AT_ONCE }, take));
    await tell();
    port?.postMessage(null);
  }
  event.waitUntil(work());
});

async function counted(): Promise<Kept> {
  const cache = await caches.open(BORDERS_CACHE);
  return { kept: (await cache.keys()).length, total: borders.length };
}

/** Lines of a version before, which no page asks for any more. */
async function dropOldBorders(): Promise<void> {
  const cache = await caches.open(BORDERS_CACHE);
  const old = (await cache.keys()).filter(({ url }) => !borders.includes(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}
