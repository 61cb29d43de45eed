/** The water of the region, out of that of the whole world. */
import { readHeader, readTile, tileIdOf } from '../src/core/data/tile-archive.ts';
import { archiveOf, type TileAt } from '../geo/derive/tile-archive.ts';

/** The whole world is in the archive down to this zoom; half of its bytes are. */
const WORLD_ZOOM = 5;

/**
 * A PMTiles archive without the tiles of `WORLD_ZOOM` below which nothing closer lies: there the part of a wider
 * one stands for them.
 */
export async function regionOf(archive: Uint8Array): Promise<Uint8Array> {
  const getBytes = (offset: number, length: number) =>
    Promise.resolve(new Uint8Array(archive.subarray(offset, offset + length)).buffer);
  const header = await readHeader(getBytes);
  const tilesFrom = async (zoom: number, x: number, y: number): Promise<readonly TileAt[]> => {
    const bytes = await readTile(header, getBytes, zoom, x, y);
    if (!bytes) return [];
    const closer: TileAt[] = [];
    for (const [right, down] of zoom < header.maxZoom ? QUARTERS : [])
      closer.push(...(await tilesFrom(zoom + 1, 2 * x + right, 2 * y + down)));
    if (zoom === WORLD_ZOOM && closer.length === 0) return [];
    return [{ zoom, x, y, bytes: new Uint8Array(bytes) }, ...closer];
  };
  const tiles = await tilesFrom(0, 0, 0);
  const order = ({ zoom, x, y }: TileAt) => tileIdOf(zoom, x, y);
  return archiveOf(tiles.toSorted((one, other) => order(one) - order(other)));
}

const QUARTERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;
