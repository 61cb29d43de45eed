/** What the table of all borders says in its head and cells, in the reader's language and unit. */
import type { App } from '../../state/app.svelte.ts';
import { formatRuler } from '../../core/border/lab.ts';
import { METRES_PER } from '../../core/model/vocabulary.ts';
import type { BorderColumn, BorderRow } from '../../core/world/table.ts';

/** The sign of the reader's unit: "km". */
export const unitSign = (app: App): string => app.t(`unit.${app.view.units}`, { value: '' }).trim();

export const headOf = (
  app: App,
  unit: string,
): readonly { readonly column: BorderColumn; readonly title: string }[] => [
  { column: 'name', title: app.t('lab.border') },
  { column: 'length', title: app.t('borders.measured', { unit }) },
  { column: 'published', title: app.t('borders.published', { unit }) },
  { column: 'difference', title: app.t('borders.difference', { unit }) },
  { column: 'percent', title: app.t('borders.percent') },
  { column: 'vertices', title: app.t('receipt.vertices') },
  { column: 'segments', title: app.t('borders.pieces') },
  { column: 'slope', title: app.t('borders.slope') },
  { column: 'disputed', title: app.t('borders.disputed') },
  { column: 'healed', title: app.t('borders.healed', { unit }) },
];

interface Cell {
  readonly text: string;
  /** What stands behind it. */
  readonly title?: string;
}

const NONE = '–';

/** All cells of a row but its name. */
export function cellsOf(app: App, row: BorderRow): readonly Cell[] {
  const metresPerUnit = METRES_PER[app.view.units];
  const inUnit = (metres: number, decimals = 1) => app.number(metres / metresPerUnit, decimals);
  const { published, differenceMetres, differencePercent, slope, disputes } = row;
  return [
    { text: inUnit(row.lengthMetres) },
    published
      ? {
          text: inUnit(1000 * published.lengthKilometres, wholeOr(published.lengthKilometres)),
          title: published.sides
            .map(({ side, lengthKilometres }) => `${side.toUpperCase()} ${lengthKilometres}`)
            .join(', '),
        }
      : { text: NONE },
    { text: differenceMetres === null ? NONE : signed(differenceMetres, inUnit) },
    {
      text:
        differencePercent === null
          ? NONE
          : signed(differencePercent, (value) => app.number(value, 1)),
      ...(row.why === null ? {} : { title: row.why }),
    },
    { text: app.number(row.vertices) },
    { text: app.number(row.segments) },
    slope
      ? {
          text: app.number(slope.slope, 3),
          title: app.t('borders.slopeRange', {
            from: formatRuler(app.messages, slope.fromMetres),
            to: formatRuler(app.messages, slope.toMetres),
            fit: app.number(slope.rSquared, 3),
          }),
        }
      : { text: NONE },
    disputes.length > 0
      ? { text: app.t('borders.yes'), title: disputes.map(({ text }) => text).join('\n') }
      : { text: '' },
    { text: row.healedMetres === 0 ? '' : inUnit(row.healedMetres) },
  ];
}

const wholeOr = (value: number): number => (Number.isInteger(value) ? 0 : 1);

/** The plus stands before the figure in lines of either direction. */
const signed = (value: number, text: (value: number) => string): string =>
  value > 0 ? `\u200e+${text(value)}` : text(value);
