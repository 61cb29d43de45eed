/** One tile of water as a vector tile. */
import type { GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

/** In tile units, closed: the last corner is the first. */
type TileRing = readonly (readonly [x: number, y: number])[];
/** Outer ring, then holes. */
export type TilePolygon = readonly TileRing[];

/** Units along a tile's side, and how far beyond it areas are cut. */
export const EXTENT = 4096;
export const BUFFER = 64;
const TILE_PIXELS = 512;

function squareUnits(ring: TileRing): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

const isAtEdge = (ring: TileRing): boolean =>
  ring.some(([x, y]) => Math.min(x, y) <= -BUFFER || Math.max(x, y) >= EXTENT + BUFFER);

/**
 * A vector tile with one layer, `water`. Waters and islands under `smallestPixels` square pixels are
 * left out, unless the tile's edge cuts them: the rest of them may be large.
 */
export function encodeWater(water: readonly TilePolygon[], smallestPixels: number): Uint8Array {
  const smallest = smallestPixels * (EXTENT / TILE_PIXELS) ** 2;
  const isSeen = (ring: TileRing) => squareUnits(ring) >= smallest || isAtEdge(ring);
  const features = water
    .filter(([outer]) => outer !== undefined && isSeen(outer))
    .map((rings) => ({ type: 3, geometry: rings.filter(isSeen), tags: {} }));
  const tile = { features } as unknown as GeoJSONVTTile;
  return fromGeojsonVt({ water: tile }, { version: 2, extent: EXTENT });
}
