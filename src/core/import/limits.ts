/** What a reader's file may hold at most. They are told before a file is opened, and kept while it is read. */

/** A JavaScript string ends near 512 MB. */
export const MAX_BYTES = 400_000_000;
export const MAX_FEATURES = 2_000_000;
/** Of TopoJSON, where one arc may be used by many. */
export const MAX_POSITIONS = 20_000_000;
/** Of an archive: entries, and bytes of all that is unpacked. */
export const MAX_ENTRIES = 1000;
export const MAX_UNPACKED_BYTES = 200_000_000;
/** Unpacked bytes for each packed one, where more than `RATIO_FROM_BYTES` were unpacked: text packs to a tenth, zeros to a thousandth. */
export const MAX_RATIO = 200;
export const RATIO_FROM_BYTES = 10_000_000;
/** Collections within collections, lists within properties. */
export const MAX_DEPTH = 32;
/** Problems of one kind that are listed one by one; beyond it they are counted. */
export const MAX_LISTED = 100;
