/** `area`: the area and perimeter of a polygon whose sides are geodesics. */
import { distanceStepMetres, kilometresText } from '../core/words/rounding.ts';
import { receiptOfArea } from '../core/receipt/index.ts';
import { asJson, called, type Command, coordinates, pointJson, receiptText } from './command.ts';
import { InputError } from './input-error.ts';
import { pointOf } from './input.ts';
import { aligned } from './table.ts';
import { labels, says, wrongs } from './words.ts';

export const area: Command = {
  options: {},
  run({ free }, world) {
    if (free.length < 3) {
      throw new InputError(wrongs.count('area', free.length, 'three points or more'));
    }
    const points = free.map((text) => pointOf(world, text));
    const different = new Set(points.map(({ position }) => position.join(' '))).size;
    if (different < 3) throw new InputError(wrongs.fewPoints(different));
    const receipt = receiptOfArea(points, { date: world.today, link: null });
    const [crossing] = receipt.crossings;
    const step = distanceStepMetres(points.map(({ precisionMetres }) => precisionMetres));
    return {
      text: [
        points.map(called).join(' – '),
        aligned([
          [labels.area, receipt.text],
          [labels.perimeter, kilometresText(receipt.perimeterMetres, step)],
        ]),
        ...(crossing ? [says.crossed(receipt.crossings.length, coordinates(crossing))] : []),
        receiptText(receipt),
      ].join('\n\n'),
      json: {
        measure: 'area',
        squareMetres: receipt.value,
        perimeterMetres: receipt.perimeterMetres,
        crossesItself: receipt.crossings.length > 0,
        crossings: receipt.crossings.map(asJson),
        points: points.map(pointJson),
        receipt,
      },
    };
  },
};
