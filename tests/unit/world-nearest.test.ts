/** The nearest of the world's borders by boxes, against every line measured. */
import { describe, expect, it } from 'vitest';
import { measured } from '../../src/core/around/measured-thing.ts';
import { measuredLine, nearestOf } from '../../src/core/measure/index.ts';
import { floorMetres, nearestInBoxes } from '../../src/core/world/nearest.ts';
import { linesOf } from '../../src/core/model/library.ts';
import { loadLibrary } from '../helpers/library.ts';

const IDS = ['ar-cl', 'ca-us', 'cn-ru', 'es-pt', 'in-pk', 'kz-ru', 'ly-td', 'no-se', 'fi-no'];
const { library } = loadLibrary([
  'world/index.json',
  ...IDS.map((id) => `world/lines/${id}.json#borders`),
]);
const boxes = library.world.index
  .filter(({ id }) => IDS.includes(id))
  .flatMap(({ segments }) => segments);
const lineOf = ({ id }: { readonly id: string }) => {
  const [thing] = linesOf(library, id).filter(({ properties }) => properties.id === id);
  const line = thing && measured(thing);
  if (!line) throw new Error(`no line ${id}`);
  return line;
};
const lines = boxes.map(lineOf);

/** Points over the whole earth, the same in each run. */
const points = Array.from({ length: 120 }, (_, turn): [number, number] => [
  360 * ((turn * 0.618034) % 1) - 180,
  170 * ((turn * 0.754878) % 1) - 85,
]);

describe('the nearest border', () => {
  it('is the one that measuring every line gives, to a metre', () => {
    for (const point of points) {
      const found = nearestInBoxes(boxes, lineOf, point);
      expect(Math.abs((found?.metres ?? NaN) - nearestOf(lines, point).metres)).toBeLessThan(1);
    }
  });

  it('asks only for lines that may be it', () => {
    const asked: string[] = [];
    nearestInBoxes(boxes, (box) => (asked.push(box.id), lineOf(box)), [-7, 39.5]);
    expect(asked).toEqual(['es-pt']);
  });

  it('is none where there are no borders', () => {
    expect(nearestInBoxes([], lineOf, [0, 0])).toBeNull();
  });
});

describe('the floor of a box', () => {
  it('is never more than the way to anything in it', () => {
    const box = [-10, 36, 4, 70] as const;
    const rim = measuredLine([
      [-10, 36],
      [-10, 70],
      [4, 70],
      [4, 36],
      [-10, 36],
    ]);
    for (const point of points)
      expect(floorMetres(box, point)).toBeLessThanOrEqual(nearestOf([rim], point).metres + 1e-6);
  });

  it('is 0 inside, across the antimeridian as elsewhere', () => {
    expect(floorMetres([-10, 36, 4, 70], [0, 40])).toBe(0);
    expect(floorMetres([170, -10, -170, 10], [179, 0])).toBe(0);
  });
});
