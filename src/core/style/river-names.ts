/** Lines for the names of rivers: a river's course, smoothed so far that letters can stand on it. */
import type { Feature, FeatureCollection, Position } from 'geojson';

/** From which zoom on how much of the course a point of the line is the mean of, in degrees of latitude. */
const TIERS = [
  { zoom: 0, windowDegrees: 0.5 },
  { zoom: 7, windowDegrees: 0.22 },
  { zoom: 9, windowDegrees: 0.06 },
  { zoom: 11, windowDegrees: 0.015 },
] as const;

/** The zooms at which another smoothing begins, after the first. */
export const TIER_ZOOMS: readonly number[] = TIERS.slice(1).map(({ zoom }) => zoom);

const STEPS_IN_WINDOW = 8;
/** Parts whose ends are nearer than this are one course. */
const JOINED_DEGREES = 0.05;

const degreesBetween = ([x = NaN, y = NaN]: Position, [a = NaN, b = NaN]: Position): number =>
  Math.hypot((a - x) * Math.cos((y * Math.PI) / 180), b - y);

/** One smoothed line a course and tier, with the river's properties and `tier`, 0 for the widest view. */
export function riverNameLines(data: FeatureCollection): FeatureCollection {
  const features = data.features.flatMap(({ properties, geometry }): Feature[] => {
    if (!properties?.['id']) return [];
    const parts =
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : [];
    return joined(parts).flatMap((course) =>
      TIERS.map(({ windowDegrees }, tier) => ({
        type: 'Feature',
        properties: { ...properties, tier },
        geometry: { type: 'LineString', coordinates: smoothed(course, windowDegrees) },
      })),
    );
  });
  return { type: 'FeatureCollection', features };
}

function joined(parts: readonly (readonly Position[])[]): readonly Position[][] {
  const courses: Position[][] = [];
  for (const part of parts) {
    const [start] = part;
    const course = courses.at(-1);
    const end = course?.at(-1);
    if (course && start && end && degreesBetween(end, start) < JOINED_DEGREES) course.push(...part);
    else courses.push([...part]);
  }
  return courses.filter((course) => course.length > 1);
}

/** Points at even steps along a line, and of these the mean over a window. */
export function smoothed(line: readonly Position[], windowDegrees: number): Position[] {
  const even = evenly(line, windowDegrees / STEPS_IN_WINDOW);
  const half = STEPS_IN_WINDOW / 2;
  return even.map((_, index) => {
    const reach = Math.min(half, index, even.length - 1 - index);
    const near = even.slice(index - reach, index + reach + 1);
    const mean = (axis: 0 | 1) =>
      near.reduce((sum, position) => sum + (position[axis] ?? NaN), 0) / near.length;
    return [mean(0), mean(1)];
  });
}

function evenly(line: readonly Position[], stepDegrees: number): Position[] {
  const points: Position[] = [];
  let behind = stepDegrees;
  line.forEach((to, index) => {
    const from = line[index - 1] ?? to;
    const length = degreesBetween(from, to);
    for (let at = stepDegrees - behind; at < length; at += stepDegrees) {
      if (at < 0) continue;
      const part = length === 0 ? 0 : at / length;
      const [x = NaN, y = NaN] = from;
      const [a = NaN, b = NaN] = to;
      points.push([x + (a - x) * part, y + (b - y) * part]);
    }
    behind = (behind + length) % stepDegrees;
  });
  const last = line.at(-1);
  return last ? [...(line[0] ? [line[0]] : []), ...points, last] : points;
}
