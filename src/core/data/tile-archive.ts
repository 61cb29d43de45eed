/**
 * Finds tiles in a PMTiles archive, version 3: a header of 127 bytes, directories of varints, tiles.
 * Only what is read here, for the package `pmtiles` brings readers for other maps along and weighs
 * ten times as much; the tests read every tile by both.
 */

/** Gives bytes of the archive. Rejects when they can't be had. */
export type GetBytes = (offset: number, length: number) => Promise<ArrayBuffer>;

export interface ArchiveHeader {
  readonly rootOffset: number;
  readonly rootLength: number;
  readonly leavesOffset: number;
  readonly tilesOffset: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** 1: as they are, 2: gzip; of others nothing is known here. */
  readonly directoryPacking: number;
  readonly tilePacking: number;
}

interface Entry {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
  /** How many tiles in a row are this one; 0: a directory of its own. */
  readonly runLength: number;
}

const HEADER_BYTES = 127;
const PLAIN = 1;
const GZIP = 2;
/** The root, leaves, and leaves of leaves. */
const DEEPEST = 4;

/** Throws with what came for what is no such archive. */
export async function readHeader(getBytes: GetBytes): Promise<ArchiveHeader> {
  const view = new DataView(await getBytes(0, HEADER_BYTES));
  const magic = new TextDecoder().decode(view.buffer.slice(0, 7));
  if (magic !== 'PMTiles' || view.getUint8(7) !== 3)
    throw new Error(`not a PMTiles archive of version 3: it begins with "${magic}"`);
  const number = (at: number) => Number(view.getBigUint64(at, true));
  return {
    rootOffset: number(8),
    rootLength: number(16),
    leavesOffset: number(40),
    tilesOffset: number(56),
    minZoom: view.getUint8(100),
    maxZoom: view.getUint8(101),
    directoryPacking: view.getUint8(97),
    tilePacking: view.getUint8(98),
  };
}

/** A tile as it was before it was packed; null where the archive has none. */
export async function readTile(
  header: ArchiveHeader,
  getBytes: GetBytes,
  zoom: number,
  x: number,
  y: number,
): Promise<ArrayBuffer | null> {
  const tileId = tileIdOf(zoom, x, y);
  let [offset, length] = [header.rootOffset, header.rootLength];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const entry = (await directoryAt(header, getBytes, offset, length)).findLast(
      (one) => one.tileId <= tileId,
    );
    if (!entry) return null;
    if (entry.runLength > 0) {
      if (tileId >= entry.tileId + entry.runLength) return null;
      const packed = await getBytes(header.tilesOffset + entry.offset, entry.length);
      return unpacked(packed, header.tilePacking);
    }
    [offset, length] = [header.leavesOffset + entry.offset, entry.length];
  }
  throw new Error('a PMTiles archive with directories deeper than its format has');
}

const directories = new WeakMap<ArchiveHeader, Map<number, Promise<readonly Entry[]>>>();

/** Read once; what did not come is asked for again. */
function directoryAt(
  header: ArchiveHeader,
  getBytes: GetBytes,
  offset: number,
  length: number,
): Promise<readonly Entry[]> {
  const known = directories.get(header) ?? new Map<number, Promise<readonly Entry[]>>();
  directories.set(header, known);
  const directory =
    known.get(offset) ??
    getBytes(offset, length)
      .then((bytes) => unpacked(bytes, header.directoryPacking))
      .then((bytes) => entriesOf(new Uint8Array(bytes)));
  known.set(offset, directory);
  directory.catch(() => known.delete(offset));
  return directory;
}

async function unpacked(bytes: ArrayBuffer, packing: number): Promise<ArrayBuffer> {
  if (packing === PLAIN) return bytes;
  if (packing !== GZIP) throw new Error(`a PMTiles archive packed in way ${packing}; wanted gzip`);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

/** The number of a tile: those of wider zooms first, then along Hilbert's curve. */
export function tileIdOf(zoom: number, column: number, row: number): number {
  let [x, y] = [column, row];
  let id = (4 ** zoom - 1) / 3;
  for (let side = 2 ** (zoom - 1); side >= 1; side /= 2) {
    const isRight = (x & side) > 0 ? 1 : 0;
    const isLower = (y & side) > 0 ? 1 : 0;
    id += side * side * ((3 * isRight) ^ isLower);
    if (isLower === 0) {
      if (isRight === 1) [x, y] = [side - 1 - x, side - 1 - y];
      [x, y] = [y, x];
    }
  }
  return id;
}

/** A directory: the number of its entries, then their ids as steps, runs, lengths and offsets. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const indices = Array.from({ length: varint() }, (_, index) => index);
  let id = 0;
  const tileIds = indices.map(() => (id += varint()));
  const runLengths = indices.map(varint);
  const lengths = indices.map(varint);
  let end = 0;
  return indices.map((index) => {
    const given = varint();
    // 0: right behind the one before.
    const offset = given === 0 ? end : given - 1;
    const length = lengths[index] ?? 0;
    end = offset + length;
    return { tileId: tileIds[index] ?? 0, runLength: runLengths[index] ?? 0, offset, length };
  });
}
