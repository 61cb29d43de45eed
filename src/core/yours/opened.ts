/** What is known of a reader's file once it is opened, and what can be asked of it. */
import type { ExportFormat, Provenance, Written } from '../export/index.ts';
import type { Format, ImportedFeature, ImportOptions, Properties, Stage } from '../import/types.ts';
import type { Bounds, Problem } from '../model/types.ts';
import type { Classes } from './classes.ts';

export interface PropertySummary {
  readonly name: string;
  /** `mixed`: more than one of them; `other`: lists and objects. */
  readonly type: 'number' | 'text' | 'boolean' | 'other' | 'mixed';
  /** Features that have it, null not counted. */
  readonly count: number;
  /** The least and the most of its numbers; absent where none is a number. */
  readonly range?: readonly [least: number, most: number];
}

/** What the page knows of an opened file: little, however big the file is. */
export interface Summary {
  readonly name: string;
  readonly bytes: number;
  readonly format: Format | null;
  readonly count: number;
  readonly bounds: Bounds | null;
  /** How many features there are of each GeoJSON geometry type. */
  readonly kinds: Readonly<Record<string, number>>;
  /** In the order in which they come; not all where there are very many. */
  readonly properties: readonly PropertySummary[];
  readonly skipped: readonly Problem[];
  readonly notes: readonly Problem[];
}

export interface RowQuery {
  /** Rows before the page, and rows on it. */
  readonly from: number;
  readonly count: number;
  readonly sort?: {
    readonly property: string;
    readonly isDescending: boolean;
    /** Of the order of texts. */
    readonly language: string;
  };
  /** Every word must be in one of the values; written as search compares it. */
  readonly text?: string;
}

export interface Row {
  /** Of the feature in its file. */
  readonly index: number;
  readonly kind: string;
  readonly properties: Properties;
}

export interface Rows {
  /** On all pages. */
  readonly total: number;
  readonly rows: readonly Row[];
}

export interface Measured {
  /** Of all lines, and of the rings of all polygons: metres of geodesics on WGS84. */
  readonly lengthMetres: number;
  /** Of all polygons, without their holes: m² on WGS84. */
  readonly areaSquareMetres: number;
}

export interface Progress {
  readonly stage: Stage;
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface OpenedFile {
  /** Rejects when the file is closed before it is read, or when the worker breaks. */
  readonly summary: Promise<Summary>;
  /** A Mapbox Vector Tile with the layer `TILE_LAYER`; null where nothing is. */
  tile(z: number, x: number, y: number): Promise<Uint8Array<ArrayBuffer> | null>;
  rows(query: RowQuery): Promise<Rows>;
  feature(index: number): Promise<ImportedFeature | null>;
  measure(index: number): Promise<Measured | null>;
  search(text: string): Promise<readonly number[]>;
  /** Sorts the features into classes by a property, which tiles carry from then on as `class`; null: no more. */
  classify(property: string | null): Promise<Classes | null>;
  export(format: ExportFormat, provenance: Provenance): Promise<Written>;
  /** Ends the worker at once, whatever it is doing; what was asked and not answered rejects. */
  close(): void;
}

export type OpenFile = (
  file: Blob,
  name: string,
  options: Pick<ImportOptions, 'region' | 'notesWinding'>,
  onProgress: (progress: Progress) => void,
) => OpenedFile;

/** The one layer of each tile. */
export const TILE_LAYER = 'features';
/** Beyond it the map enlarges: a unit of a tile is then 15 cm at the equator. */
export const TILE_MAX_ZOOM = 16;
