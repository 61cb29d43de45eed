/** The smallest questions about unknown JSON. */
import { isDate } from './days.ts';
import type { Bounds, Names, Problem, Source } from './types.ts';

/** An object that is no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any text, an empty one too. */
export const isString = (value: unknown): value is string => typeof value === 'string';

/** A list in which each member passes the test; an empty one too. */
export const isListOf =
  <T>(test: (value: unknown) => value is T) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.every(test);

/** One of these words. */
export const isOneOf =
  <Word extends string>(...words: readonly Word[]) =>
  (value: unknown): value is Word =>
    (words as readonly unknown[]).includes(value);

/** A text that says something. */
export const isFilled = (value: unknown): value is string => isString(value) && /\S/.test(value);

/** Words by language: none of them blank, and always some in English. */
export const isNames = (value: unknown): value is Names =>
  isRecord(value) && isFilled(value['en']) && Object.values(value).every(isFilled);

/** As in the data: lower case, hyphens, no sign that means something in a link. */
export const isId = (value: unknown): value is string =>
  isString(value) && /^[a-z\d]+(-[a-z\d]+)*$/.test(value);

/** ISO 3166-1 alpha-2 in lower case, as far as its form goes. */
export const isCountryCode = (value: unknown): value is string =>
  isString(value) && /^[a-z]{2}$/.test(value);

/** An address on the web: readers are sent there. */
export const isAddress = (value: unknown): value is string =>
  isString(value) && /^https?:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/.test(value);

/** A title, an address or both, and the day up to which it speaks where that is known. */
export const isSource = (value: unknown): value is Source =>
  isRecord(value) &&
  (value['url'] !== undefined || value['title'] !== undefined) &&
  (value['title'] === undefined || isFilled(value['title'])) &&
  (value['url'] === undefined || isAddress(value['url'])) &&
  (value['date'] === undefined || isDate(value['date']));

/** Longitude and latitude in degrees on Earth, and any more numbers behind them. */
export const isPosition = (value: unknown): value is [number, number, ...number[]] => {
  if (!Array.isArray(value) || value.length < 2) return false;
  if (!value.every((part) => typeof part === 'number' && Number.isFinite(part))) return false;
  const [longitude, latitude] = value as [number, number];
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
};

/** A box that has a width and a height. */
export const isBounds = (value: unknown): value is Bounds =>
  Array.isArray(value) &&
  value.length === 4 &&
  isPosition(value.slice(0, 2)) &&
  isPosition(value.slice(2)) &&
  value[0] < value[2] &&
  value[1] < value[3];

const LONGEST = 60;

/** A value as a message shows it: short, and safe however deep it is nested. */
export function brief(value: unknown): string {
  if (value === undefined) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isRecord(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A fault as every rule reports it: `at` is the file and the place in it. */
export const problem = (code: string, at: string, value: string): Problem => ({
  code,
  at,
  params: { at, value },
  severity: 'error',
});

/** What is in a list more than once. */
export const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
