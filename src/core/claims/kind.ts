/** What each kind of measure has to give: the files it needs, and the check itself. */
import type { Library, Thing } from '../model/library.ts';
import { countryOf } from '../model/find.ts';
import { PLACES_FILE, thingOf } from '../model/library.ts';
import { METRES_PER } from '../model/vocabulary.ts';
import { commandOf } from '../receipt/command.ts';
import type { MessageKey } from '../words/text.ts';
import type { Claim, Measure, Names } from '../model/types.ts';
import type { Finding, Quantity } from './finding.ts';

export type MeasureKind = Measure['kind'];
export type MeasureOf<K extends MeasureKind> = Extract<Measure, { readonly kind: K }>;

/** A finding before it is set against the record; what is left out is empty. */
export type Found = Pick<Finding, 'verdict'> & Partial<Omit<Finding, 'verdict' | 'agrees'>>;

export interface Kind<K extends MeasureKind> {
  /** Addresses of the files without which nothing can be said. */
  readonly needs: (measure: MeasureOf<K>) => readonly string[];
  /** Of all paths in geo/, the addresses of files that add rows or words. */
  readonly adds?: (paths: readonly string[], language: string) => readonly string[];
  readonly check: (claim: Claim, measure: MeasureOf<K>, library: Library) => Found;
}

/** Nothing follows, and why. */
export const notMeasurable = (reason: MessageKey, found: Partial<Found> = {}): Found => ({
  ...found,
  verdict: 'not-measurable',
  reason,
});

/** A length that somebody gives, in metres, with what it may be off; null where another thing is stated. */
export function statedLength(claim: Claim): {
  readonly metres: number;
  readonly toleranceMetres: number;
  readonly quantity: Quantity;
} | null {
  const { stated } = claim;
  if (!stated || !('value' in stated) || stated.unit === 'people') return null;
  const { value, unit, tolerance } = stated;
  const metres = value * METRES_PER[unit];
  return {
    metres,
    toleranceMetres: tolerance * METRES_PER[unit],
    quantity: { type: 'length', metres, accuracyMetres: null, unit },
  };
}

/** A length as a quantity; `accuracyMetres` of its data, null where that isn't known. */
export const lengthOf = (metres: number, accuracyMetres: number | null): Quantity => ({
  type: 'length',
  metres,
  accuracyMetres,
});

/** A figure as it was printed in kilometres. */
export const printedLength = (kilometres: number): Quantity => ({
  type: 'length',
  metres: 1000 * kilometres,
  accuracyMetres: null,
  unit: 'km',
});

/** How many of so many things that a claim names. */
export const countFields = (what: 'missions', value: number, of: number) =>
  ({
    stated: { type: 'count', value: of, what },
    measured: { type: 'count', value, of, what },
    difference: { type: 'count', value: value - of },
  }) as const;

/** The same command as under every other number. */
export const measureCommand = (verb: string, ...parts: readonly string[]): string =>
  commandOf(verb, parts);

/** What a country is called, by its code; by the code alone until countries have been read. */
export const countryNames = (library: Library, id: string): Names =>
  countryOf(library, id)?.properties.names ?? { en: id };

/** A thing by `kind/id`. */
export function thingAt(library: Library, key: string): Thing | undefined {
  const [kind = '', id = ''] = key.split('/');
  return thingOf(library, kind, id);
}

/** Each place of the gazetteer once, as links call it: a place, a crossing, a dam, a tripoint. */
export const placeKeys = (library: Library, ids: readonly string[]): readonly string[] =>
  (library.layers[PLACES_FILE]?.features ?? [])
    .filter(({ properties }) => ids.includes(properties.id))
    .map(({ properties }) => `${properties.kind}/${properties.id}`);

/** The address of a data set's record in geo/. */
export const datasetFile = (id: string): string => `datasets/${id}.json`;

/** Of the files that there are, those with sentences in English and in a language. */
export const textFiles = (paths: readonly string[], language: string): readonly string[] =>
  ['text/en.json', `text/${language}.json`].filter((path) => paths.includes(path));
