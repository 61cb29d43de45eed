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
  Manifest,
  PublishedLength,
  Subject,
  WorldFigure,
  WorldRecord,
} from './types.ts';
import { firstByKey, oncePer } from './once-per.ts';
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

/** The features of a layer by `kind/id`. */
export const thingsByKey = oncePer(({ features }: LayerData) =>
  firstByKey(features, ({ properties }) => [`${properties.kind}/${properties.id}`]),
);

/** The feature that links call `kind/id`, from whichever layer has it. */
export function thingOf(library: Library, kind: string, id: string): Thing | undefined {
  for (const layer of Object.values(library.layers)) {
    const found = thingsByKey(layer).get(`${kind}/${id}`);
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

/** Layers of border lines that have been read, those of the region first. */
const lineLayers = ({ layers }: Library): readonly LayerData[] =>
  [
    BORDERS_FILE,
    FAR_BORDERS_FILE,
    ...Object.keys(layers).filter((address) => address.startsWith(WORLD_LINES)),
  ].flatMap((file) => layers[file] ?? []);

/** Every line of a border that has been read, those of the region first. */
export const borderLines = (library: Library): readonly Thing[] =>
  lineLayers(library).flatMap(({ features }) => features);

/** Lines by the id of their border, and by their own. */
const linesById = oncePer(({ features }: LayerData) => {
  const index = new Map<string, Thing[]>();
  for (const line of features)
    for (const id of new Set([String(line.properties['border']), line.properties.id]))
      index.set(id, [...(index.get(id) ?? []), line]);
  return index;
});

/** The lines of a border's segments, or of one segment, in the registry's order. */
export const linesOf = (library: Library, borderOrSegment: string): readonly Thing[] =>
  lineLayers(library).flatMap((layer) => linesById(layer).get(borderOrSegment) ?? []);
