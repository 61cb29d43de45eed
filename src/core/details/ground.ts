/** What of a border runs along which river, measured on the border line that is the river's course there. */
import { coursesOf, verticesOf } from '../data/courses.ts';
import type { Library, Thing } from '../model/library.ts';
import { measured } from '../around/measured-thing.ts';
import { at } from '../measure/at.ts';
import type { Position } from '../model/types.ts';

export interface RiverShare {
  readonly river: Thing;
  readonly lengthMetres: number;
  /** Where the line comes to the river or goes from it, other than at its own ends. */
  readonly turns: readonly Position[];
}

/** `lines`: of one border. None while no river has been read; the longest share first. */
export function riverSharesOf(library: Library, lines: readonly Thing[]): readonly RiverShare[] {
  const rivers = Object.values(library.layers).flatMap(({ features }) =>
    features.filter(({ properties }) => properties.kind === 'river'),
  );
  return rivers
    .flatMap((river) => {
      const stretches = lines.flatMap((line) => stretchesOf(river, line));
      if (stretches.length === 0) return [];
      const lengthMetres = stretches.reduce((sum, one) => sum + one.lengthMetres, 0);
      return [{ river, lengthMetres, turns: stretches.flatMap(({ turns }) => turns) }];
    })
    .sort((a, b) => b.lengthMetres - a.lengthMetres);
}

function stretchesOf(river: Thing, border: Thing): readonly Omit<RiverShare, 'river'>[] {
  const line = measured(border);
  if (!line) return [];
  const { positions, cumulativeMetres } = line;
  return coursesOf(river.properties)
    .filter(({ segment }) => segment === border.properties.id)
    .map((course) => {
      const [first, last] = verticesOf(positions, course);
      const lengthMetres = at(cumulativeMetres, last) - at(cumulativeMetres, first);
      const before = first > 0 ? positions.slice(first, first + 1) : [];
      const after = last < positions.length - 1 ? positions.slice(last, last + 1) : [];
      return { lengthMetres, turns: [...before, ...after] };
    });
}
