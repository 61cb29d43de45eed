/** Receipts of borders, and of stretches of them. Each function is pure: the date and the link are passed in. */
import type { NamedPoint } from '../find/gazetteer.ts';
import type { Library } from '../model/library.ts';
import { dividerWalk } from '../measure/index.ts';
import { borderLines } from '../border/border-lines.ts';
import { receiptDataset } from './receipt.ts';
import { commandOf, pointArgument, rulerArgument } from './command.ts';
import { lengthAlternatives } from './contrast.ts';
import type { Circumstances, LengthReceipt } from './receipt.ts';
import { distanceStepMetres, lineStepMetres } from '../words/rounding.ts';
import { labelOf, lengthFields } from './fields.ts';
import { stretchOf } from '../border/stretch.ts';

/** The length of a border or one of its segments in a dataset; null if either isn't known. */
export function receiptOfBorder(
  library: Library,
  borderId: string,
  circumstances: Circumstances,
  datasetId?: string,
): LengthReceipt | null {
  const lines = borderLines(library, borderId, datasetId);
  if (!lines) return null;
  const positions = lines.segments.map(({ line }) => line.positions);
  return {
    what: { code: 'receipt.borderLength', params: { border: lines.names } },
    ...lengthFields(lines.lengthMetres, lineStepMetres(lines.dataset.accuracyMetres)),
    alternatives: lengthAlternatives(positions, lines.lengthMetres),
    rulerMetres: null,
    dataset: receiptDataset(lines.dataset),
    vertices: lines.vertices,
    ...circumstances,
    command: commandOf('border', [borderId], datasetId),
  };
}

/**
 * The length of a border stepped off with a ruler; null as `receiptOfBorder`.
 * @throws RangeError for a ruler that is not above 0, or too short to walk with.
 */
export function receiptOfRuler(
  library: Library,
  borderId: string,
  rulerMetres: number,
  circumstances: Circumstances,
  datasetId?: string,
): LengthReceipt | null {
  const lines = borderLines(library, borderId, datasetId);
  if (!lines) return null;
  const walks = lines.segments.map(({ line }) => dividerWalk(line, rulerMetres));
  const metres = walks.reduce((sum, walk) => sum + walk.lengthMetres, 0);
  const walked = walks.map(({ positions }) => positions);
  return {
    what: { code: 'receipt.rulerLength', params: { border: lines.names, rulerMetres } },
    ...lengthFields(metres, lineStepMetres(lines.dataset.accuracyMetres)),
    alternatives: lengthAlternatives(walked, metres),
    rulerMetres,
    dataset: receiptDataset(lines.dataset),
    vertices: walked.flat().length,
    ...circumstances,
    command: commandOf('border', [borderId, '--ruler', rulerArgument(rulerMetres)], datasetId),
  };
}

/** The length along a border between two points snapped to it, without the gaps; null as `receiptOfBorder`. */
export function receiptOfAlong(
  library: Library,
  borderId: string,
  from: NamedPoint,
  to: NamedPoint,
  circumstances: Circumstances,
  datasetId?: string,
): LengthReceipt | null {
  const stretch = stretchOf(library, borderId, [from.position, to.position], datasetId);
  if (!stretch) return null;
  const { names, dataset } = stretch.lines;
  const positions = stretch.parts.map((part) => part.positions);
  const step = Math.max(
    lineStepMetres(dataset.accuracyMetres),
    distanceStepMetres([from.precisionMetres, to.precisionMetres]),
  );
  const params = { border: names, from: labelOf(from), to: labelOf(to) };
  return {
    what: { code: 'receipt.alongBorder', params },
    ...lengthFields(stretch.lengthMetres, step),
    alternatives: lengthAlternatives(positions, stretch.lengthMetres),
    rulerMetres: null,
    dataset: receiptDataset(dataset),
    vertices: positions.flat().length,
    ...circumstances,
    command: commandOf('along', [borderId, pointArgument(from), pointArgument(to)], datasetId),
  };
}
