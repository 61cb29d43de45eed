/**
 * A river that is a border on its way: there its course is the border line, which geo/ holds once.
 * The river's `along` names the stretches, and between which of its own parts they belong.
 */
import type { Geometry, Position } from 'geojson';
import { borderLines, type Library, type Thing } from '../model/library.ts';
import type { LayerData } from '../model/types.ts';

/** A stretch of a border's segment; from its start and to its end where nothing else is said. */
export interface BorderCourse {
  readonly segment: string;
  /** The vertex nearest to here counts. */
  readonly from?: Position;
  readonly to?: Position;
  /** The border is drawn strongly: the river shows as a band on both its sides. */
  readonly beneath?: boolean;
}

const isCourse = (value: unknown): value is BorderCourse =>
  typeof value === 'object' && value !== null && 'segment' in value;

/** The stretches that a river has in common with borders, as geo/ lists them. */
export const coursesOf = (
  properties: Readonly<Record<string, unknown>>,
): readonly BorderCourse[] =>
  Array.isArray(properties['along']) ? (properties['along'] as unknown[]).filter(isCourse) : [];

const linesIn = (geometry: Geometry): readonly Position[][] =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : [];

function nearestVertex(line: readonly Position[], [x = NaN, y = NaN]: Position): number {
  const shrink = Math.cos((y * Math.PI) / 180);
  const squares = line.map(([a = NaN, b = NaN]) => ((a - x) * shrink) ** 2 + (b - y) ** 2);
  return squares.indexOf(Math.min(...squares));
}

/** The first and the last vertex of a border line that a course takes. */
export const verticesOf = (
  line: readonly Position[],
  { from, to }: BorderCourse,
): readonly [first: number, last: number] => [
  from ? nearestVertex(line, from) : 0,
  to ? nearestVertex(line, to) : line.length - 1,
];

/** The part of a border line that a course names. */
export function stretchOf(line: readonly Position[], course: BorderCourse): Position[] {
  const [first, last] = verticesOf(line, course);
  return line.slice(first, last + 1);
}

/** The library with its rivers led along the borders, once both have been read. */
export function withCourses(library: Library): Library {
  const lines = new Map(borderLines(library).map((thing) => [thing.properties.id, thing]));
  const layers = Object.entries(library.layers).map(([address, data]): [string, LayerData] => {
    const isOpen = (thing: Thing) =>
      !('borderStretches' in thing.properties) &&
      coursesOf(thing.properties).some(({ segment }) => lines.has(segment));
    if (!data.features.some(isOpen)) return [address, data];
    const features = data.features.map((thing) => (isOpen(thing) ? led(thing, lines) : thing));
    return [address, { ...data, features }];
  });
  return { ...library, layers: Object.fromEntries(layers) };
}

function led(river: Thing, lines: ReadonlyMap<string, Thing>): Thing {
  const courses = coursesOf(river.properties);
  const stretchesOf = (some: readonly BorderCourse[]) =>
    some.flatMap((course) => {
      const border = lines.get(course.segment);
      return border ? linesIn(border.geometry).map((line) => stretchOf(line, course)) : [];
    });
  const stretches = stretchesOf(courses);
  const [first = [], ...rest] = linesIn(river.geometry);
  return {
    ...river,
    properties: {
      ...river.properties,
      borderStretches: stretches,
      bandStretches: stretchesOf(courses.filter(({ beneath }) => beneath)),
    },
    geometry: { type: 'MultiLineString', coordinates: [first, ...stretches, ...rest] },
  };
}
