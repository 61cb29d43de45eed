/** `distance`: geodesics from point to point, each with its bearings. */
import type { NamedPoint } from '../core/find/gazetteer.ts';
import { inverse } from '../core/measure/index.ts';
import { distanceStepMetres, kilometresText } from '../core/words/rounding.ts';
import { receiptOfDistance } from '../core/receipt/index.ts';
import { bearing, called, type Command, pointJson, receiptText } from './command.ts';
import { InputError } from './input-error.ts';
import { pointOf } from './input.ts';
import { aligned } from './table.ts';
import { labels, wrongs } from './words.ts';

export const distance: Command = {
  options: { stdin: 'flag' },
  run({ free }, world) {
    if (free.length < 2) {
      throw new InputError(wrongs.count('distance', free.length, 'two points or more'));
    }
    const points = free.map((text) => pointOf(world, text));
    const receipt = receiptOfDistance(points, { date: world.today, link: null });
    const segments = segmentsOf(points);
    const head = [
      labels.from,
      labels.to,
      labels.length,
      labels.initial,
      labels.final,
      labels.running,
    ];
    const rows = segments.map((one) => [
      called(one.from),
      called(one.to),
      kilometresText(
        one.metres,
        distanceStepMetres([one.from.precisionMetres, one.to.precisionMetres]),
      ),
      bearing(one.initialBearing),
      bearing(one.finalBearing),
      kilometresText(one.totalMetres, receipt.roundedTo),
    ]);
    return {
      text: `${aligned([head, ...rows], [2, 3, 4, 5])}\n\n${receiptText(receipt)}`,
      json: {
        measure: 'distance',
        metres: receipt.value,
        segments: segments.map((one) => ({
          ...one,
          from: pointJson(one.from),
          to: pointJson(one.to),
        })),
        receipt,
      },
    };
  },
};

function segmentsOf(points: readonly NamedPoint[]) {
  let totalMetres = 0;
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const solved = inverse(from.position, to.position);
    const { metres } = solved;
    totalMetres += metres;
    return {
      from,
      to,
      metres,
      initialBearing: metres > 0 ? solved.initialBearingDegrees : null,
      finalBearing: metres > 0 ? solved.finalBearingDegrees : null,
      totalMetres,
    };
  });
}
