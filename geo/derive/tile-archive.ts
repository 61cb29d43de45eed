/** Writes tiles into a PMTiles archive below geo/. */
import { BufferWriter, Compression, S2PMTilesWriter, TileType } from 's2-pmtiles';
import { writeGeo } from './write.ts';

export interface TileAt {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

/** `tiles` in the order of their PMTiles numbers. The writer gzips them and stores equal ones once. */
export async function writeArchive(path: string, tiles: readonly TileAt[]): Promise<void> {
  const buffer = new BufferWriter();
  const writer = new S2PMTilesWriter(buffer, TileType.Pbf, Compression.Gzip);
  for (const { zoom, x, y, bytes } of tiles) await writer.writeTileXYZ(zoom, x, y, bytes);
  await writer.commit({});
  const archive = buffer.commit();
  // The writer leaves all but the first two letters of the format's mark out.
  archive.set(new TextEncoder().encode('PMTiles'), 0);
  writeGeo(path, archive);
}
