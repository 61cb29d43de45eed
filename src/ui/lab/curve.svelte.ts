/** The curve of a border and the rulers of given lengths, worked out in the browser's idle time, each once. */
import { type LabPoint, labRulers, labSeries, rulerGiving } from '../../core/border/lab.ts';
import type { MeasuredLine } from '../../core/measure/index.ts';
import { inIdleTime } from './in-idle-time.ts';

interface Known {
  readonly points: LabPoint[];
  /** By the length that they give. */
  readonly rulers: Record<number, number | null>;
}

/** By the border's first line; lines are made once a session. */
const knownByLine = new WeakMap<MeasuredLine, Known>();

export class LabCurve {
  /** Empty until all of it is there. */
  series = $state.raw<readonly LabPoint[]>([]);
  private rulers = $state.raw<Readonly<Record<number, number | null>>>({});

  /** The ruler that gives a length; undefined while it isn't known. */
  rulerOf = (lengthMetres: number): number | null | undefined => this.rulers[lengthMetres];

  /** Starts on a border; what is known of it already shows at once. Returns what stops the work. */
  start(lines: readonly MeasuredLine[], lengthsMetres: readonly number[]): () => void {
    const [first] = lines;
    if (!first) return () => undefined;
    const known = knownByLine.get(first) ?? { points: [], rulers: {} };
    knownByLine.set(first, known);
    this.series = known.points.length === labRulers.length ? known.points : [];
    this.rulers = { ...known.rulers };
    return inIdleTime(this.work(lines, lengthsMetres, known));
  }

  /** One step a ruler. */
  private *work(lines: readonly MeasuredLine[], lengthsMetres: readonly number[], known: Known) {
    while (known.points.length < labRulers.length) {
      const rulersMetres = labRulers.slice(known.points.length, known.points.length + 1);
      known.points.push(...labSeries(lines, rulersMetres));
      yield;
    }
    this.series = known.points;
    for (const length of lengthsMetres) {
      if (length in known.rulers) continue;
      yield;
      known.rulers[length] = rulerGiving(lines, length, known.points);
      this.rulers = { ...known.rulers };
    }
  }
}
