/** Features from what a parser found: each is checked, and all of them for what only a whole file shows. */
import type { Position } from 'geojson';
import type { Bounds } from '../model/types.ts';
import { brief, isRecord } from '../model/shape.ts';
import { GeometryCheck } from './geometry.ts';
import { MAX_FEATURES } from './limits.ts';
import { propertiesIn, readProperties } from './properties.ts';
import type { Report } from './report.ts';
import { turned } from './turned.ts';
import type { Crs, Found, ImportedFeature, ImportOptions } from './types.ts';

export interface Checked {
  readonly features: readonly ImportedFeature[];
  readonly bounds: Bounds | null;
}

interface Beyond {
  readonly index: number;
  readonly at: string;
  readonly position: Position;
}

/** Where a feature stands in its file. */
export const featurePlace = (index: number): string => `feature ${index + 1}`;

/** Changes the values that are passed: they are the result. */
export function checkFeatures(found: Found, report: Report, options: ImportOptions): Checked {
  const check = new GeometryCheck();
  const features: ImportedFeature[] = [];
  const boxes: Bounds[] = [];
  const beyond: Beyond[] = [];
  let isTurnable = true;
  const values = found.values.slice(0, MAX_FEATURES);
  if (values.length < found.values.length)
    report.skip('import.tooManyFeatures', 'file', { value: String(MAX_FEATURES) });
  for (const [index, value] of values.entries()) {
    const at = () => found.places?.[index] ?? featurePlace(index);
    const feature = readFeature(value, check, at, report, options);
    if (!feature) continue;
    const { west, south, east, north } = check;
    if (!check.isTurnable) isTurnable = false;
    if (check.beyond) beyond.push({ index: features.length, at: at(), position: check.beyond });
    else if (check.isPastDateLine) report.note('import.pastDateLine', at());
    features.push(feature);
    boxes.push([west, south, east, north]);
  }
  const isAllTurned = beyond.length > 0 && isTurnable && !found.crs?.isProjected;
  if (isAllTurned) {
    report.note('import.turned', 'file', { value: numbersOf(beyond[0]?.position) });
    return { features: features.map(turned), bounds: boundsOf(boxes.map(turnedBox)) };
  }
  const isLeftOut = leaveOut(beyond, features, boxes, found.crs, report);
  const kept = isLeftOut.size === 0 ? features : features.filter((_, at) => !isLeftOut.has(at));
  const bounds = boundsOf(
    isLeftOut.size === 0 ? boxes : boxes.filter((_, at) => !isLeftOut.has(at)),
  );
  if (bounds && options.region && isElsewhere(bounds, options.region))
    report.note('import.maybeTurned', 'file', { value: bounds.map(rounded).join(', ') });
  return { features: kept, bounds };
}

function readFeature(
  value: unknown,
  check: GeometryCheck,
  at: () => string,
  report: Report,
  options: ImportOptions,
): ImportedFeature | null {
  if (!isRecord(value) || value['type'] !== 'Feature') {
    const came = isRecord(value) ? (value['type'] ?? value) : value;
    report.skip('import.badFeature', at(), { value: brief(came) });
    return null;
  }
  const geometry = check.read(value['geometry']);
  for (const { code, params } of check.faults) report.skip(code, at(), params);
  if (!geometry) return null;
  if (check.closed > 0) report.note('import.closedRing', at(), { value: String(check.closed) });
  if (check.hasTextNumbers) report.note('import.textNumbers', at());
  if (options.notesWinding && check.rewound > 0)
    report.note('import.rewound', at(), { value: String(check.rewound) });
  const own = propertiesIn(value['properties']);
  if (!own) report.note('import.badProperties', at(), { value: brief(value['properties']) });
  const { properties, dropped } = readProperties(own ?? {});
  for (const key of dropped) report.note('import.droppedKey', at(), { value: key });
  const { id } = value;
  return typeof id === 'string' || (typeof id === 'number' && Number.isFinite(id))
    ? { type: 'Feature', id, geometry, properties }
    : { type: 'Feature', geometry, properties };
}

/** The features that can't be on the earth, by index, said one by one or, where it is all of them, together. */
function leaveOut(
  beyond: readonly Beyond[],
  features: readonly ImportedFeature[],
  boxes: readonly Bounds[],
  crs: Crs | undefined,
  report: Report,
): ReadonlySet<number> {
  const value = numbersOf(beyond[0]?.position ?? boxes[0]?.slice(0, 2));
  if (crs?.isProjected && features.length > 0) {
    report.skip('import.crs', 'file', { value, crs: crs.name });
    return new Set(features.keys());
  }
  const isMost = beyond.length * 2 > features.length;
  if (isMost && crs) report.skip('import.crs', 'file', { value, crs: crs.name });
  else if (isMost) report.skip('import.projected', 'file', { value });
  else if (crs && features.length > 0) report.note('import.crsAssumed', 'file', { crs: crs.name });
  if (beyond.length < features.length)
    for (const { at, position } of beyond)
      report.skip('import.outOfRange', at, { value: numbersOf(position) });
  return new Set(beyond.map(({ index }) => index));
}

const rounded = (degrees: number): string => String(Math.round(degrees * 1000) / 1000);
const numbersOf = (position: Position | undefined): string =>
  `[${(position ?? []).map(String).join(', ')}]`;

const turnedBox = ([west, south, east, north]: Bounds): Bounds => [south, west, north, east];

function boundsOf(boxes: readonly Bounds[]): Bounds | null {
  if (boxes.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north];
}

/** Outside the region as it is, within it when turned round. */
const isElsewhere = (bounds: Bounds, region: Bounds): boolean =>
  !isMeeting(bounds, region) && isWithin(turnedBox(bounds), region);

const isMeeting = (one: Bounds, other: Bounds): boolean =>
  one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1];
const isWithin = (inner: Bounds, outer: Bounds): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
