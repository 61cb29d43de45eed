/** The border lines of geo/layers/borders.topojson, by id. */
import { readFileSync } from 'node:fs';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { feature } from 'topojson-client';
import type { Position } from '../../src/core/model/types.ts';

interface Properties {
  readonly id: string;
}
type Borders = Topology<{ borders: GeometryCollection<Properties> }>;

export function readBorderLines(): Map<string, Position[]> {
  const url = new URL('../../geo/layers/borders.topojson', import.meta.url);
  const topology = JSON.parse(readFileSync(url, 'utf8')) as Borders;
  const lines = feature(topology, topology.objects.borders).features.map(
    ({ properties, geometry }) => {
      if (geometry.type !== 'LineString') {
        throw new Error(`Border ${properties.id} is a ${geometry.type}; wanted a LineString.`);
      }
      return [properties.id, geometry.coordinates] as const;
    },
  );
  return new Map(lines);
}

/** One border line by its id. */
export function borderLine(lines: ReadonlyMap<string, Position[]>, id: string): Position[] {
  const line = lines.get(id);
  if (line === undefined) throw new Error(`No border ${id} in geo/layers/borders.topojson.`);
  return line;
}
