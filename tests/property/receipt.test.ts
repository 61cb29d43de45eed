/** Receipts, citations and verdicts for anything that a reader may type. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { pointAt, resolvePoint } from '../../src/core/find/gazetteer.ts';
import { pointArgument } from '../../src/core/receipt/command.ts';
import { checkFigure } from '../../src/core/border/index.ts';
import {
  citationBibtex,
  citationCslJson,
  receiptOfAlong,
  receiptOfBorder,
  receiptOfDistance,
} from '../../src/core/receipt/index.ts';
import { loadLibrary } from '../helpers/library.ts';

// A figure is walked with some tens of rulers, which takes longer on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const { library } = loadLibrary();
const today = { date: '2026-03-20', link: null };
const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const anyTitle = fc.oneof(
  fc.string({ unit: fc.constantFrom('{', '}', '\\', '%', '&', 'ə', '–', '_', ' ', 'a') }),
  fc.string({ unit: 'binary' }),
);
const nearBorder = fc.tuple(
  fc.double({ min: 44, max: 49, noNaN: true }),
  fc.double({ min: 38, max: 40, noNaN: true }),
);

describe('a receipt', () => {
  it('names its points so that the command finds them again', () => {
    fc.assert(
      fc.property(position, (given) => {
        const resolved = resolvePoint(library, pointArgument(pointAt(given)));
        const [lon = NaN, lat = NaN] = resolved.ok ? resolved.point.position : [];
        expect(Math.abs(lon - given[0])).toBeLessThan(1e-11);
        expect(Math.abs(lat - given[1])).toBeLessThan(1e-11);
      }),
    );
  });

  it('of a stretch and of its complement add up to the whole', () => {
    const whole = receiptOfBorder(library, 'am-ir', today)?.value ?? NaN;
    const [start, end] = [
      [46.1407, 38.8445],
      [46.534, 38.8672],
    ].map(pointAt);
    if (!start || !end) throw new Error('No ends.');
    fc.assert(
      fc.property(nearBorder, (given) => {
        const [one, other] = [start, end].map(
          (corner) => receiptOfAlong(library, 'am-ir', corner, pointAt(given), today)?.value ?? NaN,
        );
        // The tripoints are given to four decimals: some metres from the ends.
        expect(Math.abs((one ?? NaN) + (other ?? NaN) - whole)).toBeLessThan(20);
      }),
      { numRuns: 50 },
    );
  });

  it('gives citations that parse, whatever the title', () => {
    const receipt = receiptOfDistance([pointAt([46, 39]), pointAt([47, 39])], today);
    fc.assert(
      fc.property(anyTitle, (title) => {
        const words = { title, vertices: '', language: 'en' };
        const [item] = JSON.parse(citationCslJson(receipt, words)) as { title: string }[];
        expect(item?.title.startsWith(title)).toBe(true);
        const bare = citationBibtex(receipt, words).replace(/\\[{}]/g, '');
        const depths = [...bare.matchAll(/[{}]/g)].reduce<readonly number[]>(
          (seen, [mark]) => [...seen, (seen.at(-1) ?? 0) + (mark === '{' ? 1 : -1)],
          [],
        );
        expect(Math.min(...depths)).toBe(0);
        expect(depths.at(-1)).toBe(0);
      }),
    );
  });
});

describe('a verdict', () => {
  it('is "differs" only beyond what every ruler and dataset gives', () => {
    fc.assert(
      fc.property(fc.double({ min: 20_000, max: 60_000, noNaN: true }), (figureMetres) => {
        const check = checkFigure(library, { type: 'border', id: 'am-ir' }, figureMetres);
        // Straight from end to end 34.2 km, on the finest line 45.9 km; 31.4 km at 1:110m.
        if (figureMetres > 34_300 && figureMetres < 46_100) {
          expect(check?.verdict).not.toBe('differs');
        }
        if (figureMetres < 31_000 || figureMetres > 46_700) {
          expect(check?.verdict).toBe('differs');
        }
      }),
    );
  });
});
