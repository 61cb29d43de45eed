/** Reading geo/ file by file: a broken record costs itself, never the rest. */
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/core/claims/index.ts';
import {
  BORDERS_FILE,
  emptyLibrary,
  FAR_BORDERS_FILE,
  linesOf,
  PLACES_FILE,
  textOf,
  thingOf,
} from '../../src/core/model/library.ts';
import { matches } from '../../src/core/model/matches.ts';
import { readFile } from '../../src/core/data/read-file.ts';
import {
  filesForClaims,
  filesForLayers,
  filesForNames,
  filesForSelection,
} from '../../src/core/data/reading.ts';
import type { Mission } from '../../src/core/model/types.ts';
import { defaultView, layersOn } from '../../src/core/view/view.ts';
import {
  addresses,
  dataPaths,
  loadLibrary,
  manifest,
  mapPaths,
  readJson,
} from '../helpers/library.ts';

const { library, problems } = loadLibrary();
const places = () => readJson(PLACES_FILE) as { features: unknown[] };
const missions = () => readJson('missions.json') as Mission[];

describe('the data of geo/', () => {
  it('is read whole, without a problem', () => {
    expect(problems).toEqual([]);
    expect([...library.loaded]).toEqual(addresses);
    expect(library.layers[PLACES_FILE]?.features).toHaveLength(places().features.length);
    expect(library.missions).toHaveLength(50);
    expect(Object.keys(library.datasets).sort()).toEqual(
      dataPaths
        .filter((path) => path.startsWith('datasets/'))
        .map((path) => path.slice(9, -5))
        .sort(),
    );
    expect(Object.keys(library.texts).sort()).toEqual(['az', 'en', 'fa', 'hy', 'ru']);
  });

  it('gives places the number of their missions, whichever file comes first', () => {
    const inOrder = loadLibrary([PLACES_FILE, 'missions.json']).library;
    const inverted = loadLibrary(['missions.json', PLACES_FILE]).library;
    for (const one of [inOrder, inverted]) {
      for (const { properties } of one.layers[PLACES_FILE]?.features ?? []) {
        const count = missions().filter(({ city }) => city === properties.id).length;
        expect(properties['missions'], properties.id).toBe(count === 0 ? undefined : count);
      }
    }
    expect(inOrder.layers[PLACES_FILE]).toEqual(inverted.layers[PLACES_FILE]);
  });

  it('has every line of every border, in one of two files', () => {
    for (const { id, segments } of library.borders) {
      const ids = linesOf(library, id).map(({ properties }) => properties.id);
      expect(ids, id).toEqual(segments.map((segment) => segment.id));
    }
    const far = new Set(library.layers[FAR_BORDERS_FILE]?.features.map((one) => one.properties.id));
    for (const { properties } of library.layers[BORDERS_FILE]?.features ?? []) {
      expect(far.has(properties.id)).toBe(false);
    }
  });
});

