/** A border's lengths: by segment, on the ellipsoid and on Turf's sphere, as printed, and as other data have it. */
import { coarserLines, finestOf } from '../border/border-lines.ts';
import { borderOf } from '../model/find.ts';
import { type Library, linesOf, type Thing } from '../model/library.ts';
import { lengthMetres, sphereLengthMetres } from '../measure/length.ts';
import type { Border, BorderSegment, Dataset, Names, PublishedLength } from '../model/types.ts';
import { type EventRow, eventsAt, type Text } from './events.ts';
import { riverSharesOf, type RiverShare } from './ground.ts';
import { measured } from '../around/measured-thing.ts';

export interface SegmentLength {
  readonly segment: BorderSegment;
  readonly thing: Thing;
  readonly lengthMetres: number;
  readonly sphereLengthMetres: number;
  readonly vertices: number;
}

export interface DatasetLength {
  readonly dataset: Dataset;
  readonly lengthMetres: number;
  readonly vertices: number;
}

export interface BorderCard {
  readonly type: 'border';
  readonly border: Border;
  /** The segment that was asked for; null for the whole border. */
  readonly segment: BorderSegment | null;
  readonly names: Names;
  readonly text: Text | null;
  readonly segments: readonly SegmentLength[];
  readonly lengthMetres: number;
  readonly sphereLengthMetres: number;
  readonly vertices: number;
  readonly dataset: Dataset | null;
  readonly published: readonly PublishedLength[];
  readonly comparisons: readonly DatasetLength[];
  /** What of it runs along a river; the rest of its length doesn't. */
  readonly rivers: readonly RiverShare[];
  /** The events that drew the border, oldest first. */
  readonly acts: readonly EventRow[];
}

/** The card of a border or of one of its segments; null while neither is known. */
export function borderCard(
  library: Library,
  id: string,
  text: Text | null,
  language: string,
): BorderCard | null {
  const found = borderOf(library, id);
  if (!found) return null;
  const { border, segment } = found;
  const wanted = segment ? [segment] : border.segments;
  const segments = wanted.flatMap((one) => {
    const thing = linesOf(library, one.id)[0];
    return thing ? segmentLength(one, thing) : [];
  });
  if (segments.length === 0) return null;
  return {
    type: 'border',
    border,
    segment,
    names: segment?.names ?? border.names,
    text,
    segments,
    lengthMetres: sum(segments.map((one) => one.lengthMetres)),
    sphereLengthMetres: sum(segments.map((one) => one.sphereLengthMetres)),
    vertices: sum(segments.map((one) => one.vertices)),
    dataset: finestOf(library, border) ?? null,
    published: segment ? [] : publishedOf(library, border.id),
    comparisons: comparisonsOf(library, wanted),
    rivers: riverSharesOf(
      library,
      segments.map(({ thing }) => thing),
    ),
    acts: eventsAt(library, `border/${border.id}`, language),
  };
}

function segmentLength(segment: BorderSegment, thing: Thing): SegmentLength[] {
  const line = measured(thing);
  if (!line) return [];
  return [
    {
      segment,
      thing,
      lengthMetres: line.lengthMetres,
      sphereLengthMetres: sphereLengthMetres(line.positions),
      vertices: line.positions.length,
    },
  ];
}

const publishedOf = (library: Library, border: string) =>
  library.published
    .filter((row) => row.border === border)
    .sort((a, b) => b.lengthKilometres - a.lengthKilometres);

/** Lengths of the same segments in every other data set that has all of them, longest first. */
function comparisonsOf(library: Library, wanted: readonly BorderSegment[]): DatasetLength[] {
  return [...coarserLines(library)]
    .flatMap(([id, all]): DatasetLength[] => {
      const dataset = library.datasets[id];
      const lines = wanted.map((one) => all.find(({ properties }) => properties.id === one.id));
      if (!dataset || !lines.every((line) => line !== undefined)) return [];
      const found = lines.flatMap(({ geometry }) =>
        geometry.type === 'LineString' ? [geometry.coordinates] : [],
      );
      return [
        {
          dataset,
          lengthMetres: sum(found.map((line) => lengthMetres(line))),
          vertices: sum(found.map((line) => line.length)),
        },
      ];
    })
    .sort((a, b) => b.lengthMetres - a.lengthMetres);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
