/** A number that no map can measure, among the estimates that were published. */
import type { Row } from '../finding.ts';
import { type Kind, notMeasurable } from '../kind.ts';

/** Rule: never measurable; the estimates are shown with their sources, and whether the figure lies among them. */
export const range: Kind<'range'> = {
  needs: () => [],
  check(claim, { estimates }) {
    const { stated, sources } = claim;
    const least = Math.min(...estimates.map((one) => one.least));
    const most = Math.max(...estimates.map((one) => one.most));
    const figure = stated && 'value' in stated ? stated.value : null;
    const rows = estimates.map(({ least, most, source }): Row => {
      const { title, url } = (source !== undefined && sources[source]) || {};
      return {
        label:
          source === undefined
            ? { key: 'claim.row.sourcesTogether' }
            : { text: title ?? url ?? '' },
        quantity: { type: 'people', least, most },
      };
    });
    const isAmong = figure !== null && figure >= least && figure <= most;
    const among: Row = {
      label: { key: 'claim.row.among' },
      quantity: { type: 'answer', isYes: isAmong },
    };
    return notMeasurable('claim.reason.range', {
      stated: figure === null ? null : { type: 'people', least: figure, most: figure },
      measured: estimates.length === 0 ? null : { type: 'people', least, most },
      rows: figure === null || estimates.length === 0 ? rows : [...rows, among],
    });
  },
};
