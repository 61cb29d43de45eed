/** A command apart from its process, so that it can be run in any: what it is given, and what it ends with. */
import { InputError } from './input-error.ts';

export interface Shell {
  /** Standard input, as text. */
  readonly input: AsyncIterable<string>;
  /** Writes to standard output; resolves when the reader has taken it. */
  readonly write: (text: string) => Promise<void>;
  /** Writes to standard error. */
  readonly complain: (text: string) => void;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Resolves with the exit code. Rejects with InputError or RangeError for what it can't work with. */
export type Program = (tokens: readonly string[], shell: Shell) => Promise<number>;

/** The exit code of a program: 2 where its input is bad, which is said in one sentence. */
export async function exitCodeOf(
  program: Program,
  tokens: readonly string[],
  shell: Shell,
): Promise<number> {
  try {
    return await program(tokens, shell);
  } catch (error) {
    if (!(error instanceof InputError || error instanceof RangeError)) throw error;
    shell.complain(`${error.message}\n`);
    return 2;
  }
}
