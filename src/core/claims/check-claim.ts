/** Checks a claim: the measurement of its kind, set against the verdict on record. */
import type { Library } from '../model/library.ts';
import type { Claim } from '../model/types.ts';
import type { Finding } from './finding.ts';
import type { Found, Kind, MeasureKind, MeasureOf } from './kind.ts';
import { bearing } from './kinds/bearing.ts';
import { borderLength } from './kinds/border-length.ts';
import { borderRank } from './kinds/border-rank.ts';
import { event } from './kinds/event.ts';
import { eventCountries } from './kinds/event-countries.ts';
import { eventsAfter } from './kinds/events-after.ts';
import { eventsBetween } from './kinds/events-between.ts';
import { midpointDistance } from './kinds/midpoint-distance.ts';
import { missions } from './kinds/missions.ts';
import { none } from './kinds/none.ts';
import { provinces } from './kinds/provinces.ts';
import { range } from './kinds/range.ts';
import { route } from './kinds/route.ts';

/** A kind without an entry doesn't compile. */
const KINDS: { readonly [K in MeasureKind]: Kind<K> } = {
  'border-length': borderLength,
  'border-rank': borderRank,
  'midpoint-distance': midpointDistance,
  route,
  missions,
  event,
  'event-countries': eventCountries,
  'events-after': eventsAfter,
  'events-between': eventsBetween,
  range,
  bearing,
  provinces,
  none,
};

/**
 * What follows for a claim from the data that has been read; null while a file is missing without which nothing
 * follows. Files that only add rows may come later: see `filesForClaim`.
 */
export function checkClaim(claim: Claim, library: Library): Finding | null {
  const { measure } = claim;
  if (!needsOf(measure.kind, measure).every((file) => library.loaded.has(file))) return null;
  const found = foundBy(measure.kind, claim, measure, library);
  return {
    stated: null,
    measured: null,
    difference: null,
    rows: [],
    marks: [],
    ties: [],
    tool: null,
    command: `npm run -s claims -- ${claim.id}`,
    leftOut: 0,
    reason: null,
    ...found,
    agrees: found.verdict === claim.verdict,
  };
}

/** Addresses of the files that a claim is measured on, and of the words that its rows are shown with. */
export function filesForClaim(
  claim: Claim,
  language: string,
  paths: readonly string[],
): readonly string[] {
  const { measure } = claim;
  const adds = KINDS[measure.kind].adds?.(paths, language) ?? [];
  return [...new Set([...needsOf(measure.kind, measure), ...adds])];
}

const needsOf = <K extends MeasureKind>(kind: K, measure: MeasureOf<K>): readonly string[] =>
  KINDS[kind].needs(measure);

const foundBy = <K extends MeasureKind>(
  kind: K,
  claim: Claim,
  measure: MeasureOf<K>,
  library: Library,
): Found => KINDS[kind].check(claim, measure, library);
