/** The reader's own files: read in a worker, kept in IndexedDB. They never leave the device. */
import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { KeptLayer, OwnFiles } from '../state/own-files.ts';
import { openFile } from '../workers/client.ts';

const LIST = 'layers';
const fileKey = (id: string) => `file ${id}`;

let opened: UseStore | null = null;
/** Opened when first used: a private window may forbid it, and then says so. */
const store = (): UseStore => (opened ??= createStore('araxes', 'own-files'));

/** As it was kept, if it is of the shape that is written now. */
function isKeptLayer(value: unknown): value is KeptLayer {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, fileName, colour, isOn, opacity } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof fileName === 'string' &&
    typeof colour === 'number' &&
    typeof isOn === 'boolean' &&
    typeof opacity === 'number'
  );
}

export const ownFiles: OwnFiles = {
  open: openFile,
  keptLayers: async () => {
    const kept: unknown = await get(LIST, store());
    return Array.isArray(kept) ? kept.filter(isKeptLayer) : [];
  },
  keepLayers: (layers) => set(LIST, layers, store()),
  keptFile: async (id) => {
    const file: unknown = await get(fileKey(id), store());
    return file instanceof Blob ? file : null;
  },
  keepFile: (id, file) => set(fileKey(id), file, store()),
  dropFile: (id) => del(fileKey(id), store()),
  fetchFile: async (address) => {
    const url = new URL(address, document.baseURI);
    if (url.origin !== new URL(document.baseURI).origin) throw new Error(url.origin);
    const response = await fetch(url);
    if (!response.ok) throw new Error(String(response.status));
    const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
    return { file: await response.blob(), name };
  },
};
