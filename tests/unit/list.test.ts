/** The list of all that has a name, and the credit line. */
import { describe, expect, it } from 'vitest';
import { creditLine } from '../../src/core/data/credits.ts';
import { listedKinds, listOf } from '../../src/core/words/list.ts';
import { emptyLibrary } from '../../src/core/model/library.ts';
import { readFile } from '../../src/core/data/read-file.ts';
import { fold } from '../../src/core/words/text.ts';
import type { Dataset } from '../../src/core/model/types.ts';
import { defaultView, layersOn } from '../../src/core/view/view.ts';
import { LANGUAGES, loadLibrary, manifest, missionNamesOf, readJson } from '../helpers/library.ts';

const { library } = loadLibrary();

describe('the list', () => {
  const groups = listOf(library, 'en', '', missionNamesOf(library));
  const itemsOf = (kind: string) => groups.find((group) => group.kind === kind)?.items ?? [];

  it('has every kind that a layer lets one choose, and missions', () => {
    const kinds = new Set(manifest.layers.flatMap((layer) => layer.things ?? []));
    expect(groups.map(({ kind }) => kind).sort()).toEqual([...kinds, 'mission'].sort());
  });

  it('has a kind that nobody has thought of, behind the others', () => {
    const layers = manifest.layers.map((layer) =>
      layer.id === 'dams' ? { ...layer, things: ['lighthouse', 'dam'] } : layer,
    );
    const kinds = listedKinds({ layers });
    expect(kinds.at(-1)).toBe('lighthouse');
    const towns = library.layers['layers/towns.geojson'];
    const [town] = towns?.features ?? [];
    if (!towns || !town) throw new Error('there are no towns');
    const lighthouse = { ...town, properties: { ...town.properties, kind: 'lighthouse' } };
    const layer = { ...towns, features: [lighthouse] };
    const beside = { ...library, layers: { ...library.layers, lighthouses: layer } };
    const found = listOf(beside, 'en', '', undefined, kinds).at(-1);
    expect(found).toMatchObject({ kind: 'lighthouse', items: [{ id: town.properties.id }] });
    expect(listedKinds(manifest)).not.toContain('lighthouse');
  });

  it('has every place, border and mission once', () => {
    const places = readJson('places.geojson') as {
      features: { properties: { id: string; kind: string } }[];
    };
    for (const { properties } of places.features) {
      const same = itemsOf(properties.kind).filter(({ id }) => id === properties.id);
      expect(same, properties.id).toHaveLength(1);
    }
    expect(itemsOf('border').map(({ id }) => id)).toContain('ir-az');
    expect(itemsOf('border')).toHaveLength(library.borders.length);
    expect(itemsOf('mission')).toHaveLength(library.missions.length);
  });

  it('leaves missions out where nobody words them', () => {
    expect(listOf(library, 'en', '').map(({ kind }) => kind)).not.toContain('mission');
  });

  it.each(LANGUAGES)('is in the order of the alphabet in %s', (language) => {
    const collator = new Intl.Collator(language);
    for (const { items } of listOf(library, language, '')) {
      const names = items.map(({ names: one }) => one[language] ?? one['en'] ?? '');
      expect(names).toEqual([...names].sort((a, b) => collator.compare(a, b)));
    }
  });

  it('is narrowed by any name, in any language, without diacritics', () => {
    for (const filter of ['naxcivan', 'نخجوان', 'НАХИЧЕВАНЬ', 'Նախիջևան']) {
      const found = listOf(library, 'en', filter).flatMap(({ items }) => items.map(({ id }) => id));
      expect(found, filter).toContain('nakhchivan');
    }
    for (const { items } of listOf(library, 'en', 'baku')) {
      for (const { names } of items) {
        expect(Object.values(names).map(fold).join(' ')).toMatch(/bak[uiı]/);
      }
    }
    expect(listOf(library, 'en', 'qqqq')).toEqual([]);
  });

  it('finds a place by its aliases', () => {
    const aghband = { id: 'aghband' };
    const found = listOf(library, 'en', 'Aghbend').flatMap(({ items }) => items);
    expect(found).toMatchObject([aghband]);
  });

  it('says in which countries a thing lies, but not for a country', () => {
    expect(itemsOf('country').every(({ countries }) => countries === null)).toBe(true);
    expect(itemsOf('place').find(({ id }) => id === 'baku')?.countries).toEqual(['az']);
  });

  it('is empty before anything is read', () => {
    expect(listOf(emptyLibrary, 'en', '')).toEqual([]);
  });

  it('keeps features out that are only looked at', () => {
    const data = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { id: 'x', kind: 'something', names: { en: 'Baku' } },
          geometry: { type: 'Point', coordinates: [1, 2] },
        },
      ],
    };
    expect(listOf(readFile(emptyLibrary, 'x.geojson', data).library, 'en', '')).toEqual([]);
  });
});

describe('the credit line', () => {
  const texts = Object.fromEntries(
    Object.values(library.datasets).map(({ id, attribution }: Dataset) => [id, attribution]),
  );

  it('names every source of what is drawn once, and none of what is not', () => {
    const on = layersOn(manifest, defaultView('en'));
    const line = creditLine(manifest, on, texts);
    expect(line).toContain('OpenStreetMap');
    const parts = line.split(' · ');
    expect(new Set(parts).size).toBe(parts.length);
    for (const layer of manifest.layers) {
      for (const id of layer.datasets) {
        if (on.includes(layer.id) && texts[id]) expect(line).toContain(texts[id]);
      }
    }
  });

  it('grows with the layers and is empty without', () => {
    expect(creditLine(manifest, [], texts)).toBe('');
    expect(creditLine(manifest, ['relief'], { relief: 'A' })).toBe('A');
    expect(creditLine(manifest, ['relief', 'ir-az'], { relief: 'A', 'osm-10m': 'B' })).toBe(
      'A · B',
    );
    expect(creditLine(manifest, ['relief', 'ir-az'], { relief: '', 'osm-10m': 'B' })).toBe('B');
  });
});
