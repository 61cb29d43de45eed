/** Which borders a route crosses, and the crossings of the gazetteer between two countries. */
import { type Library, PLACES_FILE } from '../model/library.ts';
import { isOpen } from '../time/state.ts';
import type { Names } from '../model/types.ts';
import type { PointAlong } from './route-points.ts';

export interface Crossing {
  readonly id: string;
  readonly names: Names;
  readonly status: string | null;
  readonly asOf: string | null;
  readonly isOpen: boolean;
  /** Its state has a date and a source. */
  readonly isSourced: boolean;
}

export type Pair = readonly [string, string];

/** Each pair of countries, in alphabetical order, between which the route passes from one point to the next. */
export function bordersCrossed(points: readonly PointAlong[]): readonly Pair[] {
  const entered = points.flatMap(({ country }) => country ?? []);
  const pairs = entered.flatMap((to, index): Pair[] => {
    const from = entered[index - 1];
    if (from === undefined || from === to) return [];
    return [from < to ? [from, to] : [to, from]];
  });
  return pairs.filter(
    ([one, other], index) => pairs.findIndex(([a, b]) => a === one && b === other) === index,
  );
}

/** Crossings and bridges between two countries, whatever their state. */
export const crossingsOf = (library: Library, [one, other]: Pair): readonly Crossing[] =>
  (library.layers[PLACES_FILE]?.features ?? []).flatMap(({ properties }): Crossing[] => {
    const { id, kind, names, countries = [], sources = [] } = properties;
    if (kind !== 'crossing' || !countries.includes(one) || !countries.includes(other)) return [];
    const [status, asOf] = [properties['status'], properties['asOf']].map((value) =>
      typeof value === 'string' ? value : null,
    ) as [string | null, string | null];
    const isSourced = status !== null && asOf !== null && sources.length > 0;
    return [{ id, names, status, asOf, isOpen: status !== null && isOpen(status), isSourced }];
  });
