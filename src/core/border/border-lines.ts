/** The lines of a border, or of one of its segments, in any of the datasets. */
import { measured } from '../around/measured-thing.ts';
import { borderOf } from '../model/find.ts';
import { type Library, linesOf, type Thing } from '../model/library.ts';
import type { MeasuredLine } from '../measure/index.ts';
import type { Border, BorderSegment, Dataset, Names } from '../model/types.ts';

/** What is measured unless another is asked for. */
export const FINEST_DATASET = 'osm-10m';
/** The same for borders beyond the region: of the same source, as fine, derived by themselves. */
const WORLD_DATASET = 'world-borders';

/** Whether a data set is the one that borders are measured on, within the region or beyond. */
export const isFinest = (datasetId: string): boolean =>
  datasetId === FINEST_DATASET || datasetId === WORLD_DATASET;

/** The dataset that a border is measured on; undefined until it has been read. */
export const finestOf = (library: Library, { world }: Border): Dataset | undefined =>
  library.datasets[world ? WORLD_DATASET : FINEST_DATASET];

export interface SegmentLine {
  readonly segment: BorderSegment;
  readonly line: MeasuredLine;
}

export interface BorderLines {
  readonly border: Border;
  /** The segment that was asked for; null for the whole border. */
  readonly segment: BorderSegment | null;
  readonly names: Names;
  readonly dataset: Dataset;
  /** In the registry's order. */
  readonly segments: readonly SegmentLine[];
  readonly lengthMetres: number;
  readonly vertices: number;
}

/** Ids of the datasets that have been read and hold lines of borders, the finest first. */
export function borderDatasets(library: Library): readonly string[] {
  const accuracyOf = (id: string) => library.datasets[id]?.accuracyMetres ?? Infinity;
  return [FINEST_DATASET, ...coarserLines(library).keys()]
    .filter((id) => id in library.datasets)
    .sort((a, b) => accuracyOf(a) - accuracyOf(b));
}

/** The lines of borders in the coarser datasets that have been read, by dataset. */
export function coarserLines(library: Library): ReadonlyMap<string, readonly Thing[]> {
  const lines = new Map<string, readonly Thing[]>();
  for (const [address, { features }] of Object.entries(library.layers)) {
    const [, regional, other] =
      /^(?:layers\/compare-(.+)\.topojson#borders|world\/coarser\/.+#(.+))$/.exec(address) ?? [];
    const id = regional ?? other;
    if (id !== undefined) lines.set(id, [...(lines.get(id) ?? []), ...features]);
  }
  return lines;
}

/** null if the border, the dataset, or one of the segments in it isn't known. */
export function borderLines(
  library: Library,
  id: string,
  datasetId: string = FINEST_DATASET,
): BorderLines | null {
  const found = borderOf(library, id);
  if (!found) return null;
  const { border, segment } = found;
  const dataset = isFinest(datasetId) ? finestOf(library, border) : library.datasets[datasetId];
  if (!dataset) return null;
  const wanted = segment ? [segment] : border.segments;
  const things = isFinest(datasetId)
    ? linesOf(library, border.id)
    : (coarserLines(library).get(datasetId) ?? []);
  const segments = wanted.flatMap((one): SegmentLine[] => {
    const thing = things.find(({ properties }) => properties.id === one.id);
    const line = thing ? measured(thing) : null;
    return line ? [{ segment: one, line }] : [];
  });
  if (segments.length < wanted.length) return null;
  return {
    border,
    segment,
    names: segment && segment.id !== border.id ? joined(border.names, segment.names) : border.names,
    dataset,
    segments,
    lengthMetres: segments.reduce((sum, { line }) => sum + line.lengthMetres, 0),
    vertices: segments.reduce((sum, { line }) => sum + line.positions.length, 0),
  };
}

const joined = (border: Names, segment: Names): Names =>
  Object.fromEntries(
    Object.entries(border).map(([language, name]) => [
      language,
      `${name}, ${segment[language] ?? segment['en'] ?? ''}`,
    ]),
  );
