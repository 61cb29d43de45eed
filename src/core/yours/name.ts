/** What a reader's feature is called. */
import type { Properties } from '../import/types.ts';

/** Properties that name a feature, the surest first. */
const NAMES = ['name', 'Name', 'NAME', 'title', 'Title'];

/** What a feature is called; null where no property says so. */
export function nameOf(properties: Properties): string | null {
  for (const key of NAMES) {
    const value = properties[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return null;
}
