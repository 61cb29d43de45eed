/** Log-log paper: scales and ticks in pixels. No colours, no DOM. */
import { scaleLog } from 'd3-scale';

export interface PaperInput {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
}

export type Paper = ReturnType<typeof paperOf>;

const TOP = 24;
const RIGHT = 12;
const FOOT = 40;

export function paperOf({ width, height, left, xDomain, yDomain }: PaperInput) {
  const [right, bottom] = [width - RIGHT, height - FOOT];
  const x = scaleLog(xDomain, [left, right]).clamp(true);
  const y = scaleLog(yDomain, [bottom, TOP]).clamp(true);
  return {
    width,
    height,
    left,
    right,
    top: TOP,
    bottom,
    x: (value: number) => x(value),
    y: (value: number) => y(value),
    xTicks: roundTicks(xDomain).map((value) => ({ value, at: x(value) })),
    yTicks: roundTicks(yDomain).map((value) => ({ value, at: y(value) })),
  };
}

/** Powers of ten within the domain; 1, 2 and 5 of each where that gives few. */
export function roundTicks([from, to]: readonly [number, number]): readonly number[] {
  const steps = Math.log10(to / from) > 2 ? [1] : [1, 2, 5];
  const least = Math.floor(Math.log10(from));
  const count = Math.ceil(Math.log10(to)) - least + 1;
  return Array.from({ length: count }, (_, index) => least + index)
    .flatMap((power) => steps.map((step) => step * 10 ** power))
    .filter((value) => value >= from * 0.999 && value <= to * 1.001);
}

/** The nearest of some points within a reach of pixels; null where none is. */
export function nearestMark<Mark extends { readonly x: number; readonly y: number }>(
  marks: readonly Mark[],
  x: number,
  y: number,
  reach: number,
): Mark | null {
  let best: Mark | null = null;
  let least = reach;
  for (const mark of marks) {
    const off = Math.hypot(mark.x - x, mark.y - y);
    if (off <= least) [best, least] = [mark, off];
  }
  return best;
}
