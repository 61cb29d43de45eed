/** The lines of one border of the world, measured. */
import { feature } from 'topojson-client';
import type { LineString } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { unpacked } from '../data/packed.ts';
import { type MeasuredLine, measuredLine } from '../measure/index.ts';

/** From geo/world/lines/<border>.json, in the order of its segments. */
export const measuredLinesOf = (json: unknown): readonly MeasuredLine[] => {
  const topology = unpacked(json) as Topology;
  const collection = topology.objects['borders'] as GeometryCollection;
  return feature(topology, collection).features.map(({ geometry }) =>
    measuredLine((geometry as LineString).coordinates),
  );
};

/** Whether a line ends where it begins, round an enclave or an island. */
export const isRing = ({ positions }: MeasuredLine): boolean =>
  positions.length > 2 && positions[0]?.join() === positions.at(-1)?.join();
