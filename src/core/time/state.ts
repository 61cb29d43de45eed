/** What is known of the state of a mission, a crossing, a dam or a route on one day. */
import type { Source, StatePeriod } from '../model/types.ts';

/** The fields of a record that say when it was what. */
export interface Dated {
  readonly status?: string;
  readonly asOf?: string;
  /** A date; any other text is for people and dates nothing. */
  readonly opened?: string | null;
  readonly history?: readonly StatePeriod[];
  readonly basis?: string;
  /** Empty: common knowledge, as with basis "background". */
  readonly sources?: readonly Source[];
}

/** A state with the date, to the precision that is known, for which it is on record. */
export interface Recorded {
  readonly status: string;
  readonly asOf: string;
}

export type State =
  /** Within a period of the history. `to` null: no end is on record. `sources`: positions. */
  | {
      readonly type: 'known';
      readonly status: string;
      readonly from: string;
      readonly to: string | null;
      readonly sources: readonly number[];
    }
  /** Opened, by the record, and no change is on record before `until`: the first one, or asOf. */
  | {
      readonly type: 'between';
      readonly status: string;
      readonly opened: string;
      readonly until: string;
    }
  /** From asOf on: nothing later is known. `from`: since when, where the history says so. */
  | {
      readonly type: 'last';
      readonly status: string;
      readonly asOf: string;
      readonly from: string | null;
      readonly sources: readonly number[];
    }
  /** Before it opened, was planned or begun. */
  | { readonly type: 'not-yet'; readonly from: string }
  /**
   * background: from common knowledge nothing is concluded. within-change: in the month or year of
   * a change whose day isn't known; `candidates` are the statuses before and after it, `not-yet`
   * among them, as far as they are on record. unrecorded: no source speaks of the day.
   */
  | {
      readonly type: 'unknown';
      readonly reason: 'background' | 'within-change' | 'unrecorded';
      readonly candidates: readonly string[];
      /** The state on record that is nearest in time. */
      readonly nearest: Recorded | null;
    };

const OPEN: readonly string[] = ['open', 'in-use', 'partly-open', 'freight-only'];

/** Whether a status says that people or goods get through, or that visitors are received. */
export const isOpen = (status: string): boolean => OPEN.includes(status);

const PLANS: readonly string[] = ['planned', 'announced', 'under-construction', 'built'];

/** Whether a status says that something is still to come: what begins with it wasn't there before. */
export const isPlan = (status: string): boolean => PLANS.includes(status);

/** The status of a state; null where it isn't known or nothing was there yet. */
export const statusOf = (state: State): string | null =>
  state.type === 'not-yet' || state.type === 'unknown' ? null : state.status;

/** Common knowledge without a source: nothing is concluded from it. */
export const isBackground = ({ basis, sources }: Dated): boolean =>
  basis === 'background' || sources?.length === 0;
