/** The nearest of all land borders to a click, by boxes, beside a scan of every line; both have the lines measured. */
import { measured } from '../../src/core/around/measured-thing.ts';
import { type MeasuredLine, nearestOf } from '../../src/core/measure/index.ts';
import { borderLines } from '../../src/core/model/library.ts';
import type { WorldRecord } from '../../src/core/model/types.ts';
import { nearestInBoxes } from '../../src/core/world/nearest.ts';
import { addresses, loadLibrary, readJson } from '../helpers/library.ts';
import { ratioRow, type Row } from './row.ts';
import { median } from './timing.ts';

const CLICKS = 200;
/** A busy machine slows some of them. */
const TURNS = 3;
/** Both ways give the same place to this. */
const SAME_METRES = 1;

/** Half of them anywhere on earth, half within a degree of a border. */
function clicks(lines: readonly MeasuredLine[]): [number, number][] {
  return Array.from({ length: CLICKS }, (_, turn) => {
    const [a, b] = [(turn * 0.618034) % 1, (turn * 0.754878) % 1];
    if (turn % 2 === 0) return [360 * a - 180, 170 * b - 85];
    const { positions } = lines[turn % lines.length] as MeasuredLine;
    const [lon = 0, lat = 0] = positions[Math.floor(a * positions.length)] ?? [];
    return [lon + 2 * a - 1, Math.max(-85, Math.min(85, lat + 2 * b - 1))];
  });
}

function millisecondsOf(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

export function benchNearest(): Row[] {
  const records = readJson('world/index.json') as readonly WorldRecord[];
  const files = records
    .filter(({ isRegional }) => !isRegional)
    .map(({ id }) => `world/lines/${id}.json#borders`);
  const { library } = loadLibrary([...addresses, ...files]);
  const lineById = new Map(
    borderLines(library).flatMap((thing) => {
      const line = measured(thing);
      return line ? [[thing.properties.id, line] as const] : [];
    }),
  );
  const boxes = records.flatMap(({ segments }) => segments);
  const lines = boxes.flatMap(({ id }) => lineById.get(id) ?? []);
  if (lines.length !== boxes.length) throw new Error('A line of the index is missing.');
  let asked = 0;
  const lineOf = ({ id }: { readonly id: string }) => {
    asked += 1;
    return lineById.get(id) ?? null;
  };
  const all = clicks(lines).map((click) => {
    const scanned = nearestOf(lines, click);
    const found = nearestInBoxes(boxes, lineOf, click);
    if (!found || Math.abs(found.metres - scanned.metres) > SAME_METRES)
      throw new Error(`The nearest border to ${click.join()} differs.`);
    const pairs = Array.from({ length: TURNS }, () => ({
      scan: millisecondsOf(() => nearestOf(lines, click)),
      own: millisecondsOf(() =>
        nearestInBoxes(boxes, (box) => lineById.get(box.id) ?? null, click),
      ),
    }));
    const least = (of: 'own' | 'scan') => Math.min(...pairs.map((pair) => pair[of]));
    return { milliseconds: least('own'), ratio: least('own') / least('scan') };
  });
  const slowest = (of: (one: (typeof all)[number]) => number) =>
    all.map(of).sort((a, b) => a - b)[Math.floor(0.95 * CLICKS)] ?? NaN;
  const ratio = ({ ratio }: (typeof all)[number]) => ratio;
  const milliseconds = ({ milliseconds }: (typeof all)[number]) => milliseconds;
  const said = (value: number) => `${value.toFixed(2)} ms`;
  return [
    ratioRow(
      'Nearest of all land borders, to a scan of every line',
      median(all.map(ratio)),
      0.3,
      `${records.length} borders, ${said(median(all.map(milliseconds)))}`,
    ),
    ratioRow(
      'The same, the slowest twentieth of the clicks',
      slowest(ratio),
      0.8,
      said(slowest(milliseconds)),
    ),
    {
      name: 'The same, lines that boxes leave to measure',
      value: (100 * asked) / (boxes.length * CLICKS),
      unit: '%',
      bar: 5,
      better: 'lower',
      note: `${boxes.length} lines`,
    },
  ];
}
