/** The shapes that only the table of all borders reads; what the page reads of one border is in the model. */
import type { Dispute, WorldFigure, WorldRecord } from '../model/types.ts';

/** A straight line through the logarithms of lengths and rulers. */
export interface Slope {
  /** L is proportional to the ruler to the power of minus the slope; Richardson (1961). */
  readonly slope: number;
  readonly fromMetres: number;
  readonly toMetres: number;
  /** Rulers in the fit. */
  readonly count: number;
  readonly rSquared: number;
}

/** A record of geo/world/table.json. */
export interface TableRecord {
  readonly id: string;
  /** Metres by data set. */
  readonly coarser: Readonly<Record<string, number>>;
  /** Left out where a border is too short for three rulers. */
  readonly slope?: Slope;
}

/** Why a measured length is far off the published one (geo/world/differences.json, by border). */
export interface Difference {
  readonly authority: WorldFigure['authority'];
  readonly lengthKilometres: number;
  readonly ratio: number;
  readonly text: string;
}

/** What the table of all borders is joined from. */
export interface WorldFiles {
  readonly index: readonly WorldRecord[];
  readonly table: readonly TableRecord[];
  readonly published: Readonly<Record<string, readonly WorldFigure[]>>;
  readonly differences: Readonly<Record<string, Difference>>;
  readonly status: Readonly<Record<string, readonly Dispute[]>>;
}

/** Where each of them lies below geo/. */
export const WORLD_FILES: Readonly<Record<keyof WorldFiles, string>> = {
  index: 'world/index.json',
  table: 'world/table.json',
  published: 'world/published.json',
  differences: 'world/differences.json',
  status: 'world/status.json',
};