describe('a broken record', () => {
  it('costs a place only itself', () => {
    const data = places();
    data.features[3] = { type: 'Feature', properties: { id: 'x' }, geometry: null };
    const reading = readFile(emptyLibrary, PLACES_FILE, data);
    expect(reading.library.layers[PLACES_FILE]?.features).toHaveLength(data.features.length - 1);
    expect(reading.problems.map(({ code, at }) => [code, at])).toEqual([
      ['data.noId', 'geo/places.geojson [3]'],
    ]);
  });

  it('costs a mission only itself, and its city one of the count', () => {
    const all = missions().map((one) =>
      one.id === 'am-ir-embassy-tehran' ? { ...one, status: 'haunted' } : one,
    );
    const before = loadLibrary([PLACES_FILE, 'missions.json']).library;
    const { library: after, problems: found } = readFile(
      loadLibrary([PLACES_FILE]).library,
      'missions.json',
      all,
    );
    expect(found.map(({ code, at, params }) => [code, at, params['value']])).toEqual([
      ['data.badField', 'geo/missions.json [am-ir-embassy-tehran]', 'status: "haunted"'],
    ]);
    expect(after.missions).toHaveLength(49);
    const count = (one: typeof after) => thingOf(one, 'place', 'tehran')?.properties['missions'];
    expect(count(after)).toBe(Number(count(before)) - 1);
  });

  it.each(['borders.json', 'events.json', 'missions.json', 'published-lengths.json'])(
    'costs %s only itself',
    (path) => {
      const all = readJson(path) as unknown[];
      const reading = readFile(emptyLibrary, path, [null, ...all]);
      expect(new Set(reading.problems.map(({ at }) => at))).toEqual(new Set([`geo/${path} [0]`]));
      const whole = readFile(emptyLibrary, path, all).library;
      expect(reading.library).toEqual(whole);
    },
  );

  it('costs a text only itself', () => {
    const reading = readFile(emptyLibrary, 'text/en.json', { 'place/a': 'A.', 'place/b': 7 });
    expect(reading.library.texts).toEqual({ en: { 'place/a': 'A.' } });
    expect(reading.problems).toMatchObject([
      { code: 'data.badField', at: 'geo/text/en.json [place/b]', params: { value: '7' } },
    ]);
  });

  it.each([
    ['missions.json', {}, 'data.notList'],
    ['borders.json', null, 'data.notList'],
    ['places.geojson', [], 'data.notObject'],
    ['places.geojson', { type: 'Sandwich' }, 'data.notCollection'],
    ['layers/borders.topojson#nothing', readJson('layers/borders.topojson'), 'data.noObject'],
    ['text/en.json', ['A.'], 'data.notObject'],
    ['datasets/x.json', {}, 'data.badField'],
  ])('in place of all of %s is said', (address, json, code) => {
    const reading = readFile(emptyLibrary, address, json);
    expect(reading.problems[0]?.code).toBe(code);
    expect(reading.library.loaded.has(address)).toBe(true);
  });

  it('of a data set leaves the others', () => {
    const { library: one } = readFile(
      emptyLibrary,
      'datasets/osm-10m.json',
      readJson('datasets/osm-10m.json'),
    );
    const { library: both, problems: found } = readFile(one, 'datasets/x.json', { id: 'x' });
    expect(Object.keys(both.datasets)).toEqual(['osm-10m']);
    expect(found.every(({ at }) => at === 'geo/datasets/x.json [x]')).toBe(true);
  });
});

describe('the library', () => {
  it('is replaced, never changed', () => {
    const before = loadLibrary([PLACES_FILE]).library;
    const copy = structuredClone(before);
    readFile(before, 'missions.json', missions());
    expect(before).toEqual(copy);
    expect(emptyLibrary.loaded.size).toBe(0);
  });

  it('finds things by kind and id together', () => {
    expect(thingOf(library, 'place', 'baku')?.properties.names['az']).toBe('Bakı');
    expect(thingOf(library, 'country', 'baku')).toBeUndefined();
  });

  it('says a sentence in the language, else in English, else nothing', () => {
    expect(textOf(library, 'border/ir-az', 'az')?.language).toBe('az');
    expect(textOf(library, 'border/ir-az', 'de')?.language).toBe('en');
    expect(textOf(library, 'border/none', 'en')).toBeNull();
  });
});

