/** Checks the claims as the page does, from words. */
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sortArgs } from './args.ts';
import { claimReport } from './claim-report.ts';
import { readClaims, readMessages } from './data.ts';
import { InputError } from './input-error.ts';
import type { Program } from './program.ts';
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

export const claims: Program = async (tokens, { write, complain }) => {
  if (tokens.some((token) => token === '--help' || token === '-h')) {
    await write(HELP);
    return 0;
  }
  const { free, options } = sortArgs('claims', tokens, { json: 'flag', geo: 'value' });
  const { geo } = options;
  const folder = geo === undefined ? undefined : folderOf(String(geo));
  const library = readClaims(LANGUAGE, folder);
  const { text, json, failures } = claimReport(library, readMessages(LANGUAGE), free);
  await write(options['json'] === true ? `${JSON.stringify(json)}\n` : `${text}\n`);
  for (const failure of failures) complain(`${failure}\n`);
  return failures.length > 0 ? 1 : 0;
};

function folderOf(path: string): URL {
  const folder = resolve(path);
  if (!existsSync(resolve(folder, 'claims'))) throw new InputError(wrongs.folder(path));
  return pathToFileURL(`${folder}${sep}`);
}
