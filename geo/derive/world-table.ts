/** What the table of the world's borders shows beside their length: geo/world/table.json. */
import type { Topology } from 'topojson-specification';
import { LAB_STEPS } from '../../src/core/border/lab.ts';
import { dividerLengthMetres, measuredLine } from '../../src/core/measure/index.ts';
import { at } from './at.ts';
import { lengthMetres } from './rings.ts';
import { indexedLines, linesIn, readIndex, readJson, type Line } from './world-files.ts';
import { writeDataset, writeLines } from './write.ts';
import { OSM } from './osm-credit.ts';

interface Slope {
  /** L is proportional to the ruler to the power of minus the slope; Richardson (1961). */
  readonly slope: number;
  readonly fromMetres: number;
  readonly toMetres: number;
  /** Rulers in the fit. */
  readonly count: number;
  readonly rSquared: number;
}

/** A record of geo/world/table.json. */
export interface TableRecord {
  readonly id: string;
  /** Metres by data set. */
  readonly coarser: Readonly<Record<string, number>>;
  /** Left out where a border is too short for three rulers. */
  readonly slope?: Slope;
}

/** Below, the line's own vertices show; above, few steps are left. */
const RULERS = LAB_STEPS.filter((metres) => metres >= 500 && metres <= 20_000);
const LEAST_STEPS = 10;
const LEAST_RULERS = 3;

const rounded = (value: number, digits: number): number =>
  Math.round(value * 10 ** digits) / 10 ** digits;

/** The straight line through the logarithms of divider lengths, by least squares. */
export function slopeOf(lines: readonly Line[]): Slope | undefined {
  const measured = lines.map(({ geometry }) =>
    measuredLine(geometry.coordinates as [number, number][]),
  );
  const whole = measured.reduce((sum, line) => sum + line.lengthMetres, 0);
  const rulers = RULERS.filter((metres) => metres * LEAST_STEPS <= whole);
  if (rulers.length < LEAST_RULERS) return undefined;
  const x = rulers.map(Math.log);
  const y = rulers.map((metres) => Math.log(dividerLengthMetres(measured, metres)));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const products = (a: readonly number[], meanA: number, b: readonly number[], meanB: number) =>
    a.reduce((sum, value, index) => sum + (value - meanA) * (at(b, index) - meanB), 0);
  const xx = products(x, meanX, x, meanX);
  const xy = products(x, meanX, y, meanY);
  const yy = products(y, meanY, y, meanY);
  return {
    slope: rounded(-xy / xx, 4),
    fromMetres: at(rulers, 0),
    toMetres: at(rulers, -1),
    count: rulers.length,
    rSquared: rounded(yy === 0 ? 1 : (xy * xy) / (xx * yy), 4),
  };
}

function coarserOf(id: string): TableRecord['coarser'] {
  const topology = readJson(`world/coarser/${id}.topojson`) as Topology;
  return Object.fromEntries(
    Object.keys(topology.objects).map((set) => [
      set,
      rounded(
        linesIn(topology, set).reduce(
          (sum, { geometry }) => sum + lengthMetres(geometry.coordinates),
          0,
        ),
        1,
      ),
    ]),
  );
}

/** Writes geo/world/table.json and its record. */
export function deriveTable(): void {
  const records = indexedLines(readIndex()).map(([{ id }, lines]): TableRecord => {
    const slope = slopeOf(lines);
    return { id, coarser: coarserOf(id), ...(slope === undefined ? {} : { slope }) };
  });
  writeLines('world/table.json', records);
  writeDataset(
    {
      id: 'world-table',
      title: 'Lengths of the world’s borders in coarser data, and slopes',
      ...OSM,
      accuracyMetres: 10,
      script: 'geo/derive/world-table.ts',
      notes: [
        'coarser: metres along the lines of geo/world/coarser/. Where a set lacks small segments, up to 10 % of the border, they are not in its length.',
        `slope: of the logarithm of the divider length over that of the ruler, with its sign turned (Richardson 1961), by least squares over the rulers ${RULERS.join(', ')} m of the length lab that go at least ${LEAST_STEPS} times into the border; count says how many, rSquared how well the line fits. Borders shorter than ${at(RULERS, LEAST_RULERS - 1) * LEAST_STEPS} m have none.`,
      ],
    },
    [],
    ['world/table.json'],
  );
}

if (import.meta.filename === process.argv[1]) deriveTable();
