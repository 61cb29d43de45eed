/** The lines of a border, or of one of its segments, in any of the datasets. */
import { measured } from '../around/measured-thing.ts';
import { type Library, linesOf } from '../model/library.ts';
import type { MeasuredLine } from '../measure/index.ts';
import type { Border, BorderSegment, Dataset, Names } from '../model/types.ts';

/** What is measured unless another is asked for. */
export const FINEST_DATASET = 'osm-10m';

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

/** The border that has this id, or a segment of it, with the segment. */
export function borderOf(
  library: Library,
  id: string,
): { readonly border: Border; readonly segment: BorderSegment | null } | null {
  for (const border of library.borders) {
    if (border.id === id) return { border, segment: null };
    const segment = border.segments.find((one) => one.id === id);
    if (segment) return { border, segment };
  }
  return null;
}

/** Ids of the datasets that have been read and hold lines of borders, the finest first. */
export function borderDatasets(library: Library): readonly string[] {
  const compared = Object.keys(library.layers).flatMap(
    (address) => /^layers\/compare-(.+)\.topojson#borders$/.exec(address)?.[1] ?? [],
  );
  const accuracyOf = (id: string) => library.datasets[id]?.accuracyMetres ?? Infinity;
  return [FINEST_DATASET, ...compared]
    .filter((id) => id in library.datasets)
    .sort((a, b) => accuracyOf(a) - accuracyOf(b));
}

/** null if the border, the dataset, or one of the segments in it isn't known. */
export function borderLines(
  library: Library,
  id: string,
  datasetId: string = FINEST_DATASET,
): BorderLines | null {
  const found = borderOf(library, id);
  const dataset = library.datasets[datasetId];
  if (!found || !dataset) return null;
  const { border, segment } = found;
  const wanted = segment ? [segment] : border.segments;
  const segments = wanted.flatMap((one): SegmentLine[] => {
    const line = lineOf(library, one.id, datasetId);
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

function lineOf(library: Library, segmentId: string, datasetId: string): MeasuredLine | null {
  const thing =
    datasetId === FINEST_DATASET
      ? linesOf(library, segmentId).find(({ properties }) => properties.id === segmentId)
      : library.layers[`layers/compare-${datasetId}.topojson#borders`]?.features.find(
          ({ properties }) => properties.id === segmentId,
        );
  return thing ? measured(thing) : null;
}

const joined = (border: Names, segment: Names): Names =>
  Object.fromEntries(
    Object.entries(border).map(([language, name]) => [
      language,
      `${name}, ${segment[language] ?? segment['en'] ?? ''}`,
    ]),
  );
