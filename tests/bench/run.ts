/** `npm run bench`: every figure beside its bar; exits 1 where one is missed. L is Turf's length of every border. */
import { benchClaims } from './claims.ts';
import { benchDetails } from './details.ts';
import { benchFrames } from './frames.ts';
import { benchHeap } from './heap.ts';
import { benchImport } from './import.ts';
import { benchLoad } from './load.ts';
import { benchMeasure } from './measure.ts';
import { benchOwnFiles } from './own-files.ts';
import type { Row } from './row.ts';
import { openSite } from './site.ts';
import { benchSize } from './size.ts';
import { benchStyle } from './style.ts';
import { benchTable } from './table.ts';
import { benchNearest } from './nearest.ts';
import { benchWorld } from './world.ts';

const isMet = ({ value, bar, better }: Row): boolean =>
  better === 'lower' ? value <= bar : value >= bar;

const figure = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));

// One after the other: side by side they would slow each other.
const rows: Row[] = [
  benchStyle,
  benchDetails,
  benchClaims,
  benchMeasure,
  benchNearest,
  benchWorld,
].flatMap((bench) => bench());
rows.push(...(await benchImport()));
const site = await openSite();
try {
  for (const bench of [benchSize, benchLoad, benchFrames, benchTable, benchOwnFiles, benchHeap])
    rows.push(...(await bench(site)));
} finally {
  await site.close();
}

const width = Math.max(...rows.map(({ name }) => name.length));
for (const row of rows) {
  const { name, value, unit, bar, better, note = '' } = row;
  const sign = better === 'lower' ? '≤' : '≥';
  const cells = [
    isMet(row) ? 'ok    ' : 'MISSED',
    name.padEnd(width),
    `${figure(value)} ${unit}`.padStart(12),
    `${sign} ${bar} ${unit}`.padStart(12),
    note,
  ];
  console.log(cells.join('  ').trimEnd());
}
const missed = rows.filter((row) => !isMet(row));
console.log(`${rows.length} figures, ${missed.length} missed`);
process.exitCode = missed.length > 0 ? 1 : 0;
