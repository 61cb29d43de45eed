/** What the files of geo/ say of each other: whatever one names must be in another. */
import type { Library } from '../../model/library.ts';
import { isMapsOwn } from '../reading.ts';
import type { LayerEntry, Problem } from '../../model/types.ts';
import { problem } from './shape.ts';
import { measuredKeys } from './story.ts';

export type Drawn = Pick<LayerEntry, 'id' | 'kind' | 'data'>;

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

/** `drawn`: the layers of the manifest that can be read. */
export function checkReferences(library: Library, drawn: readonly Drawn[]): readonly Problem[] {
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
      missing(`geo/published-lengths.json [${authority}]`, border);
  }
  const { names, regions } = library.aliases;
  for (const key of [...Object.keys(names), ...regions.flatMap(({ things: all }) => all)])
    if (!known.has(key)) missing('geo/aliases.json', key);
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
