/** How few of the world's borders have to be fetched and measured to know the nearest to a click. */
import { measured } from '../../src/core/around/measured-thing.ts';
import { borderLines } from '../../src/core/model/library.ts';
import type { WorldRecord } from '../../src/core/model/types.ts';
import { nearestInBoxes } from '../../src/core/world/nearest.ts';
import { loadLibrary, readJson } from '../helpers/library.ts';
import type { Row } from './row.ts';

/** All of them take long to measure once. */
const EVERY = 6;

/** Clicks in the middle of what each border covers. */
export function benchNearest(): Row[] {
  const records = (readJson('world/index.json') as WorldRecord[])
    .filter(({ isRegional }) => !isRegional)
    .filter((_, at) => at % EVERY === 0);
  const { library } = loadLibrary(records.map(({ id }) => `world/lines/${id}.json#borders`));
  const lineById = new Map(
    borderLines(library).map((thing) => [thing.properties.id, measured(thing)]),
  );
  const boxes = records.flatMap(({ segments }) => segments);
  let asked = 0;
  for (const { bounds } of boxes) {
    const [west, south, east, north] = bounds;
    const lineOf = ({ id }: { readonly id: string }) => {
      asked += 1;
      return lineById.get(id) ?? null;
    };
    nearestInBoxes(boxes, lineOf, [(west + east) / 2, (south + north) / 2]);
  }
  return [
    {
      name: 'Nearest of the world’s borders, lines that boxes leave to measure',
      value: (100 * asked) / boxes.length ** 2,
      unit: '%',
      bar: 5,
      better: 'lower',
      note: `${boxes.length} lines`,
    },
  ];
}
