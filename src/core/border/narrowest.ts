/** A country's narrowest waist: the shortest way over land between two of its pieces. */
import { countryAt } from '../around/near.ts';
import { countryOf } from '../model/find.ts';
import type { Library } from '../model/library.ts';
import {
  direct,
  inverse,
  type MeasuredLine,
  narrowestGap,
  nearestOf,
  positionAt,
} from '../measure/index.ts';
import type { Names, Position } from '../model/types.ts';
import { borderLines } from './border-lines.ts';
import { ringsOf } from '../around/from-here.ts';

export interface Narrowest {
  readonly country: string;
  readonly names: Names;
  readonly from: Position;
  readonly to: Position;
  readonly metres: number;
  readonly initialBearingDegrees: number;
  /** Ids of the segments that the two ends lie on. */
  readonly segments: readonly [string, string];
  /** The country that lies in the middle of the way. */
  readonly across: { readonly id: string; readonly names: Names } | null;
}

interface Shore {
  readonly id: string;
  readonly line: MeasuredLine;
}

/**
 * The shortest way over land borders between two pieces of a country; null if the country isn't known or has
 * borders of the registry on one piece only.
 */
export function narrowestOf(library: Library, country: string): Narrowest | null {
  const [one, other] = piecesOf(library, country);
  const names = countryOf(library, country)?.properties.names;
  if (!one || !other || !names) return null;
  const linesOf = (shores: readonly Shore[]) => shores.map(({ line }) => line);
  const { from, to, metres } = narrowestGap(linesOf(one), linesOf(other));
  const { initialBearingDegrees } = inverse(from, to);
  const across = countryAt(library, direct(from, initialBearingDegrees, metres / 2));
  const segmentAt = (shores: readonly Shore[], position: Position): string =>
    shores[nearestOf(linesOf(shores), position).lineIndex]?.id ?? '';
  return {
    country,
    names,
    from,
    to,
    metres,
    initialBearingDegrees,
    segments: [segmentAt(one, from), segmentAt(other, to)],
    across: across && { id: across.properties.id, names: across.properties.names },
  };
}

/** The registry's lines of a country by the piece whose outline they run along, the piece with most lines last. */
function piecesOf(library: Library, country: string): readonly (readonly Shore[])[] {
  const thing = countryOf(library, country);
  if (!thing) return [];
  const rings = ringsOf(thing);
  const pieces = rings.map((): Shore[] => []);
  for (const border of library.borders.filter(({ countries }) => countries.includes(country))) {
    for (const { segment, line } of borderLines(library, border.id)?.segments ?? []) {
      const halfway = positionAt(line, line.lengthMetres / 2);
      pieces[nearestOf(rings, halfway).lineIndex]?.push({ id: segment.id, line });
    }
  }
  return pieces.filter((piece) => piece.length > 0).sort((a, b) => a.length - b.length);
}
