/** Which layers are drawn, and how a view changes. */
import { describe, expect, it } from 'vitest';
import type { LayerEntry, Manifest } from '../../src/core/model/types.ts';
import {
  claimIdOf,
  defaultView,
  isSameSelection,
  isSwitch,
  layersOn,
  withLayer,
  withLayers,
  withOpacity,
} from '../../src/core/view/view.ts';
import { manifest } from '../helpers/library.ts';

const entry = (id: string, more: Partial<LayerEntry> = {}): LayerEntry => ({
  id,
  group: 'g',
  names: { en: id },
  kind: 'line',
  data: `${id}.geojson`,
  style: {},
  datasets: ['d'],
  on: false,
  ...more,
});
const small: Manifest = {
  ...manifest,
  layers: [
    entry('ground', { fixed: true }),
    entry('a', { on: true }),
    entry('a-part', { partOf: 'a' }),
    entry('b'),
    entry('b-part', { partOf: 'b', on: true }),
    entry('ground-part', { partOf: 'ground' }),
  ],
};
const view = defaultView('en');

describe('layers that are on', () => {
  it('are those of the manifest at the start, with what is fixed, and parts with their layer', () => {
    expect(layersOn(small, view)).toEqual(['ground', 'a', 'a-part', 'ground-part']);
  });

  it('are in drawing order, whatever the view says', () => {
    expect(layersOn(small, { layers: ['b', 'a'] })).toEqual([
      'ground',
      'a',
      'a-part',
      'b',
      'b-part',
      'ground-part',
    ]);
    expect(layersOn(small, { layers: [] })).toEqual(['ground', 'ground-part']);
  });

  it('leave parts and fixed layers without a switch', () => {
    expect(small.layers.filter(isSwitch).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are at most seven switches at the start', () => {
    const on = layersOn(manifest, view);
    const switches = manifest.layers.filter(
      (layer) => isSwitch(layer) && !layer.onDays && on.includes(layer.id),
    );
    expect(switches.length).toBeLessThanOrEqual(7);
    expect(on).toEqual(expect.arrayContaining(['ir-az', 'corridor']));
  });
});

describe('a change', () => {
  it('turns layers on and off, and is no change when it is back where it began', () => {
    const more = withLayer(small, view, 'b', true);
    expect(more.layers).toEqual(['a', 'b']);
    expect(withLayer(small, more, 'b', false).layers).toBeNull();
    expect(withLayer(small, view, 'a', true).layers).toBeNull();
    expect(withLayer(small, withLayer(small, view, 'a', false), 'a', true).layers).toBeNull();
  });

  it('does nothing to fixed, part and unknown layers', () => {
    for (const id of ['ground', 'a-part', 'nothing']) {
      expect(withLayer(small, view, id, false).layers).toBeNull();
    }
  });

  it('turns on the layers that are asked for and no others, or keeps those that are on', () => {
    const only = withLayers(small, view, ['b'], { keep: false });
    expect(only.layers).toEqual(['b']);
    expect(layersOn(small, only)).toEqual(['ground', 'b', 'b-part', 'ground-part']);
    expect(withLayers(small, view, ['b'], { keep: true }).layers).toEqual(['a', 'b']);
    const none = { ...view, layers: [] };
    expect(withLayers(small, none, ['b'], { keep: true }).layers).toEqual(['b']);
    expect(withLayers(small, none, [], { keep: true }).layers).toEqual([]);
    expect(withLayers(small, view, [], { keep: false }).layers).toEqual([]);
  });

  it('to several layers is no change when they are those at the start', () => {
    expect(withLayers(small, view, [], { keep: true }).layers).toBeNull();
    expect(withLayers(small, view, ['a'], { keep: false }).layers).toBeNull();
    expect(withLayers(small, { ...view, layers: ['b'] }, ['a'], { keep: false }).layers).toBeNull();
  });

  it('to several layers passes by what has no switch, and is in drawing order', () => {
    const ids = ['nothing', 'b', 'b-part', 'ground', 'a'];
    expect(withLayers(small, view, ids, { keep: false }).layers).toEqual(['a', 'b']);
    expect(withLayers(small, view, ['b-part'], { keep: true }).layers).toBeNull();
  });

  it('sets opacity to whole percents and forgets it when full', () => {
    expect(withOpacity(view, 'a', 0.504).opacity).toEqual({ a: 0.5 });
    expect(withOpacity(view, 'a', -1).opacity).toEqual({ a: 0 });
    expect(withOpacity(withOpacity(view, 'a', 0.5), 'a', 0.999).opacity).toEqual({});
  });

  it('never touches the view it came from', () => {
    const frozen = Object.freeze({ ...view, opacity: Object.freeze({ a: 0.2 }) });
    expect(withOpacity(frozen, 'b', 0.5).opacity).toEqual({ a: 0.2, b: 0.5 });
    expect(withLayer(small, frozen, 'a', false)).not.toBe(frozen);
    expect(withLayers(small, frozen, ['b'], { keep: true })).toEqual({
      ...frozen,
      layers: ['a', 'b'],
    });
    expect(frozen.layers).toBeNull();
  });
});

describe('selections', () => {
  it('are the same when they name the same', () => {
    const baku = { type: 'thing', kind: 'place', id: 'baku' } as const;
    expect(isSameSelection(baku, { ...baku })).toBe(true);
    expect(isSameSelection(baku, { ...baku, id: 'ganja' })).toBe(false);
    expect(isSameSelection(baku, null)).toBe(false);
    expect(isSameSelection(null, null)).toBe(true);
  });

  it('name a claim only by its kind', () => {
    expect(claimIdOf({ type: 'thing', kind: 'claim', id: 'border-long' })).toBe('border-long');
    expect(claimIdOf({ type: 'thing', kind: 'event', id: 'border-long' })).toBeNull();
    expect(claimIdOf({ type: 'spot', position: [46, 39] })).toBeNull();
    expect(claimIdOf(null)).toBeNull();
  });
});