describe('the files that are needed', () => {
  const on = layersOn(manifest, defaultView('en'));
  const paths = [...dataPaths, ...mapPaths];
  const exists = (address: string) => dataPaths.includes(address.split('#')[0] ?? '');

  it('for layers are theirs, the borders and the missions, without images', () => {
    const files = filesForLayers(manifest, on);
    expect(files).toEqual(
      expect.arrayContaining([
        BORDERS_FILE,
        PLACES_FILE,
        'missions.json',
        'layers/seas.topojson#seas',
      ]),
    );
    expect(files.every(exists)).toBe(true);
    expect(files.join()).not.toMatch(/relief|pmtiles/);
    expect(filesForLayers(manifest, [])).toEqual([BORDERS_FILE]);
  });

  it('leave a layer that shows in some boxes only to the map', () => {
    expect(on).toContain('borders-far');
    expect(filesForLayers(manifest, on)).not.toContain(FAR_BORDERS_FILE);
  });

  it('for names are all that can be chosen', () => {
    const files = filesForNames(manifest);
    expect(files.every(exists)).toBe(true);
    expect(files).toEqual(
      expect.arrayContaining(['borders.json', 'missions.json', FAR_BORDERS_FILE]),
    );
  });

  it('for a selection exist, and hold it', () => {
    for (const { kind, id } of [
      { kind: 'place', id: 'baku' },
      { kind: 'border', id: 'ir-pk' },
      { kind: 'lake', id: 'lake-sevan' },
      { kind: 'province', id: 'az-astara' },
      { kind: 'route', id: 'aras-corridor' },
    ]) {
      const files = filesForSelection(manifest, { type: 'thing', kind, id }, 'fa', paths);
      expect(files.every(exists)).toBe(true);
      expect(files).toContain('text/fa.json');
      expect(thingOf(loadLibrary(files).library, kind, id), id).toBeDefined();
    }
  });

  it('for a border are the comparisons too, and for a spot only what is near', () => {
    const border = filesForSelection(
      manifest,
      { type: 'thing', kind: 'border', id: 'ir-az' },
      'en',
      paths,
    );
    expect(border.filter((file) => file.includes('compare-'))).toHaveLength(5);
    const spot = filesForSelection(manifest, { type: 'spot', position: [46, 39] }, 'xx', paths);
    expect(spot.join()).not.toContain('compare-');
    expect(spot.every(exists)).toBe(true);
  });

  it('for claims are the story, and all that they are measured on, but no towns and no images', () => {
    const files = filesForClaims(manifest, paths);
    expect(files.every(exists)).toBe(true);
    expect(new Set(files).size).toBe(files.length);
    expect(files.filter((file) => /^(layers\/(towns|relief)|text\/)/.test(file))).toEqual([]);
    const { library: read, problems: found } = loadLibrary(files);
    expect(found).toEqual([]);
    expect(read.chapters).toEqual(library.chapters);
    expect(read.claims).toEqual(library.claims);
    for (const claim of read.claims) {
      expect(checkClaim(claim, read), claim.id).toEqual(checkClaim(claim, library));
    }
  });

  it('for the selection of a claim are none: the claim itself knows what it is measured on', () => {
    const claim = { type: 'thing', kind: 'claim', id: 'border-long' } as const;
    expect(filesForSelection(manifest, claim, 'fa', paths)).toEqual([]);
    const event = filesForSelection(manifest, { ...claim, kind: 'event' }, 'fa', paths);
    expect(event.filter((file) => /^(claims|story)\//.test(file))).toEqual([]);
    expect(event).toEqual(expect.arrayContaining(['text/en.json', 'text/fa.json']));
    expect(event.every(exists)).toBe(true);
  });

  it('for all claims are theirs and all that they are measured on', () => {
    const files = filesForClaims(manifest, paths);
    expect(files.every(exists)).toBe(true);
    expect(files).toEqual(expect.arrayContaining(['claims/border-long.json', 'borders.json']));
  });
});

describe('claims and chapters', () => {
  it('are added file by file, chapters in the order of the story whichever comes first', () => {
    const files = dataPaths.filter((path) => /^(claims|story)\//.test(path));
    const inverted = loadLibrary(files.toReversed()).library;
    expect(inverted.chapters).toEqual(library.chapters);
    expect(inverted.claims.map(({ id }) => id).sort()).toEqual(
      files.filter((file) => file.startsWith('claims/')).map((file) => file.slice(7, -5)),
    );
    expect([...inverted.loaded]).toEqual(files.toReversed());
  });

  it('that are broken cost only themselves', () => {
    for (const file of ['claims/border-long.json', 'story/aras.json']) {
      const json = { ...(readJson(file) as object), sources: null };
      const reading = readFile(library, file, json);
      expect(reading.problems).toMatchObject([
        { code: 'data.badField', params: { value: 'sources: null' } },
      ]);
      expect(reading.library.claims).toEqual(library.claims);
      expect(reading.library.chapters).toEqual(library.chapters);
    }
  });
});

describe('what a layer draws', () => {
  const layer = (where?: Record<string, string | string[]>, has?: string) => ({
    ...(manifest.layers[0] as (typeof manifest.layers)[number]),
    ...(where && { where }),
    ...(has && { has }),
  });

  it('is all without a rule, else what has the values', () => {
    expect(matches(layer(), {})).toBe(true);
    expect(matches(layer({ mode: 'rail' }), { mode: 'rail' })).toBe(true);
    expect(matches(layer({ mode: 'rail' }), { mode: 'road' })).toBe(false);
    expect(matches(layer({ mode: 'rail' }), {})).toBe(false);
    expect(
      matches(layer({ mode: ['rail', 'road'], status: 'open' }), { mode: 'road', status: 'open' }),
    ).toBe(true);
    expect(matches(layer({ mode: ['rail', 'road'], status: 'open' }), { mode: 'road' })).toBe(
      false,
    );
    expect(matches(layer(undefined, 'missions'), { missions: 2 })).toBe(true);
    expect(matches(layer(undefined, 'missions'), {})).toBe(false);
  });
});
