/** `from`: how far each border, each country, the nearest crossing and mission are from a point. */
import { distanceStepMetres, kilometresText } from '../core/words/rounding.ts';
import { FINEST_DATASET } from '../core/border/index.ts';
import { fromHere } from '../core/around/from-here.ts';
import { thingOf } from '../core/model/library.ts';
import {
  asJson,
  bearing,
  called,
  type Command,
  coordinates,
  english,
  pointJson,
  sourceJson,
  sourceText,
} from './command.ts';
import { InputError } from './input-error.ts';
import { pointOf } from './input.ts';
import { aligned } from './table.ts';
import { labels, says, wrongs } from './words.ts';

/** Of the border lines. */
const LINE_ACCURACY_METRES = 10;

export const from: Command = {
  options: {},
  run({ free }, world) {
    const [text] = free;
    if (text === undefined || free.length !== 1) {
      throw new InputError(wrongs.count('from', free.length, 'one point'));
    }
    const point = pointOf(world, text);
    const library = world.library();
    const rows = fromHere(library, point.position);
    const step = distanceStepMetres([point.precisionMetres, LINE_ACCURACY_METRES]);
    const table = rows.map((row) => {
      const sender = thingOf(library, 'country', row.mission?.sender ?? '');
      const isInside = row.kind === 'country' && row.metres === 0;
      return [
        says.target(row, english(row.names), english(sender?.properties.names ?? {})),
        isInside ? says.inside : kilometresText(row.metres, step),
        isInside ? '' : bearing(row.metres > 0 ? row.initialBearingDegrees : null),
        isInside ? '' : coordinates(row.position),
      ];
    });
    const head = [labels.what, labels.distance, labels.bearing, labels.nearest];
    return {
      text: `${called(point)}\n\n${aligned([head, ...table], [1, 2])}\n\n${sourceText(library, FINEST_DATASET)}\n\n${says.coasts}`,
      json: {
        measure: 'from',
        point: pointJson(point),
        ...sourceJson(library, FINEST_DATASET),
        nearest: rows.map(
          ({ kind, id, names, position, metres, initialBearingDegrees, mission }) => ({
            kind,
            id,
            name: english(names),
            metres,
            initialBearing: metres > 0 ? initialBearingDegrees : null,
            ...asJson(position),
            status: mission ? mission.status : null,
            ...(mission ? { basis: mission.basis, asOf: mission.asOf ?? null } : {}),
          }),
        ),
      },
    };
  },
};
