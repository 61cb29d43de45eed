/** A figure for the length of a border against every ruler, every dataset and what was printed. */
import type { Library } from '../model/library.ts';
import { dividerLengthMetres, rulerFor } from '../measure/index.ts';
import type { PublishedLength } from '../model/types.ts';
import { borderDatasets, borderLines, type BorderLines } from './border-lines.ts';
import type { Check, CheckReason } from './check-number.ts';
import { halfDigitMetres, HOLDS_WITHIN, lineStepMetres } from '../words/rounding.ts';

/** A ruler or a dataset gives a figure that it comes this near to, relatively. */
const GIVES_WITHIN = 0.01;
export const RULER_RANGE = { minMetres: 10, maxMetres: 200_000 } as const;

/** The verdict on a figure in metres for a border's lines. */
export function checkBorder(
  library: Library,
  lines: BorderLines,
  id: string,
  figureMetres: number,
): Check {
  const measuredMetres = lines.lengthMetres;
  const differenceMetres = figureMetres - measuredMetres;
  const all = lines.segments.map(({ line }) => line);
  const isNear = (metres: number, within: number) =>
    Math.abs(metres - figureMetres) <= within * figureMetres;
  const longestMetres = dividerLengthMetres(all, RULER_RANGE.minMetres);
  const shortestMetres = dividerLengthMetres(all, RULER_RANGE.maxMetres);
  const edgeRuler = isNear(longestMetres, GIVES_WITHIN)
    ? RULER_RANGE.minMetres
    : isNear(shortestMetres, GIVES_WITHIN)
      ? RULER_RANGE.maxMetres
      : null;
  const rulerMetres = rulerFor(all, figureMetres, RULER_RANGE) ?? edgeRuler;
  const nearestDataset = datasetNearest(library, id, figureMetres);
  const slack = lineStepMetres(lines.dataset.accuracyMetres) / 2 + halfDigitMetres(figureMetres);
  const holds = isNear(measuredMetres, HOLDS_WITHIN) || Math.abs(differenceMetres) <= slack;
  const reasons: CheckReason[] = [];
  if (holds) {
    reasons.push({ code: 'check.measured', params: { measuredMetres, figureMetres } });
  }
  if (rulerMetres !== null && !holds) {
    reasons.push({ code: 'check.rulerGives', params: { rulerMetres, figureMetres } });
  }
  const given = nearestDataset && isNear(nearestDataset.lengthMetres, GIVES_WITHIN);
  if (given && !holds) {
    const { dataset, lengthMetres } = nearestDataset;
    reasons.push({ code: 'check.datasetGives', params: { dataset: dataset.id, lengthMetres } });
  }
  if (rulerMetres === null && !holds) {
    const isLonger = figureMetres > longestMetres;
    reasons.push({
      code: isLonger ? 'check.noRulerLonger' : 'check.noRulerShorter',
      params: isLonger
        ? { figureMetres, longestMetres, rulerMetres: RULER_RANGE.minMetres }
        : { figureMetres, shortestMetres, rulerMetres: RULER_RANGE.maxMetres },
    });
  }
  return {
    verdict: holds ? 'holds' : rulerMetres !== null || given ? 'depends-on-scale' : 'differs',
    figureMetres,
    measuredMetres,
    differenceMetres,
    rulerMetres,
    nearestPublished: publishedNearest(library, id, figureMetres),
    nearestDataset,
    reasons,
  };
}

function datasetNearest(library: Library, id: string, figureMetres: number) {
  const all = borderDatasets(library).flatMap((dataset) => borderLines(library, id, dataset) ?? []);
  return nearestBy(all, ({ lengthMetres }) => Math.abs(lengthMetres - figureMetres));
}

/** Of a border's figures, or of a segment's where a figure is split. */
function publishedNearest(library: Library, id: string, figureMetres: number) {
  const metresOf = ({ border, lengthKilometres, parts }: PublishedLength): number =>
    1000 * (border === id ? lengthKilometres : (parts?.[id] ?? NaN));
  const all = library.published.filter((row) => !Number.isNaN(metresOf(row)));
  return nearestBy(all, (row) => Math.abs(metresOf(row) - figureMetres));
}

const nearestBy = <T>(all: readonly T[], offOf: (one: T) => number): T | null =>
  all.reduce<T | null>(
    (best, one) => (best !== null && offOf(best) <= offOf(one) ? best : one),
    null,
  );
