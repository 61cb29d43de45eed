/** GeoJSON (RFC 7946): a collection, a feature, a geometry; of a broken text what can still be read. */
import { isFilled, isRecord } from '../model/shape.ts';
import { readJson } from './json-fault.ts';
import type { Report } from './report.ts';
import { salvage } from './salvage.ts';
import { readTopology } from './topojson.ts';
import type { Crs, Format, Found } from './types.ts';

/**
 * What the text holds, unchecked, and whether it turned out to be TopoJSON; what can't be read of it is said to
 * `report`.
 */
export async function readGeoJson(
  text: string,
  report: Report,
): Promise<Found & { readonly format: Format }> {
  const read = await readJson(text);
  if ('fault' in read) return { ...(await salvage(text, read.fault, report)), format: 'geojson' };
  const { json } = read;
  if (isRecord(json) && json['type'] === 'Topology')
    return { ...(await readTopology(json, report)), format: 'topojson' };
  const crs = isRecord(json) ? crsOf(json['crs']) : undefined;
  return { values: featuresIn(json), ...(crs && { crs }), format: 'geojson' };
}

const GEOMETRIES = new Set([
  ...['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
  'GeometryCollection',
]);

/** All features of any GeoJSON, a bare geometry as a feature; what is none as it came. */
export function featuresIn(json: unknown): readonly unknown[] {
  // Lists of features aren't GeoJSON, but programs write them.
  return Array.isArray(json) ? json.flatMap(featuresOf) : featuresOf(json);
}

function featuresOf(json: unknown): readonly unknown[] {
  if (!isRecord(json)) return [json];
  if (json['type'] === 'FeatureCollection' && Array.isArray(json['features']))
    return json['features'];
  if (GEOMETRIES.has(String(json['type'])))
    return [{ type: 'Feature', geometry: json, properties: {} }];
  return [json];
}

/** The `crs` member of GeoJSON 2008; nothing where it says WGS84. */
function crsOf(value: unknown): Crs | undefined {
  const properties = isRecord(value) ? value['properties'] : undefined;
  const name = isRecord(properties) ? properties['name'] : undefined;
  if (!isFilled(name) || isWgs84(name)) return undefined;
  return { name, isProjected: false };
}

const isWgs84 = (name: string): boolean =>
  /(CRS:?:?84|EPSG:[\d.]*:?(4326|4979))$/i.test(name.trim());
