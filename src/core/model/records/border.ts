import * as v from 'valibot';
import type { Dispute } from '../types.ts';
import { COUNTRY, FILLED, ID, NAMES, type Read } from './fields.ts';

const SEGMENT = v.object({
  id: ID,
  names: NAMES,
  /** Where the line starts and ends, in words that a reader can check. */
  from: FILLED,
  to: FILLED,
});
export type BorderSegment = Read<typeof SEGMENT>;

/** A land border of the registry (geo/borders.json). */
export const BORDER = v.object({
  /** `xx-yy`, alphabetical ISO codes, except ir-az and am-ir as links have them. */
  id: v.pipe(v.string(), v.regex(/^[a-z]{2}-[a-z]{2}$/)),
  countries: v.strictTuple([COUNTRY, COUNTRY]),
  names: NAMES,
  segments: v.pipe(v.array(SEGMENT), v.nonEmpty()),
  /** Sentences about how the line was cut, shown under Method. */
  notes: v.array(FILLED),
});

export interface Border extends Read<typeof BORDER> {
  /** Of a border beyond the region, whose record is made from the index of the world’s. */
  readonly world?: {
    /** Where the two polygons differ and one side’s line was taken. */
    readonly healedMetres: number;
    readonly disputes: readonly Dispute[];
  };
}
