/** How any file of geo/ that has come is read into the library. */
import { ALIASES_FILE, type Library } from '../model/library.ts';
import { readShownFile, type Reading } from './reading.ts';
import type { Problem } from '../model/types.ts';
import { readAliases } from './validate/aliases.ts';
import {
  readBorders,
  readChapter,
  readClaim,
  readDataset,
  readEvents,
  readPublished,
} from './validate/records.ts';
import { brief, isFilled, isRecord } from '../model/shape.ts';
import { unpacked } from './packed.ts';
import { readWorld } from './read-world.ts';

/** The library with one more file in it. `address` as in the manifest: file, `#`, TopoJSON object. */
export function readFile(library: Library, address: string, json: unknown): Reading {
  const loaded = new Set([...library.loaded, address]);
  const next = { ...library, loaded };
  switch (address) {
    case 'borders.json': {
      const { records, problems } = readBorders(address, json);
      // Those of the world may have come before.
      return { library: { ...next, borders: [...records, ...next.borders] }, problems };
    }
    case ALIASES_FILE: {
      const { aliases, problems } = readAliases(address, json);
      return { library: { ...next, aliases }, problems };
    }
    case 'events.json': {
      const { records, problems } = readEvents(address, json);
      return { library: { ...next, events: records }, problems };
    }
    case 'published-lengths.json': {
      const { records, problems } = readPublished(address, json);
      return { library: { ...next, published: [...records, ...next.published] }, problems };
    }
  }
  if (address.startsWith('datasets/')) {
    const { records, problems } = readDataset(address, json);
    const added = Object.fromEntries(records.map((dataset) => [dataset.id, dataset]));
    return { library: { ...next, datasets: { ...next.datasets, ...added } }, problems };
  }
  if (address.startsWith('claims/')) {
    const { records, problems } = readClaim(address, json);
    return { library: { ...next, claims: [...next.claims, ...records] }, problems };
  }
  if (address.startsWith('story/')) {
    const { records, problems } = readChapter(address, json);
    const chapters = [...next.chapters, ...records].sort((a, b) => a.order - b.order);
    return { library: { ...next, chapters }, problems };
  }
  if (address.startsWith('world/lines/')) return readShownFile(library, address, unpacked(json));
  if (address.startsWith('world/')) return readWorld(next, address, json);
  if (address.startsWith('text/')) return readTexts(next, address, json);
  return readShownFile(library, address, json);
}

function readTexts(library: Library, address: string, json: unknown): Reading {
  const language = address.slice('text/'.length, -'.json'.length);
  if (!isRecord(json)) {
    const at = `geo/${address}`;
    const params = { at, value: brief(json) };
    return { library, problems: [{ code: 'data.notObject', at, params, severity: 'error' }] };
  }
  const entries = Object.entries(json);
  const good = entries.filter((entry): entry is [string, string] => isFilled(entry[1]));
  const problems = entries
    .filter(([, value]) => !isFilled(value))
    .map(([key, value]): Problem => {
      const at = `geo/${address} [${key}]`;
      return { code: 'data.badField', at, params: { at, value: brief(value) }, severity: 'error' };
    });
  const texts = { ...library.texts, [language]: Object.fromEntries(good) };
  return { library: { ...library, texts }, problems };
}
