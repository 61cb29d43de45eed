/** The list of sources: each once, with all that rests on it. */
import { describe, expect, it } from 'vitest';
import { emptyLibrary, type Library } from '../../src/core/model/library.ts';
import { sourcesOf, titleOf } from '../../src/core/data/sources.ts';
import type { Source } from '../../src/core/model/types.ts';
import { loadLibrary } from '../helpers/library.ts';

const A = { title: 'Alpha', url: 'https://alpha.example/1' };
const B = { title: 'Beta', url: 'https://beta.example' };
const PRINTED = { title: 'A book' };

/** One record of each kind, with the fields that the list reads. */
const small = {
  ...emptyLibrary,
  layers: {
    'places.geojson': {
      type: 'FeatureCollection',
      features: [{ properties: { id: 'baku', sources: [B] } }, { properties: { id: 'tabriz' } }],
    },
    'layers/x.topojson#x': {
      type: 'FeatureCollection',
      features: [{ properties: { id: 'lake', sources: [{ url: 'https://www.gamma.example/a' }] } }],
    },
  },
  missions: [{ id: 'am-ir', sources: [A] }],
  events: [{ id: '2020-x', sources: [A, PRINTED] }],
  published: [{ border: 'ir-az', authority: 'Office', sources: [A] }],
  claims: [{ id: 'long', sources: [{ title: 'Alpha again', url: A.url }, B] }],
  chapters: [{ id: 'one', sources: [PRINTED, B] }],
} as unknown as Library;

describe('the list of sources', () => {
  it('has each address once, else each title, with all records that cite it, by title', () => {
    expect(sourcesOf(small)).toEqual([
      { source: PRINTED, records: ['events.json 2020-x', 'story/one.json one'] },
      {
        source: A,
        records: [
          'missions.json am-ir',
          'events.json 2020-x',
          'published-lengths.json ir-az Office',
          'claims/long.json long',
        ],
      },
      {
        source: B,
        records: ['places.geojson baku', 'claims/long.json long', 'story/one.json one'],
      },
      { source: { url: 'https://www.gamma.example/a' }, records: ['layers/x.topojson lake'] },
    ]);
    expect(sourcesOf(emptyLibrary)).toEqual([]);
  });

  it('of geo/ is complete, sorted and without a double', () => {
    const { library } = loadLibrary();
    const list = sourcesOf(library);
    const keys = list.map(({ source }) => source.url ?? source.title ?? '');
    expect(new Set(keys).size).toBe(keys.length);
    const titles = list.map(({ source }) => titleOf(source));
    expect(titles.filter((title) => title === '')).toEqual([]);
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en')));
    const cited: readonly { readonly sources?: readonly Source[] }[] = [
      ...Object.values(library.layers).flatMap(({ features }) =>
        features.map(({ properties }) => properties),
      ),
      ...library.missions,
      ...library.events,
      ...library.published,
      ...library.claims,
      ...library.chapters,
    ];
    const all = cited.flatMap(({ sources = [] }) => sources);
    expect(list.flatMap(({ records }) => records)).toHaveLength(all.length);
    expect(new Set(keys)).toEqual(new Set(all.map(({ url, title = '' }) => url ?? title)));
    for (const { source, records } of list) {
      expect(new Set(records).size, titleOf(source)).toBe(records.length);
    }
  });
});

describe('a source', () => {
  it.each<[Source, string]>([
    [A, 'Alpha'],
    [PRINTED, 'A book'],
    [{ url: 'https://www.example.org/a/b?c' }, 'example.org'],
    [{ url: 'http://en.example.org' }, 'en.example.org'],
    [{ url: 'ftp://example.org' }, ''],
    [{}, ''],
  ])('%j is called %j', (source, title) => {
    expect(titleOf(source)).toBe(title);
  });
});
