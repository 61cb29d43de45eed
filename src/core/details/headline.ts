/** What the page is about, in figures: the border's two pieces and the stretch between them. */
import { type Library, linesOf } from '../model/library.ts';
import type { Position } from '../model/types.ts';
import { measured } from '../around/measured-thing.ts';

export interface Headline {
  readonly totalMetres: number;
  readonly westMetres: number;
  readonly betweenMetres: number;
  readonly eastMetres: number;
}

/** As measured on the lines that the map draws; null until they are there. */
export function headlineOf(library: Library): Headline | null {
  const lengths = (border: string) =>
    linesOf(library, border)
      .map((thing) => measured(thing))
      .filter((line) => line !== null)
      .toSorted((a, b) => westOf(a.positions) - westOf(b.positions))
      .map(({ lengthMetres }) => lengthMetres);
  const [westMetres, eastMetres] = lengths(library.subject.border);
  const [betweenMetres] = lengths(library.subject.gap);
  if (westMetres === undefined || eastMetres === undefined || betweenMetres === undefined)
    return null;
  return { totalMetres: westMetres + eastMetres, westMetres, betweenMetres, eastMetres };
}

const westOf = (positions: readonly Position[]): number =>
  Math.min(...positions.map(([longitude = 0]) => longitude));
