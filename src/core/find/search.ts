/** Search over everything that has a name, in every language, tolerant of a slip; and over coordinates. */
import MiniSearch, { type Query } from 'minisearch';
import { type Library, thingOf } from '../model/library.ts';
import { joined, namingOf, spellingsOf } from './naming.ts';
import { parsePosition } from './position.ts';
import { fold } from '../words/text.ts';
import type { Manifest, Mission, Names, Position } from '../model/types.ts';
import type { Selection } from '../view/view.ts';

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
  /** The words of every name, and names with neighbouring words as one. */
  readonly text: string;
  /** Words that say which is meant: country, region, kind. */
  readonly context: string;
  /** Of these, those for the kind. */
  readonly kindWords: readonly string[];
  /** Every name, folded. */
  readonly names: readonly string[];
  readonly weight: number;
  readonly isSubject: boolean;
  readonly found: Exclude<Found, { type: 'spot' }>;
}

const MOST_RESULTS = 12;
/** Of the border that all this is about. */
const SUBJECT_WEIGHT = 9;
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
    fields: ['text', 'context'],
    storeFields: ['key', 'found', 'names', 'weight', 'isSubject', 'context', 'kindWords'],
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
  const naming = namingOf(library);
  const add = (
    found: Entry['found'],
    weight: number,
    { aliases = [], countries = [], words = [] }: More = {},
  ) => {
    const kind = found.type === 'layer' ? 'layer' : found.kind;
    const key = `${kind}/${found.id}`;
    if (entries.has(key)) return;
    const all = [...Object.values(found.names), ...aliases, ...naming.namesOf(key)];
    const names = [...new Set(all.flatMap(spellingsOf))];
    const text = [...new Set(names.flatMap(termsOf))].join(' ');
    const context = [
      ...naming.contextOf(kind, found.id, countries),
      ...words.flatMap(spellingsOf).flatMap(termsOf),
    ].join(' ');
    const kindWords = naming.kindWordsOf(kind);
    const isSubject = key === `border/${library.subject.border}`;
    const most = isSubject ? SUBJECT_WEIGHT : weight;
    entries.set(key, { key, found, weight: most, isSubject, names, text, context, kindWords });
  };
  const thing = (kind: string, id: string, names: Names, more: More = {}) => {
    add({ type: 'thing', kind, id, names, matched: '' }, WEIGHT[kind] ?? 1, more);
  };
  for (const border of library.borders) {
    thing('border', border.id, border.names, { countries: border.countries });
    for (const segment of border.segments) {
      if (segment.id !== border.id)
        thing('border', segment.id, beside(border.names, segment.names));
    }
  }
  const kinds = new Set(manifest.layers.flatMap((layer) => layer.things ?? []));
  for (const layer of Object.values(library.layers)) {
    for (const { properties } of layer.features) {
      const { kind, id, names, aliases = [], countries = [] } = properties;
      if (kind === 'border' || !kinds.has(kind) || Object.keys(names).length === 0) continue;
      thing(kind, id, names, { aliases, countries });
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
    thing('mission', mission.id, names, { words, countries: [sender, host] });
  }
  for (const layer of manifest.layers) {
    if (layer.partOf !== undefined) continue;
    add({ type: 'layer', id: layer.id, names: layer.names, matched: '' }, 1.4);
  }
  return entries;
}

interface Ranked {
  readonly entry: Entry;
  readonly score: number;
  /** The query is a whole name, brackets and all. */
  readonly isWhole: boolean;
}

const byWeight = (a: Ranked, b: Ranked): number =>
  b.entry.weight - a.entry.weight || Number(b.isWhole) - Number(a.isWhole);

interface More {
  readonly aliases?: readonly string[];
  readonly countries?: readonly string[];
  /** More to find it by. */
  readonly words?: readonly string[];
}

const beside = (a: Names, b: Names): Names =>
  Object.fromEntries(
    Object.keys(a).map((language) => [
      language,
      `${a[language] ?? ''} · ${b[language] ?? b['en'] ?? ''}`,
    ]),
  );

