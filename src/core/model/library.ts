/** All of geo/ that has been read so far. Grows by replacement. */
import type {
  Aliases,
  Border,
  Chapter,
  Claim,
  Dataset,
  Dispute,
  FeatureProperties,
  HistoricalEvent,
  LayerData,
  Mission,
  Names,
  Manifest,
  PublishedLength,
  Subject,
  WorldFigure,
  WorldRecord,
} from './types.ts';
import type { Feature, Geometry } from 'geojson';

/** The borders of the world beyond those of the registry, as far as they have been asked for. */
export interface World {
  readonly index: readonly WorldRecord[];
  /** By border, as the next. */
  readonly figures: Readonly<Record<string, readonly WorldFigure[]>>;
  readonly disputes: Readonly<Record<string, readonly Dispute[]>>;
  /** Names of territories by language, then by code. */
  readonly territories: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Library {
  readonly subject: Subject;
  /** Addresses of the files that have been read. */
  readonly loaded: ReadonlySet<string>;
  readonly layers: Readonly<Record<string, LayerData>>;
  readonly missions: readonly Mission[];
  readonly borders: readonly Border[];
  readonly events: readonly HistoricalEvent[];
  readonly published: readonly PublishedLength[];
  readonly claims: readonly Claim[];
  /** In the order of the story. */
  readonly chapters: readonly Chapter[];
  readonly datasets: Readonly<Record<string, Dataset>>;
  /** What search knows things by beside their names. */
  readonly aliases: Aliases;
  /** Sentences by language, then by `kind/id`. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly world: World;
}

export const emptyLibrary: Library = {
  subject: { border: '', gap: '' },
  loaded: new Set(),
  layers: {},
  missions: [],
  borders: [],
  events: [],
  published: [],
  claims: [],
  chapters: [],
  datasets: {},
  aliases: { names: {}, regions: [], kinds: {} },
  texts: {},
  world: { index: [], figures: {}, disputes: {}, territories: {} },
};

/** Before anything has been read. */
export const libraryOf = ({ subject }: Pick<Manifest, 'subject'>): Library => ({
  ...emptyLibrary,
  subject,
});

export type Thing = Feature<Geometry, FeatureProperties>;

export const BORDERS_FILE = 'layers/borders.topojson#borders';
export const FAR_BORDERS_FILE = 'layers/borders-far.topojson#borders';
/** Of one border of the world each. */
const WORLD_LINES = 'world/lines/';
/** Thinned lines of every land border, to look at and to choose: nothing is measured on them. */
export const THINNED_BORDERS_FILE = 'layers/world-borders.topojson#outside';
export const ALIASES_FILE = 'aliases.json';
export const PLACES_FILE = 'places.geojson';
export const ROUTES_FILE = 'routes.geojson';
export const FORMER_LINES_FILE = 'layers/former-lines.geojson';
/** Files whose features were something else on another day. */
export const DATED_FILES: readonly string[] = [PLACES_FILE, ROUTES_FILE, FORMER_LINES_FILE];
/** Things that are in one state or another on a day; places have the missions in them. */
export const STATEFUL_KINDS: readonly string[] = ['route', 'crossing', 'dam'];
export const COUNTRIES_FILE = 'layers/countries.topojson#countries';
export const PROVINCES_FILE = 'layers/provinces.topojson#provinces';

/** The feature that links call `kind/id`, from whichever layer has it. */
export function thingOf(library: Library, kind: string, id: string): Thing | undefined {
  for (const layer of Object.values(library.layers)) {
    const found = layer.features.find(
      ({ properties }) => properties.id === id && properties.kind === kind,
    );
    if (found) return found;
  }
  return undefined;
}

/** The sentence about `kind/id` in a language, or in English, with the language it is in. */
export function textOf(
  library: Library,
  key: string,
  language: string,
): { readonly text: string; readonly language: string } | null {
  for (const candidate of [language, 'en']) {
    const text = library.texts[candidate]?.[key];
    if (text) return { text, language: candidate };
  }
  return null;
}

/** What a thing is called; a border by the registry; what isn't known by its id. */
export function namesOf(library: Library, kind: string, id: string): Names {
  const border = library.borders.find(
    (one) => one.id === id || one.segments.some((segment) => segment.id === id),
  );
  const names = kind === 'border' ? border?.names : thingOf(library, kind, id)?.properties.names;
  return names ?? { en: id };
}

/** Every line of a border that has been read, those of the region first. */
export const borderLines = (library: Library): readonly Thing[] =>
  [
    BORDERS_FILE,
    FAR_BORDERS_FILE,
    ...Object.keys(library.layers).filter((address) => address.startsWith(WORLD_LINES)),
  ].flatMap((file) => library.layers[file]?.features ?? []);

/** The lines of a border's segments, or of one segment, in the registry's order. */
export const linesOf = (library: Library, borderOrSegment: string): readonly Thing[] =>
  borderLines(library).filter(
    ({ properties }) =>
      properties['border'] === borderOrSegment || properties.id === borderOrSegment,
  );
