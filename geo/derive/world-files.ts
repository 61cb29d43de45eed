/** The files of geo/world/ as they lie on disk, for the steps that build on the lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, LineString } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { unpacked } from '../../src/core/data/packed.ts';
import type { Border } from '../../src/core/model/types.ts';
import { at } from './at.ts';
import { countriesOf } from './border-names.ts';
import { boundsOf } from './polygons.ts';
import { lengthMetres, type Path } from './rings.ts';
import type { End } from './world-lines.ts';
import { GEO } from './write.ts';

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

export interface LineProperties {
  readonly id: string;
  readonly kind: 'border';
  readonly border: string;
  readonly countries: readonly [string, string];
  readonly rank: number;
  readonly ends?: readonly [End, End];
}

export type Line = Feature<LineString, LineProperties>;

export const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(join(GEO, path), 'utf8'));

export const readIndex = (): readonly IndexRecord[] =>
  readJson('world/index.json') as readonly IndexRecord[];

/** A file of geo/world/lines/ or geo/world/coarser/. */
export const readPacked = (path: string): Topology => unpacked(readJson(path)) as Topology;

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

/** The lines of every border of the index, in its order. */
export function indexedLines(
  index: readonly IndexRecord[],
): readonly (readonly [IndexRecord, readonly Line[]])[] {
  const regional = regionalLines();
  return index.map((record) => [
    record,
    regional.get(record.id) ?? linesIn(readPacked(`world/lines/${record.id}.json`)),
  ]);
}

/** Metres as the index has them. */
export const toTenth = (metres: number): number => Math.round(metres * 10) / 10;

/** To 0.001°, rounded outward. */
function boxOf(positions: Path): IndexRecord['bounds'] {
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