/** The words of a name, and each with its neighbour as one: a space more or less makes no difference. */
function termsOf(name: string): readonly string[] {
  const words = name.split(' ');
  return [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`)];
}

/** What a text finds, best first: a position if it is one, else things by name. */
export function search(index: SearchIndex, text: string): readonly Found[] {
  const position = parsePosition(text);
  if (position) return [{ type: 'spot', position }];
  const query = fold(text);
  if (query === '') return [];
  const words = query.split(' ').slice(0, MOST_WORDS);
  const byWords: Query = { combineWith: 'AND', queries: words.map(ofNameOrContext) };
  const asOne: Query = { ...inNames, queries: [joined(query)], fuzzy: false };
  const results = index.search(
    words.length > 1 ? { combineWith: 'OR', queries: [byWords, asOne] } : byWords,
    {
      boostDocument: (_id, _term, stored) => Math.min(MOST_BOOST, Number(stored?.['weight'] ?? 1)),
    },
  );
  const ranked = results
    .map((result) => ({ entry: result as unknown as Entry, score: result.score }))
    .map((one) => ({
      ...one,
      likeness: likenessOf(one.entry, words),
      isWhole: Object.values(one.entry.found.names).some(
        (name) => joined(fold(name)) === joined(query),
      ),
    }))
    .sort(
      (a, b) =>
        b.likeness - a.likeness || (a.likeness > 0 ? byWeight(a, b) : 0) || b.score - a.score,
    )
    .map(({ entry }) => entry);
  return withoutNamesakes(ranked)
    .slice(0, MOST_RESULTS)
    .map(({ found }) => ({ ...found, matched: matchedName(found.names, query) }));
}

const MOST_WORDS = 8;
/** Among slips, the likest counts more than the weightiest. */
const MOST_BOOST = 2.4;
const inNames = {
  fields: ['text'],
  prefix: true,
  fuzzy: (term: string) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
};
const inContext = { fields: ['context'], prefix: (term: string) => term.length > 2, fuzzy: false };

/** In a name, perhaps with a slip, or as it stands in what says which is meant. */
const ofNameOrContext = (word: string): Query => ({
  combineWith: 'OR',
  queries: [
    { ...inNames, combineWith: 'OR', queries: [withSwaps(word)] },
    { ...inContext, queries: [word] },
  ],
});

/** A layer that is called like a thing is the same to a reader, who means the thing. */
function withoutNamesakes(entries: readonly Entry[]): readonly Entry[] {
  const things = new Set(
    entries.flatMap(({ found, names }) => (found.type === 'thing' ? names : [])),
  );
  return entries.filter(
    ({ found, names }) => found.type === 'thing' || !names.some((name) => things.has(name)),
  );
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

/**
 * A name that is the query goes before one that begins with it as a word, that before one that begins with its letters or
 * has its words; then what only lies in the country or region, or is of the kind, that is asked for; slips last.
 */
function likenessOf(
  { isSubject, names, context, kindWords }: Entry,
  words: readonly string[],
): number {
  const known = new Set(context.split(' '));
  const whole = likenessOfName(names, words);
  const left = words.filter((word) => !known.has(word));
  const isKind = words.every((word) => word.length > 1 && kindWords.includes(word));
  const asked = left.length > 0 ? likenessOfName(names, left) : isKind ? 3.5 : 1;
  const likeness = left.length === words.length ? whole : Math.max(whole, asked);
  return isSubject && likeness >= 2 ? Math.max(likeness, 4.5) : likeness;
}

function likenessOfName(names: readonly string[], words: readonly string[]): number {
  const query = words.join(' ');
  const asOne = joined(query);
  const likeness = (name: string): number => {
    if (name === query || joined(name) === asOne) return 5;
    if (name.startsWith(`${query} `)) return 4;
    if (name.startsWith(query) || joined(name).startsWith(asOne)) return 3;
    const parts = name.split(' ');
    return words.every((word) => parts.some((part) => part.startsWith(word))) ? 2 : 0;
  };
  return Math.max(0, ...names.map(likeness));
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
