/** A link and the view it stands for are the same thing, and no text breaks the reader of links. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/core/model/days.ts';
import {
  decodeSelection,
  decodeView,
  encodeSelection,
  encodeView,
} from '../../src/core/view/url.ts';
import { DATA_BOUNDS, isSwitch, THEMES, type View, ZOOM_RANGE } from '../../src/core/view/view.ts';
import { UNITS } from '../../src/core/model/vocabulary.ts';
import { LANGUAGES, manifest } from '../helpers/library.ts';
import { selection, view } from '../helpers/views.ts';

const context = { manifest, languages: LANGUAGES, language: 'en' };
const switches = manifest.layers.filter(isSwitch).map(({ id }) => id);

function expectValid(one: View): void {
  expect(LANGUAGES).toContain(one.language);
  expect(THEMES).toContain(one.theme);
  expect(UNITS).toContain(one.units);
  expect(typeof one.hasLatinDigits).toBe('boolean');
  expect(Object.keys(one).sort()).toEqual(
    [
      ...['camera', 'chapter', 'date', 'isAlone', 'language', 'layers', 'opacity', 'page'],
      ...['hasLatinDigits', 'selection', 'theme', 'tool', 'units'],
    ].sort(),
  );
  if (one.date !== null) expect(isDay(one.date)).toBe(true);
  if (one.camera) {
    const { zoom, latitude, longitude } = one.camera;
    const [west, south, east, north] = DATA_BOUNDS;
    expect(zoom).toBeGreaterThanOrEqual(ZOOM_RANGE[0]);
    expect(zoom).toBeLessThanOrEqual(ZOOM_RANGE[1]);
    expect(latitude >= south && latitude <= north).toBe(true);
    expect(longitude >= west && longitude <= east).toBe(true);
  }
  for (const id of one.layers ?? []) expect(switches).toContain(id);
  for (const [id, opacity] of Object.entries(one.opacity)) {
    expect(manifest.layers.map((layer) => layer.id)).toContain(id);
    expect(opacity >= 0 && opacity < 1).toBe(true);
  }
  if (one.selection?.type === 'spot') {
    const [longitude = NaN, latitude = NaN] = one.selection.position;
    expect(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90).toBe(true);
  }
}

/** Any text, and texts that look like links. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          ...['map', 'layers', 'opacity', 'sel', 'lang', 'units', 'digits', 'theme', 'claim'],
          ...['chapter', 'date', 'alone', 'page'],
          ...['constructor', '__proto__', 'toString', 'hasOwnProperty', ''],
        ),
        fc.oneof(
          fc.string({ maxLength: 40 }),
          fc.constantFrom('7/38.9/46.5', '1e9/NaN/-', 'borders:50', 'place/baku', 'point/1,2', '%'),
          fc.constantFrom('2023-01-27', '2023-02-30', '2023', 'border-700-km', '1', 'sources'),
        ),
      ),
      { maxLength: 12 },
    )
    .map((pairs) => `#${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
);

describe('links', () => {
  it('hold a view whole', () => {
    fc.assert(
      fc.property(view, (one) => {
        const link = encodeView(one);
        expect(decodeView(`#${link}`, context)).toEqual({ view: one, foreign: [], problems: [] });
        expect(link.length).toBeLessThan(2000);
      }),
    );
  });

  it('decode to a valid view, whatever they say', () => {
    fc.assert(
      fc.property(text, (hash) => {
        const { view: one, foreign, problems } = decodeView(hash, context);
        expectValid(one);
        for (const { code, severity } of problems) {
          expect(code).toMatch(/^link\./);
          expect(severity).toBe('warning');
        }
        const link = encodeView(one, foreign);
        expect(link.length).toBeLessThan(2000);
        expectValid(decodeView(link, context).view);
      }),
      { numRuns: 500 },
    );
  });

  it('are settled after one round', () => {
    fc.assert(
      fc.property(text, (hash) => {
        const first = decodeView(hash, context);
        const once = encodeView(first.view, first.foreign);
        const second = decodeView(once, context);
        expect(encodeView(second.view, second.foreign)).toBe(once);
        expect(second.problems).toEqual([]);
      }),
    );
  });

  it('keep what belongs to others', () => {
    const foreign = fc.array(
      fc.tuple(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((key) => `x${key}`),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(view, foreign, (one, pairs) => {
        const decoded = decodeView(encodeView(one, pairs), context);
        expect(decoded.foreign).toEqual(pairs);
        expect(decoded.view).toEqual(one);
      }),
    );
  });

  it('name a selection there and back', () => {
    fc.assert(
      fc.property(selection, (one) => {
        if (one) expect(decodeSelection(encodeSelection(one))).toEqual(one);
      }),
    );
  });
});
