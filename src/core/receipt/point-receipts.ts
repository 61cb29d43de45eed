/** Receipts of what lies between points of the reader's. Each function is pure: the date and the link are passed in. */
import type { NamedPoint } from '../find/gazetteer.ts';
import { lengthMetres, ringMeasure, selfIntersections } from '../measure/index.ts';
import { commandOf, pointArgument } from './command.ts';
import { areaAlternatives, lengthAlternatives } from './contrast.ts';
import { labelOf, lengthFields } from './fields.ts';
import { type AreaReceipt, type Circumstances, type LengthReceipt, METHOD } from './receipt.ts';
import {
  areaStepSquareMetres,
  distanceStepMetres,
  squareKilometresText,
} from '../words/rounding.ts';

/**
 * The length of the geodesics from point to point.
 * @throws RangeError for fewer than two points, or one that is not finite or beyond a pole.
 */
export function receiptOfDistance(
  points: readonly NamedPoint[],
  circumstances: Circumstances,
): LengthReceipt {
  const positions = points.map(({ position }) => position);
  const metres = lengthMetres(positions);
  const [first, last] = [points[0], points.at(-1)] as [NamedPoint, NamedPoint];
  const ends = { from: labelOf(first), to: labelOf(last) };
  return {
    what:
      points.length === 2
        ? { code: 'receipt.distance', params: ends }
        : { code: 'receipt.lineLength', params: { ...ends, count: points.length } },
    ...lengthFields(metres, distanceStepMetres(points.map((point) => point.precisionMetres))),
    alternatives: lengthAlternatives([positions], metres),
    rulerMetres: null,
    dataset: null,
    vertices: points.length,
    ...circumstances,
    command: commandOf('distance', points.map(pointArgument)),
  };
}

/**
 * The area inside geodesics from point to point and back to the first.
 * @throws RangeError for fewer than three different points, or one that is not finite or beyond a pole.
 */
export function receiptOfArea(
  ring: readonly NamedPoint[],
  circumstances: Circumstances,
): AreaReceipt {
  const positions = ring.map(({ position }) => position);
  const { areaSquareMetres, perimeterMetres } = ringMeasure(positions);
  const precisions = ring.map((point) => point.precisionMetres);
  const roundedTo = areaStepSquareMetres(perimeterMetres, precisions);
  return {
    what: { code: 'receipt.area', params: { count: ring.length } },
    value: areaSquareMetres,
    unit: 'm²',
    roundedTo,
    text: squareKilometresText(areaSquareMetres, roundedTo),
    method: METHOD,
    alternatives: areaAlternatives(positions, areaSquareMetres),
    perimeterMetres,
    crossings: selfIntersections(positions),
    dataset: null,
    vertices: ring.length,
    ...circumstances,
    command: commandOf('area', ring.map(pointArgument)),
  };
}
