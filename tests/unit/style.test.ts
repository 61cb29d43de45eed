/** Taste is a test: the order of layers, the strongest line, text that can be read. */
import {
  expression,
  latest,
  type LayerSpecification,
  type LineLayerSpecification,
  type StylePropertySpecification,
  type SymbolLayerSpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { BORDERS_FILE, PLACES_FILE, ROUTES_FILE } from '../../src/core/model/library.ts';
import { colourOf, PALETTE_TOKENS } from '../../src/core/style/palette.ts';
import { blockersOf, labelPointsOf } from '../../src/core/style/points.ts';
import { dataOfAddress, PROTOCOL } from '../../src/core/style/style.ts';
import { defaultView, isSwitch } from '../../src/core/view/view.ts';
import { loadLibrary, manifest } from '../helpers/library.ts';
import { styleFor } from '../helpers/styles.ts';

const { library } = loadLibrary();
const everything = {
  ...defaultView('en'),
  layers: manifest.layers.filter(isSwitch).map(({ id }) => id),
  selection: { type: 'spot' as const, position: [46, 39] },
};
const THEMES = ['light', 'dark'] as const;
const wide = manifest.regionBounds;
const layersOf = (theme: 'light' | 'dark' = 'light') =>
  styleFor(library, everything, theme, wide).layers;
function lineOf(id: string): LineLayerSpecification {
  const layer = layersOf().find((one) => one.id === id);
  if (layer?.type !== 'line') throw new Error(`no line layer ${id}`);
  return layer;
}

describe('the drawing order', () => {
  const layers = layersOf();
  const at = (test: (layer: LayerSpecification) => boolean) =>
    layers.flatMap((layer, index) => (test(layer) ? [index] : []));
  const borders = at(
    ({ id, type }) => type === 'line' && /^(borders|ir-az|corridor|borders-far):/.test(id),
  );

  /** What the reader selects and measures is drawn over the map. */
  const isDrawing = (id: string) => /^(overlay|tool):/.test(id);

  it('begins with the background', () => {
    expect(layers[0]?.type).toBe('background');
  });

  it('has every area under every border', () => {
    const areas = at(({ type, id }) => (type === 'fill' || type === 'raster') && !isDrawing(id));
    expect(Math.max(...areas)).toBeLessThan(Math.min(...borders));
  });

  it('has every line under every name', () => {
    const lines = at(({ type }) => type === 'line');
    const names = at(({ type, id }) => type === 'symbol' && !isDrawing(id));
    expect(Math.max(...lines)).toBeLessThan(Math.min(...names));
  });

  it('has the Iran–Azerbaijan border on top of all other lines of the map', () => {
    const lines = layers.filter(({ type, id }) => type === 'line' && !isDrawing(id));
    expect(lines.at(-1)?.id).toBe('ir-az:line');
  });

  it('has the names of what is marked and what labels keep off on top, so that they are placed first', () => {
    expect(layers.slice(-6).map(({ id }) => id)).toEqual([
      'blockers:others',
      'overlay:names',
      'blockers:mark',
      'overlay:rings',
      'rivers:first',
      'frame:blockers',
    ]);
  });

  it('has the glow of a selection under the borders', () => {
    const glow = at(({ id }) => /^overlay:(thin-)?(glow|edge)/.test(id));
    expect(Math.max(...glow)).toBeLessThan(Math.min(...borders));
  });
});

describe('sources', () => {
  it('name data of the manifest, so that nothing is fetched from anywhere', () => {
    const known = new Set(manifest.layers.map(({ data }) => data));
    for (const source of Object.values(styleFor(library, everything, 'light', wide).sources)) {
      if (source.type !== 'geojson' || typeof source.data !== 'string') continue;
      expect(source.data.startsWith(`${PROTOCOL}://`)).toBe(true);
      const { data, part } = dataOfAddress(source.data);
      if (part !== 'blockers' && part !== 'sides') expect(known.has(data), source.data).toBe(true);
    }
  });

  it('are told apart by their address', () => {
    expect(dataOfAddress('araxes://blockers')).toEqual({ data: '', part: 'blockers' });
    expect(dataOfAddress('araxes://a.topojson#b')).toEqual({
      data: 'a.topojson#b',
      part: 'features',
    });
    expect(dataOfAddress('araxes://a.topojson#b@labels')).toEqual({
      data: 'a.topojson#b',
      part: 'labels',
    });
  });

  it('leave far borders out while none is in sight', () => {
    const ids = (box: typeof wide | null) =>
      styleFor(library, defaultView('en'), 'light', box)
        .layers.map(({ id }) => id)
        .join(' ');
    expect(ids(manifest.openingBounds)).not.toContain('borders-far');
    expect(ids(null)).not.toContain('borders-far');
    expect(ids([54, 30, 60, 36])).toContain('borders-far');
  });
});

/** WCAG 2.2: contrast of two colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [light = 1, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
const channels = (colour: string) =>
  [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16) / 255);
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
/** How much colour there is in a colour: 0 for grey. */
function chroma(colour: string): number {
  const all = channels(colour);
  return Math.max(...all) - Math.min(...all);
}

describe.each(THEMES)('colours, %s', (theme) => {
  it('are all six-digit hex', () => {
    for (const token of PALETTE_TOKENS) expect(colourOf(token, theme)).toMatch(/^#[0-9a-f]{6}$/);
  });

  it.each(PALETTE_TOKENS.filter((token) => /(^|-)text(-|$)/.test(token)))(
    'let %s be read on its halo',
    (token) => {
      expect(contrast(colourOf(token, theme), colourOf('halo', theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('let all other words on the map be read on their halo', () => {
    const tokens = new Set([
      'selection',
      'border-main',
      'border-gap',
      'rail',
      'road',
      'gas',
      'sea-route',
      'water-text',
    ]);
    const low = [...tokens].filter(
      (token) => contrast(colourOf(token, theme), colourOf('halo', theme)) < 4.5,
    );
    expect(low).toEqual([]);
  });

  it('give the main border the most colour of all lines but the corridor, and a clear edge to the land', () => {
    const others = [
      'border-other',
      'province-line',
      'water-line',
      'rail',
      'road',
      'gas',
      'sea-route',
    ];
    for (const token of others) {
      expect(chroma(colourOf('border-main', theme)), token).toBeGreaterThan(
        chroma(colourOf(token, theme)),
      );
    }
    for (const land of ['land', 'land-ir', 'land-az', 'land-am', 'casing']) {
      expect(
        contrast(colourOf('border-main', theme), colourOf(land, theme)),
        land,
      ).toBeGreaterThanOrEqual(4.5);
      expect(
        contrast(colourOf('border-gap', theme), colourOf(land, theme)),
        land,
      ).toBeGreaterThanOrEqual(3);
    }
  });

  it('stay quiet where nothing is meant: land and water', () => {
    for (const token of ['land', 'land-ir', 'land-az', 'land-am', 'sea', 'lake']) {
      expect(chroma(colourOf(token, theme)), token).toBeLessThan(0.2);
    }
  });
});

describe('lines', () => {
  const widthOf = (id: string) =>
    manifest.layers.find((layer) => layer.id === id)?.style.width ?? 0;

  it('are widest for the border of Iran and Azerbaijan, but for the short corridor', () => {
    for (const layer of manifest.layers.filter(
      ({ kind, id }) => kind === 'line' && id !== 'corridor',
    )) {
      if (layer.id !== 'ir-az')
        expect(widthOf('ir-az'), layer.id).toBeGreaterThan(widthOf(layer.id));
    }
    expect(widthOf('borders')).toBeGreaterThan(widthOf('country-lines'));
  });

  it('are dashed where they are planned', () => {
    const dash = lineOf('planned:line').paint?.['line-dasharray'];
    expect(dash).toBeDefined();
    expect(lineOf('railways:line').paint?.['line-dasharray']).toBeUndefined();
  });

  it('fade by the opacity that the reader chose', () => {
    const faded = styleFor(library, { ...everything, opacity: { borders: 0.5 } }, 'light', wide);
    const opacityOf = (layers: readonly LayerSpecification[]) =>
      (layers.find(({ id }) => id === 'borders:line') as LineLayerSpecification).paint?.[
        'line-opacity'
      ];
    expect(opacityOf(faded.layers)).toBe(0.5);
    expect(opacityOf(layersOf())).toBe(1);
  });
});

describe('names', () => {
  it('are set in the two bundled fonts only', () => {
    for (const layer of layersOf()) {
      if (layer.type !== 'symbol' || !layer.layout?.['text-field']) continue;
      const fonts = JSON.stringify(layer.layout['text-font']).match(/Araxes (Regular|Bold)/g);
      expect(fonts, layer.id).not.toBeNull();
    }
  });

  it('are never spaced or put into capitals where letters join or have none', () => {
    for (const language of ['fa', 'hy']) {
      const { layers } = styleFor(library, { ...everything, language }, 'light', wide);
      const country = layers.find(({ id }) => id === 'countries:label') as SymbolLayerSpecification;
      expect(country.layout?.['text-letter-spacing']).toBe(0);
      expect(country.layout?.['text-transform']).toBe('none');
    }
  });

  it('leave a city to the missions while they are shown', () => {
    const filterOf = (layers: readonly string[]) => {
      const found = styleFor(library, { ...everything, layers }, 'light').layers.find(
        ({ id }) => id === 'cities:name',
      );
      return JSON.stringify((found as SymbolLayerSpecification).filter);
    };
    expect(filterOf(['cities', 'missions'])).toContain('missions');
    expect(filterOf(['cities'])).not.toContain('missions');
  });
});

describe('points that follow from the data', () => {
  it('stand where the data says that names go', () => {
    const countries = library.layers['layers/countries.topojson#countries'];
    const points = labelPointsOf(countries ?? { type: 'FeatureCollection', features: [] }).features;
    expect(points.length).toBeGreaterThan(20);
    for (const id of ['ir', 'az', 'am']) {
      expect(points.filter(({ properties }) => properties?.['id'] === id).length).toBeGreaterThan(
        0,
      );
    }
  });

  it('keep labels off both sections of the border and Armenia’s gap, without a hole', () => {
    const blockers = blockersOf(library).features.map(({ geometry }) => geometry.coordinates);
    const lines = (library.layers[BORDERS_FILE]?.features ?? []).filter(({ properties }) =>
      ['ir-az', 'am-ir'].includes(String(properties['border'])),
    );
    expect(lines).toHaveLength(3);
    for (const { geometry } of lines) {
      if (geometry.type !== 'LineString') throw new Error('A border is one line.');
      for (const [x = 0, y = 0] of geometry.coordinates) {
        const nearest = Math.min(...blockers.map(([bx = 0, by = 0]) => Math.hypot(bx - x, by - y)));
        expect(nearest).toBeLessThan(0.07);
      }
    }
  });
});

describe('on a day', () => {
  const DAY = '2023-02-01';
  const undated = styleFor(library, everything, 'light', wide);
  const dated = styleFor(library, { ...everything, date: DAY }, 'light', wide);
  const markOf = (id: string, style = dated) =>
    style.layers.find((one) => one.id === `${id}:mark`) as SymbolLayerSpecification;
  const lineIn = (style: typeof dated, id: string) =>
    style.layers.find((one) => one.id === `${id}:line`) as LineLayerSpecification;
  const at = (data: string) =>
    manifest.layers.filter((layer) => layer.data === data).map(({ id }) => id);
  const drawn = (id: string) => undated.layers.some((layer) => layer.id === id);
  const marks = at(PLACES_FILE).filter((id) => drawn(`${id}:mark`));
  const lines = at(ROUTES_FILE).filter((id) => drawn(`${id}:line`));

  /** What an expression says of a feature, as the map would find it. */
  function valueOf(given: unknown, spec: unknown, properties: Record<string, unknown>): unknown {
    if (!Array.isArray(given)) return given;
    const made = expression.createExpression(
      given,
      'layers[0].paint.of',
      spec as StylePropertySpecification,
    );
    if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
    const said: unknown = made.value.evaluate({ zoom: 8 }, { type: 'Point', properties });
    return said instanceof Object && 'name' in said ? said.name : said;
  }
  const imageOf = (layer: SymbolLayerSpecification, properties: Record<string, unknown>) =>
    valueOf(layer.layout?.['icon-image'], latest.layout_symbol['icon-image'], properties);
  const markOpacity = (layer: SymbolLayerSpecification, state?: string) =>
    valueOf(layer.paint?.['icon-opacity'], latest.paint_symbol['icon-opacity'], { state });
  const lineOpacity = (layer: LineLayerSpecification, state?: string) =>
    valueOf(layer.paint?.['line-opacity'], latest.paint_line['line-opacity'], { state });

  it('places and routes are asked for with it, and nothing else is', () => {
    const { 'layers/former-lines.geojson': former, ...others } = dated.sources;
    expect(former).toMatchObject({ data: `araxes://layers/former-lines.geojson@${DAY}` });
    expect(others).toEqual({
      ...undated.sources,
      [PLACES_FILE]: { ...undated.sources[PLACES_FILE], data: `araxes://places.geojson@${DAY}` },
      [ROUTES_FILE]: { ...undated.sources[ROUTES_FILE], data: `araxes://routes.geojson@${DAY}` },
    });
    expect(JSON.stringify(undated.sources)).not.toMatch(/@\d/);
    expect(dataOfAddress(`araxes://places.geojson@${DAY}`)).toEqual({
      data: 'places.geojson',
      part: DAY,
    });
  });

  it('only marks and routes are drawn otherwise, and lines that had their day', () => {
    const present = dated.layers.filter(({ id }) => !id.startsWith('former-lines:'));
    const before = new Map(undated.layers.map((layer) => [layer.id, JSON.stringify(layer)]));
    expect(present.map(({ id }) => id)).toEqual([...before.keys()]);
    const changed = present.filter((layer) => JSON.stringify(layer) !== before.get(layer.id));
    expect(marks.length).toBeGreaterThan(1);
    expect(lines.length).toBeGreaterThan(1);
    expect(changed.map(({ id }) => id).sort()).toEqual(
      [...marks.map((id) => `${id}:mark`), ...lines.map((id) => `${id}:line`)].sort(),
    );
  });

  it('a mark is that of the feature, in its theme, and faint where nothing is known', () => {
    for (const id of marks) {
      const end = id === 'missions' ? '@en-light' : '-light';
      for (const layer of [markOf(id), markOf(id, undated)]) {
        expect(imageOf(layer, { mark: 'some-mark' })).toBe(`some-mark${end}`);
        expect(imageOf(layer, {})).toMatch(/^[a-z]+(@en)?-light$/);
      }
      const opacities = ['open', 'shut', 'unknown', undefined].map((state) =>
        markOpacity(markOf(id), state),
      );
      expect(opacities, id).toEqual([1, 1, 0.4, 1]);
      expect(markOpacity(markOf(id, undated), 'unknown'), id).toBe(1);
    }
  });

  it('a route is faint where nothing is known, by the opacity that the reader chose', () => {
    for (const id of lines) {
      const full = Number(lineOpacity(lineIn(undated, id), 'unknown'));
      expect(lineOpacity(lineIn(dated, id), 'open')).toBe(full);
      expect(lineOpacity(lineIn(dated, id), 'unknown')).toBeCloseTo(full * 0.4, 9);
      const half = styleFor(
        library,
        { ...everything, date: DAY, opacity: { [id]: 0.5 } },
        'light',
        wide,
      );
      expect(lineOpacity(lineIn(half, id), 'open')).toBeCloseTo(full * 0.5, 9);
      expect(lineOpacity(lineIn(half, id), 'unknown')).toBeCloseTo(full * 0.2, 9);
    }
  });

  it.each(['1813-10-24', '1970-10-15', '2026-12-31'])('the style of %s is valid', (date) => {
    for (const theme of THEMES) {
      const style = styleFor(library, { ...everything, date }, theme, wide);
      expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
    }
  });
});

it('villages come close up only, with no switch of their own', () => {
  const camera = (zoom: number) => ({
    ...defaultView('en'),
    camera: { zoom, longitude: 46.5, latitude: 38.9 },
  });
  const idsAt = (zoom: number) =>
    styleFor(library, camera(zoom), 'light').layers.map(({ id }) => id);
  expect(idsAt(7.5)).not.toContain('villages:name');
  expect(idsAt(8)).toContain('villages:name');
  expect(idsAt(7.5)).toContain('towns:name');
  expect(manifest.layers.filter(isSwitch).map(({ id }) => id)).not.toContain('towns');
});

it('the routes beside the border have their names at points of their own', () => {
  const routes = library.layers[ROUTES_FILE] ?? { type: 'FeatureCollection', features: [] };
  const { features } = labelPointsOf(routes);
  expect(features.map(({ properties }) => properties?.['id'] as string).sort()).toEqual([
    'aras-corridor',
    'tripp',
  ]);
  expect(features.map(({ geometry }) => geometry.type)).toEqual(['Point', 'Point']);
});
