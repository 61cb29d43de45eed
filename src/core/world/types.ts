/** The shapes of geo/world/: every land border on Earth, what was printed of it and what is said of it. */
import type { Bounds, Source } from '../model/types.ts';

export interface WorldSegment {
  readonly id: string;
  readonly bounds: Bounds;
  readonly lengthMetres: number;
  readonly vertices: number;
}

/** A record of geo/world/index.json. */
export interface WorldBorder {
  /** As `Border.id`. */
  readonly id: string;
  readonly countries: readonly [string, string];
  readonly bounds: Bounds;
  readonly lengthMetres: number;
  readonly vertices: number;
  /** Of the length, where the two countries' own lines differ and one of them was taken. */
  readonly healedMetres?: number;
  /** Drawn from geo/layers/borders*.topojson; no file in geo/world/lines/. */
  readonly isRegional?: true;
  readonly segments: readonly WorldSegment[];
}

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

/** A length that the World Factbook printed (geo/world/published.json, by border). */
export interface PublishedFigure {
  readonly authority: 'factbook-2026' | 'factbook-2015';
  /** Whose entry prints it. */
  readonly side: string;
  readonly lengthKilometres: number;
  /** What of the border it is, where an entry prints it in parts. */
  readonly part?: string;
  /** Why it is not to be compared with the whole border as it is. */
  readonly reason?: { readonly code: ReasonCode; readonly text: string };
}
export type ReasonCode = 'section' | 'misprint' | 'includes-another' | 'named-otherwise';

/** Why a measured length is far off the published one (geo/world/differences.json, by border). */
export interface Difference {
  readonly authority: PublishedFigure['authority'];
  readonly lengthKilometres: number;
  readonly ratio: number;
  readonly text: string;
}

/** Who disputes a border, in the words of a source (geo/world/status.json, by border). */
export interface Dispute {
  readonly by?: string;
  readonly text: string;
  readonly source: Source;
}

/** What the table of all borders is joined from. */
export interface WorldFiles {
  readonly index: readonly WorldBorder[];
  readonly table: readonly TableRecord[];
  readonly published: Readonly<Record<string, readonly PublishedFigure[]>>;
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
