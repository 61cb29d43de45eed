/** All of geo/ against its rules: each file by itself, then what the files say of each other. */
import { emptyLibrary, type Library } from '../library.ts';
import { isMapsOwn, readFile } from '../reading.ts';
import { historyFault } from './state-history.ts';
import type { LayerEntry, Problem } from '../types.ts';
import { checkManifest } from './manifest.ts';
import { isRecord, isString } from './shape.ts';
import { measuredKeys } from './story.ts';

/**
 * `files`: the JSON of every file below geo/, by path. Every fault is named by file and place; the
 * order is that of the files.
 */
export function checkGeo(
  files: ReadonlyMap<string, unknown>,
  otherFiles: ReadonlySet<string>,
): readonly Problem[] {
  const manifest = files.get('manifest.json');
  const problems = [...checkManifest(manifest, new Set([...files.keys(), ...otherFiles]))];
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
  return [...problems, ...references(library, layers.filter(isLayer))];
}

/** A TopoJSON file is read once for each of its objects. */
function addressesOf(path: string, json: unknown): readonly string[] {
  const objects = isRecord(json) && isRecord(json['objects']) ? Object.keys(json['objects']) : [];
  return objects.length > 0 ? objects.map((name) => `${path}#${name}`) : [path];
}

const isImageRecord = (json: unknown): boolean => isRecord(json) && 'image' in json;

type Drawn = Pick<LayerEntry, 'id' | 'kind' | 'data'>;

const isLayer = (value: unknown): value is Drawn =>
  isRecord(value) && [value['id'], value['kind'], value['data']].every(isString);

function references(library: Library, drawn: readonly Drawn[]): Problem[] {
  const things = new Set(
    Object.values(library.layers).flatMap((layer) =>
      layer.features.map(({ properties }) => `${properties.kind}/${properties.id}`),
    ),
  );
  const ids = new Set([...things].map((key) => key.split('/')[1]));
  const layers = drawn.map((layer) => `layer/${layer.id}`);
  const known = new Set([
    ...things,
    ...layers,
    ...library.missions.map(({ id }) => `mission/${id}`),
    ...library.events.map(({ id }) => `event/${id}`),
    ...library.borders.flatMap(({ id, segments }) => [
      `border/${id}`,
      ...segments.map((one) => `border/${one.id}`),
    ]),
  ]);
  const problems: Problem[] = [];
  const missing = (at: string, value: string) =>
    problems.push({ code: 'data.unknownReference', at, params: { at, value }, severity: 'error' });
  for (const { id, kind, data } of drawn) {
    if (!isMapsOwn({ kind }) && !library.layers[data]) missing(`geo/manifest.json [${id}]`, data);
  }
  const wrong = (at: string, record: Readonly<Record<string, unknown>>) => {
    const value = historyFault(record);
    const params = { at, value: value ?? '' };
    if (value !== null) problems.push({ code: 'data.badField', at, params, severity: 'error' });
  };
  for (const mission of library.missions)
    wrong(`geo/missions.json [${mission.id}]`, { ...mission });
  for (const [address, { features }] of Object.entries(library.layers)) {
    for (const { properties } of features) wrong(`geo/${address} [${properties.id}]`, properties);
  }
  for (const { id, city } of library.missions) {
    if (city !== null && !things.has(`place/${city}`)) missing(`geo/missions.json [${id}]`, city);
  }
  for (const { id, places, subjects = [] } of library.events) {
    for (const place of places) if (!ids.has(place)) missing(`geo/events.json [${id}]`, place);
    for (const key of subjects) if (!known.has(key)) missing(`geo/events.json [${id}]`, key);
  }
  for (const { border, authority } of library.published) {
    if (!known.has(`border/${border}`))
      missing(`geo/published-lengths.json [${authority}]`, border);
  }
  for (const { segments } of library.borders) {
    for (const { id } of segments) if (!things.has(`border/${id}`)) missing('geo/borders.json', id);
  }
  const isBorder = (key: string) => key.startsWith('border/') && known.has(key);
  // Without a manifest it can't be said which layers there are.
  const isShown = (id: string) => drawn.length === 0 || known.has(`layer/${id}`);
  for (const { id, layers: shown, measure, sources } of library.claims) {
    const at = `geo/claims/${id}.json`;
    for (const one of shown) if (!isShown(one)) missing(at, one);
    for (const key of measuredKeys(measure)) if (!known.has(key)) missing(at, key);
    for (const { source } of measure.kind === 'range' ? measure.estimates : [])
      if (source !== undefined && !sources[source]) missing(at, `sources[${source}]`);
  }
  const claims = new Set(library.claims.map(({ id }) => id));
  for (const { id, layers: shown, marks, body } of library.chapters) {
    const at = `geo/story/${id}.json`;
    for (const one of shown) if (!isShown(one)) missing(at, one);
    for (const key of marks) if (!things.has(key) && !isBorder(key)) missing(at, key);
    for (const block of body) {
      if ('claim' in block && !claims.has(block.claim)) missing(at, block.claim);
    }
  }
  for (const [language, texts] of Object.entries(library.texts)) {
    for (const key of Object.keys(texts))
      if (!known.has(key)) missing(`geo/text/${language}.json`, key);
  }
  return problems;
}
