/** The other way round: with which ruler a line comes out as long as somebody has said. */
import { checkedFinite, checkedPositive } from './checked.ts';
import type { MeasuredLine } from './measured.ts';
import { dividerWalk } from './ruler.ts';

/** Bisection stops when the bracket is this narrow, relatively. */
const RULER_PRECISION = 1e-4;
/** A length this near the target, relatively, is it. */
const LENGTH_PRECISION = 1e-4;
/** Where the curve jumps over the target, this many rulers within this part of the jump are tried. */
const TRIES = 80;
const TRY_WITHIN = 0.08;

/** Divider lengths of several lines, added. */
export function dividerLengthMetres(lines: readonly MeasuredLine[], rulerMetres: number): number {
  return lines.reduce((sum, line) => sum + dividerWalk(line, rulerMetres).lengthMetres, 0);
}

/**
 * A ruler in metres with which the lines together come out at `targetMetres`, by bisection; null if the target is
 * longer than with the shortest ruler of the range or shorter than with the longest. A divider
 * length goes up and down by some thousandths from ruler to ruler, so there may be other rulers near
 * it, and it is right to a thousandth (as a rule to a ten-thousandth) of the target.
 * @throws RangeError for a target that is not finite or a range that is not 0 < minMetres < maxMetres.
 */
export function rulerFor(
  lines: readonly MeasuredLine[],
  targetMetres: number,
  range: { readonly minMetres: number; readonly maxMetres: number },
): number | null {
  checkedFinite(targetMetres, 'targetMetres');
  let low = checkedPositive(range.minMetres, 'range.minMetres');
  let high = checkedPositive(range.maxMetres, 'range.maxMetres');
  if (low >= high) {
    throw new RangeError(`range is ${low} to ${high}; wanted minMetres below maxMetres.`);
  }
  const excess = (ruler: number): number => dividerLengthMetres(lines, ruler) - targetMetres;
  if (excess(low) < 0 || excess(high) > 0) return null;
  while (high / low > 1 + RULER_PRECISION) {
    const middle = Math.sqrt(low * high);
    if (excess(middle) >= 0) low = middle;
    else high = middle;
  }
  const found = { ruler: low, off: Math.abs(excess(low)) };
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    if (found.off <= LENGTH_PRECISION * targetMetres) break;
    const aside = (TRY_WITHIN * Math.ceil(attempt / 2)) / (TRIES / 2);
    const ruler = low * (attempt % 2 === 0 ? 1 - aside : 1 + aside);
    if (ruler < range.minMetres || ruler > range.maxMetres) continue;
    const off = Math.abs(excess(ruler));
    if (off < found.off) Object.assign(found, { ruler, off });
  }
  return found.ruler;
}
