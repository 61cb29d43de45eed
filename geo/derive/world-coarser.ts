/** The borders of the world in coarser data, one file a border: geo/world/coarser/<id>.json. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import iso from 'i18n-iso-countries';
import { mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { packed } from '../../src/core/data/packed.ts';
import { at } from './at.ts';
import { osmBorders, ringsOf } from './osm-borders.ts';
import { OSM } from './osm-credit.ts';
import { npmPackage, type UnpackedPackage } from './packages.ts';
import {
  arcOf,
  isShorterThan,
  keyOf,
  lengthMetres,
  nearestVertex,
  withFoot,
  type Path,
} from './rings.ts';
import { degreesOff } from './simplify.ts';
import { topologyOf } from './topology.ts';
import { indexedLines, linesIn, readIndex, readJson, type Line } from './world-files.ts';
import { GEO, writeCompact, writeDataset } from './write.ts';

/** A set's line for a segment, if it has one. */
type FindPath = (countries: readonly [string, string], line: Path) => Path | undefined;

interface CoarseSet {
  readonly id: string;
  readonly source: UnpackedPackage;
  readonly find: FindPath;
}

const METRES_PER_DEGREE = 111_195;
const SAMPLES = 40;
/** A set has a border if it has segments with this part of its length. */
const ENOUGH = 0.9;
const STEPS_PER_DEGREE = 1e4;

/** Metres from a position to the nearest stroke of a path, on a plane. */
function metresOff(position: Position, path: Path): number {
  let least = Infinity;
  for (let i = 1; i < path.length; i++) {
    least = Math.min(least, degreesOff(position, at(path, i - 1), at(path, i)));
  }
  return least * METRES_PER_DEGREE;
}

/** The mean distance of positions of one path from another, both ways: the larger. */
function apart(a: Path, b: Path): number {
  const mean = (from: Path, to: Path): number => {
    const count = Math.min(SAMPLES, from.length);
    const picked = Array.from({ length: count }, (_, index) =>
      at(from, Math.round((index * (from.length - 1)) / Math.max(1, count - 1))),
    );
    return picked.reduce((sum, position) => sum + metresOff(position, to), 0) / count;
  };
  return Math.max(mean(a, b), mean(b, a));
}

/** Of several paths the one that lies nearest to a line, if any is within `mostMetres` of it and of about its length. */
function nearest(paths: readonly Path[], line: Path, mostMetres: number): Path | undefined {
  const length = lengthMetres(line);
  const [best] = paths
    .filter((path) => path.length > 1 && isShorterThan(path, 1.6 * length))
    .map((path) => ({ path, metres: apart(path, line) }))
    .sort((a, b) => a.metres - b.metres);
  if (best === undefined || best.metres > mostMetres) return undefined;
  return lengthMetres(best.path) > 0.4 * length ? best.path : undefined;
}

const isRing = (line: Path): boolean => keyOf(at(line, 0)) === keyOf(at(line, -1));

/** Along the rings of either country: both ways round between the ends, or a whole ring. */
function osmSet(resolution: '100m' | '500m' | '1000m'): CoarseSet {
  const set = osmBorders(resolution);
  const metres = parseInt(resolution, 10);
  return {
    id: `osm-${resolution}`,
    source: set.source,
    find: (countries, line) => {
      const paths = countries.flatMap((country) => {
        if (!set.polygons.has(country)) return [];
        const rings = ringsOf(set, country);
        const [from, to] = [at(line, 0), at(line, -1)];
        if (isRing(line)) {
          const { ring } = nearestVertex(rings, from);
          return [[...ring, at(ring, 0)]];
        }
        const ended = [from, to].reduce(
          (all, end) =>
            nearestVertex(all, end).distanceMetres > 2 * metres ? withFoot(all, end) : all,
          rings,
        );
        const start = nearestVertex(ended, from);
        const end = nearestVertex([start.ring], to);
        return [
          arcOf(start.ring, start.index, end.index),
          [...arcOf(start.ring, end.index, start.index)].reverse(),
        ];
      });
      return nearest(paths, line, metres);
    },
  };
}

/** Countries of world-atlas without a number, and parts that it has within another. */
const NAMED: Readonly<Record<string, string>> = {
  Kosovo: 'xk',
  'N. Cyprus': 'cy',
  Somaliland: 'so',
  'W. Sahara': 'eh',
};
const WITHIN: Readonly<Record<string, string>> = { gf: 'fr' };
const NE_METRES = { '10m': 4000, '50m': 8000, '110m': 25_000 } as const;

