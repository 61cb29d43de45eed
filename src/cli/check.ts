/** `check`: what to think of a figure for a border or for the distance between two points. */
import { borderLines, checkFigure, type CheckSubject } from '../core/border/index.ts';
import { borderOf } from '../core/model/find.ts';
import { METHOD } from '../core/receipt/index.ts';
import type { Dataset, PublishedLength } from '../core/model/types.ts';
import { type Command, english, sourceJson, sourceText } from './command.ts';
import { InputError } from './input-error.ts';
import { borderId, metresOf, pointOf, type World } from './input.ts';
import { aligned } from './table.ts';
import { labels, says, wrongs } from './words.ts';

export const check: Command = {
  options: {},
  run({ free }, world) {
    const { subject, name, figure } = subjectOf(free, world);
    const figureMetres = metresOf(figure, 'figure');
    const library = world.library();
    const found = checkFigure(library, subject, figureMetres);
    if (!found) throw new Error(`${name} can't be measured.`);
    const lines = subject.type === 'border' ? borderLines(library, subject.id) : null;
    const titleOf = (id: string) => library.datasets[id]?.title ?? id;
    const { nearestPublished, nearestDataset } = found;
    return {
      text: [
        name,
        aligned([
          [labels.verdict, `${figure}: ${says.verdict[found.verdict]}`],
          [labels.measured, says.measured(found.measuredMetres)],
          [labels.difference, says.difference(found.differenceMetres)],
          ...found.reasons.map((one, index) => [
            index === 0 ? labels.reason : '',
            says.reason(one, titleOf),
          ]),
          ...(nearestDataset
            ? [
                [
                  labels.nearestDataset,
                  says.gives(nearestDataset.dataset.title, nearestDataset.lengthMetres),
                ],
              ]
            : []),
          ...(nearestPublished ? [[labels.nearestPublished, printed(nearestPublished)]] : []),
        ]),
        ...(lines ? [sourceText(library, lines.dataset.id)] : []),
      ].join('\n\n'),
      json: {
        measure: 'check',
        subject: name,
        verdict: found.verdict,
        figureMetres,
        measuredMetres: found.measuredMetres,
        differenceMetres: found.differenceMetres,
        rulerMetres: found.rulerMetres,
        nearestDataset: nearestDataset && datasetJson(nearestDataset),
        nearestPublished: nearestPublished && publishedJson(nearestPublished),
        reasons: found.reasons,
        ...(lines ? sourceJson(library, lines.dataset.id) : { method: METHOD, dataset: null }),
      },
    };
  },
};

/** "ir-az 700km", "ir-az 475 nautical miles", "Baku Tabriz 400km". */
function subjectOf(free: readonly string[], world: World) {
  const [first = '', second = ''] = free;
  // The figure and its unit, which may be two words.
  const at = free.findLastIndex((token) => /^[\d٠-٩۰-۹]/.test(token));
  const split = at > 0 ? at : free.length - 1;
  const figure = free.slice(split).join(' ');
  if (split === 1) {
    const id = borderId(world, first);
    const names = borderOf(world.library(), id)?.border.names ?? {};
    const subject: CheckSubject = { type: 'border', id };
    return { subject, name: `${english(names)} (${id})`, figure };
  }
  if (split !== 2) {
    const wanted = 'a border or two points, then a length such as 700km';
    throw new InputError(wrongs.count('check', free.length, wanted));
  }
  const [from, to] = [pointOf(world, first), pointOf(world, second)];
  const subject: CheckSubject = { type: 'points', from, to };
  return { subject, name: `${first} – ${second}`, figure };
}

const datasetJson = (one: { readonly dataset: Dataset; readonly lengthMetres: number }) => ({
  id: one.dataset.id,
  metres: one.lengthMetres,
});

const publishedJson = ({ authority, years, lengthKilometres }: PublishedLength) => ({
  metres: 1000 * lengthKilometres,
  authority,
  years,
});

const printed = ({ authority, years, lengthKilometres }: PublishedLength): string =>
  `${says.authority(authority, years)}: ${lengthKilometres} km`;
