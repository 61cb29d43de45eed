/** Features sorted into few classes by a property, to be told apart by colour. */

/** More colours than these are not told apart. */
export const MOST_CATEGORIES = 8;
const STEPS = 5;

export type Classes =
  | {
      readonly type: 'categories';
      readonly property: string;
      /** The commonest first, numbers by size. What has another value, or none, is in no class. */
      readonly values: readonly string[];
      readonly hasOthers: boolean;
    }
  | {
      readonly type: 'steps';
      readonly property: string;
      /** Ascending, one more than there are classes: a class goes from its bound to just below the next. */
      readonly bounds: readonly number[];
      readonly hasOthers: boolean;
    };

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/**
 * The classes of a property by its values, one for each feature: five of about as many features (quantiles)
 * where nearly all values are numbers and they differ, else the eight commonest. null where there is no value.
 */
export function classesOf(property: string, all: readonly unknown[]): Classes | null {
  const values = all.filter((value) => value !== null && value !== undefined);
  const hasNone = values.length < all.length;
  if (values.length === 0) return null;
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  if (numbers.length === values.length && new Set(numbers).size > MOST_CATEGORIES) {
    const at = (part: number) => numbers[Math.round(part * (numbers.length - 1))] ?? 0;
    const bounds = Array.from({ length: STEPS + 1 }, (_, index) => at(index / STEPS));
    return { type: 'steps', property, bounds: [...new Set(bounds)], hasOthers: hasNone };
  }
  const counts = new Map<string, number>();
  for (const value of values) counts.set(textOf(value), (counts.get(textOf(value)) ?? 0) + 1);
  const ordered = [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
  const shown = ordered.slice(0, MOST_CATEGORIES);
  return {
    type: 'categories',
    property,
    values: numbers.length === values.length ? shown.sort((a, b) => Number(a) - Number(b)) : shown,
    hasOthers: hasNone || ordered.length > MOST_CATEGORIES,
  };
}

/** The class of a value, from 0; -1 where it is in none. */
export function classOf(classes: Classes, value: unknown): number {
  if (value === null || value === undefined) return -1;
  if (classes.type === 'categories') return classes.values.indexOf(textOf(value));
  if (typeof value !== 'number') return -1;
  const { bounds } = classes;
  // The last class holds its upper bound too.
  const next = bounds.findIndex((bound) => value < bound);
  return next < 0 ? bounds.length - 2 : next - 1;
}
