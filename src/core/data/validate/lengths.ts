/** Rules of published lengths: each against the line that is measured, its parts and its years, once each. */
import { withId } from '../../model/find.ts';
import { type Library, linesOf } from '../../model/library.ts';
import { lengthMetres } from '../../measure/index.ts';
import type { Problem, PublishedLength } from '../../model/types.ts';
import { brief, problem, repeated } from '../../model/shape.ts';

const METRES_PER_KILOMETRE = 1000;
/** A border has no single length, but no two rulers make so much of a difference. */
const MOST_TIMES = 2.5;

/**
 * A problem for each length that is far from the measured one, whose parts or years don't fit, or that is there
 * twice.
 */
export function checkLengths(library: Library): readonly Problem[] {
  const metresByBorder = new Map(library.borders.map(({ id }) => [id, lengthOf(library, id)]));
  return [
    ...library.published.flatMap((one) =>
      lengthFaults(library, one, metresByBorder.get(one.border) ?? 0),
    ),
    ...repeated(library.published.map(keyOf)).map((key) =>
      problem('data.twice', `geo/published-lengths.json [${key}]`, key),
    ),
  ];
}

const keyOf = ({ border, authority, lengthKilometres }: PublishedLength): string =>
  `${border}, ${authority}, ${lengthKilometres}`;

/** A published length against the measured one, and its parts against the whole. */
function lengthFaults(
  library: Library,
  published: PublishedLength,
  metres: number,
): readonly Problem[] {
  const { border, authority, lengthKilometres, parts, years } = published;
  const at = `geo/published-lengths.json [${border}, ${authority}]`;
  const kilometres = metres / METRES_PER_KILOMETRE;
  const isFar = (value: number, measured: number) =>
    measured > 0 && (value > measured * MOST_TIMES || value < measured / MOST_TIMES);
  const segments = withId(library.borders, border)?.segments ?? [];
  const sum = Object.values(parts ?? {}).reduce((a, b) => a + b, 0);
  const [first, last = first] = years.match(/\d{4}/g) ?? [];
  return [
    ...(isFar(lengthKilometres, kilometres)
      ? [problem('data.badValue', at, `lengthKilometres: ${brief(lengthKilometres)}`)]
      : []),
    ...(parts === undefined || Math.abs(sum - lengthKilometres) <= 1
      ? []
      : [problem('data.badValue', at, `parts: ${brief(sum)}`)]),
    ...Object.keys(parts ?? {})
      .filter((part) => !segments.some(({ id }) => id === part))
      .map((part) => problem('data.unknownReference', at, part)),
    ...(first !== undefined && last !== undefined && first > last
      ? [problem('data.badValue', at, `years: ${brief(years)}`)]
      : []),
  ];
}

const lengthOf = (library: Library, border: string): number =>
  linesOf(library, border)
    .map(({ geometry }) =>
      geometry.type === 'LineString' ? lengthMetres(geometry.coordinates) : 0,
    )
    .reduce((sum, metres) => sum + metres, 0);
