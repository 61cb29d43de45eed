/**
 * Every land border on Earth: geo/world/index.json, geo/world/lines/ and geo/layers/world-borders.topojson.
 * The borders of the region are those of borders.ts: listed here, drawn there.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, LineString, MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Border } from '../../src/core/model/types.ts';
import { at } from './at.ts';
import { countriesOf } from './border-names.ts';
import { osmBorders } from './osm-borders.ts';
import { OSM } from './osm-credit.ts';
import { npmPackage } from './packages.ts';
import { boundsOf } from './polygons.ts';
import { lengthMetres, type Path } from './rings.ts';
import { simplifyLine } from './simplify.ts';
import { topologyOf, writeTopology } from './topology.ts';
import { landTest } from './world-land.ts';
import { worldLines, type End, type WorldBorder } from './world-lines.ts';
import { GEO, writeCompact, writeDataset, writeLines } from './write.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

interface IndexSegment {
  readonly id: string;
  readonly bounds: Box;
  readonly lengthMetres: number;
  readonly vertices: number;
}

/** A record of geo/world/index.json. */
export interface IndexRecord {
  readonly id: string;
  readonly countries: readonly [string, string];
  readonly bounds: Box;
  readonly lengthMetres: number;
  readonly vertices: number;
  /** Of the length, where the two countries' own lines differ and one of them was taken. */
  readonly healedMetres?: number;
  /** Drawn from geo/layers/borders*.topojson; no file in geo/world/lines/. */
  readonly isRegional?: true;
  readonly segments: readonly IndexSegment[];
}

interface LineProperties {
  readonly id: string;
  readonly kind: 'border';
  readonly border: string;
  readonly countries: readonly [string, string];
  readonly rank: number;
  readonly ends?: readonly [End, End];
}

export type Line = Feature<LineString, LineProperties>;

/** After those of the region. */
const RANK = 3;
/** The grid of the source. */
const STEPS_PER_DEGREE = 1e7;
/** Of the lines for the wide map and for clicks, in degrees of latitude. */
const COARSE_DEGREES = 0.015;

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(GEO, path), 'utf8'));

/** The features of one object of a TopoJSON file as they come back from it. */
export function linesIn(topology: Topology, object = 'borders'): readonly Line[] {
  const collection = topology.objects[object] as GeometryCollection<LineProperties>;
  return feature(topology, collection).features as readonly Line[];
}

/** The lines of the region by border. */
export function regionalLines(): ReadonlyMap<string, readonly Line[]> {
  const all = ['layers/borders.topojson', 'layers/borders-far.topojson'].flatMap((path) =>
    linesIn(readJson(path) as Topology),
  );
  const registry = readJson('borders.json') as readonly Border[];
  return new Map(
    registry.map(({ id }) => [id, all.filter(({ properties }) => properties.border === id)]),
  );
}

const toTenth = (metres: number): number => Math.round(metres * 10) / 10;

/** To 0.001°, rounded outward. */
function boxOf(positions: Path): Box {
  const { west, south, east, north } = boundsOf(positions);
  const out = (round: (value: number) => number, value: number) => round(value * 1000) / 1000;
  return [
    out(Math.floor, west),
    out(Math.floor, south),
    out(Math.ceil, east),
    out(Math.ceil, north),
  ];
}

/** The record of a border from its lines as they come back from their file. */
export function indexRecord(
  id: string,
  lines: readonly Line[],
  more: Pick<IndexRecord, 'healedMetres' | 'isRegional'>,
): IndexRecord {
  const paths = lines.map(({ geometry }) => geometry.coordinates);
  const lengths = paths.map(lengthMetres);
  return {
    id,
    countries: countriesOf(id),
    bounds: boxOf(paths.flat()),
    lengthMetres: toTenth(lengths.reduce((sum, metres) => sum + metres, 0)),
    vertices: paths.flat().length,
    ...more,
    segments: lines.map(({ properties }, index) => ({
      id: properties.id,
      bounds: boxOf(at(paths, index)),
      lengthMetres: toTenth(at(lengths, index)),
      vertices: at(paths, index).length,
    })),
  };
}

