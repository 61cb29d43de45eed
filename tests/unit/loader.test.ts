/** Every file of geo/ and of the words, answered in every bad way: what is missing is named, the rest works. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { manifest } from '../helpers/library.ts';
import { Shelf } from '../../src/state/shelf.svelte.ts';
import { Viewed } from '../../src/state/viewed.svelte.ts';
import { defaultView } from '../../src/core/view/view.ts';
import { firstWords, Loader, PATIENCE_MILLISECONDS } from '../../src/state/loader.ts';
import { isMessages } from '../../src/core/words/text.ts';

const ROOT = new URL('../../', import.meta.url);
const GEO = readdirSync(new URL('geo/', ROOT), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(geo|topo)?json$/.test(path) && path !== 'manifest.json');
const OTHER = 'a file that comes';

type Answer = (path: string) => Promise<Response>;
const whole = (path: string) => readFileSync(new URL(`geo/${path}`, ROOT), 'utf8');
const never = new Promise<Response>(() => undefined);
const SECONDS_LATE = 10;

const FAULTS: Readonly<Record<string, Answer>> = {
  '404': () => Promise.resolve(new Response('', { status: 404 })),
  '500': () => Promise.resolve(new Response('', { status: 500 })),
  'half a file': (path) => Promise.resolve(new Response(whole(path).slice(0, -20))),
  HTML: () => Promise.resolve(new Response('<!doctype html><title>Not here</title>')),
  'no network': () => Promise.reject(new TypeError('Failed to fetch')),
};

/** Files whose `path` is answered so. */
function filesWith(path: string, answer: Answer): Shelf {
  const fetcher = (url: string) =>
    url === path ? answer(path) : Promise.resolve(new Response('{}'));
  const loader = new Loader((url) => ({ url }), fetcher as typeof fetch);
  const viewed = new Viewed(manifest, { view: defaultView('en'), foreign: [] });
  return new Shelf({ loader, manifest, paths: [] }, viewed);
}

/** What has come is read together, a moment later. */
async function coming(loading: Promise<void>): Promise<void> {
  await vi.advanceTimersByTimeAsync(100);
  await loading;
}

const said = (files: Shelf) => files.problems.map(({ code, at }) => `${code} ${at}`);

// It is fetched with the first file, by no clock that a test could move on.
beforeAll(() => import('../../src/core/data/read-file.ts'));
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe.each(Object.entries(FAULTS))('answered with %s', (_, answer) => {
  it.each(GEO)('geo/%s is named, and comes when it is asked for again', async (path) => {
    let isMended = false;
    const files = filesWith(path, (one) =>
      isMended ? Promise.resolve(new Response(whole(one))) : answer(one),
    );
    await coming(files.load([path, OTHER]));
    expect(said(files).filter((one) => one.endsWith(path))).toEqual([`load.failed ${path}`]);
    isMended = true;
    await coming(files.retry());
    expect(said(files).filter((one) => one.startsWith('load.') && one.endsWith(path))).toEqual([]);
  });
});

describe.each(GEO)('geo/%s', (path) => {
  it('late is said, and is taken back when it has come', async () => {
    const files = filesWith(
      path,
      (one) =>
        new Promise((resolve) =>
          setTimeout(() => resolve(new Response(whole(one))), SECONDS_LATE * 1000),
        ),
    );
    const loading = files.load([path]);
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS + 1);
    expect(said(files)).toEqual([`load.late ${path}`]);
    await vi.advanceTimersByTimeAsync(SECONDS_LATE * 1000);
    await loading;
    expect(said(files).filter((one) => one.startsWith('load.'))).toEqual([]);
    expect(files.pending).toBe(0);
  });

  it('that never comes is said, and who waits gets it when it is asked for again', async () => {
    let asked = 0;
    const files = filesWith(path, (one) =>
      ++asked === 1 ? never : Promise.resolve(new Response(whole(one))),
    );
    const loading = files.load([path]);
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS + 1);
    expect(said(files)).toEqual([`load.late ${path}`]);
    await coming(files.retry());
    await loading;
    expect(asked).toBe(2);
    expect(said(files).filter((one) => one.startsWith('load.'))).toEqual([]);
    expect(files.pending).toBe(0);
  });
});

describe('files that come joined', () => {
  const answered: string[] = [];
  const loader = (body: unknown) =>
    new Loader((part) => ({ url: 'all.json', part }), ((url: string) => {
      answered.push(url);
      return Promise.resolve(new Response(JSON.stringify(body)));
    }) as typeof fetch);

  it('are asked for once, and each is the part that it was', async () => {
    const all = loader({ 'claims/a.json': { id: 'a' }, 'claims/b.json': { id: 'b' } });
    const both = await Promise.all(['claims/a.json', 'claims/b.json'].map((one) => all.get(one)));
    expect(both).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(answered).toEqual(['all.json']);
  });

  it('give up a topology that has been read, with all that is drawn of it', async () => {
    const countries = 'layers/countries.topojson';
    const all = loader({ [countries]: JSON.parse(whole(countries)) as unknown });
    const viewed = new Viewed(manifest, { view: defaultView('en'), foreign: [] });
    const files = new Shelf({ loader: all, manifest, paths: [] }, viewed);
    await coming(files.load([`${countries}#countries`]));
    expect(files.library.loaded).toContain(`${countries}#other_borders`);
    await coming(files.load([`${countries}#other_borders`]));
    expect(files.problems).toEqual([]);
    await expect(all.get(countries)).rejects.toThrow('not in all.json');
  });

  it.each([[{}], [null], [['claims/a.json']], ['claims/a.json']])(
    'and miss one are said to, in %j',
    async (body) => {
      await expect(loader(body).get('claims/a.json')).rejects.toThrow('not in all.json');
    },
  );
});

describe('words', () => {
  const words = (language: string) => ({ 'language.direction': 'ltr', 'page.name': language });
  const loadWith =
    (bad: (language: string) => Promise<unknown>) =>
    async (language: string): Promise<unknown> => {
      const json = language === 'hy' ? await bad(language) : words(language);
      if (!isMessages(json)) throw new Error('no words');
      return json;
    };

  it.each([
    ['missing', () => Promise.reject(new Error('the server answered 404'))],
    ['cut', () => Promise.reject(new SyntaxError('Unexpected end of JSON input'))],
    ['something else', () => Promise.resolve(['words'])],
    ['never there', () => new Promise<unknown>(() => undefined)],
  ])('%s fall back to another language', async (_, bad) => {
    const first = firstWords(['hy', 'en', 'az'], loadWith(bad));
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS + 1);
    expect((await first).language).toBe('en');
  });

  it('are those asked for where they come', async () => {
    const first = await firstWords(
      ['hy', 'en'],
      loadWith(() => Promise.resolve(words('hy'))),
    );
    expect(first).toEqual({ language: 'hy', messages: words('hy') });
  });

  it('reject where there are none at all', async () => {
    const none = firstWords(['hy', 'en'], () => Promise.reject(new Error('404')));
    await expect(none).rejects.toThrow('404');
  });
});
