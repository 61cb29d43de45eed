/** The picture of a measurement: what was measured, drawn as the geodesics that it is. */
import { bbox } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { measured } from '../around/measured-thing.ts';
import { formatLength } from '../words/format.ts';
import { borderLines, type Library, linesOf } from '../model/library.ts';
import { inverse } from '../measure/geodesic.ts';
import { nearestOf } from '../measure/nearest.ts';
import { drawnGeodesic } from '../measure/path.ts';
import { labWalk } from '../border/lab.ts';
import { fromHere } from '../around/from-here.ts';
import { middleOf, narrowestOf, type Stretch, stretchOf } from '../border/index.ts';
import type { Messages } from '../words/text.ts';
import type { Tool } from '../view/tool.ts';
import type { Bounds, Position } from '../model/types.ts';
import type { Unit } from '../model/vocabulary.ts';

export { snap, snapToBorder } from './snap.ts';

/** Steps of the dividers are marked from this many pixels on: closer they would only blur. */
const STEP_PIXELS = 14;

export interface DrawingContext {
  readonly messages: Messages;
  readonly units: Unit;
  /** What a pixel covers: a drawn line is never farther off than half of that. */
  readonly metresPerPixel: number;
  /** Where the mouse is while points are being set. */
  readonly pointer: Position | null;
}

export type DrawnRole =
  'area' | 'line' | 'ghost' | 'tie' | 'walk' | 'vertex' | 'middle' | 'foot' | 'text';

/** Points, lines and the label at the pointer of the tools `distance` and `area`. */
export function drawnPoints(
  tool: Extract<Tool, { kind: 'distance' | 'area' }>,
  context: DrawingContext,
): FeatureCollection {
  const { points } = tool;
  const isRing = tool.kind === 'area' && points.length > 2;
  const ends = isRing ? [...points, points[0] as Position] : points;
  const lines = pairs(ends).map(([from, to]) => geodesic(from, to, context));
  const features: Feature[] = [
    ...(isRing ? [drawn('area', { type: 'Polygon', coordinates: [ringOf(lines)] })] : []),
    ...lines.map((coordinates) => drawn('line', { type: 'LineString', coordinates })),
    ...lines.map((line, index) =>
      drawn(
        'middle',
        { type: 'Point', coordinates: line[Math.floor(line.length / 2)] ?? [] },
        { index: index + 1 },
      ),
    ),
    ...points.map((coordinates, index) =>
      drawn('vertex', { type: 'Point', coordinates }, { index }),
    ),
    ...ghost(points.at(-1), context),
  ];
  return { type: 'FeatureCollection', features };
}

/** The line from the last point to the pointer, with its length. */
function ghost(from: Position | undefined, context: DrawingContext): Feature[] {
  const { pointer } = context;
  if (!from || !pointer) return [];
  const { metres } = inverse(from, pointer);
  // The pointer still stands on the point that it has just set.
  if (metres < context.metresPerPixel) return [];
  const text = formatLength(context.messages, metres, context.units);
  return [
    drawn('ghost', { type: 'LineString', coordinates: geodesic(from, pointer, context) }),
    drawn('text', { type: 'Point', coordinates: pointer }, { text }),
  ];
}

/** The geodesic as a line that stays within half a pixel of it; two points where it is short. */
export function geodesic(
  from: Position,
  to: Position,
  { metresPerPixel }: Pick<DrawingContext, 'metresPerPixel'>,
): Position[] {
  const line = drawnGeodesic(from, to, Math.max(0.5, metresPerPixel / 2));
  // Three at least, so that there is a middle to take hold of.
  if (line.length > 2) return line;
  const [a = from, b = to] = line;
  return [a, [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2], b];
}

/** Each member with the next. */
export const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.slice(1).map((to, index) => [list[index] as T, to]);

const ringOf = (lines: readonly Position[][]): Position[] =>
  lines.flatMap((line, index) => (index === 0 ? line : line.slice(1)));

/** A feature of the drawing in its role; `more`: what its style asks for besides. */
export const drawn = (
  role: DrawnRole,
  geometry: Geometry,
  more: Readonly<Record<string, unknown>> = {},
): Feature => ({
  type: 'Feature',
  properties: { role, ...more },
  geometry,
});

/** The picture of any tool: empty while it has nothing to show. */
export function drawingOf(
  tool: Tool | null,
  library: Library,
  context: DrawingContext,
): FeatureCollection {
  switch (tool?.kind) {
    case undefined:
      return collection([]);
    case 'distance':
    case 'area':
      return drawnPoints(tool, context);
    case 'along':
      return collection(alongFeatures(tool.points, library, context));
    case 'from':
      return collection(fromFeatures(tool.points[0], library, context));
    case 'midpoint':
      return collection(middleFeatures(tool.border, library, context));
    case 'narrowest':
      return collection(narrowestFeatures(tool.country, library, context));
    case 'lab':
      return collection(walkFeatures(tool.border, tool.rulerMetres, library, context));
  }
}

