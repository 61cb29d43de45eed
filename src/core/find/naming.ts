/** How things are called by those who look for them: spellings, regions, countries and kinds. What search and gazetteer share. */
import { COUNTRIES_FILE, type Library } from '../model/library.ts';
import { fold } from '../words/text.ts';

/** A name in the ways it is typed: the half-space of Persian as a space, without what stands in brackets. */
export function spellingsOf(name: string): readonly string[] {
  const bare = name.replace(/\([^)]*\)/g, ' ');
  const spelled = [name, name.replaceAll('\u200c', ' '), bare].map(fold);
  return [...new Set(spelled)].filter((one) => one !== '');
}

/** Without spaces, so that one more or less makes no difference. */
export const joined = (folded: string): string => folded.replaceAll(' ', '');

export interface Naming {
  /** Other names of a thing, as `kind/id`. */
  readonly namesOf: (key: string) => readonly string[];
  /** Folded words for a kind. */
  readonly kindWordsOf: (kind: string) => readonly string[];
  /** Folded words that say which of several things is meant: its country, its region, its kind. */
  readonly contextOf: (
    kind: string,
    id: string,
    countries: readonly string[],
  ) => ReadonlySet<string>;
}

/** By what has been read so far. */
export function namingOf(library: Library): Naming {
  const { names, regions, kinds } = library.aliases;
  const countryWords = new Map<string, readonly string[]>();
  for (const { properties } of library.layers[COUNTRIES_FILE]?.features ?? []) {
    const own = [...Object.values(properties.names), ...(names[`country/${properties.id}`] ?? [])];
    countryWords.set(properties.id, wordsOf(own));
  }
  const regionWords = new Map<string, readonly string[]>();
  for (const region of regions) {
    const words = wordsOf(region.names);
    for (const key of region.things)
      regionWords.set(key, [...(regionWords.get(key) ?? []), ...words]);
  }
  const kindWords = new Map(Object.entries(kinds).map(([kind, list]) => [kind, wordsOf(list)]));
  return {
    namesOf: (key) => names[key] ?? [],
    kindWordsOf: (kind) => kindWords.get(kind) ?? [],
    contextOf: (kind, id, countries) =>
      new Set([
        ...(kindWords.get(kind) ?? []),
        ...(regionWords.get(`${kind}/${id}`) ?? []),
        ...countries.flatMap((code) => [code, ...(countryWords.get(code) ?? [])]),
      ]),
  };
}

const wordsOf = (names: readonly string[]): readonly string[] =>
  names.flatMap(spellingsOf).flatMap((name) => name.split(' '));
