/** All of geo/ against its rules: each file by itself, then what the files say of each other. */
import { type Library, libraryOf } from '../../model/library.ts';
import { readManifest } from './read-manifest.ts';
import { readFile } from '../read-file.ts';
import type { Reading } from '../reading.ts';
import type { Problem } from '../../model/types.ts';
import { checkCountries } from './countries.ts';
import { checkDates } from './dates.ts';
import { checkDrawn } from './drawn.ts';
import { checkFacts } from './facts.ts';
import { checkFeatures } from './features.ts';
import { checkFiles, isImagePath } from './files.ts';
import { checkLengths } from './lengths.ts';
import { checkManifest } from './manifest.ts';
import { checkPositions } from './positions.ts';
import { checkReferences } from './references.ts';
import { checkRegistry } from './registry.ts';
import { isRecord } from '../../model/shape.ts';
import { checkSources } from './sources.ts';
import { checkWords } from './words.ts';

/** What the files say of each other and of the world. A manifest that can't be read is named elsewhere. */
export const RULES: readonly ((library: Library, manifest: unknown) => readonly Problem[])[] = [
  ...[checkReferences, checkDrawn, checkFeatures, checkRegistry, checkCountries, checkSources],
  ...[checkLengths, checkFacts, checkDates, checkPositions, checkWords],
];

export const WORLD_LAYER = 'layers/world-borders.topojson';
/** What the manifest names, without its lines: the borders of the world have rules of their own. */
export const WORLD_LAYER_WITHOUT_LINES = {
  type: 'Topology',
  arcs: [],
  objects: { outside: { type: 'GeometryCollection', geometries: [] } },
};

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
  let library: Library = libraryOf(readManifest(files.get('manifest.json')));
  for (const [path, json] of files) {
    const reading = readWhole(library, path, json);
    library = reading.library;
    problems.push(...reading.problems);
  }
  return [
    ...checkManifest(manifest, new Set([...files.keys(), ...otherFiles])),
    ...problems,
    ...checkFiles(files, otherFiles),
    ...RULES.flatMap((rule) => rule(library, manifest)),
  ].filter(({ at }) => !at.startsWith(`geo/${WORLD_LAYER}`));
}

/** The library with all of a file in it: a TopoJSON file is read once for each of its objects. */
export function readWhole(library: Library, path: string, json: unknown): Reading {
  if (path === 'manifest.json' || isImagePath(path)) return { library, problems: [] };
  let next = library;
  const problems: Problem[] = [];
  for (const address of addressesOf(path, json)) {
    const reading = readFile(next, address, json);
    next = reading.library;
    problems.push(...reading.problems);
  }
  return { library: next, problems };
}

function addressesOf(path: string, json: unknown): readonly string[] {
  const objects = isRecord(json) && isRecord(json['objects']) ? Object.keys(json['objects']) : [];
  return objects.length > 0 ? objects.map((name) => `${path}#${name}`) : [path];
}
