/**
 * Times are told as ratios only: medians of paired runs, one after the other in the same moment, so that a busy
 * machine slows both.
 */
import { length, lineString } from '@turf/turf';
import { readBorderLines } from '../helpers/border-lines.ts';

export type Task = (turn: number) => unknown;

const PAIRS = 31;
/** A run is this long at least, for the clock is coarse. */
const RUN_MILLISECONDS = 2;

/** Keeps results from being optimised away. */
let sink: unknown;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

let turn = 0;
function millisecondsOf(task: Task, repeats: number): number {
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) sink = task(turn++);
  if (Number.isNaN(sink)) throw new Error('A measured value is not a number.');
  return (performance.now() - start) / repeats;
}

/** Warms a task up, and says how often it has to be repeated to be measured. */
function repeatsFor(task: Task): number {
  millisecondsOf(task, 20);
  return Math.max(1, Math.ceil(RUN_MILLISECONDS / millisecondsOf(task, 5)));
}

/** How many times as long as its rival a task takes. */
export function ratioOf(task: Task, rival: Task, pairs = PAIRS): number {
  const [repeats, rivalRepeats] = [repeatsFor(task), repeatsFor(rival)];
  return median(
    Array.from({ length: pairs }, () => {
      const before = millisecondsOf(rival, rivalRepeats);
      const own = millisecondsOf(task, repeats);
      const after = millisecondsOf(rival, rivalRepeats);
      return own / ((before + after) / 2);
    }),
  );
}

const lines = [...readBorderLines().values()].map((line) => lineString(line));

/** What stands in for a clock where nothing does the same as a task: Turf's length of every border. */
export const allLengths = (): number => lines.reduce((sum, line) => sum + length(line), 0);

/** The same of the very first run of a task, before it is compiled. */
export function firstRatioOf(task: Task): number {
  const start = performance.now();
  sink = task(0);
  const own = performance.now() - start;
  return own / millisecondsOf(allLengths, repeatsFor(allLengths));
}
