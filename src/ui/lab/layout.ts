/** The chart's geometry: scales, paths, where points and labels go. In pixels; no colours, no DOM. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { line as pathOf } from 'd3-shape';
import type { LabPoint } from '../../core/border/lab.ts';
import { labTicks } from '../../core/border/lab.ts';
import { RULER_RANGE } from '../../core/view/tool.ts';
import { apart, fitted } from './labels.ts';

export interface ChartInput {
  readonly width: number;
  /** Of the plot, without axis and what stands above it. */
  readonly plotHeight: number;
  readonly series: readonly LabPoint[];
  readonly datasets: readonly Marked[];
  readonly published: readonly Marked[];
  /** The reader's unit of length. */
  readonly metresPerUnit: number;
  readonly number: (value: number, decimals: number) => string;
  /** Pixels that a text takes at LABEL_SIZE. */
  readonly textWidth: (text: string) => number;
}

export interface Marked {
  readonly key: string;
  readonly label: string;
  readonly lengthMetres: number;
  readonly rulerMetres: number | null | undefined;
  /** The line that the rulers walk on. */
  readonly isFinest?: boolean;
}

export type ChartLayout = ReturnType<typeof chartLayout>;

export const LABEL_SIZE = 10.5;
export const TICK_SIZE = 11;
const GAP = 13.5;
const TITLE_HEIGHT = 26;
const FOOT_HEIGHT = 42;
const ELBOW = 14;
/** Between the names and the right end, for leaders that come from there. */
const RETURN = 8;
const RIGHT = 11;

export function chartLayout(input: ChartInput) {
  const { width, plotHeight, series, metresPerUnit, textWidth } = input;
  const domain = domainOf(input);
  const ticks = scaleLinear(domain, [0, 1]).ticks(5);
  const decimals = Math.max(0, -Math.floor(Math.log10((ticks[1] ?? 1) - (ticks[0] ?? 0)) + 1e-9));
  const tickTexts = ticks.map((value) => input.number(value, decimals));
  const left = Math.ceil(Math.max(...tickTexts.map(textWidth)) * (TICK_SIZE / LABEL_SIZE)) + 8;
  const right = width - RIGHT;
  const x = scaleLog(RULER_RANGE, [left, right]).clamp(true);

  const place = (top: number) => {
    const y = scaleLinear(domain, [top + plotHeight, top]);
    const yOf = (metres: number) => y(metres / metresPerUnit);
    // The curve goes through what is marked on it.
    const marked = [...input.datasets, ...input.published].flatMap(({ rulerMetres, ...rest }) =>
      typeof rulerMetres === 'number' ? { ...rest, rulerMetres } : [],
    );
    const within = marked.filter(
      ({ rulerMetres }) => rulerMetres > RULER_RANGE[0] && rulerMetres < RULER_RANGE[1],
    );
    const along = [...series, ...within].sort((a, b) => a.rulerMetres - b.rulerMetres);
    const nodes = along.map(
      (point) => [x(point.rulerMetres), yOf(point.lengthMetres)] as [number, number],
    );
    return { yOf, nodes, y, lines: publishedLines(input, { left, right, x, yOf, nodes }) };
  };
  const first = place(TITLE_HEIGHT);
  const highest = Math.min(TITLE_HEIGHT + 6, ...first.lines.map(({ label }) => label.y));
  const top = TITLE_HEIGHT + Math.max(0, TITLE_HEIGHT + 6 - highest);
  const { yOf, nodes, y, lines } = top === TITLE_HEIGHT ? first : place(top);
  const bottom = top + plotHeight;
  return {
    width,
    height: bottom + FOOT_HEIGHT,
    left,
    right,
    top,
    bottom,
    path: pathOf()(nodes) ?? '',
    baseValue: domain[0],
    base: input.number(domain[0], decimals),
    xTicks: labTicks.map((tick) => ({ ...tick, x: x(tick.rulerMetres) })),
    yTicks: ticks.map((value, index) => ({ y: y(value), text: tickTexts[index] ?? '' })),
    lines,
    points: datasetPoints(input, { left, right, bottom, x, yOf, nodes }),
    xOf: (rulerMetres: number) => x(rulerMetres),
    yOf,
    rulerOf: (pixel: number) => x.invert(Math.min(right, Math.max(left, pixel))),
  };
}

