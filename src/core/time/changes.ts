/** All changes of state that are dated, as a player of the map steps through them. */
import { type Library, PLACES_FILE, ROUTES_FILE } from '../library.ts';
import { firstDayOf } from './days.ts';
import type { Dated } from './state.ts';
import { turnsOf } from './turns.ts';

export interface Change {
  /** To the precision that is known: 2004, 2020-03, 2023-01-29. */
  readonly date: string;
  readonly kind: string;
  readonly id: string;
  /** A status, `not-yet`, or null where it isn't on record. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The changes on record, by date; on the same date by kind and id. */
export function changesOf(library: Library): readonly Change[] {
  const features = [PLACES_FILE, ROUTES_FILE].flatMap(
    (file) => library.layers[file]?.features ?? [],
  );
  const changes = [
    ...library.missions.flatMap((mission) => changesOfRecord('mission', mission.id, mission)),
    ...features.flatMap(({ properties }) =>
      changesOfRecord(properties.kind, properties.id, properties),
    ),
  ];
  const keyOf = ({ date, kind, id }: Change) => `${firstDayOf(date)} ${kind}/${id}`;
  return changes.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const changesOfRecord = (kind: string, id: string, record: Dated): readonly Change[] =>
  turnsOf(record).flatMap(({ date, before, after }) =>
    before === after ? [] : [{ date, kind, id, from: before, to: after }],
  );
