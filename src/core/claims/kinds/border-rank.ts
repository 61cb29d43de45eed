/** How long a border is among the land borders of a country. */
import { BORDERS_FILE, FAR_BORDERS_FILE } from '../../model/library.ts';
import { inverse } from '../../measure/index.ts';
import { borderLines, type BorderLines, FINEST_DATASET } from '../../border/index.ts';
import type { Verdict } from '../../model/types.ts';
import type { Row } from '../finding.ts';
import { datasetFile, type Kind, lengthOf, type MeasureOf, notMeasurable } from '../kind.ts';

/**
 * Rule: all land borders that the registry has of the country are measured on the finest lines. `shortest` holds if none
 * is shorter; `over-half-median` holds if the border is longer than half of their median. Else it differs.
 */
export const borderRank: Kind<'border-rank'> = {
  needs: () => ['borders.json', BORDERS_FILE, FAR_BORDERS_FILE, datasetFile(FINEST_DATASET)],
  check(_, { border: id, country, test }, library) {
    const wanted = library.borders.filter(({ countries }) => countries.includes(country));
    const all = wanted
      .flatMap((border) => borderLines(library, border.id) ?? [])
      .sort((a, b) => b.lengthMetres - a.lengthMetres);
    const own = all.find(({ border }) => border.id === id);
    if (!own || all.length < wanted.length) return notMeasurable('claim.reason.missing');
    const { lengthMetres, dataset, segments } = own;
    const lengths = all.map((one) => one.lengthMetres);
    const { accuracyMetres } = dataset;
    const half: Row = {
      label: { key: 'claim.row.halfMedian' },
      quantity: lengthOf(medianOf(lengths) / 2, accuracyMetres),
    };
    return {
      verdict: rankVerdict(test, lengthMetres, lengths),
      measured: {
        type: 'rank',
        rank: all.indexOf(own) + 1,
        of: all.length,
        metres: lengthMetres,
        accuracyMetres,
      },
      rows: [
        ...all.map(borderRow),
        ...(test === 'over-half-median' ? [half] : []),
        ...(segments.length === 1 ? [straightRow(own)] : []),
      ],
      marks: [`border/${id}`],
    };
  },
};

/** The rule by itself; `allMetres` with the border's own length. */
export function rankVerdict(
  test: MeasureOf<'border-rank'>['test'],
  metres: number,
  allMetres: readonly number[],
): Verdict {
  const holds =
    test === 'shortest' ? metres <= Math.min(...allMetres) : metres > medianOf(allMetres) / 2;
  return holds ? 'holds' : 'differs';
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? NaN;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
}

const borderRow = ({ border, dataset, lengthMetres }: BorderLines): Row => ({
  label: { names: border.names },
  quantity: lengthOf(lengthMetres, dataset.accuracyMetres),
  thing: `border/${border.id}`,
});

function straightRow({ segments, dataset }: BorderLines): Row {
  const positions = segments[0]?.line.positions ?? [];
  const [from = [], to = []] = [positions[0], positions.at(-1)];
  return {
    label: { key: 'claim.row.straight' },
    quantity: lengthOf(inverse(from, to).metres, dataset.accuracyMetres),
  };
}
