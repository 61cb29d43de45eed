/** What Richardson and Mandelbrot wrote of lengths of land borders, beside which ours are set. */
import type { Source } from '../model/types.ts';

/** Lengths of one border that stood in print, as Richardson (1961) gives them. */
export const REPORTED: readonly {
  readonly border: string;
  readonly lengthsKilometres: readonly number[];
  /** Found again in works that cite him; his own paper was not at hand. */
  readonly isChecked: boolean;
}[] = [
  { border: 'es-pt', lengthsKilometres: [987, 1214], isChecked: true },
  { border: 'be-nl', lengthsKilometres: [380, 449], isChecked: false },
];

/** Of the land frontier of Portugal: a dimension of 1.14 (Mandelbrot 1967, after Richardson 1961). */
export const PORTUGAL_SLOPE = 0.14;

/** Who gave that slope. */
export const RICHARDSON_NAMES = 'Richardson 1961, Mandelbrot 1967';

/** Metres: rulers as long as somebody with an atlas would take. */
export const LONG_RULERS: readonly number[] = [10_000, 20_000, 50_000, 100_000];

export const RICHARDSON_SOURCES: readonly Source[] = [
  {
    title:
      'L. F. Richardson: The problem of contiguity. An appendix to Statistics of Deadly Quarrels. General Systems 6, 1961, 139–187',
    date: '1961',
  },
  {
    title:
      'B. B. Mandelbrot: How Long Is the Coast of Britain? Statistical Self-Similarity and Fractional Dimension. Science 156, 1967, 636–638',
    url: 'https://doi.org/10.1126/science.156.3775.636',
    date: '1967',
  },
];
