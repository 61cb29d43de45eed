/** Rules of the files that only the map reads: each is what its name says, and whole. */
import type { Problem } from '../../model/types.ts';
import { brief, problem } from '../../model/shape.ts';

/** `bytes`: all of the file at `path` below geo/. Of other files than PMTiles and WebP nothing is asked. */
export function checkBytes(path: string, bytes: Uint8Array): readonly Problem[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
  const fault = (value: string) => [problem('data.badValue', `geo/${path}`, value)];
  if (path.endsWith('.pmtiles')) {
    if (text(0, 7) !== 'PMTiles') return fault(brief(text(0, 7)));
    return isCut(bytes.length, () => archiveEnd(view)) ? fault(`${bytes.length} B`) : [];
  }
  if (path.endsWith('.webp')) {
    // RIFF: the four letters, the length of what follows it, the kind (WebP container specification).
    if (text(0, 4) !== 'RIFF' || text(8, 12) !== 'WEBP') return fault(brief(text(0, 4)));
    return isCut(bytes.length, () => view.getUint32(4, true) + 8) ? fault(`${bytes.length} B`) : [];
  }
  return [];
}

function isCut(length: number, endOf: () => number): boolean {
  try {
    return endOf() > length;
  } catch {
    // Not even the header is whole.
    return true;
  }
}

/** Root directory, metadata, leaves and tiles: offset and length of each are in the header (PMTiles 3). */
const archiveEnd = (header: DataView): number =>
  Math.max(
    ...[8, 24, 40, 56].map((at) =>
      Number(header.getBigUint64(at, true) + header.getBigUint64(at + 8, true)),
    ),
  );
