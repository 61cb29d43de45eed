/** Reads the hand-kept lists of geo/: missions, borders, events, published lengths, datasets. */
import type {
  Border,
  BorderSegment,
  Dataset,
  HistoricalEvent,
  Mission,
  Problem,
  PublishedLength,
} from '../types.ts';
import { brief, isListOf, isNames, isRecord, isSource, isString } from './shape.ts';

export interface ReadRecords<T> {
  readonly records: readonly T[];
  readonly problems: readonly Problem[];
}

export type Test = (value: unknown) => boolean;
export type Shape = Readonly<Record<string, Test>>;

const isDate: Test = (value) =>
  isString(value) && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value);
export const isOptional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
export const isNullOr =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
export const isOneOf =
  (...options: readonly string[]): Test =>
  (value) =>
    isString(value) && options.includes(value);
const isCountry = (value: unknown): value is string => isString(value) && /^[a-z]{2}$/.test(value);
const isSegment = (value: unknown): value is BorderSegment =>
  isRecord(value) &&
  isNames(value['names']) &&
  [value['id'], value['from'], value['to']].every(isString);
const isOutput = (value: unknown): value is Dataset['outputs'][number] =>
  isRecord(value) && isString(value['path']) && isString(value['sha256']);
const isPackage = (value: unknown): value is Dataset['packages'][number] =>
  isRecord(value) && isString(value['name']) && isString(value['version']);
const CONFIDENCE = isOneOf('high', 'medium', 'low');
const BASIS = isOneOf('search', 'background', 'measured');

const SHAPES = {
  missions: {
    id: isString,
    sender: isCountry,
    host: isCountry,
    kind: isOneOf('embassy', 'consulate-general', 'none'),
    city: isNullOr(isString),
    status: isOneOf('open', 'suspended', 'closed', 'evacuated', 'planned', 'announced', 'none'),
    asOf: isDate,
    opened: isNullOr(isString),
    sources: isListOf(isSource),
    basis: BASIS,
    confidence: CONFIDENCE,
  },
  borders: {
    id: (value) => isString(value) && /^[a-z]{2}-[a-z]{2}$/.test(value),
    countries: isListOf(isCountry),
    names: isNames,
    segments: isListOf(isSegment),
    notes: isListOf(isString),
  },
  events: {
    id: isString,
    date: isDate,
    endDate: isOptional(isDate),
    places: isListOf(isString),
    subjects: isOptional(isListOf(isString)),
    theme: isString,
    countries: isListOf(isCountry),
    confidence: CONFIDENCE,
    basis: BASIS,
    sources: isListOf(isSource),
  },
  published: {
    border: isString,
    lengthKilometres: (value) => typeof value === 'number' && value > 0,
    authority: isString,
    years: isString,
    basis: BASIS,
    sources: isListOf(isSource),
  },
  dataset: {
    id: isString,
    title: isString,
    licence: isString,
    attribution: isString,
    vintage: isString,
    script: isString,
    accuracyMetres: isNullOr((value) => typeof value === 'number'),
    notes: isListOf(isString),
    packages: isListOf(isPackage),
    outputs: isListOf(isOutput),
  },
} as const satisfies Readonly<Record<string, Shape>>;

/** Every record that has the fields it must have and an id of its own, and a problem for every other. */
export function readRecords<T>(file: string, json: unknown, shape: Shape): ReadRecords<T> {
  const problems: Problem[] = [];
  const problem = (code: string, at: string, value: string) =>
    problems.push({ code, at, params: { at, value }, severity: 'error' });
  if (!Array.isArray(json)) {
    problem('data.notList', `geo/${file}`, brief(json));
    return { records: [], problems };
  }
  const seen = new Set<string>();
  const records = json.filter((record: unknown, index) => {
    const id = isRecord(record) && isString(record['id']) ? record['id'] : String(index);
    const fields = isRecord(record) ? record : {};
    const wrong = Object.entries(shape).filter(([field, test]) => !test(fields[field]));
    for (const [field] of wrong) {
      problem('data.badField', `geo/${file} [${id}]`, `${field}: ${brief(fields[field])}`);
    }
    if (wrong.length > 0) return false;
    if (seen.has(id)) problem('data.twice', `geo/${file} [${index}]`, id);
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst;
  });
  return { records: records as T[], problems };
}

export const readMissions = (file: string, json: unknown) =>
  readRecords<Mission>(file, json, SHAPES.missions);
export const readBorders = (file: string, json: unknown) =>
  readRecords<Border>(file, json, SHAPES.borders);
export const readEvents = (file: string, json: unknown) =>
  readRecords<HistoricalEvent>(file, json, SHAPES.events);
export const readPublished = (file: string, json: unknown) =>
  readRecords<PublishedLength>(file, json, SHAPES.published);
export const readDataset = (file: string, json: unknown) =>
  readRecords<Dataset>(file, [json], SHAPES.dataset);
