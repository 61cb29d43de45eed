/** What is known: geo/ and messages/, found by name, fetched when first needed. The only import.meta.glob. */
import { joined, single, world } from 'virtual:geo-files';
import manifestJson from '../../geo/manifest.json';
import { FONT_BOLD, FONT_REGULAR } from '../core/style/context.ts';
import { isMessages, type Messages } from '../core/words/text.ts';
import { readImage } from '../core/data/validate/image.ts';
import { readManifest } from '../core/data/validate/read-manifest.ts';
import { FONT_FILES, FONT_PROTOCOL } from './fonts.ts';
import type { Catalog } from '../state/catalog.ts';
import { Loader, type Place } from '../state/loader.ts';

/** Where each file of geo/ lies, by its path there. */
const FILES: ReadonlyMap<string, Place> = new Map([
  ...Object.entries(single).map(([path, url]) => [path, { url }] as const),
  ...joined.flatMap(({ url, paths }) => paths.map((part) => [part, { url, part }] as const)),
]);
const IMAGES = import.meta.glob<unknown>('../../geo/layers/*.json', {
  eager: true,
  import: 'default',
});
const MESSAGES = import.meta.glob<string>('../messages/*.json', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

const absolute = (url: string) => new URL(url, document.baseURI).href;

/** Codes of the languages there are messages for. */
const languages: readonly string[] = Object.keys(MESSAGES)
  .map((path) => /([\w-]+)\.json$/.exec(path)?.[1] ?? '')
  .sort();

/** Paths below geo/ that exist in this build. */
const paths: readonly string[] = [...FILES.keys()];

const images = Object.fromEntries(
  Object.entries(IMAGES).flatMap(([path, json]) => {
    const record = readImage(json);
    const url = single[`layers/${record?.image ?? ''}`];
    if (!record || url === undefined) return [];
    const { coordinates } = record;
    return [[path.slice('../../geo/'.length), { url: absolute(url), coordinates }] as const];
  }),
);

const readable = readManifest(manifestJson);
/** A layer whose image can't be read is left out: the style would have no source for it. */
const manifest = {
  ...readable,
  layers: readable.layers.filter(({ kind, data }) => kind !== 'image' || data in images),
};

/** Archives of vector tiles, by path below geo/. */
const tileUrls = Object.fromEntries(
  Object.entries(single)
    .filter(([path]) => path.endsWith('.pmtiles'))
    .map(([path, url]) => [path, absolute(url)]),
);

const fontFaces = {
  [FONT_REGULAR]: faces('400'),
  [FONT_BOLD]: faces('600'),
};

function faces(weight: '400' | '600') {
  return FONT_FILES.map((file) => ({
    url: `${FONT_PROTOCOL}://${absolute(file[weight])}`,
    'unicode-range': [...file.unicodeRange],
  }));
}

const worldUrl = (path: string) =>
  path.startsWith('world/') ? world(path.slice('world/'.length)) : undefined;

/** Reads files of geo/ and src/messages/, by their paths there. */
const loader = new Loader(
  (path) => {
    const url = MESSAGES[`../${path}`] ?? worldUrl(path);
    return url === undefined ? FILES.get(path) : { url };
  },
  (url, init) => fetch(url, init),
);

/** The words of a language. Rejects when there are none, when they can't be fetched or are no words. */
async function loadMessages(language: string): Promise<Messages> {
  const words = await loader.get(`messages/${language}.json`);
  if (!isMessages(words)) throw new Error(`messages/${language}.json has no words in it`);
  return words;
}

const ATTRIBUTIONS = import.meta.glob<string>('../../geo/datasets/*.json', {
  eager: true,
  import: 'attribution',
});

/** How each data set is credited, by its id. */
const attributions = Object.fromEntries(
  Object.entries(ATTRIBUTIONS).map(([path, text]) => [
    /([\w-]+)\.json$/.exec(path)?.[1] ?? '',
    text,
  ]),
);

export const catalog: Catalog = {
  manifest,
  languages,
  paths,
  images,
  tileUrls,
  fontFaces,
  attributions,
  loader,
  loadMessages,
  ownFiles: async () => (await import('./own-files.ts')).ownFiles,
};
