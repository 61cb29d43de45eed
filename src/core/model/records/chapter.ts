import * as v from 'valibot';
import { isDay } from '../days.ts';
import { isBounds } from '../shape.ts';
import type { Bounds } from '../types.ts';
import { ID, NAMES, type Read, SOURCES, TEXTS } from './fields.ts';

/** A step of the story (geo/story/<id>.json). */
export const CHAPTER = v.object({
  id: ID,
  /** Place in the story, from 1. */
  order: v.pipe(v.number(), v.finite()),
  title: NAMES,
  bounds: v.custom<Bounds>(isBounds),
  layers: TEXTS,
  /** The day that the map shows; absent: the latest state known. */
  date: v.exactOptional(v.pipe(v.string(), v.check(isDay))),
  /** Things that are marked on the map, as `kind/id`. */
  marks: TEXTS,
  /** Paragraphs, claims and pages that tell more, in reading order. */
  body: v.array(
    v.union([
      v.object({ text: NAMES }),
      v.object({ claim: v.string() }),
      v.object({ page: v.literal('lengths') }),
    ]),
  ),
  sources: SOURCES,
});
export type Chapter = Read<typeof CHAPTER>;
