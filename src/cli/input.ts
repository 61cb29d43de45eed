/** Points, borders, datasets and lengths as they are typed. */
import { METRES_PER } from '../core/model/vocabulary.ts';
import { type NamedPoint, pointAt, resolvePoint } from '../core/find/gazetteer.ts';
import { borderOf } from '../core/model/find.ts';
import type { Library } from '../core/model/library.ts';
import { parsePosition } from '../core/find/position.ts';
import { borderDatasets, borderLines, FINEST_DATASET } from '../core/border/index.ts';
import type { WorldRecord } from '../core/model/types.ts';
import type { WorldFiles } from '../core/world/types.ts';
import { neighboursOf, pairOf, recordOf } from '../core/world/neighbours.ts';
import { unitOfWord } from '../core/words/unit-words.ts';
import { InputError } from './input-error.ts';
import { wrongs } from './words.ts';

/** Of geo/world/, read when first asked for. */
export interface WorldReader {
  readonly index: () => readonly WorldRecord[];
  /** English, by code. */
  readonly names: () => Readonly<Record<string, string>>;
  readonly files: () => WorldFiles;
  /** Puts a border into the library. */
  readonly join: (border: WorldRecord) => void;
}

/** What a command is given beside its arguments. */
export interface World {
  /** Read when first asked for. */
  readonly library: () => Library;
  /** Those of the world's borders, which are read one by one. */
  readonly world: WorldReader;
  /** ISO 8601 day. */
  readonly today: string;
}

/** @throws InputError for a text that is no point, or may be several. */
export function pointOf(world: World, text: string): NamedPoint {
  const position = parsePosition(text);
  if (position) return pointAt(position);
  const resolved = resolvePoint(world.library(), text);
  if (resolved.ok) return resolved.point;
  throw new InputError(wrongs.point(resolved.problem));
}

/** Islands have no border and so no name in the data. */
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/**
 * An id of a border or a segment, with or without `border/`, a pair of countries either way round; the library has
 * the border from then on. @throws InputError for any other.
 */
export function borderId({ library, world }: World, text: string): string {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/^border\//, '');
  if (borderOf(library(), id)) return id;
  const found = recordOf(world.index(), id);
  if (found) {
    world.join(found);
    return found.segments.some((segment) => segment.id === id) ? id : found.id;
  }
  const pair = pairOf(id);
  const known = world.names();
  const names = pair?.map((code) => known[code] ?? REGIONS.of(code.toUpperCase()));
  const [one, other] = names ?? [];
  if (pair && one !== undefined && other !== undefined) {
    const neighbours = neighboursOf(world.index(), pair[0]).map(
      (code) => `${known[code] ?? code} (${code})`,
    );
    throw new InputError(wrongs.noLandBorder(one, other, neighbours));
  }
  throw new InputError(
    wrongs.border(
      text,
      library().borders.map((border) => border.id),
    ),
  );
}

/** @throws InputError for a dataset that isn't known, or that doesn't have this border. */
export function datasetId(
  { library }: World,
  text: string | true | undefined,
  border: string,
): string {
  const id = text === undefined ? FINEST_DATASET : String(text);
  const known = borderDatasets(library());
  if (!known.includes(id)) throw new InputError(wrongs.dataset(id, known));
  if (!borderLines(library(), border, id)) throw new InputError(wrongs.notInDataset(border, id));
  return id;
}

const LENGTH = /^(\d+(?:[.,]\d+)?|[.,]\d+)\s*(\D+)$/u;
/** A comma before three digits may set thousands apart. */
const UNCLEAR_COMMA = /,\d{3}(?!\d)/;
const LONGEST_METRES = 1e8;

/** Metres of "200m", "1.5 km", "475 miles", "۷۰۰ کیلومتر". @throws InputError for anything else. */
export function metresOf(text: string, what: string): number {
  const plain = text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const [, number = '', word = ''] = LENGTH.exec(plain.replaceAll('٫', '.').trim()) ?? [];
  const unit = unitOfWord(word);
  const metresPerUnit = unit === null ? NaN : unit === 'm' ? 1 : METRES_PER[unit];
  const metres = Number(number.replace(',', '.')) * metresPerUnit;
  if (UNCLEAR_COMMA.test(text) || !(metres > 0 && metres <= LONGEST_METRES)) {
    throw new InputError(wrongs.length(text, what));
  }
  return metres;
}
