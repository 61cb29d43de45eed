/** The middle of a border or a stretch of it with the third countries on either side. */
import { type Library, thingOf } from '../model/library.ts';
import { type Nearest, nearestOf, positionAt } from '../measure/index.ts';
import type { BorderSegment, Names, Position } from '../model/types.ts';
import { borderLines } from './border-lines.ts';
import { endsOf, type Stretch, stretchOf, touches } from './stretch.ts';

export interface Side {
  /** The third country that begins at this end of the segment. */
  readonly country: string;
  readonly names: Names;
  readonly nearest: Nearest;
}

export interface Middle {
  readonly stretch: Stretch;
  /** The segment that the middle lies on, and metres from its start. */
  readonly segment: BorderSegment;
  readonly alongMetres: number;
  readonly position: Position;
  /** From the end where the segment starts to the one where it ends; a sea has no side. */
  readonly sides: readonly Side[];
}

/** Halfway along a border, or along it between two points; gaps don't count. null as `stretchOf`. */
export function middleOf(
  library: Library,
  borderId: string,
  points: readonly [Position, Position] | null = null,
  datasetId?: string,
): Middle | null {
  const stretch = stretchOf(library, borderId, points, datasetId);
  if (!stretch) return null;
  let rest = stretch.lengthMetres / 2;
  for (const [index, { segment, fromMetres, toMetres, lengthMetres }] of stretch.parts.entries()) {
    const isLast = index === stretch.parts.length - 1;
    if (rest > lengthMetres && !isLast) {
      rest -= lengthMetres;
      continue;
    }
    const inner = Math.min(rest, lengthMetres);
    const alongMetres = fromMetres + (toMetres < fromMetres ? -inner : inner);
    const line = stretch.lines.segments.find((one) => one.segment.id === segment.id)?.line;
    if (!line) return null;
    const position = positionAt(line, alongMetres);
    const sides = endsOf(line).flatMap((end) => sideOf(library, stretch, end.position, position));
    return { stretch, segment, alongMetres, position, sides };
  }
  return null;
}

/** The third country at one end, and its nearest border that begins there. */
function sideOf(library: Library, stretch: Stretch, end: Position, from: Position): Side[] {
  const { border, dataset } = stretch.lines;
  const touching = library.borders
    .filter(({ id }) => id !== border.id)
    .flatMap((other) =>
      (borderLines(library, other.id, dataset.id)?.segments ?? [])
        .filter(({ line }) => touches(line, end))
        .map(({ line }) => ({ line, countries: other.countries })),
    );
  const third = touching
    .flatMap(({ countries }) => countries)
    .find((country) => !border.countries.includes(country));
  if (third === undefined) return [];
  const lines = touching.filter(({ countries }) => countries.includes(third));
  const nearest = nearestOf(
    lines.map(({ line }) => line),
    from,
  );
  const names = thingOf(library, 'country', third)?.properties.names ?? { en: third };
  return [{ country: third, names, nearest }];
}
