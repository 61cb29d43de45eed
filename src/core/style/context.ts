/** What ground and label layers share: the context they are drawn in, fonts, ids of layers and sources. */
import type { MapTheme } from './palette.ts';

export interface StyleContext {
  readonly theme: MapTheme;
  readonly language: string;
  readonly opacity: number;
  /** Ids of the marked things, whose names the overlay sets. */
  readonly markedIds: readonly string[];
  /** Whether the layer shows a day, so that its features carry `state`. */
  readonly isDated: boolean;
  /** Whether the layer that this one yields to is on. */
  readonly yielding: boolean;
}

export const FONT_REGULAR = 'Araxes Regular';
export const FONT_BOLD = 'Araxes Bold';

/** Separates the parts of a MapLibre layer's id: the manifest layer's id comes first. */
export const ID_SEPARATOR = ':';

/** Whether a layer's data are vector tiles in an archive: `tiles/water.pmtiles#water`. */
export const isArchive = (data: string): boolean => /\.pmtiles(#|$)/.test(data);

/** The MapLibre source that a data file feeds: the layers of one archive share a source. */
export const sourceIdOf = (data: string): string =>
  isArchive(data) ? (data.split('#')[0] ?? data) : data;
/** The source with the points of the names that follow the window. */
export const NAME_POINTS = 'name-points';

/** The source with the names of countries beside their borders. */
export const SIDES = 'sides';

/** The source with one point a feature, where its name is set. */
export const labelSourceIdOf = (data: string): string => `${data}@labels`;
