/** The story and its claims: complete, in order, in every language, and without loaded words. */
import { describe, expect, it } from 'vitest';
import { chapterCardOf } from '../../src/core/details/card.ts';
import { emptyLibrary } from '../../src/core/model/library.ts';
import { matches } from '../../src/core/model/matches.ts';
import { readFile } from '../../src/core/data/read-file.ts';
import { isDate } from '../../src/core/time/index.ts';
import type { Chapter, Claim, Names } from '../../src/core/model/types.ts';
import {
  checkGeo,
  WORLD_LAYER,
  WORLD_LAYER_WITHOUT_LINES,
} from '../../src/core/data/validate/geo.ts';
import {
  DATA_BOUNDS,
  defaultView,
  isSwitch,
  layersOn,
  withLayers,
} from '../../src/core/view/view.ts';
import {
  dataPaths,
  LANGUAGES,
  loadLibrary,
  manifest,
  mapPaths,
  readJson,
} from '../helpers/library.ts';
import { BANNED } from '../helpers/wording.ts';

const { library } = loadLibrary();
const { chapters, claims } = library;
const CHAPTER_FILE = 'story/crisis-2023.json';
const CLAIM_FILE = 'claims/border-700-km.json';

/** Each text of the story by where it stands. */
const texts: readonly (readonly [string, Names])[] = [
  ...claims.flatMap(({ id, said, why }): [string, Names][] => [
    [`${id} said`, said],
    [`${id} why`, why],
  ]),
  ...chapters.flatMap(({ id, title, body }): [string, Names][] => [
    [`${id} title`, title],
    ...body.flatMap((block, index): [string, Names][] =>
      'text' in block ? [[`${id} body ${index}`, block.text]] : [],
    ),
  ]),
];

