/**
 * How fast the measuring functions are beside Turf's, and how right the quick ones are. Ratios are medians of
 * paired runs, one after the other in the same moment, so that a busy machine slows both.
 */
import { length, lineSlice, lineString, nearestPointOnLine, point } from '@turf/turf';
import {
  alongBetween,
  coordinatesOf,
  dividerLengthMetres,
  fastLengthMetres,
  lengthMetres,
  measuredLine,
  narrowestGap,
  nearestOf,
  rulerFor,
} from '../../src/core/measure/index.ts';
import { borderLine, readBorderLines } from '../helpers/border-lines.ts';

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: number;
  readonly better: 'lower' | 'higher';
  readonly note?: string;
}

/** Keeps results from being optimised away. */
let sink = 0;

function millisecondsOf(task: () => number, repeats: number): number {
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) sink += task();
  return (performance.now() - start) / repeats;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Median of slow time / quick time over pairs. */
function ratioOf(slow: () => number, quick: () => number, pairs: number, repeats: number): number {
  millisecondsOf(slow, 2);
  millisecondsOf(quick, 20 * repeats);
  return median(
    Array.from({ length: pairs }, () => {
      const before = millisecondsOf(quick, repeats);
      const slowly = millisecondsOf(slow, 1);
      const after = millisecondsOf(quick, repeats);
      return slowly / ((before + after) / 2);
    }),
  );
}

/** A row of points over the region, the same in each run. */
function pointsOfRegion(count: number): [number, number][] {
  return Array.from({ length: count }, (_, index) => [
    44 + 6 * ((index * 0.618034) % 1),
    37 + 4 * ((index * 0.754878) % 1),
  ]);
}

export async function benchMeasure(): Promise<Row[]> {
  await Promise.resolve();
  const borders = readBorderLines();
  const raw = [...borders.values()];
  const lines = raw.map(measuredLine);
  const turfLines = raw.map((line) => lineString(line));
  const vertices = raw.reduce((sum, line) => sum + line.length, 0);

  const main = borderLine(borders, 'ir-az-main');
  const mainTurf = lineString(main);
  const mainCoordinates = coordinatesOf(main);
  const mainMeasured = measuredLine(main);
  const iranAzerbaijan = [measuredLine(borderLine(borders, 'ir-az-nakhchivan')), mainMeasured];

  const points = pointsOfRegion(400);
  let turn = 0;
  const nextPoint = (): [number, number] => points[turn++ % points.length] ?? [46, 39];

  const lengthRatio = ratioOf(
    () => length(mainTurf),
    () => fastLengthMetres(mainCoordinates),
    101,
    10,
  );
  const worstError = Math.max(
    ...raw.map((line) =>
      Math.abs((fastLengthMetres(coordinatesOf(line)) / lengthMetres(line) - 1) * 100),
    ),
  );
  const nearestRatio = ratioOf(
    () => {
      const click = point(nextPoint());
      return Math.min(
        ...turfLines.map((line) => nearestPointOnLine(line, click).properties.pointDistance),
      );
    },
    () => nearestOf(lines, nextPoint()).metres,
    31,
    5,
  );
  const nearestTimes = points.map((click) =>
    millisecondsOf(() => nearestOf(lines, click).metres, 1),
  );
  const from: [number, number] = [47.3, 39.4];
  const to: [number, number] = [48.5, 38.8];
  const alongRatio = ratioOf(
    () => length(lineSlice(from, to, mainTurf)),
    () => alongBetween(mainMeasured, from, to).lengthMetres,
    31,
    10,
  );
  const walk = (rulerMetres: number): number =>
    median(
      Array.from({ length: 31 }, () =>
        millisecondsOf(() => dividerLengthMetres(iranAzerbaijan, rulerMetres), 1),
      ),
    );
  const ruler = median(
    Array.from({ length: 5 }, () =>
      millisecondsOf(
        () => rulerFor(iranAzerbaijan, 700_000, { minMetres: 50, maxMetres: 1e5 }) ?? 0,
        1,
      ),
    ),
  );
  const syunik = ['am-az-nakhchivan', 'am-az-main'].map((id) =>
    measuredLine(borderLine(borders, id)),
  );
  const gap = median(
    Array.from({ length: 9 }, () =>
      millisecondsOf(() => narrowestGap(syunik.slice(0, 1), syunik.slice(1)).metres, 1),
    ),
  );
  const build = median(
    Array.from({ length: 5 }, () => millisecondsOf(() => raw.map(measuredLine).length, 1)),
  );
  if (Number.isNaN(sink)) throw new Error('A measured value is not a number.');

  const row = (
    name: string,
    value: number,
    unit: string,
    bar: number,
    better: Row['better'],
    note?: string,
  ): Row => ({ name, value, unit, bar, better, ...(note === undefined ? {} : { note }) });
  const all = `${raw.length} lines, ${vertices} vertices`;
  return [
    row(
      'Length by the table, times faster than Turf',
      lengthRatio,
      'x',
      20,
      'higher',
      'ir-az-main',
    ),
    row('Length by the table, worst error', worstError, '%', 1e-5, 'lower', all),
    row('Nearest border, times faster than Turf', nearestRatio, 'x', 20, 'higher', all),
    row('Nearest border, median', median(nearestTimes), 'ms', 1, 'lower', all),
    row('Along between two points, times faster than Turf', alongRatio, 'x', 100, 'higher'),
    row('Divider walk of Iran–Azerbaijan at 200 m', walk(200), 'ms', 16, 'lower'),
    row('Divider walk of Iran–Azerbaijan at 50 m', walk(50), 'ms', 16, 'lower'),
    row('Ruler of a published length', ruler, 'ms', 200, 'lower'),
    row('Narrowest gap across Syunik', gap, 'ms', 100, 'lower'),
    row('Measuring all borders once', build, 'ms', 100, 'lower', all),
  ];
}
