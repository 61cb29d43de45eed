/** The manifest as a reader meets it: everything is drawn, named in five languages, and has a source. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matches } from '../../src/core/model/matches.ts';
import { isMapsOwn } from '../../src/core/data/reading.ts';
import { isSwitch } from '../../src/core/view/view.ts';
import { THINNED_BORDERS_FILE } from '../../src/core/model/library.ts';
import { addresses, LANGUAGES, messagesOf, loadLibrary, manifest } from '../helpers/library.ts';

const { library } = loadLibrary([...addresses, THINNED_BORDERS_FILE]);
const GEO = new URL('../../geo/', import.meta.url);
const listed = manifest.layers.filter((layer) => layer.partOf === undefined);

describe('the manifest', () => {
  it('names what is listed in five languages', () => {
    for (const { id, names } of [...listed, ...manifest.groups]) {
      expect(Object.keys(names).sort(), id).toEqual([...LANGUAGES]);
      for (const name of Object.values(names)) expect(name.trim(), id).not.toBe('');
    }
    expect(Object.keys(manifest.languages).sort()).toEqual([...LANGUAGES]);
  });

  it.each(LANGUAGES)(
    'has what is listed as text named in the manifest or the words of %s',
    (language) => {
      const messages: Readonly<Record<string, string>> = messagesOf(language);
      const unnamed = manifest.layers.filter(
        ({ id, things, names }) => things && !names[language] && !messages[`layer.${id}`],
      );
      expect(unnamed.map(({ id }) => id)).toEqual([]);
    },
  );

  it('has ids that a link can carry, and no group without a layer', () => {
    for (const { id } of manifest.layers) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    for (const { id } of manifest.groups) {
      expect(
        listed.some(({ group }) => group === id),
        id,
      ).toBe(true);
    }
  });

  it('opens on the border, and shows the region on request', () => {
    const [west, south, east, north] = manifest.openingBounds;
    const lines = library.layers['layers/borders.topojson#borders']?.features ?? [];
    for (const { properties, geometry } of lines) {
      if (!['ir-az', 'am-ir'].includes(String(properties['border']))) continue;
      if (geometry.type !== 'LineString') throw new Error('A border is one line.');
      for (const [x = 0, y = 0] of geometry.coordinates) {
        expect(x > west && x < east && y > south && y < north, properties.id).toBe(true);
      }
    }
    const [w, s, e, n] = manifest.regionBounds;
    const places = library.layers['places.geojson']?.features ?? [];
    for (const id of ['moscow', 'kazan', 'isfahan']) {
      const place = places.find(({ properties }) => properties.id === id);
      const [x = 0, y = 0] = place?.geometry.type === 'Point' ? place.geometry.coordinates : [];
      expect(x > w && x < e && y > s && y < n, id).toBe(true);
    }
  });

  it('draws something with every layer', () => {
    for (const layer of manifest.layers) {
      if (isMapsOwn(layer)) {
        const [file = ''] = layer.data.split('#');
        expect(existsSync(new URL(file, GEO)), layer.id).toBe(true);
        continue;
      }
      const drawn = library.layers[layer.data]?.features.filter(({ properties }) =>
        matches(layer, properties),
      );
      expect(drawn?.length, layer.id).toBeGreaterThan(0);
    }
  });

  it('draws every thing that is recorded', () => {
    const data = [...new Set(manifest.layers.map((layer) => layer.data))];
    for (const address of data) {
      const layers = manifest.layers.filter((layer) => layer.data === address);
      for (const { properties } of library.layers[address]?.features ?? []) {
        expect(
          layers.some((layer) => matches(layer, properties)),
          properties.id,
        ).toBe(true);
      }
    }
  });

  it('lets a reader choose only kinds that its data have, and names them in data', () => {
    for (const layer of manifest.layers) {
      const kinds = new Set(
        library.layers[layer.data]?.features
          .filter(({ properties }) => matches(layer, properties))
          .map(({ properties }) => properties.kind),
      );
      for (const kind of layer.things ?? []) expect([...kinds], layer.id).toContain(kind);
    }
  });

  it('has for every layer a source with a licence, and credits for all of them', () => {
    for (const layer of manifest.layers) {
      for (const id of layer.datasets) {
        const dataset = library.datasets[id];
        expect(dataset?.id, layer.id).toBe(id);
        expect(dataset?.licence, id).toBeTruthy();
        expect(dataset?.vintage, id).toBeTruthy();
      }
    }
    const openStreetMap = Object.values(library.datasets).filter(({ licence }) =>
      /ODbL/.test(licence),
    );
    expect(openStreetMap.length).toBeGreaterThan(0);
    for (const { id, attribution } of openStreetMap) {
      expect(attribution, id).toMatch(/OpenStreetMap/);
    }
  });

  it('has all that is drawn from a file recorded as an output of one of its sources', () => {
    for (const layer of manifest.layers) {
      const file = layer.data.split('#')[0] ?? '';
      const outputs = layer.datasets.flatMap((id) => library.datasets[id]?.outputs ?? []);
      expect(
        outputs.map(({ path }) => path),
        layer.id,
      ).toContain(file);
    }
  });

  it('has parts only of layers that are listed', () => {
    for (const { id, partOf } of manifest.layers) {
      if (partOf !== undefined)
        expect(
          listed.map((layer) => layer.id),
          id,
        ).toContain(partOf);
    }
    expect(manifest.layers.filter(isSwitch).length).toBeGreaterThan(7);
  });
});
