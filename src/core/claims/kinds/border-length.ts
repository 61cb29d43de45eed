/** A figure for the length of a border. */
import { LAB_STEPS, roundedRuler } from '../../border/lab.ts';
import { BORDERS_FILE, FAR_BORDERS_FILE } from '../../model/library.ts';
import type { Library } from '../../model/library.ts';
import { dividerLengthMetres, rulerFor } from '../../measure/index.ts';
import {
  borderDatasets,
  borderLines,
  type BorderLines,
  FINEST_DATASET,
} from '../../border/index.ts';
import { RULER_RANGE } from '../../view/tool.ts';
import type { PublishedLength, Verdict } from '../../model/types.ts';
import type { Row } from '../finding.ts';
import {
  datasetFile,
  type Kind,
  lengthOf,
  measureCommand,
  notMeasurable,
  printedLength,
  statedLength,
} from '../kind.ts';

const [LEAST_RULER, MOST_RULER] = RULER_RANGE;

/**
 * Rule: it holds if the figure is within its tolerance of the finest line. Else it depends on scale, if it lies between
 * the shortest and the longest that the datasets and rulers from 50 m to 100 km give; else it differs. What was
 * published is shown, but decides nothing.
 */
export const borderLength: Kind<'border-length'> = {
  needs: () => [
    'borders.json',
    'published-lengths.json',
    BORDERS_FILE,
    FAR_BORDERS_FILE,
    datasetFile(FINEST_DATASET),
  ],
  adds: (paths) => [
    ...paths.filter((path) => path.startsWith('datasets/')),
    ...paths.filter((path) => path.startsWith('layers/compare-')).map((path) => `${path}#borders`),
  ],
  check(claim, { border: id }, library) {
    const lines = borderLines(library, id);
    if (!lines) return notMeasurable('claim.reason.missing');
    const stated = statedLength(claim);
    const line = lines.segments.map((one) => one.line);
    const byData = borderDatasets(library).flatMap((one) => borderLines(library, id, one) ?? []);
    const byRuler = RULER_RANGE.map((ruler) => dividerLengthMetres(line, ruler));
    const givenMetres = [...byData.map(({ lengthMetres }) => lengthMetres), ...byRuler];
    const ruler =
      stated && rulerFor(line, stated.metres, { minMetres: LEAST_RULER, maxMetres: MOST_RULER });
    const { rows: published, leftOut } = publishedRows(library, id);
    const { accuracyMetres } = lines.dataset;
    const fields = {
      measured: lengthOf(lines.lengthMetres, accuracyMetres),
      rows: [
        ...segmentRows(lines),
        ...byData.map(datasetRow),
        ...byRuler.map((metres, index) => rulerRow(RULER_RANGE[index] ?? NaN, metres)),
        ...(ruler === null ? [] : [givingRow(ruler)]),
        ...published,
      ],
      marks: [`border/${id}`],
      tool: {
        kind: 'lab',
        border: lines.border.id,
        rulerMetres: roundedRuler(ruler ?? LAB_STEPS[0] ?? LEAST_RULER),
      },
      command: measureCommand('border', id),
      leftOut,
    } as const;
    if (!stated) return notMeasurable('claim.reason.noFigure', fields);
    const { metres, toleranceMetres, quantity } = stated;
    return {
      ...fields,
      stated: quantity,
      difference: lengthOf(lines.lengthMetres - metres, accuracyMetres),
      verdict: lengthVerdict(metres, toleranceMetres, lines.lengthMetres, givenMetres),
    };
  },
};

/** The rule by itself; `givenMetres`: what other data and rulers make of the same border. */
export function lengthVerdict(
  statedMetres: number,
  toleranceMetres: number,
  measuredMetres: number,
  givenMetres: readonly number[],
): Verdict {
  if (Math.abs(measuredMetres - statedMetres) <= toleranceMetres) return 'holds';
  const isGiven =
    statedMetres >= Math.min(measuredMetres, ...givenMetres) &&
    statedMetres <= Math.max(measuredMetres, ...givenMetres);
  return isGiven ? 'depends-on-scale' : 'differs';
}

const segmentRows = ({ segments, dataset }: BorderLines): readonly Row[] =>
  segments.length < 2
    ? []
    : segments.map(({ segment, line }) => ({
        label: { names: segment.names },
        quantity: lengthOf(line.lengthMetres, dataset.accuracyMetres),
        thing: `border/${segment.id}`,
      }));

const datasetRow = ({ dataset, lengthMetres }: BorderLines): Row => ({
  label: { text: dataset.title },
  quantity: lengthOf(lengthMetres, dataset.accuracyMetres),
});

const rulerRow = (ruler: number, metres: number): Row => ({
  label: { key: 'claim.row.withRuler', params: { ruler: { type: 'ruler', metres: ruler } } },
  quantity: lengthOf(metres, null),
});

const givingRow = (metres: number): Row => ({
  label: { key: 'claim.row.ruler' },
  quantity: { type: 'ruler', metres },
});

/** The shortest and the longest that was printed of a border or segment, those without a source left out. */
function publishedRows(
  { published }: Library,
  id: string,
): { readonly rows: readonly Row[]; readonly leftOut: number } {
  const kilometresOf = ({ border, lengthKilometres, parts }: PublishedLength) =>
    border === id ? lengthKilometres : parts?.[id];
  const all = published.flatMap((row) => {
    const kilometres = kilometresOf(row);
    return kilometres === undefined ? [] : [{ row, kilometres }];
  });
  const sourced = all
    .filter(({ row }) => row.basis !== 'background')
    .sort((a, b) => a.kilometres - b.kilometres);
  const ends = [
    ['claim.row.shortestPublished', sourced[0]],
    ['claim.row.longestPublished', sourced.at(-1)],
  ] as const;
  const rows = ends.flatMap(([key, one]): Row[] => {
    if (!one) return [];
    const { authority, years } = one.row;
    const params = { authority: years === '' ? [authority] : [authority, years] };
    return [{ label: { key, params }, quantity: printedLength(one.kilometres) }];
  });
  return { rows, leftOut: all.length - sourced.length };
}
