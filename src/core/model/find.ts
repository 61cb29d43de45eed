/** Finds countries, records, borders and names in the library, by index. */
import { COUNTRIES_FILE, type Library, type Thing, thingOf, thingsByKey } from './library.ts';
import { firstByKey, oncePer } from './once-per.ts';
import type { Border, BorderSegment, Names } from './types.ts';

/** A country by its code, with its area. */
export function countryOf(library: Library, code: string): Thing | undefined {
  const layer = library.layers[COUNTRIES_FILE];
  return layer && thingsByKey(layer).get(`country/${code}`);
}

interface WithId {
  readonly id: string;
}
const recordsById = oncePer((records: readonly WithId[]) => firstByKey(records, ({ id }) => [id]));

/** The record of a list that has this id. */
export const withId = <Kind extends WithId>(
  records: readonly Kind[],
  id: string,
): Kind | undefined => recordsById(records).get(id) as Kind | undefined;

interface BorderPart {
  readonly border: Border;
  readonly segment: BorderSegment | null;
}
const bordersById = oncePer((borders: readonly Border[]) =>
  firstByKey(
    borders.flatMap((border): BorderPart[] => [
      { border, segment: null },
      ...border.segments.map((segment) => ({ border, segment })),
    ]),
    ({ border, segment }) => [(segment ?? border).id],
  ),
);

/** The border that has this id, or a segment of it, with the segment; null while it isn't known. */
export const borderOf = ({ borders }: Library, id: string): BorderPart | null =>
  bordersById(borders).get(id) ?? null;

/** What a thing is called; a border by the registry; what isn't known by its id. */
export function namesOf(library: Library, kind: string, id: string): Names {
  const known =
    kind === 'border' ? borderOf(library, id)?.border : thingOf(library, kind, id)?.properties;
  return known?.names ?? { en: id };
}
