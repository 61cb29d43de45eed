/** A layer as the map draws it on one day. */
import { type Library, STATEFUL_KINDS, type Thing } from '../model/library.ts';
import type { LayerData, Mission } from '../model/types.ts';
import { missionsMark } from './marks.ts';
import { isOpen, type State, statusOf } from './state.ts';
import { stateAt } from './state-at.ts';

/** What the map tells apart by colour: a feature's `state`. */
export type DrawnState = 'open' | 'shut' | 'unknown';

/**
 * The features on `day` (YYYY-MM-DD). Routes, crossings and dams have the status of that day and a
 * `state`, and are left out before they began; where the status isn't known they keep their newest,
 * with `state` "unknown". Places have the number of missions that were or may have been there and
 * the state of these. All other features are as they are.
 */
export function layerAt(
  data: LayerData,
  { missions }: Pick<Library, 'missions'>,
  day: string,
): LayerData {
  const byCity = statesByCity(missions, day);
  const features = data.features.flatMap((feature): Thing[] => {
    const { kind, id } = feature.properties;
    if (STATEFUL_KINDS.includes(kind)) return statefulAt(feature, day);
    if (kind === 'former-line') return isOfDay(feature, day) ? [feature] : [];
    return [kind === 'place' ? placeAt(feature, byCity.get(id) ?? []) : feature];
  });
  return { ...data, features };
}

const isOfDay = ({ properties }: Thing, day: string): boolean =>
  String(properties['shownFrom']) <= day && day <= String(properties['shownTo']);

function statefulAt(feature: Thing, day: string): Thing[] {
  const state = stateAt(feature.properties, day);
  if (state.type === 'not-yet') return [];
  const status = statusOf(state);
  const dated = status === null ? {} : { status };
  return [
    { ...feature, properties: { ...feature.properties, ...dated, state: drawnStateOf(state) } },
  ];
}

function placeAt(feature: Thing, states: readonly State[]): Thing {
  const there = states.filter(({ type }) => type !== 'not-yet');
  const { missions: _, mark: __, ...properties } = feature.properties;
  if (there.length === 0) return { ...feature, properties };
  const drawn = there.map(drawnStateOf);
  const best = (['open', 'unknown', 'shut'] as const).find((one) => drawn.includes(one));
  const mark = missionsMark(there.map(statusOf));
  return { ...feature, properties: { ...properties, missions: there.length, mark, state: best } };
}

function statesByCity(
  missions: readonly Mission[],
  day: string,
): ReadonlyMap<string, readonly State[]> {
  const states = new Map<string, State[]>();
  for (const mission of missions) {
    if (mission.city === null) continue;
    const known = states.get(mission.city) ?? [];
    states.set(mission.city, [...known, stateAt(mission, day)]);
  }
  return states;
}

/** How a state is drawn: unknown where no source says, open, else shut. */
export function drawnStateOf(state: State): DrawnState {
  const status = statusOf(state);
  if (status === null) return 'unknown';
  return isOpen(status) ? 'open' : 'shut';
}
