/** What a receipt is: a number with all that is needed to check, repeat and cite it. Plain data, in no language. */
import type { Dataset, Names, Position } from '../model/types.ts';

/** What was measured: `code` is a message key, names are in every language. */
export interface What {
  readonly code:
    | 'receipt.borderLength'
    | 'receipt.rulerLength'
    | 'receipt.alongBorder'
    | 'receipt.distance'
    | 'receipt.lineLength'
    | 'receipt.area';
  /** Strings and numbers as they are; `…Metres` are lengths to be formatted. */
  readonly params: Readonly<Record<string, string | number | Names>>;
}

export interface ReceiptDataset {
  readonly id: string;
  readonly title: string;
  /** Package and version that the data was taken from; null where it came from none. */
  readonly version: string | null;
  readonly vintage: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string | null;
}

/** What a receipt says of a dataset. */
export function receiptDataset(dataset: Dataset): ReceiptDataset {
  const { id, title, vintage, licence, attribution, url, packages } = dataset;
  const [first] = packages;
  const version = first ? `${first.name} ${first.version}` : null;
  return { id, title, version, vintage, licence, attribution, url: url ?? null };
}

/** The same length by a cruder method; null where that method has none (beyond the edge of Web Mercator). */
export interface LengthAlternative {
  readonly method: string;
  readonly metres: number | null;
  /** Too long if above 0. */
  readonly errorKilometres: number | null;
}

export interface AreaAlternative {
  readonly method: string;
  readonly squareMetres: number | null;
  /** Too large if above 0. */
  readonly errorSquareKilometres: number | null;
}

interface ReceiptBase {
  readonly what: What;
  /** In `unit`, not rounded. */
  readonly value: number;
  /** The step, in `unit`, that the source allows the value to be rounded to. */
  readonly roundedTo: number;
  /** The rounded value in km or km², with a decimal point, in no language: "733.4 km". */
  readonly text: string;
  readonly method: typeof METHOD;
  /** null for what the reader gave: points. */
  readonly dataset: ReceiptDataset | null;
  /** Positions that the value was computed from. */
  readonly vertices: number;
  /** ISO 8601 day. */
  readonly date: string;
  /** What repeats the number from a shell. */
  readonly command: string;
  readonly link: string | null;
}

export interface LengthReceipt extends ReceiptBase {
  readonly unit: 'm';
  readonly alternatives: readonly LengthAlternative[];
  /** The opening of the dividers for a divider walk; else null. */
  readonly rulerMetres: number | null;
}

export interface AreaReceipt extends ReceiptBase {
  readonly unit: 'm²';
  readonly alternatives: readonly AreaAlternative[];
  readonly perimeterMetres: number;
  /** Where the outline crosses itself: then the area has no plain meaning. */
  readonly crossings: readonly Position[];
}

export type Receipt = LengthReceipt | AreaReceipt;

/** What the core can't know by itself. */
export interface Circumstances {
  /** Today, ISO 8601. */
  readonly date: string;
  /** A link to the view that shows the number. */
  readonly link: string | null;
}

export const METHOD = 'WGS84 geodesic';
export const SPHERE = 'sphere (Turf, R=6371008.8 m)';
export const MERCATOR = 'Web Mercator plane';