/** In the reader's unit; from nought only where that doesn't flatten the curve. */
function domainOf({ series, datasets, published, metresPerUnit }: ChartInput): [number, number] {
  const all = [...series, ...datasets, ...published].map(
    ({ lengthMetres }) => lengthMetres / metresPerUnit,
  );
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (least < most * 0.25)
    return scaleLinear([0, most], [0, 1]).nice(5).domain() as [number, number];
  const room = (most - least) * 0.06;
  const [low = 0] = scaleLinear([least - room, most], [0, 1])
    .nice(5)
    .domain();
  return [low, most + room / 3];
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly x: (rulerMetres: number) => number;
  readonly yOf: (metres: number) => number;
  readonly nodes: readonly (readonly [number, number])[];
}

/** The curve's highest and lowest pixel between two x. */
function reach(nodes: Plot['nodes'], from: number, to: number): readonly [number, number] {
  const within = nodes.filter(([x], index) => {
    const [before, after] = [nodes[index - 1]?.[0] ?? x, nodes[index + 1]?.[0] ?? x];
    return after >= from && before <= to;
  });
  const ys = within.map(([, y]) => y);
  return [Math.min(...ys), Math.max(...ys)];
}

/** A line for each published figure, its name at the right: over the falling curve, or under it where the line is. */
function publishedLines({ published, textWidth }: ChartInput, plot: Plot) {
  const { left, right, x, yOf, nodes } = plot;
  const rows = [...published]
    .sort((a, b) => b.lengthMetres - a.lengthMetres)
    .map(({ label, lengthMetres, ...row }) => {
      const text = fitted(label, right - left - 4 * ELBOW, textWidth);
      return { ...row, text, width: textWidth(text), y: yOf(lengthMetres) };
    });
  const column = right - RETURN - Math.max(0, ...rows.map(({ width }) => width));
  const [highest, deepest] = reach(nodes, column - 6, right);
  const over = rows.filter(({ y }) => y <= deepest + GAP);
  const under = rows.filter(({ y }) => y > deepest + GAP);
  const overYs = apart(
    over.map(({ y }) => ({ y, lowest: highest - 9 })),
    GAP,
  );
  const underYs = apart(
    under.map(({ y }) => ({ y: y - 7.5, lowest: Infinity })),
    GAP,
  );
  const curveAt = (pixel: number) => reach(nodes, pixel, pixel)[0];
  return [
    ...over.map(({ key, text, width, y, rulerMetres }, index) => {
      const labelY = overYs[index] ?? y;
      const crossing = typeof rulerMetres === 'number' ? x(rulerMetres) : null;
      // A line that meets the curve under the names runs on to the right, and its leader comes back from there.
      const passes = crossing === null ? curveAt(column - 5) < y : crossing > column - 9;
      const end = passes
        ? right
        : Math.max(column - ELBOW, Math.min((crossing ?? 0) + 4, column - 5));
      const leader = passes
        ? `M${column + width + 4},${labelY}H${right - 4}L${right},${labelY + 4}V${y}`
        : `M${end},${y}L${column - 4},${labelY}`;
      return {
        key,
        y,
        from: left,
        to: end,
        crossing,
        label: { text, x: column, y: labelY, leader },
      };
    }),
    ...under.map(({ key, text, width, y }, index) => {
      const label = { text, x: right - 12 - width, y: underYs[index] ?? y, leader: '' };
      return { key, y, from: left, to: right, crossing: null, label };
    }),
  ];
}

/** A point for each dataset on the curve, its name below the curve. */
function datasetPoints({ datasets, textWidth }: ChartInput, plot: Plot & { bottom: number }) {
  const { left, right, bottom, x, yOf, nodes } = plot;
  const rows = datasets
    .filter(({ rulerMetres }) => rulerMetres !== undefined)
    .sort((a, b) => b.lengthMetres - a.lengthMetres);
  const taken: { from: number; to: number; y: number }[] = [];
  const startY = nodes[0]?.[1] ?? 0;
  return rows.map(({ key, label, lengthMetres, rulerMetres, isFinest = false }) => {
    const y = yOf(lengthMetres);
    const hasRuler = typeof rulerMetres === 'number';
    const pointX = hasRuler ? x(rulerMetres) : y <= startY ? left : right;
    const isHollow = !hasRuler && !isFinest;
    const width = textWidth(label);
    const from = Math.max(left + 7, pointX - 5 - width);
    const to = from + width;
    let labelY = Math.max(y + 12, reach(nodes, from - 4, to + 4)[1] + 11);
    for (const other of taken) {
      if (other.from < to + 4 && other.to > from - 4) labelY = Math.max(labelY, other.y + GAP - 1);
    }
    labelY = Math.min(labelY, bottom - 7);
    taken.push({ from, to, y: labelY });
    const leader =
      labelY - y > 18 ? `M${pointX},${y + 4}L${Math.min(pointX, to - 2)},${labelY - 7}` : '';
    return { key, x: pointX, y, isHollow, label: { text: label, x: from, y: labelY, leader } };
  });
}
