/** All of geo/ against its rules: each file by itself, then what the files say of each other. */
import { emptyLibrary, type Library } from '../../model/library.ts';
import { readFile } from '../read-file.ts';
import type { Problem } from '../../model/types.ts';
import { checkDates } from './dates.ts';
import { checkFacts } from './facts.ts';
import { checkFiles, isImageRecord } from './files.ts';
import { checkManifest } from './manifest.ts';
import { checkPositions } from './positions.ts';
import { checkReferences, type Drawn } from './references.ts';
import { isRecord, isString } from './shape.ts';
import { checkWords } from './words.ts';

/**
 * `files`: the JSON of every file below geo/, by path. Every fault is named by file and place; the
 * order is that of the files.
 */
export function checkGeo(
  files: ReadonlyMap<string, unknown>,
  otherFiles: ReadonlySet<string>,
): readonly Problem[] {
  const manifest = files.get('manifest.json');
  const problems: Problem[] = [];
  let library: Library = emptyLibrary;
  for (const [path, json] of files) {
    if (path === 'manifest.json' || isImageRecord(json)) continue;
    for (const address of addressesOf(path, json)) {
      const reading = readFile(library, address, json);
      library = reading.library;
      problems.push(...reading.problems);
    }
  }
  // A manifest that can't be read has been named; what the files say of each other still counts.
  const layers: unknown[] =
    isRecord(manifest) && Array.isArray(manifest['layers']) ? manifest['layers'] : [];
  return [
    ...checkManifest(manifest, new Set([...files.keys(), ...otherFiles])),
    ...problems,
    ...checkFiles(files, otherFiles),
    ...checkReferences(library, layers.filter(isDrawn)),
    ...checkFacts(library),
    ...checkDates(library, manifest),
    ...checkPositions(library, manifest),
    ...checkWords(library, manifest),
  ];
}

/** A TopoJSON file is read once for each of its objects. */
function addressesOf(path: string, json: unknown): readonly string[] {
  const objects = isRecord(json) && isRecord(json['objects']) ? Object.keys(json['objects']) : [];
  return objects.length > 0 ? objects.map((name) => `${path}#${name}`) : [path];
}

const isDrawn = (value: unknown): value is Drawn =>
  isRecord(value) && [value['id'], value['kind'], value['data']].every(isString);
