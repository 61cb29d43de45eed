import * as v from 'valibot';
import { CONFIDENCE, COUNTRIES, DATE, ID, type Read, SOURCES, TEXTS } from './fields.ts';

/** What an event is about. */
export const EVENT_THEMES = [
  'diplomacy',
  'conflict',
  'treaty',
  'border',
  'transport',
  'energy',
  'water',
] as const;

/** A dated event (geo/events.json); its sentence is in geo/text/<lang>.json under `event/<id>`. */
export const EVENT = v.object({
  id: ID,
  /** Of the first day. */
  date: DATE,
  endDate: v.exactOptional(DATE),
  places: TEXTS,
  /** Rivers, lakes and the borders that it drew, as `kind/id`. */
  subjects: v.exactOptional(TEXTS),
  theme: v.picklist(EVENT_THEMES),
  /** In alphabetical order. */
  countries: COUNTRIES,
  confidence: CONFIDENCE,
  basis: v.picklist(['search', 'background']),
  sources: SOURCES,
});
export type HistoricalEvent = Read<typeof EVENT>;
