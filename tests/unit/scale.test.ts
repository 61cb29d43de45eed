/** The scale bar: a round length that fits. */
import { describe, expect, it } from 'vitest';
import { scaleBar } from '../../src/core/words/scale.ts';
import { messagesOf } from '../helpers/library.ts';

const en = messagesOf('en');
const METRES = { km: 1000, mi: 1609.344, nmi: 1852 } as const;

describe('the scale bar', () => {
  it.each([
    [7, 'km', '50 km'],
    [3, 'km', '500 km'],
    [14, 'km', '300 m'],
    [10, 'km', '5 km'],
    [7, 'mi', '30 mi'],
    [7, 'nmi', '20 nmi'],
    [13, 'mi', '0.5 mi'],
  ] as const)('at zoom %d in %s says %s', (zoom, unit, label) => {
    expect(scaleBar(en, unit, 39, zoom, 110).label).toBe(label);
  });

  it('is as long as it says, fits, and is at least a third of the room', () => {
    for (const unit of ['km', 'mi', 'nmi'] as const) {
      for (let zoom = 2.5; zoom <= 14; zoom += 0.1) {
        const { pixels, label } = scaleBar(en, unit, 39, zoom, 110);
        const metresPerPixel =
          (2 * Math.PI * 6378137 * Math.cos((39 * Math.PI) / 180)) / (512 * 2 ** zoom);
        const value = Number(label.replace(/[^\d.]/g, ''));
        const said = value * (label.endsWith(' m') ? 1 : METRES[unit]);
        expect(pixels * metresPerPixel, `${zoom} ${label}`).toBeCloseTo(said, 3);
        expect(pixels).toBeLessThanOrEqual(110.001);
        expect(pixels).toBeGreaterThan(110 / 2.01);
        expect(String(value).replace(/[0.]/g, '')).toMatch(/^[1235]$/);
      }
    }
  });

  it('is longer in metres nearer to the equator', () => {
    expect(scaleBar(en, 'km', 0, 7, 110).label).toBe('50 km');
    expect(scaleBar(en, 'km', 64, 7, 110).label).toBe('20 km');
  });
});
