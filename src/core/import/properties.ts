/** Properties of a feature as plain data that no key can harm. */
import { isRecord } from '../model/shape.ts';
import { MAX_DEPTH } from './limits.ts';
import type { Properties } from './types.ts';

export interface ReadProperties {
  readonly properties: Properties;
  /** Keys that were dropped: `__proto__`, which programs take for an order; what is nested too deep. */
  readonly dropped: readonly string[];
}

/**
 * The same object without its prototype, and all within it: `constructor` or `hasOwnProperty` are keys
 * like others. What JSON doesn't know becomes text or null. Changes the object that is passed.
 */
export function readProperties(value: Record<string, unknown>): ReadProperties {
  const dropped: string[] = [];
  const stack: [object, number][] = [[value, 1]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [owner, depth] = next;
    if (!Array.isArray(owner)) Object.setPrototypeOf(owner, null);
    const holder = owner as Record<string, unknown>;
    for (const key of Object.keys(owner)) {
      const part = holder[key];
      if (
        key === '__proto__' ||
        (typeof part === 'object' && part !== null && depth >= MAX_DEPTH)
      ) {
        dropped.push(key);
        Reflect.deleteProperty(holder, key);
      } else if (part instanceof Date) holder[key] = dayOf(part);
      else if (typeof part === 'object' && part !== null) stack.push([part, depth + 1]);
      else if (!isJson(part)) holder[key] = typeof part === 'bigint' ? String(part) : null;
    }
  }
  return { properties: value, dropped };
}

const isJson = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  value === null ||
  (typeof value === 'number' && Number.isFinite(value));

/** A day of a table, which has no time zone; null for none. */
function dayOf(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** null for anything that can't hold properties. */
export const propertiesIn = (value: unknown): Record<string, unknown> | null =>
  value === null || value === undefined ? {} : isRecord(value) ? value : null;
