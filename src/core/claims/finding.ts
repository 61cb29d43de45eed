/** What checking a claim finds: plain data, in no language. Knows neither how it is found nor how it is shown. */
import type { MessageKey } from '../words/text.ts';
import type { Tool } from '../view/tool.ts';
import type { Names, Position, Verdict } from '../model/types.ts';
import { type Sector, SECTORS } from '../model/vocabulary.ts';

/** A value with all that is needed to write it in any language and unit; see `formatQuantity`. */
export type Quantity =
  /** `unit`: the one that a figure was said in, which it is shown in whatever the reader's is. */
  | {
      readonly type: 'length';
      readonly metres: number;
      readonly accuracyMetres: number | null;
      readonly unit?: 'km' | 'mi';
    }
  /** The opening of dividers, shown with two digits that count. */
  | { readonly type: 'ruler'; readonly metres: number }
  /** Place by length among others, the longest being 1. */
  | {
      readonly type: 'rank';
      readonly rank: number;
      readonly of: number;
      readonly metres: number;
      readonly accuracyMetres: number | null;
    }
  | { readonly type: 'bearing'; readonly degrees: number }
  | { readonly type: 'sector'; readonly sector: Sector }
  /** To the precision that is known: 2004, 2020-03, 2023-01-27. */
  | { readonly type: 'date'; readonly date: string; readonly endDate?: string }
  | { readonly type: 'days'; readonly value: number }
  /** `what`: how they are called beside the number; a difference goes without. */
  | {
      readonly type: 'count';
      readonly value: number;
      readonly of?: number;
      readonly what?: 'missions' | 'events' | 'onRecord';
    }
  /** 0 to 1; `what`: how that is called where it stands by itself. */
  | { readonly type: 'share'; readonly part: number; readonly what?: 'inside' }
  | { readonly type: 'people'; readonly least: number; readonly most: number }
  | { readonly type: 'state'; readonly status: string; readonly asOf: string }
  | { readonly type: 'answer'; readonly isYes: boolean };

/** What stands before a row's quantity. `text`: titles, the same in every language; a list: phrases of the data. */
export type Label =
  | {
      readonly key: MessageKey;
      readonly params?: Readonly<Record<string, string | readonly string[] | Names | Quantity>>;
    }
  | { readonly names: Names }
  | { readonly text: string }
  /** Id of an event, whose sentence is in geo/text. */
  | { readonly event: string };

export interface Row {
  readonly label: Label;
  readonly quantity: Quantity;
  /** What the row is about, as `kind/id`, where it can be chosen. */
  readonly thing?: string;
}

/** A geodesic that is drawn with its length. */
export interface Tie {
  readonly from: Position;
  readonly to: Position;
}

export interface Finding {
  /** What follows from the measurement by the rule of its kind. */
  readonly verdict: Verdict;
  /** Whether that is the verdict on record. */
  readonly agrees: boolean;
  readonly stated: Quantity | null;
  /** The one value that decides; the others are rows. */
  readonly measured: Quantity | null;
  /** Measured less stated. */
  readonly difference: Quantity | null;
  readonly rows: readonly Row[];
  /** What to mark on the map, as `kind/id`. */
  readonly marks: readonly string[];
  readonly ties: readonly Tie[];
  /** The measuring tool that shows the same. */
  readonly tool: Tool | null;
  /** What repeats it from a shell. */
  readonly command: string;
  /** Records without a source that were left out. */
  readonly leftOut: number;
  /** Why it can't be measured. */
  readonly reason: MessageKey | null;
}

/** Never colour alone: a mark and the word `verdict.<verdict>`. */
export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  holds: '✓',
  'depends-on-scale': '≈',
  differs: '≠',
  'changed-since': '↻',
  undated: '?',
  'not-measurable': '∅',
};

/** The eighth of the compass that a bearing in degrees lies in. */
export const sectorOf = (degrees: number): Sector =>
  SECTORS[((Math.round(degrees / 45) % 8) + 8) % 8] ?? 'n';
