/** The registry's borders in coarser data: geo/layers/compare-<set>.topojson. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { BorderCut, SegmentCut } from './border-cuts.ts';
import { osmLines, segmentLines, type SegmentLine } from './border-lines.ts';
import { osmBorders } from './osm-borders.ts';
import { OSM } from './osm-credit.ts';
import { npmPackage, type UnpackedPackage } from './packages.ts';
import { distanceMetres, type Path } from './rings.ts';
import { writeTopology } from './topology.ts';
import { writeDataset } from './write.ts';

/** ISO 3166-1 numeric, as world-atlas has them. */
const NUMERIC: Readonly<Record<string, string>> = {
  af: '004',
  am: '051',
  az: '031',
  ge: '268',
  iq: '368',
  ir: '364',
  pk: '586',
  ru: '643',
  tm: '795',
  tr: '792',
};

const NATURAL_EARTH = {
  vintage: '2018 (Natural Earth 4.1.0)',
  licence: 'public domain',
  licenceUrl: 'https://www.naturalearthdata.com/about/terms-of-use/',
  attribution: 'Natural Earth',
  url: 'https://www.naturalearthdata.com/',
} as const;

/** The piece of the line between two countries whose ends lie nearest to the ends of the segment. */
export function naturalEarthPath(
  topology: Topology,
  { ring, neighbour }: BorderCut,
  { from, to }: SegmentCut,
): Path | undefined {
  const ids = [NUMERIC[ring], NUMERIC[neighbour]];
  const countries = topology.objects['countries'] as GeometryCollection;
  const pieces = mesh(
    topology,
    countries,
    (a, b) => a !== b && ids.includes(String(a.id)) && ids.includes(String(b.id)),
  ).coordinates;
  const oriented = pieces.flatMap((piece) => [piece, [...piece].reverse()]);
  const offMetres = (path: Path) =>
    distanceMetres(path[0] ?? [], from.at) + distanceMetres(path.at(-1) ?? [], to.at);
  return oriented
    .map((path: Position[]) => ({ path, off: offMetres(path) }))
    .sort((a, b) => a.off - b.off)[0]?.path;
}

function naturalEarth(resolution: '10m' | '50m' | '110m'): {
  source: UnpackedPackage;
  lines: readonly SegmentLine[];
} {
  const source = npmPackage('world-atlas', '2.0.2');
  const file = readFileSync(join(source.folder, `countries-${resolution}.json`), 'utf8');
  const topology = JSON.parse(file) as Topology;
  const lines = segmentLines((border, segment) => naturalEarthPath(topology, border, segment));
  return { source, lines };
}

const OSM_NOTES = {
  '100m': [
    'All fifteen segments are there.',
    'Each segment is the path between the vertices next to the cut points of the 10 m line; at the mouth of the Arvand, at Gwatar bay and at the eastern Caspian shore it is cut beside the cut point, since no vertex is near.',
    'Iran–Turkmenistan, Iran–Iraq and Iran–Pakistan depend on where the shore is put, by up to 10 km.',
  ],
  '500m': [
    'All fifteen segments are there. At this scale the publisher simplified each ring by itself near tripoints, so borders need not meet in one point.',
    'Cut as the 100 m set is. Iran–Turkmenistan, Iran–Iraq and Iran–Pakistan depend on where the shore is put, by up to 15 km.',
  ],
} as const;

const NATURAL_EARTH_NOTES = {
  '10m': [
    'All fifteen segments are there. Off the line of OpenStreetMap by 1.6 km in the median and 3.3 km at most along the main section of the Iran–Azerbaijan border.',
    'The source is on a grid of 0.0036° by 0.0017° (about 310 m by 190 m), which adds about 0.3 % to lengths.',
    'Not for telling which country a place lies in: Julfa (Azerbaijan) and Agarak (Armenia) fall inside Iran.',
  ],
  '50m': [
    'All fifteen segments are there. Off the line of OpenStreetMap by 2.05 km in the median and 4.5 km at most along the main section of the Iran–Azerbaijan border.',
  ],
  '110m': [
    'Fourteen of fifteen segments: there is no Azerbaijan–Türkiye border, because the tripoints at its ends are one point here.',
    'Off the line of OpenStreetMap by 9.8 km in the median and 16 km at most along the main section of the Iran–Azerbaijan border; its Nakhchivan section is longer than at 1:50 million because it is misplaced.',
  ],
} as const;

const NATURAL_EARTH_METRES = { '10m': 1600, '50m': 2050, '110m': 9800 } as const;

/** Writes the comparison sets and their records. */
export function deriveComparisons(): void {
  for (const resolution of ['100m', '500m'] as const) {
    const set = osmBorders(resolution);
    const path = `layers/compare-osm-${resolution}.topojson`;
    writeTopology(path, { borders: osmLines(set) }, 1e4);
    const metres = parseInt(resolution, 10);
    writeDataset(
      {
        id: `osm-${resolution}`,
        title: `OpenStreetMap borders at ${metres} m`,
        ...OSM,
        accuracyMetres: metres,
        script: 'geo/derive/borders.ts',
        notes: OSM_NOTES[resolution],
      },
      [set.source],
      [path],
    );
  }
  for (const resolution of ['10m', '50m', '110m'] as const) {
    const { source, lines } = naturalEarth(resolution);
    const path = `layers/compare-ne-${resolution}.topojson`;
    writeTopology(path, { borders: lines }, 1e4);
    writeDataset(
      {
        id: `ne-${resolution}`,
        title: `Natural Earth 1:${resolution.replace('m', '')} million`,
        ...NATURAL_EARTH,
        accuracyMetres: NATURAL_EARTH_METRES[resolution],
        script: 'geo/derive/borders.ts',
        notes: [
          'Lines that two countries share, from tripoint to tripoint or shore.',
          ...NATURAL_EARTH_NOTES[resolution],
        ],
      },
      [source],
      [path],
    );
  }
}
