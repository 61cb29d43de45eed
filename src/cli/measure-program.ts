/** Measures as the page does, from words. */
import { sortArgs } from './args.ts';
import { along } from './along.ts';
import { area } from './area.ts';
import { border } from './border.ts';
import { borders } from './borders.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { readLibrary, readWorldFiles, readWorldIndex, readWorldNames, withWorld } from './data.ts';
import { distance } from './distance.ts';
import { from } from './from.ts';
import { HELP } from './help.ts';
import { InputError } from './input-error.ts';
import type { World } from './input.ts';
import { midpoint, narrowest } from './middle.ts';
import type { Program, Shell } from './program.ts';
import { slope } from './slope.ts';
import { resultLine, resultsOf } from './stdin.ts';
import { wrongs } from './words.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  border,
  distance,
  from,
  along,
  area,
  midpoint,
  narrowest,
  check,
  slope,
  borders,
};
const LINES_AT_ONCE = 5000;

export const measure: Program = async (tokens, shell) => {
  await answer(tokens, shell);
  return 0;
};

async function answer(tokens: readonly string[], shell: Shell): Promise<void> {
  if (tokens.some((token) => token === '--help' || token === '-h')) return shell.write(HELP);
  const [verb, ...rest] = tokens;
  const command = verb !== undefined && Object.hasOwn(COMMANDS, verb) ? COMMANDS[verb] : undefined;
  if (verb === undefined || command === undefined) {
    throw new InputError(wrongs.command(verb, Object.keys(COMMANDS)));
  }
  const args = sortArgs(verb, rest, { ...command.options, json: 'flag' });
  const isJson = args.options['json'] === true;
  if (args.options['stdin'] === true) {
    const [point] = args.free;
    if (point !== undefined) throw new InputError(wrongs.stdinPoints(point));
    return distances(isJson, shell);
  }
  const { text, json } = command.run(args, world(shell.today));
  return shell.write(isJson ? `${JSON.stringify(json)}\n` : `${text}\n`);
}

async function distances(isJson: boolean, { input, write }: Shell): Promise<void> {
  const results = await resultsOf(input);
  for (let start = 0; start < results.length; start += LINES_AT_ONCE) {
    const lines = results.slice(start, start + LINES_AT_ONCE);
    await write(lines.map((result) => `${resultLine(result, isJson)}\n`).join(''));
  }
}

function world(today: string): World {
  let library: ReturnType<typeof readLibrary> | undefined;
  let index: ReturnType<typeof readWorldIndex> | undefined;
  const read = () => (library ??= readLibrary());
  return {
    library: read,
    world: {
      index: () => (index ??= readWorldIndex()),
      names: readWorldNames,
      files: readWorldFiles,
      join: (border) => {
        library = withWorld(read(), border);
      },
    },
    today,
  };
}
