/** Every source that anything in geo/ rests on, with what rests on it. */
import type { Library } from '../model/library.ts';
import type { Source } from '../model/types.ts';

export interface Citing {
  readonly source: Source;
  /** Files of geo/ that name it, with the record in them: `missions.json ir-am-consulate-kapan`. */
  readonly records: readonly string[];
}

interface Record {
  readonly file: string;
  readonly id: string;
  readonly sources: readonly Source[];
}

/** Each source once, by title; the same address under several titles stays one source. */
export function sourcesOf(library: Library): readonly Citing[] {
  const byKey = new Map<string, { source: Source; records: string[] }>();
  for (const { file, id, sources } of recordsOf(library)) {
    for (const source of sources) {
      const key = source.url ?? source.title ?? '';
      const known = byKey.get(key) ?? { source, records: [] };
      known.records.push(`${file} ${id}`);
      // Whichever file came first, the same title is shown.
      byKey.set(key, titleOf(source) < titleOf(known.source) ? { ...known, source } : known);
    }
  }
  return [...byKey.values()].sort((a, b) =>
    titleOf(a.source).localeCompare(titleOf(b.source), 'en'),
  );
}

/** What a source is called: its title, else the name of its site. */
export const titleOf = ({ title, url }: Source): string =>
  title ?? /^https?:\/\/(?:www\.)?([^/]+)/.exec(url ?? '')?.[1] ?? '';

function recordsOf(library: Library): readonly Record[] {
  const features = Object.entries(library.layers).flatMap(([address, { features: all }]) =>
    all.map(({ properties: { id, sources = [] } }) => ({
      file: address.split('#')[0] ?? address,
      id,
      sources,
    })),
  );
  const named = (file: string, list: readonly Omit<Record, 'file'>[]) =>
    list.map(({ id, sources }) => ({ file, id, sources }));
  return [
    ...features,
    ...named('missions.json', library.missions),
    ...named('events.json', library.events),
    ...named(
      'published-lengths.json',
      library.published.map(({ border, authority, sources }) => ({
        id: `${border} ${authority}`,
        sources,
      })),
    ),
    ...library.claims.map(({ id, sources }) => ({ file: `claims/${id}.json`, id, sources })),
    ...library.chapters.map(({ id, sources }) => ({ file: `story/${id}.json`, id, sources })),
  ];
}
