/** Turns features into TopoJSON on a grid that starts at 0,0, so that equal positions stay equal in every file. */
import type { Feature } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { writeCompact } from './write.ts';

/** Writes geo/<path> with one object per entry; `stepsPerDegree` is the grid, 1000 being about 100 m. */
export function writeTopology(
  path: string,
  objects: Readonly<Record<string, readonly Feature[]>>,
  stepsPerDegree: number,
): void {
  writeCompact(path, topologyOf(objects, stepsPerDegree));
}

/** Rounds to the grid first: sides that two polygons share are found after it, not before. */
export function topologyOf(
  objects: Readonly<Record<string, readonly Feature[]>>,
  stepsPerDegree: number,
): Topology {
  const collections = Object.fromEntries(
    Object.entries(objects).map(([name, features]) => [
      name,
      { type: 'FeatureCollection' as const, features: [...features] },
    ]),
  );
  const gridded = quantize(topology(collections), {
    scale: [1 / stepsPerDegree, 1 / stepsPerDegree],
    translate: [0, 0],
  });
  delete gridded.bbox;
  return gridded;
}
