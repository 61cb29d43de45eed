/** Which of the printed lengths of a border its measured length is set against. */
import type { WorldFigure } from '../model/types.ts';

/** A figure that stands for the whole border, its parts added; sides that differ are averaged. */
export interface NewestFigure {
  readonly authority: WorldFigure['authority'];
  readonly lengthKilometres: number;
  /** What each side prints for the whole, in the order of the file. */
  readonly sides: readonly { readonly side: string; readonly lengthKilometres: number }[];
}

/** The newest published length of a border, without sections and misprints. */
export function newestFigure(figures: readonly WorldFigure[]): NewestFigure | undefined {
  const usable = figures.filter(
    ({ reason }) => reason === undefined || reason.code === 'named-otherwise',
  );
  for (const authority of ['factbook-2026', 'factbook-2015'] as const) {
    const own = usable.filter((figure) => figure.authority === authority);
    const sides = [...new Set(own.map(({ side }) => side))].map((side) => ({
      side,
      lengthKilometres: own
        .filter((figure) => figure.side === side)
        .reduce((sum, { lengthKilometres }) => sum + lengthKilometres, 0),
    }));
    if (sides.length === 0) continue;
    const total = sides.reduce((sum, { lengthKilometres }) => sum + lengthKilometres, 0);
    return { authority, lengthKilometres: total / sides.length, sides };
  }
  return undefined;
}
