import * as v from 'valibot';
import { FILLED, type Read, SOURCES, TEXTS } from './fields.ts';

/** In any language. */
export const WORDS = v.pipe(v.array(FILLED), v.nonEmpty());

/** A region that is no thing of the map: it stands for things (`kind/id`). */
export const REGION = v.object({
  id: v.string(),
  names: WORDS,
  things: TEXTS,
  sources: v.pipe(SOURCES, v.nonEmpty()),
});

/** What readers type beside the names that are shown (geo/aliases.json). */
export interface Aliases {
  /** Other names by `kind/id`. */
  readonly names: Readonly<Record<string, Read<typeof WORDS>>>;
  readonly regions: readonly Read<typeof REGION>[];
  /** Words for a kind. */
  readonly kinds: Readonly<Record<string, Read<typeof WORDS>>>;
}
