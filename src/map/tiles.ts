/** Answers for vector tiles from PMTiles archives, in few requests: neighbours share a block. */
import { AJAXError } from 'maplibre-gl';
import { type ArchiveHeader, readHeader, readTile } from '../core/data/tile-archive.ts';
import { PATIENCE_MILLISECONDS } from '../state/loader.ts';

/** Tiles of one view lie side by side in the archive; one block holds those of a window. */
const BLOCK_BYTES = 32_768;

/** An archive on a server, read by whole blocks that are kept. A server without ranges sends it whole. */
class Archive {
  private readonly blocks = new Map<number, Promise<ArrayBuffer>>();
  private whole: Promise<ArrayBuffer> | null = null;
  private head: Promise<ArchiveHeader> | null = null;
  constructor(private readonly url: string) {}

  /** The head, asked for once; anew where it did not come. */
  header(): Promise<ArchiveHeader> {
    this.head ??= readHeader(this.getBytes);
    this.head.catch(() => (this.head = null));
    return this.head;
  }

  readonly getBytes = async (offset: number, length: number): Promise<ArrayBuffer> => {
    const first = Math.floor(offset / BLOCK_BYTES);
    const last = Math.floor((offset + length - 1) / BLOCK_BYTES);
    const parts = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, index) => this.block(first + index)),
    );
    const start = offset - first * BLOCK_BYTES;
    return new Blob(parts).slice(start, start + length).arrayBuffer();
  };

  private block(index: number): Promise<ArrayBuffer> {
    const known = this.blocks.get(index);
    if (known) return known;
    const block = this.fetchBlock(index);
    this.blocks.set(index, block);
    // What didn't come is asked for again the next time.
    block.catch(() => this.blocks.delete(index));
    return block;
  }

  private async fetchBlock(index: number): Promise<ArrayBuffer> {
    const start = index * BLOCK_BYTES;
    const end = start + BLOCK_BYTES;
    if (this.whole) return (await this.whole).slice(start, end);
    const response = await fetch(this.url, {
      headers: { range: `bytes=${start}-${end - 1}` },
      // Said to be late long before; on a slow network it may still come.
      signal: AbortSignal.timeout(6 * PATIENCE_MILLISECONDS),
    });
    if (!response.ok)
      throw new AJAXError(response.status, response.statusText, this.url, new Blob());
    if (response.status === 206) return response.arrayBuffer();
    this.whole ??= response.arrayBuffer();
    return (await this.whole).slice(start, end);
  }
}

const archives = new Map<string, Archive>();

function archiveAt(url: string): Archive {
  const archive = archives.get(url) ?? new Archive(url);
  archives.set(url, archive);
  return archive;
}

/** What MapLibre asks of a tiled source first: TileJSON, with tiles at `address`/z/x/y. */
export async function tileJsonOf(url: string, address: string) {
  const { minZoom, maxZoom } = await archiveAt(url).header();
  // `sparse`: where a closer tile is missing, the part of the wider one stands for it.
  return { tiles: [`${address}/{z}/{x}/{y}`], minzoom: minZoom, maxzoom: maxZoom, sparse: true };
}

/** A tile's bytes. Rejects with status 404 where the archive has none. */
export async function tileOf(url: string, z: number, x: number, y: number): Promise<ArrayBuffer> {
  const archive = archiveAt(url);
  const tile = await readTile(await archive.header(), archive.getBytes, z, x, y);
  if (!tile) throw new AJAXError(404, 'no such tile', url, new Blob());
  return tile;
}
