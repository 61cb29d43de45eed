/** How fast the measuring functions are beside Turf's, and how right the quick ones are. */
import {
  length,
  lineChunk,
  lineSlice,
  lineString,
  nearestPointOnLine,
  point,
  pointToLineDistance,
} from '@turf/turf';
import {
  alongBetween,
  coordinatesOf,
  dividerLengthMetres,
  fastLengthMetres,
  lengthMetres,
  measuredLine,
  narrowestGap,
  nearestOf,
  rulerFor,
} from '../../src/core/measure/index.ts';
import { borderLine, readBorderLines } from '../helpers/border-lines.ts';
import { ratioRow, type Row } from './row.ts';
import { allLengths, ratioOf } from './timing.ts';

/** A row of points over the region, the same in each run. */
const pointOf = (turn: number): [number, number] => [
  44 + 6 * ((turn * 0.618034) % 1),
  37 + 4 * ((turn * 0.754878) % 1),
];

export function benchMeasure(): Row[] {
  const borders = readBorderLines();
  const raw = [...borders.values()];
  const lines = raw.map(measuredLine);
  const turfLines = raw.map((line) => lineString(line));
  const vertices = raw.reduce((sum, line) => sum + line.length, 0);
  const all = `${raw.length} lines, ${vertices} vertices`;

  const main = borderLine(borders, 'ir-az-main');
  const mainTurf = lineString(main);
  const mainCoordinates = coordinatesOf(main);
  const mainMeasured = measuredLine(main);
  const nakhchivan = borderLine(borders, 'ir-az-nakhchivan');
  const iranAzerbaijan = [measuredLine(nakhchivan), mainMeasured];
  const iranAzerbaijanTurf = [lineString(nakhchivan), mainTurf];

  const worstError = Math.max(
    ...raw.map((line) =>
      Math.abs((fastLengthMetres(coordinatesOf(line)) / lengthMetres(line) - 1) * 100),
    ),
  );
  const nearestByTurf = (turn: number) => {
    const click = point(pointOf(turn));
    return Math.min(
      ...turfLines.map((line) => nearestPointOnLine(line, click).properties.pointDistance),
    );
  };
  const from: [number, number] = [47.3, 39.4];
  const to: [number, number] = [48.5, 38.8];
  const ruler = () => rulerFor(iranAzerbaijan, 700_000, { minMetres: 50, maxMetres: 1e5 });
  const rulerOf700 = ruler() ?? NaN;
  const walk = (rulerMetres: number) => dividerLengthMetres(iranAzerbaijan, rulerMetres);
  const chunksByTurf = (lengthMetres: number) =>
    iranAzerbaijanTurf.reduce(
      (sum, line) => sum + lineChunk(line, lengthMetres, { units: 'meters' }).features.length,
      0,
    );
  const [west = [], east = []] = ['am-az-nakhchivan', 'am-az-main'].map((id) =>
    borderLine(borders, id),
  );
  const [westMeasured, eastMeasured] = [measuredLine(west), measuredLine(east)];
  const eastTurf = lineString(east);

  const faster = (name: string, value: number, bar: number, note?: string): Row => ({
    ...ratioRow(name, value, bar, note),
    better: 'higher',
  });
  return [
    faster(
      'Length by the table, times faster than Turf',
      ratioOf(
        () => length(mainTurf),
        () => fastLengthMetres(mainCoordinates),
        101,
      ),
      20,
      'ir-az-main',
    ),
    {
      name: 'Length by the table, worst error',
      value: worstError,
      unit: '%',
      bar: 1e-5,
      better: 'lower',
      note: all,
    },
    faster(
      'Nearest border, times faster than Turf',
      ratioOf(nearestByTurf, (turn) => nearestOf(lines, pointOf(turn)).metres),
      200,
      all,
    ),
    faster(
      'Along between two points, times faster than Turf',
      ratioOf(
        () => length(lineSlice(from, to, mainTurf)),
        () => alongBetween(mainMeasured, from, to).lengthMetres,
      ),
      100,
    ),
    ...[200, 50].map((rulerMetres) =>
      faster(
        `Divider walk of Iran–Azerbaijan at ${rulerMetres} m, times faster than Turf’s chunks`,
        ratioOf(
          () => chunksByTurf(rulerMetres),
          () => walk(rulerMetres),
          3,
        ),
        200,
      ),
    ),
    ratioRow(
      'Ruler of a published length, to a walk with it',
      ratioOf(
        () => ruler() ?? NaN,
        () => walk(rulerOf700),
        7,
      ),
      40,
    ),
    faster(
      'Narrowest gap across Syunik, times faster than Turf’s from each vertex',
      ratioOf(
        () => Math.min(...west.map((position) => pointToLineDistance(position, eastTurf))),
        () => narrowestGap([westMeasured], [eastMeasured]).metres,
        3,
      ),
      300,
    ),
    ratioRow(
      'Measuring all borders once, to L',
      ratioOf(() => raw.map(measuredLine), allLengths),
      15,
      all,
    ),
  ];
}
