/** What the files of geo/ say of each other: whatever one names must be in another. */
import type { Library } from '../../model/library.ts';
import { isMapsOwn } from '../reading.ts';
import type { LayerEntry, Problem } from '../../model/types.ts';
import { isRecord, isString, problem, repeated } from '../../model/shape.ts';
import { measuredKeys } from './measured-keys.ts';

type Drawn = Pick<LayerEntry, 'id' | 'kind' | 'data'>;

/** What files say in English and readers see in their own language. */
export const phrasesOf = (library: Library): readonly string[] => [
  ...Object.values(library.datasets).flatMap(({ title, vintage, licence }) => [
    title,
    vintage,
    licence,
  ]),
  ...library.borders.flatMap(({ notes }) => notes),
  ...library.published.flatMap(({ authority, years }) => [authority, years]),
];

/** The layers of a manifest that can be read. */
const drawnIn = (manifest: unknown): readonly Drawn[] =>
  isRecord(manifest) && Array.isArray(manifest['layers'])
    ? (manifest['layers'] as unknown[]).filter(isDrawn)
    : [];

const isDrawn = (value: unknown): value is Drawn =>
  isRecord(value) && [value['id'], value['kind'], value['data']].every(isString);

/** `manifest`: whatever its file holds. */
export function checkReferences(library: Library, manifest: unknown): readonly Problem[] {
  const drawn = drawnIn(manifest);
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
    ...phrasesOf(library).map((phrase) => `phrase/${phrase}`),
  ]);
  const problems: Problem[] = [];
  const missing = (at: string, value: string) =>
    problems.push(problem('data.unknownReference', at, value));
  for (const { id, kind, data } of drawn) {
    if (!isMapsOwn({ kind }) && !library.layers[data]) missing(`geo/manifest.json [${id}]`, data);
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
      missing(`geo/published-lengths.json [${border}, ${authority}]`, border);
  }
  const { names, regions, kinds } = library.aliases;
  for (const key of Object.keys(names))
    if (!known.has(key)) missing('geo/aliases.json [names]', key);
  for (const id of repeated(regions.map((region) => region.id)))
    problems.push(problem('data.twice', 'geo/aliases.json [regions]', id));
  for (const { id, things: all } of regions)
    for (const key of all) if (!known.has(key)) missing(`geo/aliases.json [regions] [${id}]`, key);
  const drawnKinds = new Set([...things].map((key) => key.split('/')[0]));
  for (const kind of Object.keys(kinds))
    if (kind !== 'mission' && !drawnKinds.has(kind)) missing('geo/aliases.json [kinds]', kind);
  for (const { id, segments } of library.borders) {
    for (const one of segments)
      if (!things.has(`border/${one.id}`)) missing(`geo/borders.json [${id}]`, one.id);
  }
  for (const [address, { features }] of Object.entries(library.layers)) {
    for (const { properties } of features) {
      const key = properties['statusText'];
      const isThere = !isString(key) || library.texts['en']?.[key] !== undefined;
      if (!isThere) missing(`geo/${address} [${properties.id}]`, key);
    }
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
