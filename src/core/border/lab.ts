/** The length lab: a border's length by ruler, and which ruler gives what others have measured or published. */
import { formatNumber } from '../words/format.ts';
import type { Library } from '../model/library.ts';
import { dividerLengthMetres, dividerWalk, inverse, rulerFor } from '../measure/index.ts';
import type { DividerWalk, MeasuredLine } from '../measure/index.ts';
import { borderDatasets, borderLines, FINEST_DATASET, isFinest, RULER_RANGE } from './index.ts';
import { type Messages, say } from '../words/text.ts';
import { RULER_RANGE as SLIDER_RANGE } from '../view/tool.ts';
import type { Dataset, PublishedLength } from '../model/types.ts';

export interface LabPoint {
  readonly rulerMetres: number;
  readonly lengthMetres: number;
}

export interface LabWalk {
  /** One for each line. */
  readonly walks: readonly DividerWalk[];
  readonly lengthMetres: number;
  /** Whole steps; 0 where the ruler is longer than the way from end to end. */
  readonly steps: number;
}

export interface LabDataset {
  readonly dataset: Dataset;
  /** Short, the same in every language: "OSM 500 m". */
  readonly label: string;
  readonly lengthMetres: number;
  readonly vertices: number;
  /** The line that the rulers walk on: each of its vertices counts. */
  readonly isFinest: boolean;
  /** The ruler that gives this length on the finest line; null if none does, undefined if not yet known. */
  readonly rulerMetres: number | null | undefined;
}

export interface LabPublished {
  readonly row: PublishedLength;
  readonly lengthMetres: number;
  /** The ruler that gives this length on the finest line; null if none does, undefined if not yet known. */
  readonly rulerMetres: number | null | undefined;
}

export type RulerOf = (lengthMetres: number) => number | null | undefined;

const [LEAST, MOST] = SLIDER_RANGE;

/** 50, 100, 200, 500 … 100 000 m. */
export const LAB_STEPS: readonly number[] = [10, 100, 1000, 10_000, 100_000]
  .flatMap((power) => [power, 2 * power, 5 * power])
  .filter((metres) => metres >= LEAST && metres <= MOST);

/** Of the ruler's axis; the powers of ten have their figure. */
export const labTicks: readonly { readonly rulerMetres: number; readonly isNamed: boolean }[] =
  LAB_STEPS.map((rulerMetres) => ({
    rulerMetres,
    isNamed: Number.isInteger(Math.log10(rulerMetres)),
  }));

/** Where the curve is taken, in metres: closer together for long rulers, where it goes up and down. */
export const labRulers: readonly number[] = [
  ...new Set([...LAB_STEPS, ...spread(LEAST, 2000, 12), ...spread(2000, MOST, 26)]),
].sort((a, b) => a - b);

function spread(from: number, to: number, perDecade: number): number[] {
  const count = Math.round(Math.log10(to / from) * perDecade);
  return Array.from({ length: count }, (_, index) =>
    Math.round(from * (to / from) ** (index / count)),
  );
}

/** The divider length of the lines together, in metres, at each ruler. */
export const labSeries = (
  lines: readonly MeasuredLine[],
  rulersMetres: readonly number[] = labRulers,
): LabPoint[] =>
  rulersMetres.map((rulerMetres) => ({
    rulerMetres,
    lengthMetres: dividerLengthMetres(lines, rulerMetres),
  }));

const lastWalk = new WeakMap<MeasuredLine, readonly [rulerMetres: number, walk: DividerWalk]>();

/**
 * The lines walked with one ruler; the last walk of each line is kept, since panel and map ask for the same one.
 * A line shorter, end to end, than the ruler takes no step: what remains is straight from end to end.
 */
export function labWalk(lines: readonly MeasuredLine[], rulerMetres: number): LabWalk {
  const walks = lines.map((line) => {
    const known = lastWalk.get(line);
    if (known?.[0] === rulerMetres) return known[1];
    const walk = dividerWalk(line, rulerMetres);
    lastWalk.set(line, [rulerMetres, walk]);
    return walk;
  });
  return {
    walks,
    lengthMetres: walks.reduce((sum, walk) => sum + walk.lengthMetres, 0),
    steps: walks.reduce((sum, walk) => sum + walk.steps, 0),
  };
}

/** Nearer to the target than this, relatively, the series is not asked but the line walked. */
const COARSE = 0.05;

/**
 * What `rulerFor` finds in the range of "Check my number", with the help of a series of the same lines: the
 * bisection reads the series while it is far from the target. Metres; null if no ruler gives the length.
 */
export function rulerGiving(
  lines: readonly MeasuredLine[],
  targetMetres: number,
  series: readonly LabPoint[],
): number | null {
  const lineMetres = lines.reduce((sum, line) => sum + line.lengthMetres, 0);
  // A walk is never longer than the line nor shorter than straight from end to end.
  if (targetMetres >= lineMetres || targetMetres < straightMetres(lines)) return null;
  let { minMetres, maxMetres } = RULER_RANGE as { minMetres: number; maxMetres: number };
  if (targetMetres <= lengthIn(series, LEAST)) {
    for (;;) {
      const middle = Math.sqrt(minMetres * maxMetres);
      const excess = lengthIn(series, middle) - targetMetres;
      if (Math.abs(excess) < COARSE * targetMetres) break;
      if (excess >= 0) minMetres = middle;
      else maxMetres = middle;
      if (maxMetres / minMetres < 1.1) break;
    }
  }
  return (
    rulerFor(lines, targetMetres, { minMetres, maxMetres }) ??
    rulerFor(lines, targetMetres, RULER_RANGE)
  );
}