function naturalEarthSet(resolution: '10m' | '50m' | '110m'): CoarseSet {
  const source = npmPackage('world-atlas', '2.0.2');
  const file = readFileSync(join(source.folder, `countries-${resolution}.json`), 'utf8');
  const topology = JSON.parse(file) as Topology;
  const { geometries } = topology.objects['countries'] as GeometryCollection;
  const codeOf = ({ id, properties }: GeometryObject): string | undefined =>
    NAMED[(properties as { readonly name?: string }).name ?? ''] ??
    iso.numericToAlpha2(String(id))?.toLowerCase();
  const shapesOf = (country: string) =>
    geometries.filter((geometry) => codeOf(geometry) === (WITHIN[country] ?? country));
  return {
    id: `ne-${resolution}`,
    source,
    find: ([first, second], line) => {
      const own = new Set<GeometryObject>(shapesOf(first));
      const both: GeometryCollection = {
        type: 'GeometryCollection',
        geometries: [...own, ...shapesOf(second)],
      };
      const pieces = mesh(topology, both, (a, b) => own.has(a) !== own.has(b)).coordinates;
      return nearest(pieces, line, NE_METRES[resolution]);
    },
  };
}

/** As the comparison sets of the region have them. */
function regionalSets(): ReadonlyMap<string, readonly Line[]> {
  const sets = ['osm-100m', 'osm-500m', 'ne-10m', 'ne-50m', 'ne-110m'];
  return new Map(
    sets.map((id) => [id, linesIn(readJson(`layers/compare-${id}.topojson`) as Topology)]),
  );
}

/** The segments of a border that a set has; none where they are too little of it. */
function coarserLines(set: CoarseSet, lines: readonly Line[]): readonly Line[] {
  const found = lines.flatMap((line): (readonly [number, Line])[] => {
    const { properties, geometry } = line;
    const path = set.find(properties.countries, geometry.coordinates);
    if (path === undefined) return [];
    const { ends: _ends, ...rest } = properties;
    const from = at(geometry.coordinates, 0);
    const isTurned = metresOff(from, path.slice(0, 2)) > metresOff(from, path.slice(-2));
    const coordinates = (isTurned ? [...path].reverse() : path).map((position) => [...position]);
    return [
      [
        lengthMetres(geometry.coordinates),
        { type: 'Feature', properties: rest, geometry: { type: 'LineString', coordinates } },
      ],
    ];
  });
  const whole = lines.reduce((sum, { geometry }) => sum + lengthMetres(geometry.coordinates), 0);
  const part = found.reduce((sum, [metres]) => sum + metres, 0) / whole;
  return part >= ENOUGH ? found.map(([, line]) => line) : [];
}

/** Writes geo/world/coarser/ and its records. */
export function deriveCoarser(): void {
  const osm = (['100m', '500m', '1000m'] as const).map(osmSet);
  const ne = (['10m', '50m', '110m'] as const).map(naturalEarthSet);
  const regional = regionalSets();
  rmSync(join(GEO, 'world/coarser'), { recursive: true, force: true });
  for (const [{ id, isRegional }, lines] of indexedLines(readIndex())) {
    const objects = [...osm, ...ne].map((set) => {
      const known = isRegional ? regional.get(set.id) : undefined;
      const own = known?.filter(({ properties }) => properties.border === id);
      return [set.id, own ?? coarserLines(set, lines)] as const;
    });
    writeCompact(
      `world/coarser/${id}.json`,
      packed(
        topologyOf(
          Object.fromEntries(objects.filter(([, found]) => found.length > 0)),
          STEPS_PER_DEGREE,
        ),
      ),
    );
  }
  writeDataset(
    {
      id: 'world-coarser',
      title: 'Land borders of the world in coarser data',
      ...OSM,
      licence: 'ODbL 1.0 (OpenStreetMap); public domain (Natural Earth)',
      attribution: '© OpenStreetMap contributors (ODbL); Natural Earth',
      accuracyMetres: 100,
      script: 'geo/derive/world-coarser.ts',
      notes: [
        'OpenStreetMap at 100, 500 and 1000 m (April 2022): for each segment of the 10 m line the way along either country’s ring between the vertices next to its ends, or beside them where none is near; of the ways the one that lies nearest to the 10 m line.',
        'Natural Earth 4.1.0 (2018) at 1:10, 1:50 and 1:110 million: for each segment the piece of the line that two countries share that lies nearest to it.',
        'A border is left out of a set that has less than 90 % of it; small segments are lost at coarse scales. A line that is on average farther off than the set’s scale allows counts as lacking.',
        'Coordinates rounded to 0.0001°, packed as those of the data set world-borders. The borders of the region are those of the comparison sets.',
      ],
    },
    [...osm.map(({ source }) => source), at(ne, 0).source],
    ['world/coarser/'],
  );
  // The others of the sets have their records with the lines of the region, which has none of this one.
  writeDataset(
    {
      id: 'osm-1000m',
      title: 'OpenStreetMap borders at 1 km',
      ...OSM,
      accuracyMetres: 1000,
      script: 'geo/derive/world-coarser.ts',
      notes: [
        'For borders beyond the region. At this scale the publisher simplified each ring by itself near tripoints, so borders need not meet in one point.',
        'How its lines were found is said with the data set world-coarser.',
      ],
    },
    [at(osm, 2).source],
    ['world/coarser/'],
  );
}

if (import.meta.filename === process.argv[1]) deriveCoarser();
