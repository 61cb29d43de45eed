/** The strip of time: a scale, a mark for each event, and years beside it. */
import type { HistoricalEvent } from '../model/types.ts';
import { timeScaleOf, type TimeScale } from './scale.ts';

export interface StripOptions {
  readonly widthPixels: number;
  /** Width of a mark with the gap beside it. */
  readonly markPixels: number;
  /** Least distance between two years, and room that one needs at the ends. */
  readonly tickPixels: number;
  /** Events that are marked; absent: all. The scale is that of all, so that it stays as it is. */
  readonly shown?: readonly HistoricalEvent[];
}

export interface StripMark {
  readonly event: HistoricalEvent;
  /** Middle of the mark, px. */
  readonly x: number;
  /** 0 is the row next to the scale. */
  readonly row: number;
}

export interface StripTick {
  readonly year: number;
  readonly x: number;
}

export interface Strip {
  readonly scale: TimeScale;
  readonly marks: readonly StripMark[];
  readonly ticks: readonly StripTick[];
  /** How many rows the marks need. */
  readonly rows: number;
}

/** Lays out the strip. Marks lie within its width and never on each other. */
export function stripOf(events: readonly HistoricalEvent[], options: StripOptions): Strip {
  const { widthPixels, markPixels, tickPixels, shown = events } = options;
  const inset = Math.min(markPixels, widthPixels) / 2;
  const scale = timeScaleOf(
    events.map(({ date }) => date),
    [inset, widthPixels - inset],
    markPixels,
  );
  const marks = stacked(shown, scale, markPixels);
  const rows = marks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return { scale, marks, ticks: ticksOf(scale, widthPixels, tickPixels), rows };
}

/** From left to right, each in the lowest row that has room. */
function stacked(
  events: readonly HistoricalEvent[],
  scale: TimeScale,
  markPixels: number,
): readonly StripMark[] {
  const ends: number[] = [];
  return events
    .map((event) => ({ event, x: scale.xAt(event.date) }))
    .sort((a, b) => a.x - b.x)
    .map(({ event, x }) => {
      const free = ends.findIndex((end) => end <= x);
      const row = free < 0 ? ends.length : free;
      ends[row] = x + markPixels;
      return { event, x, row };
    });
}

/** Rounder years come first, for they are the easier to read by. */
const ROUNDNESS = [100, 50, 20, 10, 5, 2, 1];

function ticksOf(scale: TimeScale, widthPixels: number, tickPixels: number): readonly StripTick[] {
  const first = Number(scale.from.slice(0, 4));
  const last = Number(scale.to.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const ticks: StripTick[] = [];
  for (const step of ROUNDNESS) {
    for (const year of years.filter((one) => one % step === 0)) {
      const x = scale.xAt(String(year));
      // An odd year alone between round ones tells nothing.
      const isWide = scale.xAt(String(year + step)) - x >= tickPixels / 2;
      const isInside = x >= tickPixels / 2 && x <= widthPixels - tickPixels / 2;
      const isClear = ticks.every((tick) => Math.abs(tick.x - x) >= tickPixels);
      if (isWide && isInside && isClear) ticks.push({ year, x });
    }
  }
  return ticks.sort((a, b) => a.year - b.year);
}
