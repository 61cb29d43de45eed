/** The command: measures as the page does, from a shell. Only here are arguments, streams and the clock touched. */
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

async function run(tokens: readonly string[]): Promise<void> {
  if (tokens.some((token) => token === '--help' || token === '-h')) return write(HELP);
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
    return distances(isJson);
  }
  const { text, json } = command.run(args, world());
  return write(isJson ? `${JSON.stringify(json)}\n` : `${text}\n`);
}

async function distances(isJson: boolean): Promise<void> {
  process.stdin.setEncoding('utf8');
  const results = await resultsOf(process.stdin as AsyncIterable<string>);
  for (let start = 0; start < results.length; start += LINES_AT_ONCE) {
    const lines = results.slice(start, start + LINES_AT_ONCE);
    await write(lines.map((result) => `${resultLine(result, isJson)}\n`).join(''));
  }
}

/** Resolves when the reader has taken it. */
const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

function world(): World {
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
    today: new Date().toISOString().slice(0, 10),
  };
}

// Whoever reads the output may stop reading: no fault of theirs or ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError || error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
