/** Layers travel in a link and come out as they went in, or not at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeLayers,
  encodeLayers,
  layersThatFit,
  type LinkLayer,
} from '../../src/core/yours/link-data.ts';

const degrees = (most: number) =>
  fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((millionths) => millionths / 1e6);
const feature = fc.record({
  type: fc.constant('Feature'),
  geometry: fc.record({
    type: fc.constant('LineString'),
    coordinates: fc.array(fc.tuple(degrees(180), degrees(90)), { minLength: 2, maxLength: 8 }),
  }),
  properties: fc.dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null)),
  ),
});
const layer: fc.Arbitrary<LinkLayer> = fc.record({
  name: fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
  features: fc.array(feature, { maxLength: 6 }),
});
const layers = fc.array(layer, { minLength: 1, maxLength: 3 });

describe('layers in a link', () => {
  it('come out as they went in, in letters that chat programs keep', async () => {
    await fc.assert(
      fc.asyncProperty(layers, async (all) => {
        const value = await encodeLayers(all);
        expect(value).toMatch(/^[A-Za-z0-9_.~-]+$/);
        expect(JSON.stringify(await decodeLayers(value))).toBe(JSON.stringify(all));
      }),
    );
  });

  it('are noticed where the link was cut, and nothing breaks their reader', async () => {
    await fc.assert(
      fc.asyncProperty(layers, fc.nat(), fc.string(), async (all, cut, text) => {
        const value = await encodeLayers(all);
        expect(await decodeLayers(value.slice(0, cut % (value.length - 3)))).toBeNull();
        expect(await decodeLayers(text)).toBeNull();
      }),
    );
    for (const value of ['', '0..', '4.AAAA.zzz', '100000.A.b'])
      expect(await decodeLayers(value)).toBeNull();
  });

  it('are taken as there is room, the others named', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ at: Math.sin(at) }));
    const small = { name: 'small', features: [{ type: 'Feature' }] };
    const { value, missing } = await layersThatFit([{ name: 'big', features: many }, small], 8000);
    expect(missing).toEqual(['big']);
    expect(await decodeLayers(value)).toEqual([small]);
  });
});
