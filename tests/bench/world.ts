/** What the pages of all land borders take: one slope, and the table's rows joined and sorted. */
import { readFileSync } from 'node:fs';
import { measuredLinesOf } from '../../src/core/world/lines.ts';
import { slopeOf } from '../../src/core/world/slope.ts';
import { borderRows, pairNames, sortedRows } from '../../src/core/world/table.ts';
import { WORLD_FILES, type WorldFiles } from '../../src/core/world/types.ts';
import { ratioRow, type Row } from './row.ts';
import { allLengths, ratioOf } from './timing.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../geo/${path}`, import.meta.url), 'utf8'));

export function benchWorld(): Row[] {
  const lines = measuredLinesOf(read('world/lines/es-pt.json'));
  const files = Object.fromEntries(
    Object.entries(WORLD_FILES).map(([name, path]) => [name, read(path)]),
  ) as unknown as WorldFiles;
  const names = read('world/names/en.json') as Readonly<Record<string, string>>;
  const slope = ratioOf(() => slopeOf(lines), allLengths);
  const table = ratioOf(
    () =>
      sortedRows(
        borderRows(files),
        { column: 'slope', isDescending: true },
        pairNames(names, 'en'),
        'en',
      ),
    allLengths,
  );
  return [
    ratioRow('Slope of Spain–Portugal to L', slope, 4),
    ratioRow('Table of all borders, joined and sorted, to L', table, 1.5),
  ];
}
