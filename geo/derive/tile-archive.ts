/** Tiles as a PMTiles archive. */
import { BufferWriter, Compression, S2PMTilesWriter, TileType } from 's2-pmtiles';
import { writeGeo } from './write.ts';

export interface TileAt {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

/** Writes an archive below geo/. */
export const writeArchive = async (path: string, tiles: readonly TileAt[]): Promise<void> =>
  writeGeo(path, await archiveOf(tiles));

/** `tiles` in the order of their PMTiles numbers. The writer gzips them and stores equal ones once. */
export async function archiveOf(tiles: readonly TileAt[]): Promise<Uint8Array> {
  const buffer = new BufferWriter();
  const writer = new S2PMTilesWriter(buffer, TileType.Pbf, Compression.Gzip);
  for (const { zoom, x, y, bytes } of tiles) await writer.writeTileXYZ(zoom, x, y, bytes);
  await writer.commit({});
  const archive = buffer.commit();
  // The writer leaves all but the first two letters of the format's mark out.
  archive.set(new TextEncoder().encode('PMTiles'), 0);
  return archive;
}
