/** `npm run geo:check`: reads every file of geo/ against its rules and names each fault by file and place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { say } from '../../src/core/words/text.ts';
import { isMessageKey } from '../../src/core/words/text.ts';
import type { Dataset, Problem } from '../../src/core/model/types.ts';
import { checkGeo } from '../../src/core/data/validate/geo.ts';
import messages from '../../src/messages/en.json' with { type: 'json' };
import { sha256Of } from './packages.ts';
import { GEO } from './write.ts';

const paths = readdirSync(GEO, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(GEO, join(entry.parentPath, entry.name)))
  .filter((path) => !path.startsWith('derive/'))
  .sort();

const problems: Problem[] = [];
const fault = (code: string, at: string, value: string) =>
  problems.push({ code, at, params: { at, value }, severity: 'error' });

const files = new Map<string, unknown>();
for (const path of paths.filter((one) => /\.(json|geojson|topojson)$/.test(one))) {
  try {
    files.set(path, JSON.parse(readFileSync(join(GEO, path), 'utf8')));
  } catch (error) {
    fault('data.notJson', `geo/${path}`, String(error));
  }
}
problems.push(...checkGeo(files, new Set(paths)));

const recorded = new Set<string>();
for (const [path, json] of files) {
  if (!path.startsWith('datasets/')) continue;
  const { outputs } = json as Partial<Dataset>;
  for (const output of Array.isArray(outputs) ? (outputs as Dataset['outputs']) : []) {
    recorded.add(output.path);
    const at = `geo/${path} [${output.path}]`;
    if (!paths.includes(output.path)) fault('data.unknownReference', at, output.path);
    else if (sha256Of(readFileSync(join(GEO, output.path))) !== output.sha256)
      fault('data.badHash', at, output.path);
  }
}
for (const path of paths) {
  const isOwn = path === 'manifest.json' || path.startsWith('datasets/');
  if (!isOwn && !recorded.has(path)) fault('data.noDataset', `geo/${path}`, path);
}

for (const { code, params } of problems) {
  console.error(
    isMessageKey(messages, code)
      ? say(messages, code, params)
      : `${code}: ${params['at'] ?? ''} ${params['value'] ?? ''}`,
  );
}
console.log(`${paths.length} files of geo/ read, ${problems.length} faults`);
process.exitCode = problems.length > 0 ? 1 : 0;
