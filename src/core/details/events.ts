/** The events that concern a thing, with their sentences. */
import { type Library, textOf } from '../model/library.ts';
import type { HistoricalEvent } from '../model/types.ts';

/** A sentence and the language that it is in. */
export interface Text {
  readonly text: string;
  readonly language: string;
}

export interface EventRow {
  readonly event: HistoricalEvent;
  readonly text: Text | null;
}

/** Events tied to a place by id, oldest first; to a river, lake or border by `kind/id`. */
export function eventsAt(library: Library, key: string, language: string): readonly EventRow[] {
  const id = key.split('/')[1] ?? '';
  const isPlace = /^(place|crossing|dam|tripoint)\//.test(key);
  return library.events
    .filter((event) => (isPlace && event.places.includes(id)) || event.subjects?.includes(key))
    .map((event) => ({ event, text: textOf(library, `event/${event.id}`, language) }))
    .sort((a, b) => (a.event.date < b.event.date ? -1 : 1));
}
