import * as v from 'valibot';
import { FILLED, POSITIVE, type Read, SOURCES } from './fields.ts';

/** A length somebody printed (geo/published-lengths.json). */
export const PUBLISHED_LENGTH = v.object({
  border: v.string(),
  lengthKilometres: POSITIVE,
  /** Kilometres by segment. */
  parts: v.exactOptional(v.record(v.string(), POSITIVE)),
  authority: FILLED,
  years: v.string(),
  basis: v.picklist(['search', 'background', 'measured']),
  note: v.exactOptional(FILLED),
  sources: SOURCES,
});

export interface PublishedLength extends Read<typeof PUBLISHED_LENGTH> {
  /** The countries whose entries print it, where each has one. */
  readonly sides?: readonly string[];
}
