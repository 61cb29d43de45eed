/** A number that no map can measure, among the estimates that were published. */
import type { Row } from '../finding.ts';
import { type Kind, notMeasurable } from '../kind.ts';

/** Rule: never measurable; the estimates are shown with their sources, and whether the figure lies among them. */
export const range: Kind<'range'> = {
  needs: () => [],
  check(claim, { estimates }) {
    const { stated, sources } = claim;
    const values = estimates.map(({ value }) => value);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const figure = stated && 'value' in stated ? stated.value : null;
    const rows = estimates.map(({ value, source }): Row => {
      const { title, url } = sources[source] ?? {};
      return {
        label: { text: title ?? url ?? '' },
        quantity: { type: 'people', least: value, most: value },
      };
    });
    const isAmong = figure !== null && figure >= least && figure <= most;
    const among: Row = {
      label: { key: 'claim.row.among' },
      quantity: { type: 'answer', isYes: isAmong },
    };
    return notMeasurable('claim.reason.range', {
      stated: figure === null ? null : { type: 'people', least: figure, most: figure },
      measured: values.length === 0 ? null : { type: 'people', least, most },
      rows: figure === null || values.length === 0 ? rows : [...rows, among],
    });
  },
};