/** A border's segments: with the border's id where there is one, else numbered, the longest first. */
function featuresOf({ id, segments }: WorldBorder): readonly Line[] {
  return segments.map(({ positions, ends }, index) => ({
    type: 'Feature',
    properties: {
      id: segments.length === 1 ? id : `${id}-${index + 1}`,
      kind: 'border',
      border: id,
      countries: countriesOf(id),
      rank: RANK,
      ends,
    },
    geometry: { type: 'LineString', coordinates: positions.map((position) => [...position]) },
  }));
}

/** All lines of a border as one feature, thinned. */
function coarse(id: string, lines: readonly Line[]): Feature<MultiLineString> {
  return {
    type: 'Feature',
    properties: { id, kind: 'border', countries: countriesOf(id), border: id },
    geometry: {
      type: 'MultiLineString',
      coordinates: lines.map(({ geometry }) =>
        simplifyLine(geometry.coordinates, () => COARSE_DEGREES),
      ),
    },
  };
}

/** Writes the lines, the index and the coarse layer. */
function writeBorders(borders: readonly WorldBorder[]): readonly IndexRecord[] {
  const regional = regionalLines();
  const keys = new Set([...regional.keys()].map((id) => countriesOf(id).join('-')));
  rmSync(join(GEO, 'world/lines'), { recursive: true, force: true });
  const written = borders
    .filter(({ id }) => !keys.has(id))
    .map((border) => {
      const topology = topologyOf({ borders: featuresOf(border) }, STEPS_PER_DEGREE);
      writeCompact(`world/lines/${border.id}.topojson`, topology);
      const healedMetres = toTenth(border.healedMetres);
      const lines = linesIn(topology);
      return {
        lines,
        record: indexRecord(border.id, lines, healedMetres > 0 ? { healedMetres } : {}),
      };
    });
  const all = [
    ...written,
    ...[...regional].map(([id, lines]) => ({
      lines,
      record: indexRecord(id, lines, { isRegional: true }),
    })),
  ].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
  writeTopology(
    'layers/world-borders.topojson',
    { borders: all.map(({ record, lines }) => coarse(record.id, lines)) },
    1000,
  );
  const records = all.map(({ record }) => record);
  writeLines('world/index.json', records);
  return records;
}

/** Writes everything about the borders of the world, and its records. */
export function derive(): Promise<void> {
  const set = osmBorders('10m');
  const lands = npmPackage('@geo-maps/earth-lands-10m', '0.6.0');
  const records = writeBorders(worldLines(set, landTest(lands)));
  const healed = records.filter(({ healedMetres }) => healedMetres !== undefined);
  const kilometres = healed.reduce((sum, { healedMetres = 0 }) => sum + healedMetres, 0) / 1000;
  writeDataset(
    {
      id: 'world-borders',
      title: 'Land borders of the world from OpenStreetMap at 10 m',
      ...OSM,
      accuracyMetres: 10,
      script: 'geo/derive/world-borders.ts',
      notes: [
        'Country polygons of OpenStreetMap, simplified to 10 m by their publisher; 10 m is the simplification, not the accuracy of what was mapped. A border is the edges that the polygons of two territories both have; the borders of the region are those of the data set osm-10m.',
        `Where the two polygons differ, what lies between them was closed and one side’s line taken: of two lines the one with more vertices, of three at a tripoint the two that the longest goes round. That is so for ${healed.length} borders, ${Math.round(kilometres)} km in all (healedMetres); where the two countries map different lines, as along the Danube between Croatia and Serbia, taking one takes no side.`,
        'Cut at the shores of the sea as of December 2017, by pieces of at most 200 m, so that an end at a shore is right to about 100 m of that shore. Lakes and rivers count as land, the Caspian Sea as sea. Water up to 3 km wide that a border crosses between two lands counts as land; land under 300 m between two stretches of sea does not.',
        'Small enclaves may be absent from the polygons. Areas without a code in ISO 3166 (Akrotiri and Dhekelia, Guantánamo Bay, Northern Cyprus, Somaliland) have no borders here; Kosovo has the code xk.',
        'Western Sahara and Crimea are in two polygons of the source each, and so is Kafia Kingi; they are counted to Western Sahara, to Ukraine (resolution 68/262 of the UN General Assembly) and to South Sudan (line of 1 January 1956). Boundaries shown do not imply endorsement.',
      ],
    },
    [set.source, lands],
    ['world/index.json', 'world/lines/', 'layers/world-borders.topojson'],
  );
  return Promise.resolve();
}

if (import.meta.filename === process.argv[1]) await derive();