const straightMetres = (lines: readonly MeasuredLine[]): number =>
  lines.reduce((sum, { positions }) => {
    const [first, last] = [positions[0], positions.at(-1)];
    return sum + (first && last ? inverse(first, last).metres : 0);
  }, 0);

/** The series at any ruler, in metres; beyond its ends it goes on level. */
export function lengthIn(series: readonly LabPoint[], rulerMetres: number): number {
  const next = series.findIndex((point) => point.rulerMetres >= rulerMetres);
  const after = series[next] ?? series.at(-1);
  const before = series[next - 1] ?? after;
  if (!after || !before) throw new RangeError('series is empty; wanted one point or more.');
  if (next < 1) return after.lengthMetres;
  const part =
    Math.log(rulerMetres / before.rulerMetres) / Math.log(after.rulerMetres / before.rulerMetres);
  return before.lengthMetres + part * (after.lengthMetres - before.lengthMetres);
}

/** The border in every dataset that has all of it, longest first. */
export const labDatasets = (library: Library, border: string, rulerOf: RulerOf): LabDataset[] =>
  borderDatasets(library)
    .flatMap((id) => borderLines(library, border, id) ?? [])
    .map(({ dataset, lengthMetres, vertices }) => ({
      dataset,
      label: labelOf(dataset),
      lengthMetres,
      vertices,
      isFinest: isFinest(dataset.id),
      rulerMetres: isFinest(dataset.id) ? null : rulerOf(lengthMetres),
    }))
    .sort((a, b) => b.lengthMetres - a.lengthMetres);

/** "NE 1:10m" for a map of 1 to so many million, "OSM 100 m" for a line simplified to so many metres. */
function labelOf({ id, title }: Dataset): string {
  const [source = '', ...rest] = (isFinest(id) ? FINEST_DATASET : id).split('-');
  const scale = /1:\d+(?= million)/.exec(title)?.[0];
  const detail = scale ? `${scale}m` : rest.join(' ').replace(/(\d)m$/, '$1 m');
  return `${source.toUpperCase()} ${detail}`;
}

/** The lengths printed of a border, longest first. */
export const labPublished = (library: Library, border: string, rulerOf: RulerOf): LabPublished[] =>
  library.published
    .filter((row) => row.border === border)
    .sort((a, b) => b.lengthKilometres - a.lengthKilometres)
    .map((row) => {
      const lengthMetres = row.lengthKilometres * 1000;
      return { row, lengthMetres, rulerMetres: rulerOf(lengthMetres) };
    });

/** Files that the lab reads besides those of every tool: the same borders in other datasets. */
export const filesForLab = (
  datasetFiles: readonly string[],
  has: (address: string) => boolean,
): readonly string[] =>
  datasetFiles
    .map((file) => file.slice('datasets/'.length, -'.json'.length))
    .map((id) => `layers/compare-${id}.topojson#borders`)
    .filter(has);

/** Of the slider: 0 at 50 m, 1 at 100 km, even steps in between for even ratios. */
export const partOfRuler = (metres: number): number =>
  Math.log(metres / LEAST) / Math.log(MOST / LEAST);

/** The ruler at a part of the slider, rounded to two digits so that it can be said. Metres. */
export const rulerAtPart = (part: number): number =>
  roundedRuler(LEAST * (MOST / LEAST) ** Math.min(1, Math.max(0, part)));

/** To `digits` significant digits, within the slider's range. */
export const roundedRuler = (metres: number, digits = 2): number =>
  Math.min(MOST, Math.max(LEAST, Number(metres.toPrecision(digits))));

/** The next ruler up (1) or down (-1) among 1, 2, 5 and their tens; the last one stays. */
export const rulerBeside = (metres: number, direction: 1 | -1): number =>
  direction === 1
    ? (LAB_STEPS.find((step) => step > metres) ?? MOST)
    : (LAB_STEPS.findLast((step) => step < metres) ?? LEAST);

/** A ruler in metres or kilometres with no more than `digits` significant digits: "240 m", "1.8 km". */
export function formatRuler(messages: Messages, metres: number, digits = 3): string {
  const rounded = Number(metres.toPrecision(digits));
  const value = rounded < 1000 ? rounded : rounded / 1000;
  const decimals = (String(value).split('.')[1] ?? '').length;
  const unit = rounded < 1000 ? 'unit.m' : 'unit.km';
  return say(messages, unit, { value: formatNumber(messages, value, decimals) });
}

/** "iran-azerbaijan-border_length-by-ruler" from the border's English name. */
export function labFileName(englishName: string): string {
  const plain = englishName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}_length-by-ruler`;
}
