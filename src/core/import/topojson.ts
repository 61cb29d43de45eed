/** TopoJSON: the features of every object, one by one, so that a broken one costs no other. */
import type { Topology } from 'topojson-specification';
import { brief, isRecord } from '../model/shape.ts';
import { featuresIn } from './geojson.ts';
import { MAX_POSITIONS } from './limits.ts';
import type { Report } from './report.ts';
import type { Found } from './types.ts';

/** The features of all objects, unchecked; those that can't be made of their arcs are said to `report`. */
export async function readTopology(
  topology: Record<string, unknown>,
  report: Report,
): Promise<Found> {
  const { feature } = await import('topojson-client');
  const { objects } = topology;
  if (!isRecord(objects)) {
    report.skip('import.badFeature', 'file', { value: brief(objects) });
    return { values: [] };
  }
  const geometries = Object.values(objects).flatMap((object): unknown[] =>
    isRecord(object) &&
    object['type'] === 'GeometryCollection' &&
    Array.isArray(object['geometries'])
      ? object['geometries']
      : [object],
  );
  const values: unknown[] = [];
  const places: string[] = [];
  const arcs: readonly unknown[] = Array.isArray(topology['arcs']) ? topology['arcs'] : [];
  let positions = 0;
  for (const [index, geometry] of geometries.entries()) {
    const at = `feature ${index + 1}`;
    positions += positionsOf(geometry, arcs);
    if (positions > MAX_POSITIONS) {
      report.skip('import.tooManyPositions', at, { value: String(MAX_POSITIONS) });
      break;
    }
    try {
      const read = feature(topology as unknown as Topology, geometry as never) as unknown;
      for (const value of featuresIn(read)) {
        values.push(value);
        places.push(at);
      }
    } catch {
      const type = isRecord(geometry) ? geometry['type'] : geometry;
      report.skip('import.badGeometry', at, { value: brief(type) });
    }
  }
  return { values, places };
}

/** Positions that a geometry's arcs come to: a short file may name one long arc a million times. */
function positionsOf(geometry: unknown, arcs: readonly unknown[]): number {
  let positions = 0;
  const stack = [geometry];
  while (stack.length > 0) {
    const part = stack.pop();
    if (typeof part === 'number') {
      const arc = arcs[part < 0 ? ~part : part];
      positions += Array.isArray(arc) ? arc.length : 0;
    } else if (Array.isArray(part)) for (const inner of part as unknown[]) stack.push(inner);
    else if (isRecord(part)) stack.push(part['arcs'], part['geometries']);
  }
  return positions;
}
