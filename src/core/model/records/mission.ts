import { isDate } from '../days.ts';
import { isCountryCode, isId, isListOf, isOneOf, isSource } from '../shape.ts';
import type { Source, StatePeriod } from '../types.ts';

/** An embassy, consulate general, or the recorded absence of one (geo/missions.json). */
export interface Mission {
  readonly id: string;
  readonly sender: string;
  readonly host: string;
  readonly kind: 'embassy' | 'consulate-general' | 'none';
  readonly city: string | null;
  /** open, suspended, closed, evacuated, planned, announced, none */
  readonly status: string;
  /** Absent where no source dates the status: common knowledge. */
  readonly asOf?: string;
  /** When it was opened, or opened again after it was closed. */
  readonly opened: string | null;
  readonly sources: readonly Source[];
  readonly basis: 'search' | 'background';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly history?: readonly StatePeriod[];
}

/**
 * What each field must be. By hand, unlike other records: missions are in the first view, whose budget has no room
 * for valibot.
 */
export const MISSION: Readonly<Record<keyof Mission, (value: unknown) => boolean>> = {
  id: isId,
  sender: isCountryCode,
  host: isCountryCode,
  kind: isOneOf('embassy', 'consulate-general', 'none'),
  city: (value) => value === null || isId(value),
  status: isOneOf('open', 'suspended', 'closed', 'evacuated', 'planned', 'announced', 'none'),
  asOf: (value) => value === undefined || isDate(value),
  opened: (value) => value === null || isDate(value),
  sources: isListOf(isSource),
  basis: isOneOf('search', 'background'),
  confidence: isOneOf('high', 'medium', 'low'),
  // Its rules tie it to the rest of the record: validate/state-history.ts.
  history: () => true,
};