const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

function alongFeatures(
  points: readonly Position[],
  library: Library,
  context: DrawingContext,
): Feature[] {
  const vertices = points.map((coordinates, index) =>
    drawn('vertex', { type: 'Point', coordinates }, { index }),
  );
  const stretch = alongOf(library, points);
  if (!stretch) return vertices;
  return [
    ...stretch.parts.map(({ positions }) =>
      drawn('line', { type: 'LineString', coordinates: [...positions] }),
    ),
    ...stretch.gaps.map(({ from, to }) =>
      drawn('tie', { type: 'LineString', coordinates: geodesic(from, to, context) }),
    ),
    ...vertices,
  ];
}

function fromFeatures(
  from: Position | undefined,
  library: Library,
  context: DrawingContext,
): Feature[] {
  if (!from) return [];
  const ties = fromHere(library, from)
    .filter(({ metres }) => metres > 1)
    .flatMap(({ position }) => [
      drawn('tie', { type: 'LineString', coordinates: geodesic(from, position, context) }),
      drawn('foot', { type: 'Point', coordinates: position }),
    ]);
  return [...ties, drawn('vertex', { type: 'Point', coordinates: from }, { index: 0 })];
}

function middleFeatures(border: string, library: Library, context: DrawingContext): Feature[] {
  const middle = middleOf(library, border);
  if (!middle) return [];
  const { position } = middle;
  return [
    ...middle.sides.flatMap(({ nearest }) => measuredTie(position, nearest.position, context)),
    drawn('foot', { type: 'Point', coordinates: position }),
  ];
}

function narrowestFeatures(country: string, library: Library, context: DrawingContext): Feature[] {
  const narrowest = narrowestOf(library, country);
  return narrowest ? measuredTie(narrowest.from, narrowest.to, context) : [];
}

/** A solid geodesic with its ends and its length beside it. */
function measuredTie(from: Position, to: Position, context: DrawingContext): Feature[] {
  const line = geodesic(from, to, context);
  const text = formatLength(context.messages, inverse(from, to).metres, context.units);
  const middle = line[Math.floor(line.length / 2)] ?? from;
  return [
    drawn('line', { type: 'LineString', coordinates: line }),
    drawn('foot', { type: 'Point', coordinates: from }),
    drawn('foot', { type: 'Point', coordinates: to }),
    drawn('text', { type: 'Point', coordinates: middle }, { text }),
  ];
}

function walkFeatures(
  border: string,
  rulerMetres: number,
  library: Library,
  { metresPerPixel }: DrawingContext,
): Feature[] {
  const lines = linesOf(library, border).flatMap((thing) => measured(thing) ?? []);
  return labWalk(lines, rulerMetres).walks.flatMap(({ positions }) => {
    const coordinates = positions.map((position) => [...position]);
    // Where the dividers stand; not when they stand so close that only dots are seen.
    const stands = rulerMetres / metresPerPixel > STEP_PIXELS ? coordinates : [];
    return [
      drawn('walk', { type: 'LineString', coordinates }),
      ...stands.map((position) => drawn('foot', { type: 'Point', coordinates: position })),
    ];
  });
}

/** The stretch between two points on the border that the first one lies nearest to; null with fewer points. */
export function alongOf(library: Library, points: readonly Position[]): Stretch | null {
  const [from, to] = points;
  if (!from || !to) return null;
  const border = borderNear(library, from);
  return border === null ? null : stretchOf(library, border, [from, to]);
}

/** The border whose line lies nearest to a position. */
export function borderNear(library: Library, position: Position): string | null {
  const near = borderLines(library).flatMap((thing) => {
    const line = measured(thing);
    return line ? [{ border: String(thing.properties['border']), line }] : [];
  });
  if (near.length === 0) return null;
  const { lineIndex } = nearestOf(
    near.map(({ line }) => line),
    position,
  );
  return near[lineIndex]?.border ?? null;
}

/** The box of a drawing; null while there is nothing in it. */
export function boundsOfDrawing(drawing: FeatureCollection): Bounds | null {
  if (drawing.features.length === 0) return null;
  const [west, south, east, north] = bbox(drawing);
  const margin = 0.05 + (east - west + north - south) * 0.03;
  return [west - margin, south - margin, east + margin, north + margin];
}
