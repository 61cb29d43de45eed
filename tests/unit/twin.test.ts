/** The view as text says what the map shows. */
import { describe, expect, it } from 'vitest';
import { emptyLibrary } from '../../src/core/model/library.ts';
import { twinOf } from '../../src/core/details/twin.ts';
import { defaultView, layersOn } from '../../src/core/view/view.ts';
import { LANGUAGES, loadLibrary, manifest } from '../helpers/library.ts';

const { library } = loadLibrary();
const on = layersOn(manifest, defaultView('en'));
const twin = twinOf(manifest, library, on, 'en');
const itemsOf = (layer: string) => twin.find((section) => section.layer.id === layer)?.items ?? [];

describe('the view as text', () => {
  it('has a section for each layer that is on and has things to name, top layer first', () => {
    const order = manifest.layers.map(({ id }) => id);
    const sections = twin.map(({ layer }) => order.indexOf(layer.id));
    expect(sections).toEqual([...sections].sort((a, b) => b - a));
    expect(twin.every(({ layer }) => on.includes(layer.id) && layer.things)).toBe(true);
    expect(twin.map(({ layer }) => layer.id)).toEqual(
      expect.arrayContaining(['ir-az', 'corridor', 'cities', 'countries']),
    );
  });

  it('gives the border of Iran and Azerbaijan once, with the length of both sections', () => {
    expect(itemsOf('ir-az')).toHaveLength(1);
    expect(itemsOf('ir-az')[0]).toMatchObject({ kind: 'border', id: 'ir-az' });
    expect((itemsOf('ir-az')[0]?.lengthMetres ?? 0) / 1000).toBeCloseTo(733.4, 0);
    expect((itemsOf('corridor')[0]?.lengthMetres ?? 0) / 1000).toBeCloseTo(45.9, 0);
  });

  it('gives lengths to borders only', () => {
    for (const { items } of twin) {
      for (const { kind, lengthMetres } of items) {
        expect(lengthMetres === null, kind).toBe(kind !== 'border');
      }
    }
  });

  it('shows only what the layer draws', () => {
    expect(itemsOf('cities').every(({ kind }) => kind === 'place')).toBe(true);
    expect(itemsOf('crossings').every(({ kind }) => kind === 'crossing')).toBe(true);
    const cities = new Set(library.missions.map(({ city }) => city).filter((city) => city));
    expect(
      itemsOf('missions')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...cities].sort());
  });

  it.each(LANGUAGES)('has a name for all in %s', (language) => {
    for (const { items } of twinOf(manifest, library, on, language)) {
      for (const item of items) {
        expect(item.names[language] ?? item.names['en'], item.id).toBeTruthy();
      }
    }
  });

  it('says sentences in the language asked for', () => {
    const border = twinOf(manifest, library, ['ir-az'], 'ru')[0]?.items[0];
    expect(border?.text?.language).toBe('ru');
    expect(twinOf(manifest, library, ['ir-az'], 'xx')[0]?.items[0]?.text?.language).toBe('en');
  });

  it('is empty without data or layers', () => {
    expect(twinOf(manifest, emptyLibrary, on, 'en')).toEqual([]);
    expect(twinOf(manifest, library, [], 'en')).toEqual([]);
  });
});
