/** The page on the reader's device: registers the service worker, offers its updates, tells and removes what is kept. */
import type { Shelf } from '../state/shelf.svelte.ts';
import type { Kept, Order } from '../workers/kept.ts';
import { loadAnew, reload } from './link.svelte.ts';
import { isSingleFile } from './single-file.ts';

/** An empty cache of this name: the reader wants nothing kept. */
const NOT_KEPT = 'not-kept';

/** Browsers have none in private windows, frames of others and pages without https; a page in one file needs none. */
const workers = (): ServiceWorkerContainer | undefined =>
  'serviceWorker' in navigator && !isSingleFile ? navigator.serviceWorker : undefined;

export const canBeKept = (): boolean => workers() !== undefined;

const registration = async (): Promise<ServiceWorkerRegistration | undefined> =>
  workers()?.getRegistration(document.baseURI);

/** Registers the worker, unless the reader keeps nothing, and offers what is newer. */
export async function startOffline(shelf: Shelf): Promise<void> {
  const container = workers();
  // In another's page the page is a guest.
  if (!container || window.parent !== window || (await caches.has(NOT_KEPT))) return;
  const hadWorker = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (isAsked) reload();
    else if (hadWorker) offer(shelf);
  });
  await register(shelf);
}

let isAsked = false;

async function register(shelf: Shelf): Promise<void> {
  try {
    const found = await workers()?.register(new URL('service-worker.js', document.baseURI), {
      updateViaCache: 'none',
    });
    // Where tests block workers there is none.
    if (!(found as unknown)) return;
    const look = () => {
      if (found?.waiting && found.active) offer(shelf);
    };
    look();
    found?.addEventListener('updatefound', () =>
      found.installing?.addEventListener('statechange', look),
    );
  } catch {
    // The page works as before, only not without a network.
  }
}

const offer = (shelf: Shelf) =>
  shelf.report({ code: 'load.update', at: 'page', params: {}, severity: 'warning' });

/** Lets the new version in and loads the page anew, as its link has it. */
export async function takeUpdate(): Promise<void> {
  const waiting = (await registration())?.waiting;
  isAsked = true;
  if (waiting) waiting.postMessage('update' satisfies Order);
  else await loadAnew();
}

export interface Footprint {
  readonly isKept: boolean;
  /** Of all that the browser keeps for this address; null where it doesn't say. */
  readonly bytes: number | null;
  readonly borders: Kept;
}

export async function footprint(): Promise<Footprint> {
  const worker = (await registration())?.active;
  const estimate = 'storage' in navigator ? await navigator.storage.estimate() : {};
  const usage = estimate.usage ?? null;
  const borders = { kept: 0, total: 0 };
  if (!worker) return { isKept: false, bytes: usage, borders };
  return { isKept: true, bytes: usage, borders: await ask(worker, 'count', () => undefined) };
}

/** Fetches the lines of all borders; `onProgress` hears how far it is. */
export async function keepBorders(onProgress: (kept: Kept) => void): Promise<void> {
  const worker = (await registration())?.active;
  if (worker) await ask(worker, 'keep', onProgress);
}

/** Asks the worker, and answers with the last that it said. */
function ask(worker: ServiceWorker, order: Order, hear: (kept: Kept) => void): Promise<Kept> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let last: Kept = { kept: 0, total: 0 };
    port1.onmessage = ({ data }: MessageEvent<Kept | null>) => {
      if (data) hear((last = data));
      if (data && order === 'keep') return;
      port1.close();
      resolve(last);
    };
    worker.postMessage(order, [port2]);
  });
}

/** Keeps the page on this device from now on. Settled when all of it is there, or can't come. */
export async function keepPage(shelf: Shelf): Promise<void> {
  await caches.delete(NOT_KEPT);
  await register(shelf);
  const found = await registration();
  const coming = found?.installing ?? found?.waiting;
  if (!coming || found?.active) return;
  await new Promise<void>((resolve) =>
    coming.addEventListener('statechange', () => {
      if (['activated', 'redundant'].includes(coming.state)) resolve();
    }),
  );
}

/** Removes all that is kept, and keeps nothing more; the reader's choices stay. */
export async function removeKept(): Promise<void> {
  await caches.open(NOT_KEPT);
  await (await registration())?.unregister();
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('araxes')).map((name) => caches.delete(name)),
  );
}
