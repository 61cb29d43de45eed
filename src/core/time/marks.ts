/** What a mark says: the state of a crossing, and how many missions of a place are open. */
import { isOpen, isPlan } from './state.ts';

/** How a crossing or a mission is drawn; each has a shape of its own, and a word in the legend. */
export const CROSSING_LOOKS = ['open', 'partly', 'freight', 'shut', 'planned', 'unknown'] as const;
export const MISSION_LOOKS = ['open', 'shut', 'planned', 'unknown'] as const;
export type CrossingLook = (typeof CROSSING_LOOKS)[number];
export type MissionLook = (typeof MISSION_LOOKS)[number];

/** `status` null or undefined: no source says. */
export function crossingLook(status: string | null | undefined): CrossingLook {
  if (status === 'partly-open') return 'partly';
  return status === 'freight-only' ? 'freight' : missionLook(status);
}

/** The look of the mark for a mission of this status; without one it is unknown. */
export function missionLook(status: string | null | undefined): MissionLook {
  if (!status) return 'unknown';
  if (isOpen(status)) return 'open';
  return isPlan(status) ? 'planned' : 'shut';
}

/**
 * One mark for all missions of a place: its look, and where there are several "1/3", how many are
 * open of those whose state is known. Null where there are none.
 */
export function missionsMark(statuses: readonly (string | null)[]): string | null {
  if (statuses.length === 0) return null;
  const known = statuses.map(missionLook).filter((look) => look !== 'unknown');
  const [first] = known;
  if (!first) return 'mission-unknown';
  if (known.length === 1) return `mission-${first}`;
  const open = known.filter((look) => look === 'open').length;
  const isSame = known.every((look) => look === first);
  return `mission-${open > 0 ? 'open' : isSame ? first : 'shut'}-${open}/${known.length}`;
}
