/** Every style that any view makes is valid by MapLibre's own rules, and stays in order. */
import { diff, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersOn } from '../../src/core/view/view.ts';
import { loadLibrary, manifest } from '../helpers/library.ts';
import { styleFor } from '../helpers/styles.ts';
import { view } from '../helpers/views.ts';

const { library } = loadLibrary();
const theme = fc.constantFrom('light' as const, 'dark' as const);
const place = manifest.layers.map(({ id }) => id);
const visible = fc.constantFrom(null, manifest.openingBounds, manifest.regionBounds);

/** What map/apply.ts knows how to carry out. */
const KNOWN = [
  ...['addSource', 'removeSource', 'setGeoJSONSourceData', 'addLayer', 'removeLayer', 'setFilter'],
  ...['setLayerZoomRange', 'setPaintProperty', 'setLayoutProperty'],
];

describe('any style', () => {
  it('is valid, has unique ids, uses all its sources and draws what is on', () => {
    fc.assert(
      fc.property(view, theme, visible, fc.boolean(), (one, mode, window, isNarrow) => {
        const style = styleFor(library, one, mode, window, isNarrow);
        expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
        const ids = style.layers.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const used = new Set(
          style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])),
        );
        expect(Object.keys(style.sources).sort()).toEqual([...used].sort());
        const on = layersOn(manifest, one);
        const drawn = new Set(ids.map((id) => id.split(':')[0] ?? ''));
        for (const layer of manifest.layers) {
          const isMeant =
            (!layer.onDays || one.date !== null) &&
            (layer.fromZoom ?? 0) <= (one.camera?.zoom ?? 7);
          const isExpected =
            on.includes(layer.id) && isMeant && (!layer.shownIn || drawn.has(layer.id));
          expect(drawn.has(layer.id) || (layer.id === 'sea' && isExpected), layer.id).toBe(
            isExpected || layer.id === 'sea',
          );
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('draws areas and lines, names of places and marks in the order of the manifest', () => {
    fc.assert(
      fc.property(view, theme, (one, mode) => {
        const { layers } = styleFor(library, one, mode);
        const parts = layers.flatMap(({ id, type }) => {
          const [layer = '', part = ''] = id.split(':');
          return place.includes(layer) ? [{ at: place.indexOf(layer), part, type }] : [];
        });
        // All casings lie under all lines.
        const drawn = parts.filter(({ part, type }) => type !== 'symbol' && part !== 'casing');
        const tiers = ['name', 'first', 'mark'].map((tier) =>
          // What is named close up only gives way to what is named from afar.
          parts.filter(
            ({ at, part }) =>
              part === tier &&
              at >= place.indexOf('villages') &&
              (tier !== 'name' || manifest.layers[at]?.style.namesFrom === undefined),
          ),
        );
        for (const order of [drawn, ...tiers]) {
          const found = order.map(({ at }) => at);
          expect(found).toEqual([...found].sort((a, b) => a - b));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('places first what must have its name', () => {
    fc.assert(
      fc.property(view, theme, (one, mode) => {
        const ids = styleFor(library, one, mode).layers.map(({ id }) => id);
        const last = Math.max(...ids.map((id, index) => (/:(name|label)$/.test(id) ? index : -1)));
        const first = ids.findIndex((id) => id.endsWith(':first'));
        // MapLibre places names from the last layer to the first.
        if (first >= 0) expect(first).toBeGreaterThan(last);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('goes over into any other by steps that the map knows', () => {
    fc.assert(
      fc.property(view, theme, view, theme, (one, mode, other, otherMode) => {
        const steps = diff(styleFor(library, one, mode), styleFor(library, other, otherMode));
        for (const { command } of steps) expect(KNOWN).toContain(command);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is the same for the same view', () => {
    fc.assert(
      fc.property(view, theme, (one, mode) => {
        expect(diff(styleFor(library, one, mode), styleFor(library, one, mode))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
