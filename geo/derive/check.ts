/** `npm run geo:check`: reads every file of geo/ against its rules and names each fault by file and place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { say } from '../../src/core/words/text.ts';
import { isMessageKey } from '../../src/core/words/text.ts';
import type { Problem } from '../../src/core/model/types.ts';
import { checkBytes } from '../../src/core/data/validate/bytes.ts';
import {
  checkGeo,
  WORLD_LAYER,
  WORLD_LAYER_WITHOUT_LINES,
} from '../../src/core/data/validate/geo.ts';
import { checkOutputs, foldersIn } from '../../src/core/data/validate/outputs.ts';
import { problem } from '../../src/core/model/shape.ts';
import messages from '../../src/messages/en.json' with { type: 'json' };
import { worldFaults } from './check-world.ts';
import { sha256Of } from './packages.ts';
import { GEO, outputSha256 } from './write.ts';

const paths = readdirSync(GEO, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(GEO, join(entry.parentPath, entry.name)))
  .filter((path) => !path.startsWith('derive/'))
  .sort();

const problems: Problem[] = [];

const files = new Map<string, unknown>();
for (const path of paths.filter((one) => /\.(json|geojson|topojson)$/.test(one))) {
  try {
    files.set(path, JSON.parse(readFileSync(join(GEO, path), 'utf8')));
  } catch (error) {
    problems.push(problem('data.notJson', `geo/${path}`, String(error)));
  }
}
/** The borders of the world have rules of their own. */
const isWorld = (path: string): boolean => path.startsWith('world/');
problems.push(
  ...checkGeo(
    new Map(
      [...files, [WORLD_LAYER, WORLD_LAYER_WITHOUT_LINES] as const].filter(
        ([path]) => !isWorld(path),
      ),
    ),
    new Set(paths.filter((path) => !isWorld(path))),
  ),
);

for (const { code, at, value } of worldFaults()) problems.push(problem(code, at, value));
const hashes = new Map<string, string>();
for (const path of paths) {
  const bytes = readFileSync(join(GEO, path));
  hashes.set(path, sha256Of(bytes));
  problems.push(...checkBytes(path, bytes));
}
for (const folder of foldersIn(files))
  if (paths.some((path) => path.startsWith(folder))) hashes.set(folder, outputSha256(folder));
problems.push(...checkOutputs(files, hashes));

for (const { code, params } of problems) {
  console.error(
    isMessageKey(messages, code)
      ? say(messages, code, params)
      : `${code}: ${params['at'] ?? ''} ${params['value'] ?? ''}`,
  );
}
console.log(`${paths.length} files of geo/ read, ${problems.length} faults`);
process.exitCode = problems.length > 0 ? 1 : 0;
