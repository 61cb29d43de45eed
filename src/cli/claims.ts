/** The command that checks the claims, as the page does. Only here are arguments and streams touched. */
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sortArgs } from './args.ts';
import { claimReport } from './claim-report.ts';
import { readClaims, readMessages } from './data.ts';
import { InputError } from './input-error.ts';
import { wrongs } from './words.ts';

const LANGUAGE = 'en';

const HELP = `Checks each claim of geo/claims against the data, as the page does. Call it as

  npm run -s claims -- [ID …] [--json] [--geo FOLDER]

  without an id    a table of all claims
  ID …             what these say, what is measured, and what that rests on
  --json           a list with an object for each claim: stable keys, lengths in metres
  --geo FOLDER     reads another copy of geo

✓ holds, ≈ depends on scale, ≠ differs, ↻ changed since, ? no date given, ∅ not measurable. Exit code 1 if a verdict
on record no longer follows from its measurement, 2 for bad input.
`;

function run(tokens: readonly string[]): void {
  if (tokens.some((token) => token === '--help' || token === '-h')) {
    process.stdout.write(HELP);
    return;
  }
  const { free, options } = sortArgs('claims', tokens, { json: 'flag', geo: 'value' });
  const { geo } = options;
  const folder = geo === undefined ? undefined : folderOf(String(geo));
  const library = readClaims(LANGUAGE, folder);
  const { text, json, failures } = claimReport(library, readMessages(LANGUAGE), free);
  process.stdout.write(options['json'] === true ? `${JSON.stringify(json)}\n` : `${text}\n`);
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  if (failures.length > 0) process.exitCode = 1;
}

function folderOf(path: string): URL {
  const folder = resolve(path);
  if (!existsSync(resolve(folder, 'claims'))) throw new InputError(wrongs.folder(path));
  return pathToFileURL(`${folder}${sep}`);
}

// Whoever reads the output may stop reading: no fault of theirs or ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
