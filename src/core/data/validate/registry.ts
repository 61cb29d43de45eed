/** Rules of lines: what is drawn as a border is in the registry, and rivers follow borders that are. */
import { coursesOf } from '../courses.ts';
import type { Library } from '../../model/library.ts';
import type { Problem } from '../../model/types.ts';
import { brief, problem } from '../../model/shape.ts';

/**
 * A problem for each drawn border that the registry hasn't or has otherwise, and for each river along a segment
 * that it hasn't.
 */
export function checkRegistry({ borders, layers }: Library): readonly Problem[] {
  // A registry that can't be read has been named.
  if (borders.length === 0) return [];
  const segments = new Map(
    borders.flatMap((border) => border.segments.map(({ id }) => [id, border] as const)),
  );
  return Object.entries(layers).flatMap(([address, { features }]) =>
    features.flatMap(({ properties }) => {
      const at = `geo/${address} [${properties.id}]`;
      const missing = (id: string) => problem('data.unknownReference', at, id);
      if (properties.kind !== 'border') {
        return coursesOf(properties).flatMap(({ segment }) =>
          segments.has(segment) ? [] : [missing(segment)],
        );
      }
      const { border, countries = [] } = properties;
      const own = segments.get(properties.id);
      if (!own) return [missing(properties.id)];
      return [
        ...(border === own.id ? [] : [problem('data.badValue', at, `border: ${brief(border)}`)]),
        ...(countries.join() === own.countries.join()
          ? []
          : [problem('data.badValue', at, `countries: ${countries.join(', ')}`)]),
      ];
    }),
  );
}
