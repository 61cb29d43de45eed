/** The files of geo/ that the commands need, read from disk beside this module, from whichever folder it is started. */
import { readdirSync, readFileSync } from 'node:fs';
import { FINEST_DATASET } from '../core/border/index.ts';
import { filesForClaim } from '../core/claims/index.ts';
import {
  ALIASES_FILE,
  BORDERS_FILE,
  COUNTRIES_FILE,
  FAR_BORDERS_FILE,
  type Library,
  libraryOf,
  PLACES_FILE,
} from '../core/model/library.ts';
import { readFile } from '../core/data/read-file.ts';
import type { Dataset, Manifest, WorldRecord } from '../core/model/types.ts';
import { readManifest } from '../core/data/validate/read-manifest.ts';
import { withWorldBorder } from '../core/world/registry.ts';
import { WORLD_FILES, type WorldFiles } from '../core/world/types.ts';
import type { Messages } from '../core/words/text.ts';

const GEO = new URL('../../geo/', import.meta.url);
const MESSAGES = new URL('../messages/', import.meta.url);
const COMPARISON = /^compare-(.+)\.topojson$/;
const accuracyOf = (id: string): number => {
  const text = readFileSync(new URL(`datasets/${id}.json`, GEO), 'utf8');
  return (JSON.parse(text) as Dataset).accuracyMetres ?? Infinity;
};
/** Data sets that borders can be compared in, each with a file of its own; the finest first. */
const COMPARED: readonly string[] = readdirSync(new URL('layers/', GEO))
  .flatMap((file) => COMPARISON.exec(file)?.[1] ?? [])
  .sort((a, b) => accuracyOf(a) - accuracyOf(b));
export const DATASETS: readonly string[] = [FINEST_DATASET, ...COMPARED];

const ADDRESSES: readonly string[] = [
  'borders.json',
  'published-lengths.json',
  'missions.json',
  ALIASES_FILE,
  BORDERS_FILE,
  FAR_BORDERS_FILE,
  PLACES_FILE,
  COUNTRIES_FILE,
  'layers/towns.geojson',
  'datasets/towns.json',
  ...DATASETS.map((id) => `datasets/${id}.json`),
  ...COMPARED.map((id) => `layers/compare-${id}.topojson#borders`),
];

const manifest = (geo: URL = GEO): Manifest =>
  readManifest(JSON.parse(readFileSync(new URL('manifest.json', geo), 'utf8')));

/**
 * Everything that the commands measure with.
 * @throws Error for a file that is missing or broken.
 */
export const readLibrary = (): Library => withFiles(libraryOf(manifest()), GEO, ADDRESSES);

/**
 * All claims, and everything that they are measured on. `geo` ends with a slash.
 * @throws Error for a file that is missing or broken.
 */
export function readClaims(language: string, geo: URL = GEO): Library {
  const paths = readdirSync(geo, { recursive: true }).map((path) =>
    String(path).replaceAll('\\', '/'),
  );
  const claimFiles = paths.filter((path) => /^claims\/[^/]+\.json$/.test(path)).sort();
  const library = withFiles(libraryOf(manifest(geo)), geo, claimFiles);
  const files = library.claims.flatMap((claim) => filesForClaim(claim, language, paths));
  return withFiles(library, geo, [...new Set(files)]);
}

export const readMessages = (language: string): Messages =>
  JSON.parse(readFileSync(new URL(`${language}.json`, MESSAGES), 'utf8')) as Messages;

const readGeo = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, GEO), 'utf8')) as unknown;

export const readWorldIndex = () => readGeo(WORLD_FILES.index) as readonly WorldRecord[];

/** Names of all territories with a land border, in English by code. */
export const readWorldNames = () =>
  readGeo('world/names/en.json') as Readonly<Record<string, string>>;

/** All that the table of the world's borders is made of. */
export const readWorldFiles = (): WorldFiles =>
  Object.fromEntries(
    Object.entries(WORLD_FILES).map(([name, path]) => [name, readGeo(path)]),
  ) as unknown as WorldFiles;

/** The library with a border of the world in it, as the page has it in English. @throws Error for a file that is missing or broken. */
export function withWorld(library: Library, border: WorldRecord): Library {
  const files = [
    'datasets/world-borders.json',
    'world/names/en.json',
    WORLD_FILES.published,
    WORLD_FILES.status,
    `world/lines/${border.id}.json#borders`,
    `world/coarser/${border.id}.json`,
  ];
  return withWorldBorder(withFiles(library, GEO, files), border, { en: readMessages('en') });
}

function withFiles(before: Library, geo: URL, addresses: readonly string[]): Library {
  let library = before;
  for (const address of addresses) {
    const [path = address] = address.split('#');
    const json: unknown = JSON.parse(readFileSync(new URL(path, geo), 'utf8'));
    const reading = readFile(library, address, json);
    const broken = reading.problems.find(({ severity }) => severity === 'error');
    if (broken) throw new Error(`geo/${path} is broken: ${broken.code} at ${broken.at}.`);
    library = reading.library;
  }
  return library;
}
