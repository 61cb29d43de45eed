/** The little that countries.ts uses of topojson-simplify, which ships no types. */
declare module 'topojson-simplify' {
  type Topology = import('topojson-specification').Topology;
  type Plain = import('topojson-specification').Topology<import('topojson-specification').Objects>;
  type Corner = readonly [longitude: number, latitude: number];
  export function presimplify(
    topology: Topology,
    weight?: (triangle: readonly [Corner, Corner, Corner]) => number,
  ): Plain;
  export function simplify(topology: Topology, minWeight: number): Plain;
}