describe('the story of geo/', () => {
  const filesIn = (folder: string) =>
    dataPaths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));

  it('is read whole, each record from the file of its name', () => {
    const { problems } = loadLibrary(dataPaths.filter((path) => /^(claims|story)\//.test(path)));
    expect(problems).toEqual([]);
    expect(chapters.length).toBeGreaterThan(0);
    expect(chapters.map(({ id }) => `${id}.json`).sort()).toEqual(filesIn('story/'));
    expect(claims.map(({ id }) => `${id}.json`).sort()).toEqual(filesIn('claims/'));
  });

  it('has its chapters in order, from 1, without a gap', () => {
    expect(chapters.map(({ order }) => order)).toEqual(chapters.map((_, index) => index + 1));
  });

  it('tells each claim in exactly one chapter, once', () => {
    const told = chapters.flatMap(({ body }) =>
      body.flatMap((block) => ('claim' in block ? [block.claim] : [])),
    );
    expect(told.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
  });

  it.each(LANGUAGES)('says everything in %s', (language) => {
    const unsaid = texts.filter(([, names]) => !/\p{Letter}/u.test(names[language] ?? ''));
    expect(unsaid.map(([where]) => where)).toEqual([]);
  });

  it('says it in no other language, and never the same in two', () => {
    for (const [where, names] of texts) {
      expect(Object.keys(names).sort(), where).toEqual([...LANGUAGES]);
      expect(new Set(Object.values(names)).size, where).toBe(LANGUAGES.length);
    }
  });

  it.each(LANGUAGES)('uses no loaded word in %s', (language) => {
    const loaded = texts.filter(([where, names]) => {
      const text = names[language] ?? '';
      // The article's word, in quotation marks, where it is said whose it is.
      const isQuoting = /^(beyond-the-map|axis-since-2019) /.test(where);
      return BANNED[language].test(isQuoting ? text.replaceAll(/“axis”/gi, '') : text);
    });
    expect(loaded.map(([where]) => where)).toEqual([]);
  });
});

describe.each(chapters.map((chapter) => [chapter.id, chapter] as const))(
  'the chapter %s',
  (_, chapter) => {
    const view = withLayers(manifest, defaultView('en'), chapter.layers, { keep: false });
    const drawn = manifest.layers.filter(({ id }) => layersOn(manifest, view).includes(id));

    it('shows layers that have a switch, and no others', () => {
      const on = drawn.filter(isSwitch).map(({ id }) => id);
      expect(on.toSorted()).toEqual([...chapter.layers].sort());
    });

    it('marks what is there, and drawn by its layers', () => {
      const ids = manifest.layers.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([...chapter.layers]));
      for (const mark of chapter.marks) {
        const { marked } = chapterCardOf({ ...chapter, marks: [mark] }, library);
        expect(marked.length, mark).toBeGreaterThan(0);
        for (const { properties } of marked) {
          const isDrawn = drawn.some(
            (layer) => layer.things?.includes(properties.kind) && matches(layer, properties),
          );
          expect(isDrawn, mark).toBe(true);
        }
      }
    });

    it('lies within the data, and on a day that there was', () => {
      const [west, south, east, north] = chapter.bounds;
      const [least, lowest, most, highest] = DATA_BOUNDS;
      expect(west < east && south < north).toBe(true);
      expect(west >= least && south >= lowest && east <= most && north <= highest).toBe(true);
      if (chapter.date === undefined) return;
      expect(chapter.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(isDate(chapter.date)).toBe(true);
    });
  },
);

it.each(claims.map(({ id, layers }) => [id, layers] as const))(
  'the claim %s needs only layers that have a switch',
  (_, layers) => {
    const switches = manifest.layers.filter(isSwitch).map(({ id }) => id);
    expect(layers.filter((id) => !switches.includes(id))).toEqual([]);
  },
);

const faults = (file: string, change: object) => {
  // A file has no undefined in it.
  const json: unknown = JSON.parse(JSON.stringify({ ...(readJson(file) as object), ...change }));
  const { library: read, problems } = readFile(emptyLibrary, file, json);
  const kept = [...read.claims, ...read.chapters].length;
  return {
    kept,
    said: problems.map(({ code, at, params }) => `${code} ${at}: ${params['value'] ?? ''}`),
  };
};

describe('a broken claim', () => {
  const at = `data.badField geo/${CLAIM_FILE} [border-700-km]:`;
  const route = { kind: 'route', route: 'm2-am', countries: ['am'] };

  it.each<[keyof Claim, unknown, string]>([
    ['theme', undefined, '–'],
    ['said', undefined, '–'],
    ['said', { az: 'Ox.' }, '{…}'],
    ['said', { en: 'A.', fa: 7 }, '{…}'],
    ['why', 'A.', '"A."'],
    ['why', {}, '{}'],
    ['stated', undefined, '–'],
    ['stated', 700, '700'],
    ['stated', { value: 700, unit: 'km' }, '{…}'],
    ['stated', { value: '700', unit: 'km', tolerance: 5 }, '{…}'],
    ['stated', { value: 700, unit: 'leagues', tolerance: 5 }, '{…}'],
    ['stated', { date: 'May 2023' }, '{…}'],
    ['measure', null, 'null'],
    ['measure', {}, '{}'],
    ['measure', { kind: 'guess' }, '{…}'],
    ['measure', { kind: 'constructor' }, '{…}'],
    ['measure', { kind: 'border-length' }, '{…}'],
    ['measure', { kind: 'border-rank', border: 'ir-az', country: 'ir', test: 'nicest' }, '{…}'],
    ['measure', { kind: 'border-rank', border: 'ir-az', country: 'IR', test: 'shortest' }, '{…}'],
    ['measure', { kind: 'midpoint-distance', border: 'am-ir' }, '{…}'],
    ['measure', { ...route, route: 2 }, '{…}'],
    ['measure', { ...route, countries: ['Armenia'] }, '{…}'],
    ['measure', { kind: 'missions', sender: 'ir', host: 'ru', cities: 'kazan' }, '{…}'],
    ['measure', { kind: 'event', event: null }, '{…}'],
    ['measure', { kind: 'events-after', since: 'ever', countries: ['az'], themes: [] }, '{…}'],
    ['measure', { kind: 'range', estimates: [{ least: 1 }] }, '{…}'],
    ['measure', { kind: 'bearing', from: 'country/ir', to: 'country/az', sector: 'up' }, '{…}'],
    ['measure', { kind: 'provinces', provinces: [1] }, '{…}'],
    ['verdict', 'true', '"true"'],
    ['layers', 'ir-az', '"ir-az"'],
    ['layers', [1], '[…]'],
    ['sources', undefined, '–'],
    ['sources', [{ url: 'javascript:alert(1)' }], '[…]'],
  ])('is named by its %s: %j', (field, value, shown) => {
    expect(faults(CLAIM_FILE, { [field]: value })).toEqual({
      kept: 0,
      said: [`${at} ${field}: ${shown}`],
    });
  });

  it('is named by place where it has no id, and with each of its faults', () => {
    expect(faults(CLAIM_FILE, { id: 7 }).said).toEqual([
      `data.badField geo/${CLAIM_FILE} [0]: id: 7`,
    ]);
    expect(faults(CLAIM_FILE, { theme: 1, verdict: 2 }).said).toEqual([
      `${at} theme: 1`,
      `${at} verdict: 2`,
    ]);
    expect(readFile(emptyLibrary, CLAIM_FILE, null).problems[0]?.code).toBe('data.badField');
  });

  it('is none where it has fields that nobody asks for, and every kind of measure is known', () => {
    expect(faults(CLAIM_FILE, { note: 7 })).toEqual({ kept: 1, said: [] });
    expect(new Set(claims.map(({ measure }) => measure.kind)).size).toBe(13);
  });
});

describe('a broken chapter', () => {
  const at = `data.badField geo/${CHAPTER_FILE} [crisis-2023]:`;

  it.each<[keyof Chapter, unknown, string]>([
    ['order', '9', '"9"'],
    ['order', Infinity, 'null'],
    ['title', { az: 'A' }, '{…}'],
    ['bounds', undefined, '–'],
    ['bounds', [45, 38, 52], '[…]'],
    ['bounds', [45, 38, 52, '40'], '[…]'],
    ['bounds', [45, 38, 52, NaN], '[…]'],
    ['layers', null, 'null'],
    ['layers', [null], '[…]'],
    ['date', 2023, '2023'],
    ['date', '1 February 2023', '"1 February 2023"'],
    ['marks', 'place/tehran', '"place/tehran"'],
    ['marks', undefined, '–'],
    ['body', undefined, '–'],
    ['body', [{}], '[…]'],
    ['body', ['A.'], '[…]'],
    ['body', [{ text: { fa: 'ا' } }], '[…]'],
    ['body', [{ text: 'A.' }], '[…]'],
    ['body', [{ claim: 7 }], '[…]'],
    ['sources', [{}], '[…]'],
  ])('is named by its %s: %j', (field, value, shown) => {
    expect(faults(CHAPTER_FILE, { [field]: value })).toEqual({
      kept: 0,
      said: [`${at} ${field}: ${shown}`],
    });
  });

  it('needs no date', () => {
    expect(faults(CHAPTER_FILE, { date: undefined })).toEqual({ kept: 1, said: [] });
  });
});

describe('what the story names', () => {
  const others = new Set(mapPaths);
  const faultsOf = (file: string, change: object) => {
    const files = new Map<string, unknown>(dataPaths.map((path) => [path, readJson(path)]));
    files.set(WORLD_LAYER, WORLD_LAYER_WITHOUT_LINES);
    files.set(file, { ...(readJson(file) as object), ...change });
    return checkGeo(files, others).map(
      ({ code, at, params }) => `${code} ${at}: ${params['value'] ?? ''}`,
    );
  };

  it.each<[string, string, object, string]>([
    ['a layer of a claim', CLAIM_FILE, { layers: ['ir-az', 'gold'] }, 'gold'],
    ['a layer of a chapter', CHAPTER_FILE, { layers: ['gold'] }, 'gold'],
    ['a mark', CHAPTER_FILE, { marks: ['place/baku', 'place/atlantis'] }, 'place/atlantis'],
    ['a mark of another kind', CHAPTER_FILE, { marks: ['river/baku'] }, 'river/baku'],
  ])('is missed: %s', (_, file, change, value) => {
    expect(faultsOf(file, change)).toEqual([`data.unknownReference geo/${file}: ${value}`]);
  });

  it('is missed: a claim', () => {
    const text = { az: 'A.', en: 'A.', fa: 'آ.', hy: 'Ա։', ru: 'А.' };
    const body = [{ text }, { claim: 'extradition' }, { claim: 'fairies' }];
    expect(faultsOf(CHAPTER_FILE, { body })).toEqual([
      `data.unknownReference geo/${CHAPTER_FILE}: fairies`,
    ]);
  });

  it('is not missed where it is there: borders, segments and whole layers', () => {
    expect(faultsOf(CHAPTER_FILE, { marks: ['border/ir-az', 'border/ir-az-main'] })).toEqual([]);
  });
});
