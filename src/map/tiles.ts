/** Answers for vector tiles from PMTiles archives, in few requests: neighbours share a block. */
import { AJAXError } from 'maplibre-gl';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { PATIENCE_MILLISECONDS } from '../loader.ts';

/** Tiles of one view lie side by side in the archive; one block holds those of a window. */
const BLOCK_BYTES = 32_768;

/** An archive on a server, read by whole blocks that are kept. A server without ranges sends it whole. */
class BlockSource implements Source {
  private readonly blocks = new Map<number, Promise<ArrayBuffer>>();
  private whole: Promise<ArrayBuffer> | null = null;
  constructor(private readonly url: string) {}

  getKey(): string {
    return this.url;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const first = Math.floor(offset / BLOCK_BYTES);
    const last = Math.floor((offset + length - 1) / BLOCK_BYTES);
    const parts = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, index) => this.block(first + index)),
    );
    const start = offset - first * BLOCK_BYTES;
    const data = await new Blob(parts).slice(start, start + length).arrayBuffer();
    return { data };
  }

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

const archives = new Map<string, PMTiles>();

/** Asks the archive at `url`. One whose head didn't come is opened anew the next time. */
async function ask<Answer>(url: string, question: (archive: PMTiles) => Promise<Answer>) {
  const archive = archives.get(url) ?? new PMTiles(new BlockSource(url));
  archives.set(url, archive);
  try {
    return await question(archive);
  } catch (error) {
    archives.delete(url);
    throw error;
  }
}

/** What MapLibre asks of a tiled source first: TileJSON, with tiles at `address`/z/x/y. */
export async function tileJsonOf(url: string, address: string) {
  const { minZoom, maxZoom } = await ask(url, (archive) => archive.getHeader());
  // `sparse`: where a closer tile is missing, the part of the wider one stands for it.
  return { tiles: [`${address}/{z}/{x}/{y}`], minzoom: minZoom, maxzoom: maxZoom, sparse: true };
}

/** A tile's bytes. Rejects with status 404 where the archive has none. */
export async function tileOf(url: string, z: number, x: number, y: number): Promise<ArrayBuffer> {
  const tile = await ask(url, (archive) => archive.getZxy(z, x, y));
  if (!tile) throw new AJAXError(404, 'no such tile', url, new Blob());
  return tile.data;
}
