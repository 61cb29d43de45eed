/** A small picture of the opening view as SVG, from geo/: what the page shows before any script runs. */
import { bboxClip } from '@turf/turf';
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Bounds, Position } from '../src/core/model/types.ts';

export interface Shape {
  readonly id: string;
  readonly geometry: Polygon | MultiPolygon | LineString | MultiLineString;
}

/** Units of the picture in a degree of longitude: a third of a pixel on a wide screen. */
const UNITS_PER_DEGREE = 1000;
/** What a widescreen or a phone shows around the bounds. */
const REACH_DEGREES = { west: 2.5, east: 2.5, south: 4.5, north: 4.5 } as const;
/** How far a line may lie from the true one: a pixel on most screens; where few look, more. */
const TOLERANCE_UNITS = { inside: 7.5, outside: 24 } as const;

export class Frame {
  readonly width: number;
  readonly height: number;
  /** What of the world the picture has, with what lies around its frame. */
  readonly reach: [number, number, number, number];
  private readonly west: number;
  private readonly top: number;

  constructor([west, south, east, north]: Bounds) {
    this.west = west;
    this.top = mercatorDegrees(north);
    this.width = (east - west) * UNITS_PER_DEGREE;
    this.height = Math.round((this.top - mercatorDegrees(south)) * UNITS_PER_DEGREE);
    this.reach = [
      west - REACH_DEGREES.west,
      south - REACH_DEGREES.south,
      east + REACH_DEGREES.east,
      north + REACH_DEGREES.north,
    ];
  }

  /** Where a position is in the picture: x to the right, y down. */
  at([longitude = 0, latitude = 0]: Position): readonly [number, number] {
    return [
      (longitude - this.west) * UNITS_PER_DEGREE,
      (this.top - mercatorDegrees(latitude)) * UNITS_PER_DEGREE,
    ];
  }

  /** Where a position is, in per cent of the frame. */
  percent(position: Position): { readonly x: string; readonly y: string } {
    const [x, y] = this.at(position);
    return {
      x: `${((x / this.width) * 100).toFixed(2)}%`,
      y: `${((y / this.height) * 100).toFixed(2)}%`,
    };
  }

  /** The `d` of a path: shapes cut to the picture's reach, in whole units. Empty where nothing is in reach. */
  path(shapes: readonly Shape[]): string {
    return shapes
      .flatMap(({ geometry }) => {
        const cut = bboxClip({ type: 'Feature', properties: {}, geometry }, this.reach).geometry;
        if (cut.type === 'Polygon') return cut.coordinates.map((ring) => this.run(ring, 'z'));
        if (cut.type === 'MultiPolygon')
          return cut.coordinates.flat().map((ring) => this.run(ring, 'z'));
        const lines = cut.type === 'LineString' ? [cut.coordinates] : cut.coordinates;
        return lines.map((line) => this.run(line, ''));
      })
      .join('');
  }

  private isInside = ([x, y]: Point): boolean =>
    x >= 0 && x <= this.width && y >= 0 && y <= this.height;

  private run(line: readonly Position[], end: 'z' | ''): string {
    const points = line
      .map((position) => this.at(position).map(Math.round) as [number, number])
      .filter(([x, y], index, all) => {
        const before = all[index - 1];
        return !before || before[0] !== x || before[1] !== y;
      });
    const [first, ...rest] = points;
    if (!first || rest.length < (end ? 3 : 1)) return '';
    let [x, y] = first;
    const steps = rest.map(([nextX, nextY]) => {
      const step = `${nextX - x} ${nextY - y}`;
      [x, y] = [nextX, nextY];
      return step;
    });
    return `M${first.join(' ')}l${steps.join(' ')}${end}`.replace(/ -/g, '-');
  }

  /** The shapes of an object of a TopoJSON, simplified arc by arc, so that neighbours still meet. */
  shapesOf(topology: Topology, object: string): Shape[] {
    const collection = topology.objects[object] as GeometryCollection<{ id: string }>;
    const plain = { ...topology, arcs: absoluteArcs(topology).map((arc) => this.simplify(arc)) };
    delete plain.transform;
    const { features } = feature(plain, collection);
    return (features as Feature<Shape['geometry'], { id: string }>[]).map(
      ({ properties, geometry }) => ({ id: properties.id, geometry }),
    );
  }

  /** Douglas and Peucker's way: what is left out lies nowhere farther than the tolerance from the line. */
  private simplify(line: readonly Position[]): Position[] {
    const points = line.map((position) => this.at(position));
    const kept = new Set([0, line.length - 1]);
    const open: [number, number][] = [[0, line.length - 1]];
    for (let part = open.pop(); part; part = open.pop()) {
      const [from, to] = part;
      let farthest = -1;
      let most: number = points.slice(from, to + 1).some((point) => this.isInside(point))
        ? TOLERANCE_UNITS.inside
        : TOLERANCE_UNITS.outside;
      for (let index = from + 1; index < to; index++) {
        const away = distance(
          points[index] ?? [0, 0],
          points[from] ?? [0, 0],
          points[to] ?? [0, 0],
        );
        if (away > most) [farthest, most] = [index, away];
      }
      if (farthest < 0) continue;
      kept.add(farthest);
      open.push([from, farthest], [farthest, to]);
    }
    return line.filter((_, index) => kept.has(index));
  }
}

/** The lines of an object of a TopoJSON, whole, by id. */
export function linesOf(topology: Topology, object: string): Readonly<Record<string, Position[]>> {
  const collection = topology.objects[object] as GeometryCollection<{ id: string }>;
  return Object.fromEntries(
    feature(topology, collection).features.flatMap(({ properties, geometry }) =>
      geometry.type === 'LineString' ? [[properties.id, geometry.coordinates]] : [],
    ),
  );
}

type Point = readonly [number, number];

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** Web Mercator's northing, scaled so that a degree at the equator is 1 both ways. */
const mercatorDegrees = (latitude: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;

function absoluteArcs({ arcs, transform }: Topology): Position[][] {
  if (!transform) return arcs;
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}
