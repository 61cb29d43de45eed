/** A border between two points, over its pieces, with the gaps between the pieces apart. */
import type { Library } from '../model/library.ts';
import {
  inverse,
  type MeasuredLine,
  nearestOf,
  type NearestOf,
  positionAt,
  sliceBetween,
} from '../measure/index.ts';
import type { Border, BorderSegment, Position } from '../model/types.ts';
import { borderLines, type BorderLines, type SegmentLine } from './border-lines.ts';

export interface StretchPart {
  readonly segment: BorderSegment;
  /** Metres from the start of the segment; backwards if the first is the larger. */
  readonly fromMetres: number;
  readonly toMetres: number;
  readonly lengthMetres: number;
  readonly positions: readonly Position[];
}

/** Between two pieces, where another country reaches across. */
export interface StretchGap {
  readonly from: Position;
  readonly to: Position;
  readonly straightMetres: number;
  /** The border that runs there; null if none has its ends at the gap's. */
  readonly via: { readonly border: Border; readonly lengthMetres: number } | null;
  /** Ids of the countries of `via` that the border itself isn't between. */
  readonly countries: readonly string[];
}

export interface Stretch {
  readonly lines: BorderLines;
  /** One more than the gaps. */
  readonly parts: readonly StretchPart[];
  readonly gaps: readonly StretchGap[];
  /** Of the parts; no gap is in it. */
  readonly lengthMetres: number;
  /** Where the two points were snapped to; null for the border's own ends. */
  readonly from: NearestOf | null;
  readonly to: NearestOf | null;
}

/** Ends of lines this near each other are the same tripoint. */
const SAME_END_METRES = 1000;

/** From the foot of one point to that of another, or from end to end; null for an unknown border or dataset. */
export function stretchOf(
  library: Library,
  borderId: string,
  points: readonly [Position, Position] | null,
  datasetId?: string,
): Stretch | null {
  const lines = borderLines(library, borderId, datasetId);
  if (!lines) return null;
  const all = lines.segments.map(({ line }) => line);
  const from = points && nearestOf(all, points[0]);
  const to = points && nearestOf(all, points[1]);
  const first = from?.lineIndex ?? 0;
  const last = to?.lineIndex ?? all.length - 1;
  const order = lines.segments.slice(Math.min(first, last), Math.max(first, last) + 1);
  if (first > last) order.reverse();
  const joints = order.slice(1).map((next, index) => jointOf(order[index] ?? next, next));
  const parts = order.map((one, index) => {
    const entry = joints[index - 1]?.entryMetres;
    const exit = joints[index]?.exitMetres;
    const start = entry ?? from?.alongMetres ?? oppositeEnd(one.line, exit, 0);
    const end = exit ?? to?.alongMetres ?? oppositeEnd(one.line, entry, one.line.lengthMetres);
    return partOf(one, start, end);
  });
  const gaps = joints.map((joint) => gapOf(library, lines, joint));
  const lengthMetres = parts.reduce((sum, part) => sum + part.lengthMetres, 0);
  return { lines, parts, gaps, lengthMetres, from, to };
}

function partOf({ segment, line }: SegmentLine, fromMetres: number, toMetres: number): StretchPart {
  return { segment, fromMetres, toMetres, ...sliceBetween(line, fromMetres, toMetres) };
}

const oppositeEnd = (line: MeasuredLine, end: number | undefined, otherwise: number): number =>
  end === undefined ? otherwise : line.lengthMetres - end;

interface Joint {
  readonly exitMetres: number;
  readonly entryMetres: number;
  readonly from: Position;
  readonly to: Position;
  readonly straightMetres: number;
}

/** The ends by which two pieces are nearest each other. */
function jointOf(one: SegmentLine, next: SegmentLine): Joint {
  const joints = endsOf(one.line).flatMap((exit) =>
    endsOf(next.line).map((entry) => ({
      exitMetres: exit.alongMetres,
      entryMetres: entry.alongMetres,
      from: exit.position,
      to: entry.position,
      straightMetres: inverse(exit.position, entry.position).metres,
    })),
  );
  return joints.reduce((best, joint) =>
    joint.straightMetres < best.straightMetres ? joint : best,
  );
}

function gapOf(
  library: Library,
  { border, dataset }: BorderLines,
  { from, to, straightMetres }: Joint,
): StretchGap {
  for (const other of library.borders) {
    if (other.id === border.id) continue;
    for (const { line } of borderLines(library, other.id, dataset.id)?.segments ?? []) {
      if (!touches(line, from) || !touches(line, to)) continue;
      const countries = other.countries.filter((country) => !border.countries.includes(country));
      const via = { border: other, lengthMetres: line.lengthMetres };
      return { from, to, straightMetres, via, countries };
    }
  }
  return { from, to, straightMetres, via: null, countries: [] };
}

/** The two ends of a line with their metres from its start. */
export const endsOf = (line: MeasuredLine) =>
  [0, line.lengthMetres].map((alongMetres) => ({
    alongMetres,
    position: positionAt(line, alongMetres),
  }));

/** Whether a line ends at a position, to within a kilometre. */
export const touches = (line: MeasuredLine, position: Position): boolean =>
  endsOf(line).some((end) => inverse(end.position, position).metres < SAME_END_METRES);
