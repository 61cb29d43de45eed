/**
 * The shapes that the data in geo/ has once it is read. JSON enters as `unknown` and leaves
 * core/data as one of these; those of records are in records/. Longitude comes before latitude everywhere in code.
 */
import type { FeatureCollection, Geometry, Position } from 'geojson';

export type { Position };
export type { Aliases } from './records/aliases.ts';
export type { Border, BorderSegment } from './records/border.ts';
export type { Chapter } from './records/chapter.ts';
export type { Claim, Measure, Stated, Verdict } from './records/claim.ts';
export type { Dataset } from './records/dataset.ts';
export type { HistoricalEvent } from './records/event.ts';
export type { Mission } from './records/mission.ts';
export type { PublishedLength } from './records/published.ts';
export type { Dispute, WorldFigure, WorldRecord } from './records/world.ts';

/** A name or text by language: BCP 47 code to text. English is always there. */
export type Names = Readonly<Record<string, string>>;

/** `https:` address with an optional label, or a plain text for a source without an address. */
export interface Source {
  readonly title?: string;
  readonly url?: string;
  /** The day, month or year up to which it speaks, where that is known. */
  readonly date?: string;
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
