import * as v from 'valibot';
import { isBounds, isSource } from '../shape.ts';
import type { Bounds, Source } from '../types.ts';
import { COUNTRY, FILLED, POSITIVE, type Read } from './fields.ts';

/** A piece of a border, or all of it, in the index of the world’s. */
const SEGMENT = v.object({
  id: FILLED,
  bounds: v.custom<Bounds>(isBounds),
  lengthMetres: POSITIVE,
  vertices: v.number(),
});

/** A land border of geo/world/index.json. `isRegional`: its lines are those of the registry. */
export const WORLD_RECORD = v.object({
  ...SEGMENT.entries,
  countries: v.strictTuple([COUNTRY, COUNTRY]),
  healedMetres: v.exactOptional(v.number()),
  isRegional: v.exactOptional(v.boolean()),
  segments: v.array(SEGMENT),
});
export type WorldRecord = Read<typeof WORLD_RECORD>;

/** A length of a border as the entry of one side prints it (geo/world/published.json). */
export const WORLD_FIGURE = v.object({
  authority: v.picklist(['factbook-2015', 'factbook-2026']),
  side: COUNTRY,
  lengthKilometres: POSITIVE,
  /** Which piece, where the entry prints pieces. */
  part: v.exactOptional(v.string()),
  /** Why it is no length of the whole border. */
  reason: v.exactOptional(
    v.object({
      code: v.picklist(['section', 'misprint', 'includes-another', 'named-otherwise']),
      text: v.string(),
    }),
  ),
});
export type WorldFigure = Read<typeof WORLD_FIGURE>;

/** What a source says about a border’s status (geo/world/status.json). */
export const DISPUTE = v.object({
  text: FILLED,
  source: v.custom<Source>(isSource),
  /** Who claims or protests. */
  by: v.exactOptional(v.string()),
});
export type Dispute = Read<typeof DISPUTE>;
