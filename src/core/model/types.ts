/**
 * The shapes that the data in geo/ has once it is read. JSON enters as `unknown` and leaves
 * core/validate as one of these. Longitude comes before latitude everywhere in code.
 */
import type { FeatureCollection, Geometry, Position } from 'geojson';

export type { Position };

/** A name or text by language: BCP 47 code to text. English is always there. */
export type Names = Readonly<Record<string, string>>;

/** `https:` address with an optional label, or a plain text for a source without an address. */
export interface Source {
  readonly title?: string;
  readonly url?: string;
  /** The day, month or year up to which it speaks, where that is known. */
  readonly date?: string;
}

/** A region that is no thing of the map: it stands for things (`kind/id`). */
export interface RegionNames {
  readonly id: string;
  /** In any language. */
  readonly names: readonly string[];
  readonly things: readonly string[];
  readonly sources: readonly Source[];
}

/** What readers type beside the names that are shown (geo/aliases.json). */
export interface Aliases {
  /** Other names by `kind/id`, in any language. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly regions: readonly RegionNames[];
  /** Words for a kind, in any language. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
}

/** What every feature of every layer carries. `id` is unique within its `kind`. */
export interface FeatureProperties {
  readonly id: string;
  /** What a link calls it: the selection reads `kind/id`. */
  readonly kind: string;
  readonly names: Names;
  /** Draw and label order: 0 is drawn first and kept longest; 9 gives way first. */
  readonly rank?: number;
  /** ISO 3166-1 alpha-2, lower case, in alphabetical order, when the thing lies in or between countries. */
  readonly countries?: readonly string[];
  readonly sources?: readonly Source[];
  /** Other spellings that search must find, in any language. */
  readonly aliases?: readonly string[];
  readonly [key: string]: unknown;
}

export type LayerData = FeatureCollection<Geometry, FeatureProperties>;

/** A place of the gazetteer (geo/places.geojson). */
export interface PlaceProperties extends FeatureProperties {
  readonly kind: 'place' | 'crossing' | 'dam' | 'tripoint';
  /** capital, consulate-city, city, border-town, port, treaty-site, crossing, bridge, dam, tripoint */
  readonly type: string;
  readonly precisionDegrees: number;
  readonly approximate: boolean;
  /** geonames, wikipedia, border-point, tripoint, common-knowledge */
  readonly coordinateSource: string;
  /** Other spellings that search must find, in any language. */
  readonly aliases?: readonly string[];
  /** For what opens, closes or is planned: words in geo/text, the date they were true. */
  readonly status?: string;
  readonly asOf?: string;
  /** Who gets through a crossing; whoever is absent: not known. */
  readonly traffic?: readonly Traffic[];
}

/** Whose passage a crossing's records tell apart, in the order of the table. */
export const TRAFFIC = ['people', 'lorries', 'buses'] as const;

/** Whether one kind of traffic gets through a crossing, with the states that sources date. */
export interface Traffic {
  readonly who: (typeof TRAFFIC)[number];
  /** open, partly-open, suspended, closed */
  readonly status: string;
  readonly asOf: string;
  /** Positions in the crossing's sources; those of the history too. */
  readonly sources: readonly number[];
  readonly history?: readonly StatePeriod[];
}

/** An embassy, consulate general, or the recorded absence of one (geo/missions.json). */
export interface Mission {
  readonly id: string;
  readonly sender: string;
  readonly host: string;
  readonly kind: 'embassy' | 'consulate-general' | 'none';
  readonly city: string | null;
  /** open, suspended, closed, evacuated, planned, announced, none */
  readonly status: string;
  /** Absent where no source dates the status: common knowledge. */
  readonly asOf?: string;
  /** When it was opened, or opened again after it was closed. */
  readonly opened: string | null;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly basis: 'search' | 'background';
  readonly sources: readonly Source[];
  readonly history?: readonly StatePeriod[];
}

/**
 * A state of something from one day to the day on which the next began, both to the precision that
 * is known: 2004, 2020-03, 2023-01-29. Without `to` it lasts at least until the record's `asOf`.
 */
export interface StatePeriod {
  readonly from: string;
  readonly to?: string;
  readonly status: string;
  /** Positions in the record's sources. */
  readonly sources: readonly number[];
}

export const EVENT_THEMES = [
  'diplomacy',
  'conflict',
  'treaty',
  'border',
  'transport',
  'energy',
  'water',
] as const;

/** A dated event (geo/events.json); its sentence is in geo/text/<lang>.json under `event/<id>`. */
export interface HistoricalEvent {
  readonly id: string;
  /** ISO 8601 calendar date of the first day, to the precision that is known: 2004, 2020-03, 2023-01-27. */
  readonly date: string;
  readonly endDate?: string;
  readonly places: readonly string[];
  /** Rivers, lakes and the borders that it drew, as `kind/id`. */
  readonly subjects?: readonly string[];
  /** One of `EVENT_THEMES`. */
  readonly theme: string;
  /** ISO 3166-1 alpha-2, lower case, in alphabetical order. */
  readonly countries: readonly string[];
  readonly confidence: 'high' | 'medium' | 'low';
  readonly basis: 'search' | 'background';
  readonly sources: readonly Source[];
}

export const VERDICTS = [
  'holds',
  'depends-on-scale',
  'differs',
  'changed-since',
  'undated',
  'not-measurable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a claim is measured on. A new claim of one of these kinds is one file in geo/claims/. */
export type Measure =
  | { readonly kind: 'border-length'; readonly border: string }
  /** `test`: the shortest of the country's land borders, or longer than half their median. */
  | {
      readonly kind: 'border-rank';
      readonly border: string;
      readonly country: string;
      readonly test: 'shortest' | 'over-half-median';
    }
  /** From the middle of a border to the nearest points of a third country on either side. */
  | { readonly kind: 'midpoint-distance'; readonly border: string; readonly target: string }
  /** Whether a route stays in the countries, and crosses a border only where a crossing is open. */
  | { readonly kind: 'route'; readonly route: string; readonly countries: readonly string[] }
  | {
      readonly kind: 'missions';
      readonly sender: string;
      readonly host: string;
      readonly cities: readonly string[];
    }
  /** The date of an event, by its id in geo/events.json. */
  | { readonly kind: 'event'; readonly event: string }
  /** Whether an event concerns each of these countries. */
  | {
      readonly kind: 'event-countries';
      readonly event: string;
      readonly countries: readonly string[];
    }
  /** Whether each pair of countries has events of these themes, from a day on where one is given. */
  | {
      readonly kind: 'events-between';
      readonly pairs: readonly (readonly string[])[];
      readonly themes: readonly string[];
      readonly since?: string;
    }
  /** What the events know of from a day on, that day included. */
  | {
      readonly kind: 'events-after';
      readonly since: string;
      readonly countries: readonly string[];
      readonly themes: readonly string[];
    }
  /**
   * Published estimates of something that no map can measure. `source`: position in the sources;
   * without it, what all of them give together.
   */
  | {
      readonly kind: 'range';
      readonly estimates: readonly {
        readonly least: number;
        readonly most: number;
        readonly source?: number;
      }[];
    }
  /** From one thing to another, as `kind/id`; countries from their centres of area. */
  | {
      readonly kind: 'bearing';
      readonly from: string;
      readonly to: string;
      readonly sector: 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';
    }
  | { readonly kind: 'provinces'; readonly provinces: readonly string[] }
  | { readonly kind: 'none' };

/** The figure that is said; `tolerance` in the same unit. A date is matched to its own precision. */
export type Stated =
  | { readonly value: number; readonly unit: 'km' | 'mi' | 'people'; readonly tolerance: number }
  | { readonly date: string };

/** A statement that the map checks (geo/claims/<id>.json). */
export interface Claim {
  readonly id: string;
  /** border, neighbours, missions, relations, conflict, people, routes */
  readonly theme: string;
  readonly said: Names;
  readonly stated: Stated | null;
  readonly measure: Measure;
  /** What follows from the measurement; checked each time it is shown. */
  readonly verdict: Verdict;
  readonly why: Names;
  /** Layers that must be on to see it. */
  readonly layers: readonly string[];
  readonly sources: readonly Source[];
}

/** A step of the story (geo/story/<id>.json). */
export interface Chapter {
  readonly id: string;
  /** Place in the story, from 1. */
  readonly order: number;
  readonly title: Names;
  readonly bounds: Bounds;
  readonly layers: readonly string[];
  /** The day that the map shows; absent: the latest state known. */
  readonly date?: string;
  /** Things that are marked on the map, as `kind/id`. */
  readonly marks: readonly string[];
  /** Paragraphs and claims, in reading order. */
  readonly body: readonly ({ readonly text: Names } | { readonly claim: string })[];
  readonly sources: readonly Source[];
}

export interface BorderSegment {
  readonly id: string;
  readonly names: Names;
  /** Where the line starts and ends, in words that a reader can check. */
  readonly from: string;
  readonly to: string;
}

/** A land border of the registry (geo/borders.json). `id` is `xx-yy`, alphabetical ISO codes, except ir-az and am-ir as links have them. */
export interface Border {
  readonly id: string;
  readonly countries: readonly [string, string];
  readonly names: Names;
  readonly segments: readonly BorderSegment[];
  /** Sentences about how the line was cut, shown under Method. */
  readonly notes: readonly string[];
  /** Of a border beyond the region, whose record is made from the index of the world’s. */
  readonly world?: {
    /** Where the two polygons differ and one side’s line was taken. */
    readonly healedMetres: number;
    readonly disputes: readonly Dispute[];
  };
}

/** A piece of a border, or all of it, in the index of the world’s. */
export interface WorldSegment {
  readonly id: string;
  readonly bounds: Bounds;
  readonly lengthMetres: number;
  readonly vertices: number;
}

/** A land border of geo/world/index.json. `isRegional`: its lines are those of the registry. */
export interface WorldRecord extends WorldSegment {
  readonly countries: readonly [string, string];
  readonly healedMetres?: number;
  readonly isRegional?: boolean;
  readonly segments: readonly WorldSegment[];
}

/** A length of a border as the entry of one side prints it (geo/world/published.json). */
export interface WorldFigure {
  readonly authority: 'factbook-2015' | 'factbook-2026';
  readonly side: string;
  readonly lengthKilometres: number;
  /** Which piece, where the entry prints pieces. */
  readonly part?: string;
  /** Why it is no length of the whole border. */
  readonly reason?: {
    readonly code: 'section' | 'misprint' | 'includes-another' | 'named-otherwise';
    readonly text: string;
  };
}

/** What a source says about a border’s status (geo/world/status.json). */
export interface Dispute {
  readonly text: string;
  readonly source: Source;
  /** Who claims or protests. */
  readonly by?: string;
}

/** A length somebody printed (geo/published-lengths.json). */
export interface PublishedLength {
  readonly border: string;
  readonly lengthKilometres: number;
  readonly parts?: Readonly<Record<string, number>>;
  readonly authority: string;
  readonly years: string;
  readonly basis: 'search' | 'background' | 'measured';
  readonly note?: string;
  /** The countries whose entries print it, where each has one. */
  readonly sides?: readonly string[];
  readonly sources: readonly Source[];
}

/** Where a file of geo/ comes from (geo/datasets/<id>.json). */
export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly packages: readonly {
    readonly registry: 'npm' | 'debian' | 'none';
    readonly name: string;
    readonly version: string;
    readonly sha256?: string;
  }[];
  readonly vintage: string;
  readonly licence: string;
  readonly licenceUrl?: string;
  /** As shown in the credits on the map. */
  readonly attribution: string;
  readonly url?: string;
  /** Positional accuracy in metres, for rounding; null where it is not known. */
  readonly accuracyMetres: number | null;
  readonly script: string;
  readonly notes: readonly string[];
  readonly outputs: readonly { readonly path: string; readonly sha256: string }[];
}

/** Of an image on the map: longitude and latitude, clockwise from north-west. */
export type Corners = [[number, number], [number, number], [number, number], [number, number]];

/** A palette token (see style/palette.ts), or a colour for each theme. */
export type Colour = string | { readonly light: string; readonly dark: string };

export type LayerKind = 'fill' | 'line' | 'point' | 'image' | 'tiles';

export interface LayerStyle {
  readonly colour?: Colour;
  /** Another colour for the features whose property has this value: {property, values: {ir: "land-ir"}}. */
  readonly colourBy?: {
    readonly property: string;
    readonly values: Readonly<Record<string, Colour>>;
  };
  /** Line width in px at zoom 7. */
  readonly width?: number;
  /**
   * Features that run along a border are drawn beside it, by id: px at zoom 7, positive to the right
   * of the way they go.
   */
  readonly beside?: Readonly<Record<string, number>>;
  /** Width of a casing under the line, px at zoom 7. */
  readonly casing?: number;
  /** `planned` long dashes, `former` dots: for all features, or for those whose `status` is listed. */
  readonly dash?: 'planned' | 'former';
  readonly dashWhen?: readonly string[];
  readonly icon?: 'dot' | 'diamond' | 'ring' | 'dam' | 'tripoint';
  /** The line's measured length, set beside it. */
  readonly callout?: {
    /** What each line's length measures, by the line's id. */
    readonly names?: Readonly<Record<string, Names>>;
    readonly anchors: readonly (
      | 'top'
      | 'bottom'
      | 'left'
      | 'right'
      | 'top-left'
      | 'top-right'
      | 'bottom-left'
      | 'bottom-right'
    )[];
    readonly offsetEms: number;
    /** At which part of a line, 0 to 1, by the line's id; else in the middle. */
    readonly at?: Readonly<Record<string, number>>;
  };
  /** Marks without a name up to this zoom. */
  readonly namesFrom?: number;
  /** How the names are set: absent means no label. */
  readonly label?: 'country' | 'sea' | 'lake' | 'province' | 'town' | 'line' | 'river';
  /** Width in px at zoom 7: first where a river is a border, then of rank 0, 1, 2 …; the last for all beyond. */
  readonly widthByRank?: readonly number[];
  /** Smallest zoom at which a feature of rank 0, 1, 2 … shows. */
  readonly zoomByRank?: readonly number[];
  readonly opacity?: number;
}

/** One row of the legend and one step of the drawing order (geo/manifest.json). */
export interface LayerEntry {
  readonly id: string;
  readonly group: string;
  readonly names: Names;
  readonly kind: LayerKind;
  /** File in geo/, with the object of a TopoJSON file behind `#`. */
  readonly data: string;
  /** Only features whose properties have these values. */
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  /** Only features that have this property. */
  readonly has?: string;
  /** Features that have a property of this name are left to the layer of this id while it is on. */
  readonly yieldsTo?: string;
  readonly style: LayerStyle;
  /** Kinds of its features that a reader can choose; absent: it is only looked at. */
  readonly things?: readonly string[];
  /** Its features can be chosen, each for the thing of this kind that has its id. */
  readonly standsFor?: string;
  readonly datasets: readonly string[];
  readonly on: boolean;
  /** Drawn and switched with the layer of this id; not listed by itself. */
  readonly partOf?: string;
  /** Left out, and its data unfetched, while none of these boxes is in sight. */
  readonly shownIn?: readonly Bounds[];
  /** Drawn, listed and fetched only while the map shows a day: its features have their own days. */
  readonly onDays?: boolean;
  /** Left out, and its data unfetched, on wider views. */
  readonly fromZoom?: number;
  /** Always drawn: listed in the legend without a checkbox. */
  readonly fixed?: boolean;
}

/** What the map is about. */
export interface Subject {
  /** Id of the border that is measured, marked and found first. */
  readonly border: string;
  /** Id of the border that lies between its pieces. */
  readonly gap: string;
}

export interface Manifest {
  /** In which of the languages a country names its own places, by the country's code. */
  readonly localLanguages: Readonly<Record<string, string>>;
  /** Each language by its own name. */
  readonly languages: Names;
  readonly groups: readonly { readonly id: string; readonly names: Names }[];
  /** West, south, east, north. */
  readonly openingBounds: Bounds;
  readonly regionBounds: Bounds;
  readonly subject: Subject;
  /** The last day that any record here knows of: what came later is not in them. */
  readonly knownUntil: string;
  /** In drawing order: the last is on top. */
  readonly layers: readonly LayerEntry[];
}

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Something wrong with data or a link: a value, not an exception. `code` is a message key. */
export interface Problem {
  readonly code: string;
  /** File and place in it, or the name of a parameter. */
  readonly at: string;
  readonly params: Readonly<Record<string, string>>;
  readonly severity: 'error' | 'warning';
}
