/**
 * Reads a layer file, GeoJSON or TopoJSON, feature by feature: one broken record costs that record
 * and is said, never the layer.
 */
import type { Feature, Geometry, Position } from 'geojson';
import { feature as topojsonFeature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { FeatureProperties, LayerData, Problem } from '../../model/types.ts';
import { isDate } from '../../model/days.ts';
import {
  brief,
  isCountryCode,
  isFilled,
  isListOf,
  isNames,
  isPosition,
  isRecord,
  isSource,
  isString,
  problem,
} from '../../model/shape.ts';
import { historyFault, STATUSES } from './state-history.ts';
import { trafficFault } from './traffic.ts';

export interface ReadLayer {
  readonly data: LayerData;
  readonly problems: readonly Problem[];
}

/** How deep the positions of a geometry lie, and how many the innermost list must have. */
interface Shape {
  readonly depth: number;
  readonly least: number;
  /** A ring ends where it began. */
  readonly isRing?: boolean;
}

const GEOMETRIES: ReadonlyMap<unknown, Shape> = new Map<unknown, Shape>([
  ['Point', { depth: 0, least: 1 }],
  ['MultiPoint', { depth: 1, least: 1 }],
  ['LineString', { depth: 1, least: 2 }],
  ['MultiLineString', { depth: 2, least: 2 }],
  ['Polygon', { depth: 2, least: 4, isRing: true }],
  ['MultiPolygon', { depth: 3, least: 4, isRing: true }],
]);

/** A stretch of a border that a river follows (core/courses). */
const isCourse = (value: unknown): value is object =>
  isRecord(value) &&
  isFilled(value['segment']) &&
  [value['from'], value['to']].every((end) => end === undefined || isPosition(end));

/** What the rest of the program relies on where a feature has it. */
const OPTIONAL: readonly (readonly [string, (value: unknown) => boolean])[] = [
  ['names', isNames],
  ['aliases', isListOf(isFilled)],
  ['countries', isListOf(isCountryCode)],
  ['sources', isListOf(isSource)],
  ['rank', (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9],
  ['status', (value) => isString(value) && STATUSES.includes(value)],
  ['asOf', isDate],
  ['opened', (value) => value === null || isDate(value)],
  ['shownFrom', isDate],
  ['shownTo', isDate],
  ['along', isListOf(isCourse)],
  ['labelPoint', isPosition],
  ['nearLabelPoint', isPosition],
];

/** Property names that leave a whole MapLibre 6.17 source undrawn. */
const POISONOUS = new Set(['constructor', 'hasOwnProperty', '$name', '__proto__']);

/**
 * `address` is the file in geo/ with the object of a TopoJSON behind `#`; it is what problems name.
 * Names may be absent where a registry holds them (borders): `names` is then empty.
 */
export function readLayer(address: string, json: unknown): ReadLayer {
  const problems: Problem[] = [];
  const features: Feature<Geometry, FeatureProperties>[] = [];
  const seen = new Set<string>();
  for (const [index, candidate] of candidatesOf(address, json, problems).entries()) {
    const at = `geo/${address} [${index}]`;
    const fault = faultOf(candidate, seen);
    if (fault) {
      problems.push(problem(fault.code, at, fault.value));
      continue;
    }
    const { properties, geometry } = candidate as Feature<Geometry, FeatureProperties>;
    seen.add(`${properties.kind}/${properties.id}`);
    features.push({
      type: 'Feature',
      geometry,
      properties: isRecord(properties.names) ? properties : { ...properties, names: {} },
    });
  }
  return { data: { type: 'FeatureCollection', features }, problems };
}

function candidatesOf(address: string, json: unknown, problems: Problem[]): readonly unknown[] {
  const fail = (code: string, value: string) => {
    problems.push(problem(code, `geo/${address}`, value));
    return [];
  };
  if (!isRecord(json)) return fail('data.notObject', brief(json));
  if (json['type'] === 'FeatureCollection' && Array.isArray(json['features'])) {
    return json['features'] as unknown[];
  }
  if (json['type'] !== 'Topology') return fail('data.notCollection', brief(json['type']));
  const name = address.split('#')[1] ?? '';
  const objects = isRecord(json['objects']) ? json['objects'] : {};
  const object = objects[name];
  if (!isRecord(object) || !Array.isArray(object['geometries'])) return fail('data.noObject', name);
  // One geometry at a time, so that a broken arc costs its own feature only.
  return (object['geometries'] as GeometryObject[]).map((geometry): unknown => {
    try {
      return topojsonFeature(json as unknown as Topology, geometry);
    } catch {
      return null;
    }
  });
}

function faultOf(
  candidate: unknown,
  seen: ReadonlySet<string>,
): { code: string; value: string } | null {
  if (!isRecord(candidate)) return { code: 'data.brokenFeature', value: '' };
  const { properties, geometry } = candidate;
  if (!isRecord(properties)) return { code: 'data.noProperties', value: '' };
  const { id, kind } = properties;
  if (typeof id !== 'string' || typeof kind !== 'string' || id === '' || kind === '') {
    return { code: 'data.noId', value: brief(id) };
  }
  if (seen.has(`${kind}/${id}`)) return { code: 'data.twice', value: `${kind}/${id}` };
  const poisonous = Object.keys(properties).find((key) => POISONOUS.has(key));
  if (poisonous !== undefined) return { code: 'data.badKey', value: poisonous };
  const wrong = OPTIONAL.find(
    ([field, test]) => properties[field] !== undefined && !test(properties[field]),
  );
  if (wrong) return { code: 'data.badField', value: `${wrong[0]}: ${brief(properties[wrong[0]])}` };
  const states = historyFault(properties) ?? trafficFault(properties);
  if (states) return { code: 'data.badField', value: states };
  if (!isRecord(geometry)) return { code: 'data.noGeometry', value: id };
  const shape = GEOMETRIES.get(geometry['type']);
  if (!shape) return { code: 'data.badGeometry', value: brief(geometry['type']) };
  return hasPositions(geometry['coordinates'], shape, shape.depth)
    ? null
    : { code: 'data.badCoordinates', value: id };
}

function hasPositions(value: unknown, shape: Shape, depth: number): boolean {
  if (depth === 0) return isPosition(value);
  if (!Array.isArray(value) || value.length < (depth === 1 ? shape.least : 1)) return false;
  if (!value.every((part) => hasPositions(part, shape, depth - 1))) return false;
  return depth > 1 || shape.isRing !== true || isRing(value as readonly Position[]);
}

/** Closed, and with something inside: TopoJSON fills a ring of two points up to four. */
const isRing = (ring: readonly Position[]): boolean =>
  isSame(ring[0], ring.at(-1)) &&
  (ring.length > 4 ||
    (!isSame(ring[0], ring[1]) && !isSame(ring[1], ring[2]) && !isSame(ring[2], ring[3])));

const isSame = (a: Position | undefined, b: Position | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];
