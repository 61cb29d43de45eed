/** Reads claims and chapters, one record a file. */
import {
  type Chapter,
  type Claim,
  EVENT_THEMES,
  type Measure,
  VERDICTS,
} from '../../model/types.ts';
import { isDay } from '../../model/days.ts';
import { isNullOr, isOneOf, isOptional, readRecords, type Shape, type Test } from './records.ts';
import { CLAIM_THEMES } from '../../claims/finding.ts';
import { isDate } from '../../model/days.ts';
import {
  isCountryCode,
  isId,
  isListOf,
  isNames,
  isRecord,
  isSource,
  isString,
} from '../../model/shape.ts';

const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const fits = (value: unknown, shape: Shape): boolean =>
  isRecord(value) && Object.entries(shape).every(([field, test]) => test(value[field]));
const isEach =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const isSome =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(test);
const isPair: Test = (value) => isEach(isCountryCode)(value) && (value as unknown[]).length === 2;
const THEMES = isSome(isOneOf(...EVENT_THEMES));
const isEstimate: Test = (value) =>
  fits(value, { least: isNumber, most: isNumber, source: isOptional(isNumber) });

const MEASURES: Readonly<Record<Measure['kind'], Shape>> = {
  'border-length': { border: isString },
  'border-rank': {
    border: isString,
    country: isCountryCode,
    test: isOneOf('shortest', 'over-half-median'),
  },
  'midpoint-distance': { border: isString, target: isCountryCode },
  route: { route: isString, countries: isSome(isCountryCode) },
  missions: { sender: isCountryCode, host: isCountryCode, cities: isSome(isString) },
  event: { event: isString },
  'event-countries': { event: isString, countries: isSome(isCountryCode) },
  'events-between': {
    pairs: isSome(isPair),
    themes: THEMES,
    since: isOptional(isDate),
  },
  'events-after': { since: isDate, countries: isSome(isCountryCode), themes: THEMES },
  range: { estimates: isEach(isEstimate) },
  bearing: {
    from: isString,
    to: isString,
    sector: isOneOf('n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'),
  },
  provinces: { provinces: isSome(isString) },
  none: {},
};

const isMeasure: Test = (value) => {
  if (!isRecord(value) || !isString(value['kind'])) return false;
  const shape = new Map(Object.entries(MEASURES)).get(value['kind']);
  return shape !== undefined && fits(value, shape);
};

const isStated: Test = (value) =>
  fits(value, { date: isDate }) ||
  fits(value, { value: isNumber, unit: isOneOf('km', 'mi', 'people'), tolerance: isNumber });

const isBounds: Test = (value) => {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(isNumber)) return false;
  const [west = NaN, south = NaN, east = NaN, north = NaN] = value as number[];
  return west >= -180 && west < east && east <= 180 && south >= -90 && south < north && north <= 90;
};

const CLAIM: Shape = {
  id: isId,
  theme: isOneOf(...CLAIM_THEMES),
  said: isNames,
  stated: isNullOr(isStated),
  measure: isMeasure,
  verdict: isOneOf(...VERDICTS),
  why: isNames,
  layers: isListOf(isString),
  sources: isListOf(isSource),
};

const CHAPTER: Shape = {
  id: isId,
  order: isNumber,
  title: isNames,
  bounds: isBounds,
  layers: isListOf(isString),
  date: isOptional((value) => isString(value) && isDay(value)),
  marks: isListOf(isString),
  body: isEach((block) => fits(block, { text: isNames }) || fits(block, { claim: isString })),
  sources: isListOf(isSource),
};

export const readClaim = (file: string, json: unknown) => readRecords<Claim>(file, [json], CLAIM);
export const readChapter = (file: string, json: unknown) =>
  readRecords<Chapter>(file, [json], CHAPTER);

/** What a measure is taken on, as `kind/id`. */
export function measuredKeys(measure: Measure): readonly string[] {
  switch (measure.kind) {
    case 'border-length':
      return [`border/${measure.border}`];
    case 'border-rank':
      return [`border/${measure.border}`, `country/${measure.country}`];
    case 'midpoint-distance':
      return [`border/${measure.border}`, `country/${measure.target}`];
    case 'route':
      return [`route/${measure.route}`, ...measure.countries.map((code) => `country/${code}`)];
    case 'missions':
      return measure.cities.map((city) => `place/${city}`);
    case 'event':
    case 'event-countries':
      return [`event/${measure.event}`];
    case 'bearing':
      return [measure.from, measure.to];
    case 'provinces':
      return measure.provinces.map((id) => `province/${id}`);
    case 'events-after':
    case 'events-between':
    case 'range':
    case 'none':
      return [];
  }
}
