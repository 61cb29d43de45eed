/** Which point a text means: coordinates, an id, or a name of a place, crossing, dam, tripoint or town in any language. */
import { type Library, PLACES_FILE, type Thing } from '../model/library.ts';
import { oncePer } from '../model/once-per.ts';
import { joined, type Naming, namingOf, spellingsOf } from './naming.ts';
import { inverse } from '../measure/index.ts';
import { parsePosition } from './position.ts';
import { fold } from '../words/text.ts';
import type { Names, Position } from '../model/types.ts';

export interface NamedPoint {
  readonly position: Position;
  /** null for coordinates. */
  readonly names: Names | null;
  readonly kind: string | null;
  readonly id: string | null;
  /** How well the position is known, in metres; null for coordinates, which are what they are. */
  readonly precisionMetres: number | null;
}

/** Why a text is no point: codes are message keys. */
export interface NoPoint {
  readonly code: 'gazetteer.unknown' | 'gazetteer.ambiguous' | 'gazetteer.notPosition';
  readonly params: { readonly text: string };
  /** What may have been meant, the likeliest first. */
  readonly candidates: readonly NamedPoint[];
}

export type Resolved =
  | { readonly ok: true; readonly point: NamedPoint }
  | { readonly ok: false; readonly problem: NoPoint };

interface Entry {
  readonly point: NamedPoint;
  /** Folded, each name also without what stands in brackets. */
  readonly names: readonly string[];
  /** Words that say which is meant: country, region, kind. */
  readonly context: ReadonlySet<string>;
}

const TOWNS_FILE = 'layers/towns.geojson';
const MOST_CANDIDATES = 5;
const METRES_PER_DEGREE = 111_320;
/** A town this near a place of the same name is the same place. */
const SAME_PLACE_METRES = 20_000;

/** A point that stands for coordinates alone. */
export const pointAt = (position: Position): NamedPoint => ({
  position,
  names: null,
  kind: null,
  id: null,
  precisionMetres: null,
});

/**
 * The point that a text means: coordinates (latitude first), else an id (`astara-az`, `place/astara-az`), else the
 * one thing that has exactly this name, else the one whose name begins so.
 */
export function resolvePoint(library: Library, text: string): Resolved {
  const position = parsePosition(text);
  if (position) return { ok: true, point: pointAt(position) };
  const failed = (code: NoPoint['code'], candidates: readonly Entry[]): Resolved => {
    const points = candidates.slice(0, MOST_CANDIDATES).map(({ point }) => point);
    return { ok: false, problem: { code, params: { text }, candidates: points } };
  };
  const wanted = fold(text);
  if (!/\p{L}/u.test(wanted)) return failed('gazetteer.notPosition', []);
  const entries = entriesOf(library);
  const named = text.trim().toLowerCase();
  const ways: ((entry: Entry) => boolean)[] = [
    ({ point }) => named === point.id || named === `${point.kind ?? ''}/${point.id ?? ''}`,
    ({ names }) => names.includes(wanted),
    ({ names }) => names.some((name) => joined(name) === joined(wanted)),
    // "Tabriz, Iran", "Aras dam"
    ({ names, context }) => {
      const without = (text: string) =>
        text
          .split(' ')
          .filter((word) => !context.has(word))
          .join('');
      const left = without(wanted);
      return left !== '' && names.some((name) => without(name) === left);
    },
    ({ names }) => names.some((name) => name.startsWith(wanted)),
  ];
  for (const isMeant of ways) {
    const found = withoutTwins(entries.filter(isMeant));
    if (found.length === 1 && found[0]) return { ok: true, point: found[0].point };
    if (found.length > 1) return failed('gazetteer.ambiguous', found);
  }
  return failed('gazetteer.unknown', likeEntries(entries, wanted));
}

const entriesOf = oncePer((library: Library): readonly Entry[] => {
  const naming = namingOf(library);
  const townPrecision = library.datasets['towns']?.accuracyMetres ?? 2000;
  return [PLACES_FILE, TOWNS_FILE].flatMap((file) =>
    (library.layers[file]?.features ?? []).flatMap((thing) =>
      entryOf(thing, townPrecision, naming),
    ),
  );
});

function entryOf(
  { properties, geometry }: Thing,
  townPrecisionMetres: number,
  naming: Naming,
): Entry[] {
  if (geometry.type !== 'Point') return [];
  const { id, kind, names, aliases = [], countries = [] } = properties;
  const all = [...Object.values(names), ...aliases, ...naming.namesOf(`${kind}/${id}`)];
  const degrees = properties['precisionDegrees'];
  const precisionMetres =
    typeof degrees === 'number' ? degrees * METRES_PER_DEGREE : townPrecisionMetres;
  const point = { position: geometry.coordinates, names, kind, id, precisionMetres };
  return [
    {
      point,
      names: [...new Set(all.flatMap(spellingsOf))],
      context: naming.contextOf(kind, id, countries),
    },
  ];
}

/** Without the towns that the gazetteer has as places too. */
function withoutTwins(found: readonly Entry[]): readonly Entry[] {
  const places = found.filter(({ point }) => point.kind !== 'town');
  return found.filter(
    ({ point }) =>
      point.kind !== 'town' ||
      places.every(
        (place) => inverse(place.point.position, point.position).metres > SAME_PLACE_METRES,
      ),
  );
}

/** Entries with a name that is a slip or two from the wanted one, or that holds it. */
function likeEntries(entries: readonly Entry[], wanted: string): readonly Entry[] {
  const most = wanted.length > 4 ? 2 : 1;
  return entries
    .map((entry) => ({
      entry,
      edits: Math.min(
        ...entry.names.map((name) =>
          wanted.length > 2 && name.includes(wanted) ? 1.5 : editsBetween(name, wanted, most),
        ),
      ),
    }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
    .map(({ entry }) => entry);
}

/** Levenshtein's distance; Infinity where the lengths alone differ by more than `most`. */
function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? Infinity;
}
