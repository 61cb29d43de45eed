import * as v from 'valibot';
import { SECTORS } from '../vocabulary.ts';
import { EVENT_THEMES } from './event.ts';
import { COUNTRIES, COUNTRY, DATE, ID, NAMES, type Read, SOURCES, TEXTS } from './fields.ts';

/** What claims are about, in the order that they are listed in; the words are `claimTheme.<theme>`. */
export const CLAIM_THEMES = [
  'border',
  'neighbours',
  'missions',
  'relations',
  'conflict',
  'people',
  'routes',
] as const;

/** What can follow from the measurement of a claim. */
export const VERDICTS = [
  'holds',
  'depends-on-scale',
  'differs',
  'changed-since',
  'undated',
  'not-measurable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

const KNOWN_COUNTRIES = v.pipe(COUNTRIES, v.nonEmpty());
const FILLED_TEXTS = v.pipe(TEXTS, v.nonEmpty());
const THEMES = v.pipe(v.array(v.picklist(EVENT_THEMES)), v.nonEmpty());
const NUMBER = v.pipe(v.number(), v.finite());
const kind = <Kind extends string>(name: Kind) => v.literal(name);

/** What a claim is measured on. A new claim of one of these kinds is one file in geo/claims/. */
const MEASURE = v.variant('kind', [
  v.object({ kind: kind('border-length'), border: v.string() }),
  /** `test`: the shortest of the country's land borders, or longer than half their median. */
  v.object({
    kind: kind('border-rank'),
    border: v.string(),
    country: COUNTRY,
    test: v.picklist(['shortest', 'over-half-median']),
  }),
  /** From the middle of a border to the nearest points of a third country on either side. */
  v.object({ kind: kind('midpoint-distance'), border: v.string(), target: COUNTRY }),
  /** Whether a route stays in the countries, and crosses a border only where a crossing is open. */
  v.object({ kind: kind('route'), route: v.string(), countries: KNOWN_COUNTRIES }),
  v.object({ kind: kind('missions'), sender: COUNTRY, host: COUNTRY, cities: FILLED_TEXTS }),
  /** The date of an event, by its id in geo/events.json. */
  v.object({ kind: kind('event'), event: v.string() }),
  /** Whether an event concerns each of these countries. */
  v.object({ kind: kind('event-countries'), event: v.string(), countries: KNOWN_COUNTRIES }),
  /** Whether each pair of countries has events of these themes, from a day on where one is given. */
  v.object({
    kind: kind('events-between'),
    pairs: v.pipe(v.array(v.strictTuple([COUNTRY, COUNTRY])), v.nonEmpty()),
    themes: THEMES,
    since: v.exactOptional(DATE),
  }),
  /** What the events know of from a day on, that day included. */
  v.object({
    kind: kind('events-after'),
    since: DATE,
    countries: KNOWN_COUNTRIES,
    themes: THEMES,
  }),
  /**
   * Published estimates of something that no map can measure. `source`: position in the sources;
   * without it, what all of them give together.
   */
  v.object({
    kind: kind('range'),
    estimates: v.array(v.object({ least: NUMBER, most: NUMBER, source: v.exactOptional(NUMBER) })),
  }),
  /** From one thing to another, as `kind/id`; countries from their centres of area. */
  v.object({
    kind: kind('bearing'),
    from: v.string(),
    to: v.string(),
    sector: v.picklist(SECTORS),
  }),
  v.object({ kind: kind('provinces'), provinces: FILLED_TEXTS }),
  v.object({ kind: kind('none') }),
]);
export type Measure = Read<typeof MEASURE>;

/** The figure that is said; `tolerance` in the same unit. A date is matched to its own precision. */
const STATED = v.union([
  v.object({ date: DATE }),
  v.object({ value: NUMBER, unit: v.picklist(['km', 'mi', 'people']), tolerance: NUMBER }),
]);
export type Stated = Read<typeof STATED>;

/** A statement that the map checks (geo/claims/<id>.json). */
export const CLAIM = v.object({
  id: ID,
  theme: v.picklist(CLAIM_THEMES),
  said: NAMES,
  stated: v.nullable(STATED),
  measure: MEASURE,
  /** What follows from the measurement; checked each time it is shown. */
  verdict: v.picklist(VERDICTS),
  why: NAMES,
  /** Layers that must be on to see it. */
  layers: TEXTS,
  sources: SOURCES,
});
export type Claim = Read<typeof CLAIM>;
