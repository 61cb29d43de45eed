/** Search over everything that has a name, in every language, tolerant of a slip; and over coordinates. */
import MiniSearch, { type Query } from 'minisearch';
import { type Library, thingOf } from './library.ts';
import { parsePosition } from './position.ts';
import { fold } from './text.ts';
import type { Manifest, Mission, Names, Position } from './types.ts';
import type { Selection } from './view.ts';

export type Found =
  | {
      readonly type: 'thing';
      readonly kind: string;
      readonly id: string;
      readonly names: Names;
      readonly matched: string;
    }
  | { readonly type: 'layer'; readonly id: string; readonly names: Names; readonly matched: string }
  | { readonly type: 'spot'; readonly position: Position };

export type SearchIndex = MiniSearch<Entry>;

interface Entry {
  readonly key: string;
  readonly text: string;
  /** Every name, folded. `text` may hold more words to find it by. */
  readonly names: readonly string[];
  readonly weight: number;
  readonly found: Exclude<Found, { type: 'spot' }>;
}

const MOST_RESULTS = 12;
/** The kinds that have a rank of importance of their own: others come after them. */
const WEIGHT: Readonly<Record<string, number>> = {
  border: 3,
  place: 2.4,
  country: 2.4,
  crossing: 1.7,
  lake: 1.7,
  river: 1.7,
  sea: 1.7,
  dam: 1.6,
  mission: 1.3,
  province: 1.5,
  route: 1.3,
  tripoint: 1.2,
  town: 1,
};

/** What a mission is called: its record has no name, only a sender, a kind and a city. */
export type MissionNames = (mission: Mission) => Names;

/** An index of all that has been read. Built when search is first used: a few milliseconds a thousand names. */
export function searchIndex(
  manifest: Manifest,
  library: Library,
  missionNames: MissionNames = () => ({}),
): SearchIndex {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['text'],
    storeFields: ['found', 'names', 'weight'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  index.addAll([...entriesOf(manifest, library, missionNames).values()]);
  return index;
}

function entriesOf(
  manifest: Manifest,
  library: Library,
  missionNames: MissionNames,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (
    found: Entry['found'],
    weight: number,
    aliases: readonly string[] = [],
    words: readonly string[] = [],
  ) => {
    const key = found.type === 'layer' ? `layer/${found.id}` : `${found.kind}/${found.id}`;
    if (entries.has(key)) return;
    const names = [...new Set([...Object.values(found.names), ...aliases].flatMap(spellingsOf))];
    const text = [...new Set([...names, ...words.flatMap(spellingsOf)])].join(' ');
    entries.set(key, { key, found, weight, names, text });
  };
  const thing = (kind: string, id: string, names: Names, ...more: (readonly string[])[]) => {
    add({ type: 'thing', kind, id, names, matched: '' }, WEIGHT[kind] ?? 1, ...more);
  };
  for (const border of library.borders) {
    thing('border', border.id, border.names, [], border.countries);
    for (const segment of border.segments) {
      if (segment.id !== border.id)
        thing('border', segment.id, joined(border.names, segment.names));
    }
  }
  const kinds = new Set(manifest.layers.flatMap((layer) => layer.things ?? []));
  for (const layer of Object.values(library.layers)) {
    for (const { properties } of layer.features) {
      const { kind, id, names, aliases } = properties;
      if (kind === 'border' || !kinds.has(kind) || Object.keys(names).length === 0) continue;
      thing(kind, id, names, aliases ?? []);
    }
  }
  for (const mission of library.missions) {
    const names = missionNames(mission);
    if (Object.keys(names).length === 0) continue;
    const { sender, host, city } = mission;
    const words = [
      thingOf(library, 'country', sender),
      thingOf(library, 'country', host),
      thingOf(library, 'place', city ?? ''),
    ].flatMap((one) => Object.values(one?.properties.names ?? {}));
    thing('mission', mission.id, names, [], words);
  }
  for (const layer of manifest.layers) {
    if (layer.partOf !== undefined) continue;
    add({ type: 'layer', id: layer.id, names: layer.names, matched: '' }, 1.4);
  }
  return entries;
}

const joined = (a: Names, b: Names): Names =>
  Object.fromEntries(
    Object.keys(a).map((language) => [
      language,
      `${a[language] ?? ''} · ${b[language] ?? b['en'] ?? ''}`,
    ]),
  );

/** A name in the ways it is typed: the half-space of Persian as a space, as nothing. */
const spellingsOf = (name: string): readonly string[] =>
  name.includes('\u200c') ? [fold(name), fold(name.replaceAll('\u200c', ' '))] : [fold(name)];

/** What a text finds, best first: a position if it is one, else things by name. */
export function search(index: SearchIndex, text: string): readonly Found[] {
  const position = parsePosition(text);
  if (position) return [{ type: 'spot', position }];
  const query = fold(text);
  if (query === '') return [];
  const results = index.search(
    { combineWith: 'AND', queries: query.split(' ').map(withSwaps) },
    {
      prefix: true,
      fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
      boostDocument: (_id, _term, stored) => Number(stored?.['weight'] ?? 1),
    },
  );
  const entries = results.map((result) => result as unknown as Entry);
  return entries
    .map((entry) => ({ entry, likeness: likenessOf(entry, query) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_RESULTS)
    .map(({ entry: { found } }) => ({ ...found, matched: matchedName(found.names, query) }));
}

/** The word, or the word with two neighbouring letters changed over: one slip, but two edits to MiniSearch. */
function withSwaps(word: string): Query {
  const letters = Array.from(word);
  if (letters.length < 4) return word;
  const swapped = letters
    .slice(1)
    .map((letter, at) => [
      ...letters.slice(0, at),
      letter,
      letters[at] ?? '',
      ...letters.slice(at + 2),
    ]);
  const queries = swapped.map((one) => one.join(''));
  return { combineWith: 'OR', queries: [word, { queries, prefix: false, fuzzy: false }] };
}

/** A name that is the query goes before one that begins with it, and that before the rest. */
function likenessOf({ names }: Entry, query: string): number {
  if (names.includes(query)) return 2;
  return names.some((name) => name.startsWith(query)) ? 1 : 0;
}

/** The name, of any language, that the query is the beginning of; else nothing. */
function matchedName(names: Names, query: string): string {
  return Object.values(names).find((name) => fold(name).includes(query)) ?? '';
}

/** The selection that a result stands for; null for a layer. */
export function selectionOf(found: Found): Selection | null {
  if (found.type === 'spot') return { type: 'spot', position: found.position };
  return found.type === 'thing' ? { type: 'thing', kind: found.kind, id: found.id } : null;
}
