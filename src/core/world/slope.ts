/** How fast a border's length falls as the ruler grows: Richardson (1961, "The problem of contiguity"). */
import { LAB_STEPS } from '../border/lab.ts';
import { dividerLengthMetres, type MeasuredLine } from '../measure/index.ts';
import type { Slope } from './types.ts';

/** Metres. Below, the line's own vertices show; above, few steps are left. */
export const SLOPE_RULERS: readonly number[] = LAB_STEPS.filter(
  (metres) => metres >= 500 && metres <= 20_000,
);
export const LEAST_STEPS = 10;
export const LEAST_RULERS = 3;

const rounded = (value: number, digits: number): number =>
  Math.round(value * 10 ** digits) / 10 ** digits;

/**
 * The slope over those of the rulers that go at least ten times into the lines together; undefined where fewer
 * than three do.
 */
export function slopeOf(
  lines: readonly MeasuredLine[],
  rulersMetres: readonly number[] = SLOPE_RULERS,
): Slope | undefined {
  const whole = lines.reduce((sum, line) => sum + line.lengthMetres, 0);
  const rulers = rulersMetres.filter((metres) => metres * LEAST_STEPS <= whole);
  return slopeThrough(
    rulers.map((rulerMetres) => ({
      rulerMetres,
      lengthMetres: dividerLengthMetres(lines, rulerMetres),
    })),
  );
}

/**
 * The straight line through the logarithms of lengths and rulers, by least squares; rulers go up. Undefined for
 * fewer than three points.
 */
export function slopeThrough(
  points: readonly { readonly rulerMetres: number; readonly lengthMetres: number }[],
): Slope | undefined {
  if (points.length < LEAST_RULERS) return undefined;
  const x = points.map(({ rulerMetres }) => Math.log(rulerMetres));
  const y = points.map(({ lengthMetres }) => Math.log(lengthMetres));
  const [xx, xy, yy] = [products(x, x), products(x, y), products(y, y)];
  return {
    slope: rounded(-xy / xx, 4),
    fromMetres: points[0]?.rulerMetres ?? NaN,
    toMetres: points.at(-1)?.rulerMetres ?? NaN,
    count: points.length,
    rSquared: rounded(yy === 0 ? 1 : (xy * xy) / (xx * yy), 4),
  };
}

/** The sum of the products of both lists' distances from their means. */
function products(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, value, index) => sum + (value - meanA) * ((b[index] ?? NaN) - meanB), 0);
}
