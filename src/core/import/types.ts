/** The shapes of reading a reader's file. */
import type { Feature, Geometry } from 'geojson';
import type { Bounds, Problem } from '../model/types.ts';

export const FORMATS = [
  'geojson',
  'ndjson',
  'geojsonseq',
  'topojson',
  'kml',
  'kmz',
  'gpx',
  'csv',
  'shapefile',
  'flatgeobuf',
] as const;
export type Format = (typeof FORMATS)[number];

/** Without a prototype: any key is only a key. Values are JSON. */
export type Properties = Record<string, unknown>;
export type ImportedFeature = Feature<Geometry, Properties>;

export interface ImportResult {
  /** WGS84, longitude first; rings are closed, outer ones run counterclockwise. */
  readonly features: readonly ImportedFeature[];
  /** null where nothing could be read. */
  readonly bounds: Bounds | null;
  readonly count: number;
  /** What was left out: `at` is `file`, `feature 12`, `line 3`, `line 3:14` or `entry name`, counted from 1. */
  readonly skipped: readonly Problem[];
  /** null where the file is of no kind that is read. */
  readonly format: Format | null;
  /** What was put right or is worth knowing; `at` as in `skipped`. */
  readonly notes: readonly Problem[];
}

export interface ImportOptions {
  /** Where coordinates that are in it only when turned round are pointed out. */
  readonly region?: Bounds;
  /** Says of each ring that ran the wrong way that it was turned. */
  readonly notesWinding?: boolean;
  readonly onStage?: (stage: Stage) => void;
}

export const STAGES = ['read', 'parse', 'check', 'index'] as const;
export type Stage = (typeof STAGES)[number];

/** What a parser found before it is checked. */
export interface Found {
  /** Features, geometries or anything else. */
  readonly values: readonly unknown[];
  /** Where the value of this index stands in the file; absent: `feature` and its number. */
  readonly places?: readonly string[];
  /** What the file says its coordinates are in. */
  readonly crs?: Crs;
}

export interface Crs {
  readonly name: string;
  /** Known to be no degrees. */
  readonly isProjected: boolean;
}
