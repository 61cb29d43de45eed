/** How far a third country is from the middle of a border. */
import { BORDERS_FILE, COUNTRIES_FILE, FAR_BORDERS_FILE } from '../../model/library.ts';
import { FINEST_DATASET, middleOf } from '../../border/index.ts';
import { type Row, sectorOf } from '../finding.ts';
import {
  countryNames,
  datasetFile,
  type Kind,
  lengthOf,
  measureCommand,
  notMeasurable,
  statedLength,
} from '../kind.ts';

/**
 * Rule: from the middle along the line, straight to the nearest point of the target's border on each side where it
 * begins. It holds if the figure is within its tolerance on every such side, else it differs. What counts as measured
 * is the side that is farthest from the figure, since it decides; without a figure, the nearer one.
 */
export const midpointDistance: Kind<'midpoint-distance'> = {
  needs: () => [
    'borders.json',
    BORDERS_FILE,
    FAR_BORDERS_FILE,
    COUNTRIES_FILE,
    datasetFile(FINEST_DATASET),
  ],
  check(claim, { border: id, target }, library) {
    const middle = middleOf(library, id);
    const sides = middle?.sides.filter(({ country }) => country === target) ?? [];
    if (!middle || sides.length === 0) return notMeasurable('claim.reason.missing');
    const { border, dataset } = middle.stretch.lines;
    const { accuracyMetres } = dataset;
    const stated = statedLength(claim);
    const offOf = (metres: number) => (stated ? Math.abs(metres - stated.metres) : -metres);
    const distances = sides.map(({ nearest }) => nearest.metres);
    const decisive = distances.reduce((a, b) => (offOf(b) > offOf(a) ? b : a));
    const converted: Row[] = stated
      ? [{ label: { key: 'claim.row.figure' }, quantity: lengthOf(stated.metres, accuracyMetres) }]
      : [];
    const fields = {
      measured: lengthOf(decisive, accuracyMetres),
      rows: [
        ...sides.map(({ nearest }): Row => {
          const sector = sectorOf(nearest.initialBearingDegrees);
          const params = {
            country: countryNames(library, target),
            sector: { type: 'sector', sector },
          } as const;
          return {
            label: { key: 'claim.row.side', params },
            quantity: lengthOf(nearest.metres, accuracyMetres),
          };
        }),
        ...(claim.stated && 'unit' in claim.stated && claim.stated.unit === 'mi' ? converted : []),
        {
          label: { names: border.names },
          quantity: lengthOf(middle.stretch.lengthMetres, accuracyMetres),
          thing: `border/${id}`,
        },
      ],
      marks: [`border/${id}`],
      ties: sides.map(({ nearest }) => ({ from: middle.position, to: nearest.position })),
      tool: { kind: 'midpoint', border: id },
      command: measureCommand('midpoint', id),
    } as const;
    if (!stated) return notMeasurable('claim.reason.noFigure', fields);
    const holds = distances.every((metres) => offOf(metres) <= stated.toleranceMetres);
    return {
      ...fields,
      stated: stated.quantity,
      difference: lengthOf(decisive - stated.metres, accuracyMetres),
      verdict: holds ? 'holds' : 'differs',
    };
  },
};
