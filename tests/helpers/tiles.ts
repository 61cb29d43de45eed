/** The water that the map draws at a position and zoom, read from the archive as the map reads it. */
import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import type { Position } from 'geojson';

const bytes = readFileSync(new URL('../../geo/tiles/water.pmtiles', import.meta.url));

export const archive = new PMTiles({
  getKey: () => 'water',
  getBytes: (offset, length) =>
    Promise.resolve({ data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer }),
});

/** Column and row of the tile at a zoom, with their fractions. */
export function tileAt([longitude = NaN, latitude = NaN]: Position, zoom: number) {
  const radians = (latitude * Math.PI) / 180;
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI);
  return [(longitude / 360 + 0.5) * 2 ** zoom, y * 2 ** zoom] as const;
}

/** Whether the map shows water there; where there is no tile of the zoom, by the next wider one. */
export async function isWater(position: Position, zoom: number): Promise<boolean> {
  const [x, y] = tileAt(position, zoom);
  const tile = await archive.getZxy(zoom, Math.floor(x), Math.floor(y));
  if (!tile) return isWater(position, zoom - 1);
  const layer = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers['water'];
  if (!layer) return false;
  const [px, py] = [(x % 1) * layer.extent, (y % 1) * layer.extent];
  for (let index = 0; index < layer.length; index++) {
    const rings = layer.feature(index).loadGeometry();
    const crossings = rings.flatMap((ring) =>
      ring.filter((from, corner) => {
        const to = ring[corner + 1] ?? from;
        return (
          from.y > py !== to.y > py &&
          px < ((to.x - from.x) * (py - from.y)) / (to.y - from.y) + from.x
        );
      }),
    );
    if (crossings.length % 2 === 1) return true;
  }
  return false;
}
