/** What the page and its service worker say to each other, and what of a build is kept when. */

export const BORDERS_CACHE = 'araxes-borders';

/** To the worker: let the new version in; fetch all borders; say how many are kept. */
export type Order = 'update' | 'keep' | 'count';

/** How many of the files of the world's borders are kept; null from the worker: it has done what it can. */
export interface Kept {
  readonly kept: number;
  readonly total: number;
}

/** A file that is kept from the first visit; without a revision where its name tells its content. */
export interface KeptPart {
  readonly url: string;
  readonly revision: string | null;
}

export interface BuiltFile {
  /** Below the page's own folder. */
  readonly path: string;
  readonly hash: string;
}

/** As build/geo-files.ts lays them out: the folder's name tells their content. */
const IS_BORDER = /^assets\/world-\w{8}\/(lines|coarser)\//;
/** What only others ask for, who show a card of the page's link; and what the browser asks for by itself. */
const IS_LEFT_OUT = /^(social\.png|fonts\/|service-worker\.js)|\.map$/;
/**
 * Read by ranges of bytes: with a revision the worker asks past the browser's cache, whose pieces and the whole file
 * don't always fit together (Chromium: ERR_CONTENT_LENGTH_MISMATCH), and then nothing at all is kept.
 */
const COMES_IN_RANGES = /\.pmtiles$/;
const NAMES_ITS_CONTENT = /^assets\/(.+-[\w-]{8}\.\w+|world-\w{8}\/.+)$/;

/** What of a build is kept at the first visit, and which files are kept when they are asked for. */
export function keptOf(files: readonly BuiltFile[]): {
  readonly shell: readonly KeptPart[];
  readonly borders: readonly string[];
} {
  const isBorder = ({ path }: BuiltFile) => IS_BORDER.test(path);
  const sorted = files
    .filter(({ path }) => !IS_LEFT_OUT.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    shell: sorted
      .filter((file) => !isBorder(file))
      .map(({ path, hash }) => ({
        url: path,
        revision: NAMES_ITS_CONTENT.test(path) && !COMES_IN_RANGES.test(path) ? null : hash,
      })),
    borders: sorted.filter(isBorder).map(({ path }) => path),
  };
}
