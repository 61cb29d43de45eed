/** Reads claims and chapters, one record a file. */
import { type Chapter, type Claim, type Measure, VERDICTS } from '../types.ts';
import { isNullOr, isOneOf, isOptional, readRecords, type Shape, type Test } from './records.ts';
import { isListOf, isNames, isRecord, isSource, isString } from './shape.ts';

const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const isDate: Test = (value) => isString(value) && /^\d{4}(-\d{2}){0,2}$/.test(value);
const isCountry: Test = (value) => isString(value) && /^[a-z]{2}$/.test(value);
/** Texts of a language that a reader may read: English is always there. */
const isText: Test = (value) => isNames(value) && isString(value['en']);
const fits = (value: unknown, shape: Shape): boolean =>
  isRecord(value) && Object.entries(shape).every(([field, test]) => test(value[field]));
const isEach =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const isEstimate: Test = (value) => fits(value, { value: isNumber, source: isNumber });

const MEASURES: Readonly<Record<Measure['kind'], Shape>> = {
  'border-length': { border: isString },
  'border-rank': {
    border: isString,
    country: isCountry,
    test: isOneOf('shortest', 'over-half-median'),
  },
  'midpoint-distance': { border: isString, target: isCountry },
  route: { route: isString, countries: isEach(isCountry) },
  missions: { sender: isCountry, host: isCountry, cities: isListOf(isString) },
  event: { event: isString },
  'events-after': { since: isDate, countries: isEach(isCountry), themes: isListOf(isString) },
  range: { estimates: isEach(isEstimate) },
  bearing: {
    from: isString,
    to: isString,
    sector: isOneOf('n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'),
  },
  provinces: { provinces: isListOf(isString) },
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

const CLAIM: Shape = {
  id: isString,
  theme: isString,
  said: isText,
  stated: isNullOr(isStated),
  measure: isMeasure,
  verdict: isOneOf(...VERDICTS),
  why: isText,
  layers: isListOf(isString),
  sources: isListOf(isSource),
};

const CHAPTER: Shape = {
  id: isString,
  order: isNumber,
  title: isText,
  bounds: (value) => Array.isArray(value) && value.length === 4 && value.every(isNumber),
  layers: isListOf(isString),
  date: isOptional(isDate),
  marks: isListOf(isString),
  body: isEach((block) => fits(block, { text: isText }) || fits(block, { claim: isString })),
  sources: isListOf(isSource),
};

export const readClaim = (file: string, json: unknown) => readRecords<Claim>(file, [json], CLAIM);
export const readChapter = (file: string, json: unknown) =>
  readRecords<Chapter>(file, [json], CHAPTER);
