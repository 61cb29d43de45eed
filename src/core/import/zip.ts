/** Entries of an archive, unpacked piece by piece, so that what grows too big is stopped before it is there. */
import { MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_FROM_BYTES } from './limits.ts';
import { reasonOf, type Report } from './report.ts';

export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A piece of this size unpacks to 16 MB at most. */
const PIECE_BYTES = 16_384;

class Stop extends Error {
  constructor(
    readonly code: string,
    readonly value: string,
  ) {
    super(code);
  }
}

/** The entries whose name `isWanted`, in the order of the archive. What can't be unpacked is left out and said. */
export async function readZip(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
  report: Report,
): Promise<{ readonly entries: readonly Entry[]; readonly names: readonly string[] }> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const entries: Entry[] = [];
  const names: string[] = [];
  const open = new Set<string>();
  let unpacked = 0;
  let packed = 0;
  const unzip = new Unzip((file) => {
    if (names.push(file.name) > MAX_ENTRIES)
      throw new Stop('import.tooManyEntries', String(MAX_ENTRIES));
    if (!isWanted(file.name)) return;
    if ((file.originalSize ?? 0) > MAX_UNPACKED_BYTES - unpacked) throw tooBig();
    const pieces: Uint8Array[] = [];
    open.add(file.name);
    file.ondata = (error, piece, isLast) => {
      // What is thrown below comes back here.
      if (error) throw error instanceof Stop ? error : new Error(error.message, { cause: error });
      unpacked += piece.length;
      if (unpacked > MAX_UNPACKED_BYTES) throw tooBig();
      if (unpacked > RATIO_FROM_BYTES && unpacked > packed * MAX_RATIO) throw tooBig();
      pieces.push(piece);
      if (!isLast) return;
      open.delete(file.name);
      entries.push({ name: file.name, bytes: joined(pieces) });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < archive.length; at += PIECE_BYTES) {
      packed = Math.min(at + PIECE_BYTES, archive.length);
      unzip.push(archive.subarray(at, packed));
    }
    for (const name of open) report.skip('import.truncated', `entry ${name}`);
  } catch (error) {
    if (error instanceof Stop) report.skip(error.code, 'file', { value: error.value });
    else {
      report.skip('import.brokenFile', 'file', { value: reasonOf(error) });
    }
  }
  return { entries, names };
}

const tooBig = (): Stop => new Stop('import.unpackedTooBig', String(MAX_UNPACKED_BYTES));

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
