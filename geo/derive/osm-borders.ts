/** Reads the @osm_borders sets: country polygons of OpenStreetMap, with territorial waters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Geometry, Position } from 'geojson';
import { npmPackage, type UnpackedPackage } from './packages.ts';
import type { Ring } from './rings.ts';

export type Polygon = readonly (readonly Position[])[];

export interface OsmBorders {
  readonly source: UnpackedPackage;
  /** Polygons by lower-case ISO 3166-1 alpha-2 code, rings closed. */
  readonly polygons: ReadonlyMap<string, readonly Polygon[]>;
}

/** The set simplified to `resolution` metres. */
export function osmBorders(resolution: '10m' | '100m' | '500m' | '1000m'): OsmBorders {
  const source = npmPackage(`@osm_borders/maritime_${resolution}`, '1.1.0');
  const file = readFileSync(join(source.folder, 'borders.geo.json'), 'utf8');
  const { features } = JSON.parse(file) as {
    features: readonly { properties: { isoA2?: string }; geometry: Geometry }[];
  };
  const polygons = new Map<string, readonly Polygon[]>();
  for (const { properties, geometry } of features) {
    if (properties.isoA2 === undefined) continue;
    polygons.set(properties.isoA2.toLowerCase(), polygonsOf(geometry));
  }
  return { source, polygons };
}

/** All polygons of a geometry; the sets wrap them in a GeometryCollection. */
export function polygonsOf(geometry: Geometry): readonly Polygon[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(polygonsOf);
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
}

/** The rings of a country, each without its repeated last position. */
export function ringsOf(borders: OsmBorders, country: string): readonly Ring[] {
  const polygons = borders.polygons.get(country);
  if (polygons === undefined) throw new Error(`no country "${country}" in ${borders.source.name}`);
  return polygons.flatMap((polygon) => polygon.map((ring) => ring.slice(0, -1)));
}
