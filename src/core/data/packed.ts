/**
 * Topologies whose arcs are encoded polylines: two thirds of what the same steps weigh as TopoJSON, where they are
 * many. The algorithm is Google's ("Encoded Polyline Algorithm Format"), on the steps of the topology's own grid.
 */
import type { Topology } from 'topojson-specification';
import { decode, encode } from '../model/polyline.ts';

/** As TopoJSON whose grid begins at 0,0, but for the arcs: x and y of each vertex in steps of that grid. */
export interface PackedTopology extends Pick<Topology, 'objects'> {
  readonly type: 'PackedTopology';
  readonly stepDegrees: number;
  readonly arcs: readonly string[];
}

type Step = readonly [x: number, y: number];

/** Packs a topology on a square grid from 0,0, whose arcs hold whole steps from vertex to vertex. */
export const packed = ({ objects, transform, arcs }: Topology): PackedTopology => ({
  type: 'PackedTopology',
  stepDegrees: transform?.scale[0] ?? NaN,
  objects,
  arcs: arcs.map((arc) => {
    let [x, y] = [0, 0];
    return encode(
      arc.map(([dx = NaN, dy = NaN]) => [(x += dx), (y += dy)]),
      0,
    );
  }),
});

/** The topology of a packed file; anything else as it is, for who reads it to judge. */
export function unpacked(json: unknown): unknown {
  if (!isPacked(json)) return json;
  const { stepDegrees, objects } = json;
  const arcs = json.arcs.map((text) => {
    let before: Step = [0, 0];
    return decode(text, 0).map((vertex): Step => {
      const step: Step = [vertex[0] - before[0], vertex[1] - before[1]];
      before = vertex;
      return step;
    });
  });
  const transform = { scale: [stepDegrees, stepDegrees], translate: [0, 0] };
  return { type: 'Topology', transform, objects, arcs };
}

const isPacked = (json: unknown): json is PackedTopology =>
  typeof json === 'object' &&
  json !== null &&
  'type' in json &&
  json.type === 'PackedTopology' &&
  'arcs' in json &&
  Array.isArray(json.arcs) &&
  json.arcs.every((arc) => typeof arc === 'string');
