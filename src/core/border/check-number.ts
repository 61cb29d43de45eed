/** "Check my number": whether a figure that somebody gives is what is measured, or what a scale would make it. */
import type { NamedPoint } from '../find/gazetteer.ts';
import type { Library } from '../model/library.ts';
import { inverse } from '../measure/index.ts';
import type { Dataset, PublishedLength } from '../model/types.ts';
import { borderLines } from './border-lines.ts';
import { checkBorder } from './check-border.ts';
import { halfDigitMetres, HOLDS_WITHIN } from '../words/rounding.ts';

export type CheckSubject =
  | { readonly type: 'border'; readonly id: string }
  | { readonly type: 'points'; readonly from: NamedPoint; readonly to: NamedPoint };

export type Verdict = 'holds' | 'depends-on-scale' | 'differs';

/** `code` is a message key; `…Metres` in params are lengths to be formatted, `dataset` is an id. */
export interface CheckReason {
  readonly code:
    | 'check.measured'
    | 'check.rulerGives'
    | 'check.datasetGives'
    | 'check.noRulerLonger'
    | 'check.noRulerShorter'
    | 'check.straightHolds'
    | 'check.straightDiffers';
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Check {
  readonly verdict: Verdict;
  readonly figureMetres: number;
  /** On the finest line, or straight between the points. */
  readonly measuredMetres: number;
  /** The figure less what was measured. */
  readonly differenceMetres: number;
  /** A ruler that gives the figure, in metres; null if none of the range does, and for points. */
  readonly rulerMetres: number | null;
  readonly nearestPublished: PublishedLength | null;
  readonly nearestDataset: { readonly dataset: Dataset; readonly lengthMetres: number } | null;
  /** The first one is why; more may follow. */
  readonly reasons: readonly CheckReason[];
}

/**
 * The verdict on a figure in metres; null for a border that isn't known.
 * @throws RangeError for points that are not finite or beyond a pole.
 */
export function checkFigure(
  library: Library,
  subject: CheckSubject,
  figureMetres: number,
): Check | null {
  if (subject.type === 'points') return checkDistance(subject.from, subject.to, figureMetres);
  const lines = borderLines(library, subject.id);
  return lines ? checkBorder(library, lines, subject.id, figureMetres) : null;
}

function checkDistance(from: NamedPoint, to: NamedPoint, figureMetres: number): Check {
  const { metres } = inverse(from.position, to.position);
  const slack =
    (from.precisionMetres ?? 0) + (to.precisionMetres ?? 0) + halfDigitMetres(figureMetres);
  const differenceMetres = figureMetres - metres;
  const holds = Math.abs(differenceMetres) <= metres * HOLDS_WITHIN + slack;
  const params = { measuredMetres: metres, figureMetres, slackMetres: slack };
  return {
    verdict: holds ? 'holds' : 'differs',
    figureMetres,
    measuredMetres: metres,
    differenceMetres,
    rulerMetres: null,
    nearestPublished: null,
    nearestDataset: null,
    reasons: [{ code: holds ? 'check.straightHolds' : 'check.straightDiffers', params }],
  };
}
