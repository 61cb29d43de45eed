/** What the table of the world's borders shows beside their length: geo/world/table.json. */
import { measuredLine } from '../../src/core/measure/index.ts';
import { LEAST_RULERS, LEAST_STEPS, SLOPE_RULERS, slopeOf } from '../../src/core/world/slope.ts';
import type { TableRecord } from '../../src/core/world/types.ts';
import { at } from './at.ts';
import { lengthMetres } from './rings.ts';
import { indexedLines, linesIn, readIndex, readPacked } from './world-files.ts';
import { writeDataset, writeLines } from './write.ts';
import { OSM } from './osm-credit.ts';

const rounded = (value: number, digits: number): number =>
  Math.round(value * 10 ** digits) / 10 ** digits;

function coarserOf(id: string): TableRecord['coarser'] {
  const topology = readPacked(`world/coarser/${id}.json`);
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
    const slope = slopeOf(
      lines.map(({ geometry }) => measuredLine(geometry.coordinates as [number, number][])),
    );
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
        `slope: of the logarithm of the divider length over that of the ruler, with its sign turned (Richardson 1961), by least squares over the rulers ${SLOPE_RULERS.join(', ')} m of the length lab that go at least ${LEAST_STEPS} times into the border; count says how many, rSquared how well the line fits. Borders shorter than ${at(SLOPE_RULERS, LEAST_RULERS - 1) * LEAST_STEPS} m have none.`,
        'Which part of a border runs along a river is not told. Natural Earth, the only set of rivers here, has 1,454 of the largest and lies 1.1 km off the Aras border in the median and 4.3 km at most: a band wide enough to hold a river holds what merely runs beside one, and small rivers are lacking.',
      ],
    },
    [],
    ['world/table.json'],
  );
}

if (import.meta.filename === process.argv[1]) deriveTable();
