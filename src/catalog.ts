/** What is known: geo/ and messages/, found by name, fetched when first needed. The only import.meta.glob. */
import manifestJson from '../geo/manifest.json';
import { FONT_BOLD, FONT_REGULAR } from './core/style/context.ts';
import type { Corners } from './core/style/style.ts';
import type { Messages } from './core/text.ts';
import { readManifest } from './core/validate/read-manifest.ts';
import { FONT_FILES } from './fonts.ts';

const FILES = import.meta.glob<string>(
  [
    '../geo/*.json',
    '../geo/*.geojson',
    '../geo/layers/*.{geojson,topojson,webp}',
    '../geo/tiles/*.pmtiles',
    '../geo/text/*.json',
    '../geo/claims/*.json',
    '../geo/story/*.json',
    '../geo/datasets/*.json',
    '!../geo/manifest.json',
  ],
  { eager: true, query: '?url&no-inline', import: 'default' },
);
const IMAGES = import.meta.glob<{ image: string; coordinates: Corners }>('../geo/layers/*.json', {
  eager: true,
  import: 'default',
});
const MESSAGES = import.meta.glob<string>('./messages/*.json', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

const absolute = (url: string) => new URL(url, document.baseURI).href;

export const manifest = readManifest(manifestJson);

/** Codes of the languages there are messages for. */
export const languages: readonly string[] = Object.keys(MESSAGES)
  .map((path) => /([\w-]+)\.json$/.exec(path)?.[1] ?? '')
  .sort();

/** Paths below geo/ that exist in this build. */
export const paths: readonly string[] = Object.keys(FILES).map((path) =>
  path.slice('../geo/'.length),
);

export const images = Object.fromEntries(
  Object.entries(IMAGES).map(([path, { image, coordinates }]) => [
    path.slice('../geo/'.length),
    { url: absolute(FILES[`../geo/layers/${image}`] ?? ''), coordinates },
  ]),
);

/** Archives of vector tiles, by path below geo/. */
export const tileUrls = Object.fromEntries(
  Object.entries(FILES)
    .filter(([path]) => path.endsWith('.pmtiles'))
    .map(([path, url]) => [path.slice('../geo/'.length), absolute(url)]),
);

export const fontFaces = {
  [FONT_REGULAR]: faces('400'),
  [FONT_BOLD]: faces('600'),
};

function faces(weight: '400' | '600') {
  return FONT_FILES.map((file) => ({
    url: absolute(file[weight]),
    'unicode-range': [...file.unicodeRange],
  }));
}

/** The words of a language. Rejects when there are none, or when they can't be fetched. */
export async function loadMessages(language: string): Promise<Messages> {
  const url = MESSAGES[`./messages/${language}.json`];
  if (url === undefined)
    throw new Error(`no messages for "${language}", have ${languages.join(', ')}`);
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`messages/${language}.json: the server answered ${response.status}`);
  return (await response.json()) as Messages;
}

const pending = new Map<string, Promise<unknown>>();

/**
 * The JSON of geo/<path>, fetched once. A failed fetch is forgotten, so that a later call tries
 * again. Rejects with what was asked for and what came.
 */
export function fetchJson(path: string): Promise<unknown> {
  const known = pending.get(path);
  if (known) return known;
  const promise = (async () => {
    const url = FILES[`../geo/${path}`];
    if (url === undefined) throw new Error(`geo/${path} is not in this build`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`geo/${path}: the server answered ${response.status}`);
    return (await response.json()) as unknown;
  })();
  pending.set(path, promise);
  promise.catch(() => pending.delete(path));
  return promise;
}

const ATTRIBUTIONS = import.meta.glob<string>('../geo/datasets/*.json', {
  eager: true,
  import: 'attribution',
});

/** How each data set is credited, by its id. */
export const attributions = Object.fromEntries(
  Object.entries(ATTRIBUTIONS).map(([path, text]) => [
    /([\w-]+)\.json$/.exec(path)?.[1] ?? '',
    text,
  ]),
);
