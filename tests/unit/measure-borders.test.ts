/** The numbers that the map tells about its own borders, as measured with other tools beforehand. */
import { describe, expect, it, vi } from 'vitest';
import {
  coordinatesOf,
  dividerLengthMetres,
  dividerWalk,
  fastLengthMetres,
  lengthMetres,
  measuredLine,
  midpoint,
  midpointDistances,
  narrowestGap,
  nearestOf,
  rulerFor,
  sphereLengthMetres,
} from '../../src/core/measure/index.ts';
import { borderLine, readBorderLines } from '../helpers/border-lines.ts';
import { exhaustiveNearest, plainDividerWalk } from '../helpers/exhaustive.ts';

// The exhaustive searches take seconds, more on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const borders = readBorderLines();
const lineOf = (id: string) => borderLine(borders, id);
const measured = new Map([...borders].map(([id, line]) => [id, measuredLine(line)]));
const measuredOf = (id: string) => measured.get(id) ?? measuredLine(lineOf(id));
const iranAzerbaijan = [measuredOf('ir-az-nakhchivan'), measuredOf('ir-az-main')];

/** Within so many hundredths of what is expected. */
function expectWithin(actual: number, expected: number, percent: number): void {
  expect(Math.abs(actual / expected - 1) * 100).toBeLessThanOrEqual(percent);
}

describe('length', () => {
  it.each([
    ['ir-az-nakhchivan', 222.6],
    ['ir-az-main', 510.8],
    ['am-ir', 45.9],
    ['am-az-nakhchivan', 247.9],
    ['az-tr', 17.3],
  ])('%s is %f km', (id, kilometres) => {
    expect(lengthMetres(lineOf(id)) / 1000).toBeCloseTo(kilometres, 1);
    expect(measuredOf(id).lengthMetres).toBeCloseTo(lengthMetres(lineOf(id)), 6);
  });

  it('is 0.05 to 0.1 % less on a sphere', () => {
    const line = lineOf('ir-az-main');
    const ratio = sphereLengthMetres(line) / lengthMetres(line);
    expect(ratio).toBeGreaterThan(0.999);
    expect(ratio).toBeLessThan(0.9995);
  });

  it('by the table is right to 1e-5 %', () => {
    for (const [id, line] of borders) {
      const error = (fastLengthMetres(coordinatesOf(line)) / lengthMetres(line) - 1) * 100;
      expect(Math.abs(error), id).toBeLessThan(1e-5);
    }
  });
});

describe('divider walk', () => {
  it.each([
    [50, 726.3],
    [200, 704.6],
    [1000, 635.7],
    [5000, 569.2],
    [20000, 515.0],
  ])('with %d m Iran–Azerbaijan is %f km', (rulerMetres, kilometres) => {
    expectWithin(dividerLengthMetres(iranAzerbaijan, rulerMetres) / 1000, kilometres, 0.02);
  });

  it.each([700, 3000, 30_000, 150_000])('with %d m agrees with the plain walk', (rulerMetres) => {
    for (const id of ['ir-az-nakhchivan', 'am-ir']) {
      const quick = dividerWalk(measuredOf(id), rulerMetres);
      const plain = plainDividerWalk(lineOf(id), rulerMetres);
      expect(quick.steps).toBe(plain.steps);
      // A millimetre at a step can turn into more at the next bend, but never into a metre here.
      expect(Math.abs(quick.lengthMetres - plain.lengthMetres)).toBeLessThan(1);
    }
  });

  it.each([
    [700, 200, 280],
    [689, 290, 380],
    [611, 1700, 2000],
  ])('finds the ruler of %d km', (kilometres, low, high) => {
    const ruler = rulerFor(iranAzerbaijan, kilometres * 1000, { minMetres: 50, maxMetres: 1e5 });
    expect(ruler).toBeGreaterThan(low);
    expect(ruler).toBeLessThan(high);
    expectWithin(dividerLengthMetres(iranAzerbaijan, ruler ?? NaN), kilometres * 1000, 0.1);
  });

  it('finds no ruler for a length that the line never has', () => {
    const range = { minMetres: 50, maxMetres: 1e5 };
    expect(rulerFor(iranAzerbaijan, 765_000, range)).toBeNull();
    expect(rulerFor(iranAzerbaijan, 100_000, range)).toBeNull();
  });
});

describe('Syunik', () => {
  it('is narrowest in the north, 25.84 km', () => {
    const gap = narrowestGap([measuredOf('am-az-nakhchivan')], [measuredOf('am-az-main')]);
    expect(gap.metres / 1000).toBeCloseTo(25.84, 2);
    expect(gap.from[0]).toBeCloseTo(45.8009, 3);
    expect(gap.from[1]).toBeCloseTo(39.5691, 3);
    expect(gap.to[0]).toBeCloseTo(46.0575, 3);
    expect(gap.to[1]).toBeCloseTo(39.6908, 3);
  });

  it('is 16.99 and 14.65 km wide on both sides of the middle of the Armenia–Iran border', () => {
    const border = measuredOf('am-ir');
    const { midpoint: middle, distances } = midpointDistances(border, [
      measuredOf('am-az-nakhchivan'),
      measuredOf('am-az-main'),
    ]);
    expect(middle).toEqual(midpoint(border));
    expect(middle[0]).toBeCloseTo(46.3425, 3);
    expect(middle[1]).toBeCloseTo(38.9166, 3);
    const [west, east] = distances.map(({ metres }) => metres / 1000);
    expect(Math.abs((west ?? NaN) - 16.99)).toBeLessThan(0.02);
    expect(Math.abs((east ?? NaN) - 14.65)).toBeLessThan(0.02);
  });
});

describe('nearest of all borders', () => {
  const lines = [...measured.values()];
  it.each([
    ['the Caspian', [50.5, 39.5]],
    ['Moscow', [37.62, 55.75]],
    ['Tehran', [51.4, 35.7]],
    ['Meghri', [46.24, 38.9]],
    ['Sydney', [151.2, -33.9]],
    ['the far side of the earth', [-133, -39]],
    ['the north pole', [0, 90]],
    ['the antimeridian', [180, 40]],
  ])('from %s is as the exhaustive search says', (_, point) => {
    const nearest = nearestOf(lines, point);
    const plain = [...borders.values()].map((line) => exhaustiveNearest(line, point));
    expect(Math.abs(nearest.metres - Math.min(...plain.map(({ metres }) => metres)))).toBeLessThan(
      1e-3,
    );
  });

  it('is the first line at a tripoint, 0 m away', () => {
    const tripoint = lineOf('am-ir')[0] ?? [];
    const nearest = nearestOf(lines, tripoint);
    expect(nearest.metres).toBe(0);
    expect([...measured.keys()][nearest.lineIndex]).toBe('ir-az-nakhchivan');
    expect(nearestOf(lines.toReversed(), tripoint).lineIndex).toBe(
      [...measured.keys()].toReversed().indexOf('am-az-nakhchivan'),
    );
  });

  it('is 0 m away at every hundredth vertex of the border', () => {
    const line = lineOf('ir-az-main');
    for (let index = 0; index < line.length; index += 100) {
      const vertex = line[index] ?? [];
      const nearest = nearestOf(lines, vertex);
      expect(nearest.metres).toBe(0);
      expect(nearest.position).toEqual(vertex);
    }
  });
});
