/** Why a measured length is off the newest published one by over 10 %: geo/world/differences.json. */
import { rulerFor, measuredLine } from '../../src/core/measure/index.ts';
import { newestFigure } from '../../src/core/world/published.ts';
import type { WorldFigure } from '../../src/core/model/types.ts';
import { lengthMetres } from './rings.ts';
import { indexedLines, readIndex, readJson, type IndexRecord, type Line } from './world-files.ts';
import { OSM } from './osm-credit.ts';
import { writeDataset, writeRecord } from './write.ts';

/** Off by less is left to rulers and rounding. */
const FAR = 0.1;
const MOST_RULER_METRES = 200_000;

type Published = Readonly<Record<string, readonly WorldFigure[]>>;

const kilometres = (metres: number): string =>
  metres >= 10_000 ? String(Math.round(metres / 1000)) : (metres / 1000).toFixed(1);

/** What the figures themselves tell; honest where they tell nothing. */
function sentence(
  record: IndexRecord,
  lines: readonly Line[],
  publishedMetres: number,
  seaMetres: number,
): string {
  const parts: string[] = [];
  const own = record.lengthMetres;
  const rings = lines
    .map(({ geometry }) => geometry.coordinates)
    .filter((line) => line.length > 2 && line[0]?.join() === line.at(-1)?.join())
    .reduce((sum, line) => sum + lengthMetres(line), 0);
  if (rings > 0.05 * own && rings < 0.95 * own) {
    const rest = own - rings;
    parts.push(
      `Rings round enclaves and islands are ${kilometres(rings)} km of the measured line; without them it is ${kilometres(rest)} km.`,
    );
  }
  if ((record.healedMetres ?? 0) > 0.1 * own) {
    parts.push(`On ${kilometres(record.healedMetres ?? 0)} km one side’s line stands for both.`);
  }
  if (own < publishedMetres) {
    const withSea = own + seaMetres;
    if (seaMetres > 0.05 * own && withSea > 0.95 * publishedMetres) {
      parts.push(
        `The published figure may count water: with the ${kilometres(seaMetres)} km that the two share at sea the line is ${kilometres(withSea)} km.`,
      );
    } else {
      parts.push(
        'The published figure is longer than this line with any ruler; the cause is not known.',
      );
    }
    return parts.join(' ');
  }
  const measured = lines.map(({ geometry }) =>
    measuredLine(geometry.coordinates as [number, number][]),
  );
  const ruler = rulerFor(measured, publishedMetres, {
    minMetres: 50,
    maxMetres: MOST_RULER_METRES,
  });
  parts.push(
    ruler === null
      ? 'No ruler gives the published figure on this line; the cause is not known.'
      : `A ruler of about ${kilometres(Number(ruler.toPrecision(2)))} km gives the published figure on this line, as a coarser map would; which map it was measured on is not known.`,
  );
  return parts.join(' ');
}

/** Writes geo/world/differences.json and its record. `seaMetres`: what two share at sea, by pair. */
export function deriveDifferences(seaMetres: ReadonlyMap<string, number>): void {
  const published = readJson('world/published.json') as Published;
  const found = indexedLines(readIndex()).flatMap(([record, lines]) => {
    const newest = newestFigure(published[record.id] ?? []);
    if (newest === undefined) return [];
    const publishedMetres = newest.lengthKilometres * 1000;
    const ratio = record.lengthMetres / publishedMetres;
    if (Math.abs(ratio - 1) <= FAR) return [];
    const sea = seaMetres.get(record.countries.join('-')) ?? 0;
    return [
      [
        record.id,
        {
          authority: newest.authority,
          lengthKilometres: newest.lengthKilometres,
          ratio: Math.round(ratio * 1000) / 1000,
          text: sentence(record, lines, publishedMetres, sea),
        },
      ] as const,
    ];
  });
  writeRecord('world/differences.json', Object.fromEntries(found));
  writeDataset(
    {
      id: 'world-differences',
      title: 'Why measured and published lengths differ',
      ...OSM,
      accuracyMetres: null,
      script: 'geo/derive/world-differences.ts',
      notes: [
        'Borders whose measured length is off the newest published one by over 10 %, with what the data themselves tell of the cause. ratio is measured over published; where the two sides print different figures, over their mean.',
      ],
    },
    [],
    ['world/differences.json'],
  );
}
