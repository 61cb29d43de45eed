/** Reads the hand-kept lists of geo/: missions, borders, events, published lengths, datasets. */
import type {
  Border,
  BorderSegment,
  Dataset,
  HistoricalEvent,
  Mission,
  Problem,
  PublishedLength,
} from '../../model/types.ts';
import { EVENT_THEMES } from '../../model/types.ts';
import { isDate } from '../../model/days.ts';
import {
  brief,
  isAddress,
  isCountryCode,
  isFilled,
  isId,
  isListOf,
  isNames,
  isRecord,
  isSource,
  isString,
  problem,
} from '../../model/shape.ts';
import { historyFault } from './state-history.ts';

export interface ReadRecords<T> {
  readonly records: readonly T[];
  readonly problems: readonly Problem[];
}

export type Test = (value: unknown) => boolean;
export type Shape = Readonly<Record<string, Test>>;

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
const isSegment = (value: unknown): value is BorderSegment =>
  isRecord(value) &&
  isNames(value['names']) &&
  isId(value['id']) &&
  [value['from'], value['to']].every(isFilled);
const isSha256: Test = (value) => isString(value) && /^[\da-f]{64}$/.test(value);
const isOutput = (value: unknown): value is Dataset['outputs'][number] =>
  isRecord(value) && isFilled(value['path']) && isSha256(value['sha256']);
const isPackage = (value: unknown): value is Dataset['packages'][number] =>
  isRecord(value) &&
  isOneOf('npm', 'debian', 'none')(value['registry']) &&
  [value['name'], value['version']].every(isFilled) &&
  isOptional(isSha256)(value['sha256']);
const isPositive: Test = (value) => typeof value === 'number' && value > 0;
const isParts: Test = (value) => isRecord(value) && Object.values(value).every(isPositive);
const CONFIDENCE = isOneOf('high', 'medium', 'low');
const BASIS = isOneOf('search', 'background', 'measured');

const SHAPES = {
  missions: {
    id: isId,
    sender: isCountryCode,
    host: isCountryCode,
    kind: isOneOf('embassy', 'consulate-general', 'none'),
    city: isNullOr(isId),
    status: isOneOf('open', 'suspended', 'closed', 'evacuated', 'planned', 'announced', 'none'),
    asOf: isOptional(isDate),
    opened: isNullOr(isDate),
    sources: isListOf(isSource),
    basis: BASIS,
    confidence: CONFIDENCE,
  },
  borders: {
    id: (value) => isString(value) && /^[a-z]{2}-[a-z]{2}$/.test(value),
    countries: isListOf(isCountryCode),
    names: isNames,
    segments: (value) => isListOf(isSegment)(value) && value.length > 0,
    notes: isListOf(isFilled),
  },
  events: {
    id: isId,
    date: isDate,
    endDate: isOptional(isDate),
    places: isListOf(isString),
    subjects: isOptional(isListOf(isString)),
    theme: isOneOf(...EVENT_THEMES),
    countries: isListOf(isCountryCode),
    confidence: CONFIDENCE,
    basis: BASIS,
    sources: isListOf(isSource),
  },
  published: {
    border: isString,
    lengthKilometres: isPositive,
    authority: isFilled,
    parts: isOptional(isParts),
    years: isString,
    basis: BASIS,
    sources: isListOf(isSource),
  },
  dataset: {
    id: isId,
    title: isFilled,
    licence: isFilled,
    licenceUrl: isOptional(isAddress),
    url: isOptional(isAddress),
    attribution: isString,
    vintage: isFilled,
    script: isFilled,
    accuracyMetres: isNullOr(isPositive),
    notes: isListOf(isString),
    packages: isListOf(isPackage),
    outputs: (value) => isListOf(isOutput)(value) && value.length > 0,
  },
} as const satisfies Readonly<Record<string, Shape>>;

/** Every record that has the fields it must have and an id of its own, and a problem for every other. */
export function readRecords<T>(file: string, json: unknown, shape: Shape): ReadRecords<T> {
  if (!Array.isArray(json)) {
    return { records: [], problems: [problem('data.notList', `geo/${file}`, brief(json))] };
  }
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const records = json.filter((record: unknown, index) => {
    const id = isRecord(record) && isString(record['id']) ? record['id'] : String(index);
    const fields = isRecord(record) ? record : {};
    const wrong = Object.entries(shape).filter(([field, test]) => !test(fields[field]));
    for (const [field] of wrong) {
      const value = `${field}: ${brief(fields[field])}`;
      problems.push(problem('data.badField', `geo/${file} [${id}]`, value));
    }
    const history = historyFault(fields);
    if (history) problems.push(problem('data.badField', `geo/${file} [${id}]`, history));
    if (wrong.length > 0 || history) return false;
    if (seen.has(id)) problems.push(problem('data.twice', `geo/${file} [${index}]`, id));
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
