/** The state of the page in Node, on the real data: no page, no map, files read from disk. */
import { readFileSync } from 'node:fs';
import { App } from '../../src/state/app.svelte.ts';
import type { Catalog } from '../../src/state/catalog.ts';
import { Loader } from '../../src/state/loader.ts';
import { decodeView } from '../../src/core/view/url.ts';
import { dataPaths, LANGUAGES, manifest, messagesOf } from './library.ts';

const ROOT = new URL('../../', import.meta.url);

export interface Rooms {
  readonly app: App;
  /** Files that were asked for, in order. */
  readonly asked: readonly string[];
  /** What the reader chose, to be kept. */
  readonly kept: readonly object[];
}

/** The rooms as a link opens them. `isMissing`: files that the server doesn't have. */
export function roomsAt(
  hash = '',
  {
    isReturning = true,
    isMissing = () => false,
  }: { isReturning?: boolean; isMissing?: (path: string) => boolean } = {},
): Rooms {
  const asked: string[] = [];
  const kept: object[] = [];
  const fetcher = (url: string): Promise<Response> => {
    asked.push(url);
    if (isMissing(url)) return Promise.resolve(new Response('', { status: 404 }));
    const file = url.startsWith('messages/') ? `src/${url}` : `geo/${url}`;
    return Promise.resolve(new Response(readFileSync(new URL(file, ROOT), 'utf8')));
  };
  const catalog: Catalog = {
    manifest,
    languages: LANGUAGES,
    paths: dataPaths.filter((path) => path !== 'manifest.json'),
    images: {},
    tileUrls: {},
    fontFaces: {},
    attributions: {},
    loader: new Loader((url) => ({ url }), fetcher as typeof fetch),
    ownFiles: () => Promise.reject(new Error('no files here')),
    loadMessages: (language) =>
      isMissing(`messages/${language}.json`)
        ? Promise.reject(new Error('no such words'))
        : Promise.resolve(messagesOf(language)),
  };
  const decoded = decodeView(`#${hash}`, { manifest, languages: LANGUAGES, language: 'en' });
  const surroundings = {
    address: 'https://example.org/',
    isReturning,
    today: '2026-11-29',
    isProbed: false,
  };
  const app = new App(catalog, surroundings, decoded, messagesOf(decoded.view.language), (choice) =>
    kept.push(choice),
  );
  return { app, asked, kept };
}
