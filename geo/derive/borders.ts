/**
 * Land borders from OpenStreetMap (April 2022), cut at tripoints and shores: geo/borders.json and
 * geo/layers/borders*.topojson. The coarser lines to compare with are made by comparisons.ts.
 */
import { pathToFileURL } from 'node:url';
import type { Border } from '../../src/core/model/types.ts';
import { BORDER_CUTS, type BorderCut, type Cut } from './border-cuts.ts';
import { osmLines, type SegmentLine } from './border-lines.ts';
import { borderNames, countriesOf, segmentId, segmentNames } from './border-names.ts';
import { deriveComparisons } from './comparisons.ts';
import { osmBorders } from './osm-borders.ts';
import { OSM } from './osm-credit.ts';
import { keyOf } from './rings.ts';
import { writeTopology } from './topology.ts';
import { writeDataset, writeRecord } from './write.ts';

/** Far from the Aras: in a file of their own, loaded when they come into view. */
const FAR: ReadonlySet<string> = new Set(['ir-tm', 'ir-iq', 'ir-pk', 'ir-af']);

/** A grid of 0.000004°, 0.4 m: at 0.00001° the rounding of 1,619 vertices adds 28 m to ir-az-main. */
const STEPS_PER_DEGREE = 250_000;

const placed = ({ words, at: [lon = NaN, lat = NaN] }: Cut): string =>
  `${words} (${lon.toFixed(4)} E, ${lat.toFixed(4)} N)`;

function borderRecord(border: BorderCut): Border {
  return {
    id: border.id,
    countries: countriesOf(border.id),
    names: borderNames(border.id),
    segments: border.segments.map(({ suffix, from, to }) => ({
      id: segmentId(border.id, suffix),
      names: segmentNames(border.id, suffix),
      from: placed(from),
      to: placed(to),
    })),
    notes: [
      'Line as mapped in OpenStreetMap in April 2022, simplified to 10 m; de jure. Positions held on the ground since are not in the data.',
      ...border.notes,
    ],
  };
}

/** Throws where a cut point is not a vertex of the ring: the data has changed under the registry. */
function assertCuts(lines: readonly SegmentLine[]): void {
  BORDER_CUTS.flatMap(({ segments }) => segments).forEach(({ from, to }, index) => {
    const line = lines[index]?.geometry.coordinates ?? [];
    const ends = [line[0] ?? [], line.at(-1) ?? []].map(keyOf);
    if (ends[0] !== keyOf(from.at) || ends[1] !== keyOf(to.at)) {
      throw new Error(`expected ${keyOf(from.at)} to ${keyOf(to.at)}, found ${ends.join(' to ')}`);
    }
  });
}

/** Writes the registry, its lines, and the lines to compare with. */
export function derive(): Promise<void> {
  const set = osmBorders('10m');
  const lines = osmLines(set);
  assertCuts(lines);
  const isFar = ({ properties }: SegmentLine) => FAR.has(properties.border);
  const near = lines.filter((line) => !isFar(line));
  writeTopology('layers/borders.topojson', { borders: near }, STEPS_PER_DEGREE);
  const far = lines.filter(isFar);
  writeTopology('layers/borders-far.topojson', { borders: far }, STEPS_PER_DEGREE);
  writeRecord('borders.json', BORDER_CUTS.map(borderRecord));
  writeDataset(
    {
      id: 'osm-10m',
      title: 'OpenStreetMap borders at 10 m',
      ...OSM,
      accuracyMetres: 10,
      script: 'geo/derive/borders.ts',
      notes: [
        'Country polygons of OpenStreetMap, simplified to 10 m by their publisher; 10 m is the simplification, not the accuracy of what was mapped.',
        'Cut at tripoints and shores; coordinates rounded to 0.000004°, which changes no length by more than 5 m.',
        'The source includes territorial waters; the parts of lines at sea are dropped. Small enclaves are absent.',
      ],
    },
    [set.source],
    ['borders.json', 'layers/borders.topojson', 'layers/borders-far.topojson'],
  );
  deriveComparisons();
  return Promise.resolve();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await derive();
