/** The smallest questions about unknown JSON. */
import type { Names, Source } from '../types.ts';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isString = (value: unknown): value is string => typeof value === 'string';

export const isListOf =
  <T>(test: (value: unknown) => value is T) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.every(test);

export const isNames = (value: unknown): value is Names =>
  isRecord(value) && Object.values(value).every(isString);

/** A title, an address or both; no address but the web's, since readers are sent there. */
export const isSource = (value: unknown): value is Source =>
  isRecord(value) &&
  (isString(value['url']) || isString(value['title'])) &&
  (value['title'] === undefined || isString(value['title'])) &&
  (value['url'] === undefined || (isString(value['url']) && /^https?:\/\//.test(value['url'])));

export const isPosition = (value: unknown): value is [number, number, ...number[]] => {
  if (!Array.isArray(value) || value.length < 2) return false;
  if (!value.every((part) => typeof part === 'number' && Number.isFinite(part))) return false;
  const [longitude, latitude] = value as [number, number];
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
};

const LONGEST = 60;

/** A value as a message shows it: short, and safe however deep it is nested. */
export function brief(value: unknown): string {
  if (value === undefined) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isRecord(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
