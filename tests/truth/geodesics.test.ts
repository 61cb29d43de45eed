/** Geodesics and areas that others have published. Each row of a table says why its tolerance is what it is. */
import { describe, expect, it } from 'vitest';
import { direct, inverse, ringMeasure } from '../../src/core/measure/index.ts';
import directRows from './direct-geodesics.json';
import areaRows from './geodesic-areas.json';
import inverseRows from './geodesics.json';

/** Difference of two angles, whichever way round. */
function turnBetween(a: number, b: number): number {
  return Math.abs(((((a - b) % 360) + 540) % 360) - 180);
}

describe('inverse', () => {
  it.each(inverseRows)('$name', (row) => {
    const solved = inverse(row.from, row.to);
    expect(Math.abs(solved.metres - row.metres)).toBeLessThanOrEqual(row.toleranceMetres);
    for (const [bearing, published] of [
      [solved.initialBearingDegrees, row.initialBearing],
      [solved.finalBearingDegrees, row.finalBearing],
    ] as const) {
      expect(bearing).toBeGreaterThanOrEqual(0);
      expect(bearing).toBeLessThan(360);
      if (published === null || row.toleranceDegrees === null) continue;
      expect(turnBetween(bearing, published)).toBeLessThanOrEqual(row.toleranceDegrees);
    }
  });
});

describe('direct', () => {
  it.each(directRows)('$name', (row) => {
    const [lon, lat] = direct(row.from, row.bearing, row.metres) as [number, number];
    const [publishedLon, publishedLat] = row.to as [number, number];
    expect(Math.abs(lat - publishedLat)).toBeLessThanOrEqual(row.toleranceDegrees);
    expect(turnBetween(lon, publishedLon)).toBeLessThanOrEqual(row.toleranceDegrees);
    expect(Math.abs(lon)).toBeLessThanOrEqual(180);
  });
});

describe('area', () => {
  it.each(areaRows)('$name', (row) => {
    const { areaSquareMetres, perimeterMetres } = ringMeasure(row.ring);
    expect(Math.abs(areaSquareMetres - row.squareMetres)).toBeLessThanOrEqual(
      row.toleranceSquareMetres,
    );
    if (row.perimeterMetres === null) return;
    expect(Math.abs(perimeterMetres - row.perimeterMetres)).toBeLessThanOrEqual(
      row.toleranceMetres,
    );
  });
});
