/** A sheet for a class: what to find out about a border or a claim, and what comes out. Plain data, in no language. */
import type { Label, Quantity } from '../claims/finding.ts';
import type { MessageKey } from '../words/text.ts';
import type { Bounds, Names } from '../model/types.ts';

export interface Answer {
  readonly label: Label;
  /** null where the label says it all. */
  readonly quantity: Quantity | null;
}

export interface Task {
  readonly question: Label;
  /** What is given with it, each on a line of its own. */
  readonly told: readonly Label[];
  /** To be filled in with a figure each. */
  readonly blanks: readonly Label[];
  /** To be ticked. */
  readonly choices: readonly MessageKey[];
  /** Ruled, to write on. */
  readonly lines: number;
  readonly answers: readonly Answer[];
  /** Of the choices. */
  readonly chosen: MessageKey | null;
  /** The answer in words. */
  readonly because: Label | null;
}

export interface Worksheet {
  readonly names: Names;
  /** Said of all tasks. */
  readonly note: Label | null;
  /** What the map shows; null where nothing is to be seen. */
  readonly bounds: Bounds | null;
  /** Openings of the dividers, the longest first: each has its bar under the map. */
  readonly rulersMetres: readonly number[];
  readonly tasks: readonly Task[];
  /** What repeats the answers from a shell. */
  readonly commands: readonly string[];
}

/** A task with what most of them lack. */
export const taskOf = (question: Label, rest: Partial<Omit<Task, 'question'>>): Task => ({
  question,
  told: [],
  blanks: [],
  choices: [],
  lines: 0,
  answers: [],
  chosen: null,
  because: null,
  ...rest,
});
