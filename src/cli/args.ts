/** Arguments of a command: what stands free and what is an option. */
import { InputError } from './input-error.ts';
import { wrongs } from './words.ts';

/** By name without dashes: whether a value follows. */
export type OptionSpec = Readonly<Record<string, 'flag' | 'value'>>;

export interface Args {
  readonly free: readonly string[];
  /** A flag that was given is `true`. */
  readonly options: Readonly<Record<string, string | true>>;
}

/**
 * Sorts tokens. One that begins with a dash and a digit is a coordinate, not an option.
 * @throws InputError for an option that isn't in the spec, comes twice, or lacks its value or has one too many.
 */
export function sortArgs(verb: string, tokens: readonly string[], spec: OptionSpec): Args {
  const free: string[] = [];
  const options: Record<string, string | true> = {};
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    if (!/^[-–−]{1,2}[^\d.,\s]/.test(token)) {
      free.push(token);
      continue;
    }
    const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(token) ?? [];
    const kind = Object.hasOwn(spec, name) ? spec[name] : undefined;
    if (kind === undefined) throw new InputError(wrongs.option(verb, token, Object.keys(spec)));
    if (Object.hasOwn(options, name)) throw new InputError(wrongs.twice(name));
    if (kind === 'flag') {
      if (value !== undefined) throw new InputError(wrongs.flagValue(name, value));
      options[name] = true;
      continue;
    }
    const given = value ?? tokens[++index];
    if (given === undefined || given === '') throw new InputError(wrongs.noValue(name));
    options[name] = given;
  }
  return { free, options };
}
