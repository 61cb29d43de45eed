/** The shapes of writing features to a file. */
import type { Problem } from '../model/types.ts';

export const EXPORT_FORMATS = ['geojson', 'kml', 'gpx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Where the features come from, in plain words: source, licence, date and so on, in the order they are written. */
export type Provenance = Readonly<Record<string, string>>;

export interface Written {
  readonly text: string;
  /** With the character set, for a Blob. */
  readonly mediaType: string;
  /** What the format can't hold: `at` is `file` or `feature 12`. */
  readonly lost: readonly Problem[];
}
