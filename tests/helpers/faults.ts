/** A file of geo/ with one value put wrong: which rules it breaks, and what the page still reads. */
import { COUNTRIES_FILE, type Library } from '../../src/core/model/library.ts';
import type { Problem } from '../../src/core/model/types.ts';
import { checkDates } from '../../src/core/data/validate/dates.ts';
import { checkFeatures } from '../../src/core/data/validate/features.ts';
import { checkFile } from '../../src/core/data/validate/files.ts';
import { readWhole, RULES } from '../../src/core/data/validate/geo.ts';
import { checkLengths } from '../../src/core/data/validate/lengths.ts';
import { checkManifest } from '../../src/core/data/validate/manifest.ts';
import { checkPositions } from '../../src/core/data/validate/positions.ts';
import { isRecord } from '../../src/core/model/shape.ts';
import { dataPaths, loadLibrary, mapPaths, readJson } from './library.ts';

const files: ReadonlyMap<string, unknown> = new Map(
  dataPaths.map((path) => [path, readJson(path)]),
);
const otherFiles = new Set(mapPaths);
const allFiles = new Set([...dataPaths, ...mapPaths]);
const { library: whole } = loadLibrary();

export const fileAt = (path: string): unknown => files.get(path);

/**
 * A copy of `json` with another value at a place: keys with dots between them, members of lists by
 * index or by id. `undefined` takes out what is there; a function makes the new value of the old.
 */
export function changed(json: unknown, place: string, value: unknown): unknown {
  const [key = '', ...rest] = place === '' ? [] : place.split('.');
  if (key === '')
    return typeof value === 'function' ? (value as (old: unknown) => unknown)(json) : value;
  if (Array.isArray(json)) {
    const index = indexOf(json, key);
    const next = changed(json[index], rest.join('.'), value);
    return next === undefined ? json.toSpliced(index, 1) : json.with(index, next);
  }
  if (!isRecord(json)) throw new Error(`there is nothing at ${place}`);
  const next = changed(json[key], rest.join('.'), value);
  return Object.fromEntries(
    Object.entries({ ...json, [key]: next }).filter(([, one]) => one !== undefined),
  );
}

function indexOf(list: readonly unknown[], key: string): number {
  const idOf = (one: unknown) => (isRecord(one) ? (one['id'] ?? idIn(one['properties'])) : null);
  const idIn = (one: unknown) => (isRecord(one) ? one['id'] : null);
  const index = list.findIndex((one) => idOf(one) === key);
  if (index < 0 && !/^\d+$/.test(key)) throw new Error(`there is no ${key}`);
  return index < 0 ? Number(key) : index;
}

function without(library: Library, path: string): Library {
  const [folder, id] = path.replace(/\.\w+$/, '').split('/');
  const omit = <T>(all: Readonly<Record<string, T>>, isOwn: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !isOwn(key)));
  return {
    ...library,
    borders: path === 'borders.json' ? [] : library.borders,
    published: path === 'published-lengths.json' ? [] : library.published,
    layers: omit(library.layers, (one) => one.split('#')[0] === path),
    claims: library.claims.filter((one) => folder !== 'claims' || one.id !== id),
    chapters: library.chapters.filter((one) => folder !== 'story' || one.id !== id),
    datasets: omit(library.datasets, (one) => folder === 'datasets' && one === id),
    texts: omit(library.texts, (one) => folder === 'text' && one === id),
  };
}

export interface Checked {
  readonly library: Library;
  readonly manifest: unknown;
  readonly problems: readonly Problem[];
}

/** Rules of single things: of the changed file it is enough to look at its own. */
const OF_THINGS = [checkDates, checkFeatures, checkPositions];

/** All of geo/ with `json` for the file at `path`: what the page reads, and what `checkGeo` says of it. */
export function checked(path: string, json: unknown): Checked {
  const { library, problems } = readWhole(without(whole, path), path, json);
  const manifest = path === 'manifest.json' ? json : files.get('manifest.json');
  const layers = Object.entries(library.layers).filter(
    ([one]) => one === COUNTRIES_FILE || one.split('#')[0] === path,
  );
  const near = { ...library, layers: Object.fromEntries(layers) };
  const rules = RULES.filter((rule) => rule !== checkLengths || /borders|lengths/.test(path));
  return {
    library,
    manifest,
    problems: [
      ...checkManifest(manifest, allFiles),
      ...problems,
      ...checkFile(path, json, otherFiles),
      ...rules.flatMap((rule) => rule(OF_THINGS.includes(rule) ? near : library, manifest)),
    ],
  };
}

/** How many records there are in a library. */
export const recordsIn = (library: Library): number =>
  [
    ...Object.values(library.layers).map(({ features }) => features),
    ...[library.missions, library.borders, library.events, library.published],
    ...[library.claims, library.chapters, library.aliases.regions],
    ...[library.datasets, library.aliases.names, library.aliases.kinds].map(Object.keys),
    ...Object.values(library.texts).map(Object.keys),
  ].reduce((sum, list) => sum + list.length, 0);
