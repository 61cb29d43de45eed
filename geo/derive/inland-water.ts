/**
 * Lakes, reservoirs and riverbanks as whole shapes. The package cuts them into cells and keeps little
 * more than where a shore crosses a cell's side, so the cells are joined and their marks taken out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import polygonClipping, { type MultiPolygon as ClipPolygons } from 'polygon-clipping';
import type { GeometryCollection, MultiPolygon, Position } from 'geojson';
import { at } from './at.ts';
import {
  boundsOf,
  overlaps,
  ringSquareKilometres,
  type Bounds,
  type Polygon,
  type Ring,
} from './polygons.ts';

/** The package's cells are tiles of this zoom. */
const CELL_ZOOM = 13;
const ON_LINE_DEGREES = 2e-5;
/** The Caspian is in the package too, but the seas have it better. */
const LARGEST_SQUARE_KILOMETRES = 90_000;

/** How near a longitude is to a side between cells, in degrees. */
function offColumn(longitude: number): number {
  const cells = (longitude / 360 + 0.5) * 2 ** CELL_ZOOM;
  return (Math.abs(cells - Math.round(cells)) * 360) / 2 ** CELL_ZOOM;
}

function offRow(latitude: number): number {
  const radians = (latitude * Math.PI) / 180;
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI);
  const cells = y * 2 ** CELL_ZOOM;
  return ((Math.abs(cells - Math.round(cells)) * 360) / 2 ** CELL_ZOOM) * Math.cos(radians);
}

const isCellCorner = (position: Position): boolean =>
  offColumn(at(position, 0)) < ON_LINE_DEGREES && offRow(at(position, 1)) < ON_LINE_DEGREES;

/** A ring without the corners of cells; null where nothing is left of it. */
function withoutCorners(ring: Ring): Ring | null {
  const open = ring.slice(0, -1).filter((position) => !isCellCorner(position));
  return open.length < 3 ? null : [...open, at(open, 0)];
}

/** Chaikin's corner cutting: each corner becomes two points, a quarter along its sides. */
export function rounded(ring: Ring): Ring {
  const points = ring.slice(0, -1).flatMap((position, index): Position[] => {
    const next = at(ring, index + 1);
    const between = (part: number): Position => [
      at(position, 0) + (at(next, 0) - at(position, 0)) * part,
      at(position, 1) + (at(next, 1) - at(position, 1)) * part,
    ];
    return [between(0.25), between(0.75)];
  });
  return [...points, at(points, 0)];
}

const mended = (ring: Ring): Ring | null => {
  const clean = withoutCorners(ring);
  return clean && rounded(rounded(clean));
};

/** The polygons of a geo-maps package that are wanted, as they are. */
export function readPolygons(folder: string, isWanted: (outer: Ring) => boolean): Polygon[] {
  const { geometries } = JSON.parse(
    readFileSync(join(folder, 'map.geo.json'), 'utf8'),
  ) as GeometryCollection<MultiPolygon>;
  const polygons: Polygon[] = [];
  for (const { coordinates } of geometries)
    for (const polygon of coordinates) if (isWanted(at(polygon, 0))) polygons.push(polygon);
  return polygons;
}

/** Whether an outer ring of a package is an inland water that reaches into the box. */
export const isInland = (outer: Ring, box: Bounds, smallestSquareKilometres: number): boolean => {
  if (!overlaps(boundsOf(outer), box)) return false;
  const area = ringSquareKilometres(outer);
  return area >= smallestSquareKilometres && area < LARGEST_SQUARE_KILOMETRES;
};

/** Joins the cells, takes their corners out and rounds what is left. */
export function wholeWaters(cells: readonly Polygon[]): Polygon[] {
  const [first, ...rest] = cells.map((cell) => [cell] as ClipPolygons);
  const joined = first ? (polygonClipping.union(first, ...rest) as Polygon[]) : [];
  return joined.flatMap(([outer, ...holes]) => {
    const shore = outer && mended(outer);
    if (!shore) return [];
    return [[shore, ...holes.map(mended).filter((hole) => hole !== null)]];
  });
}
