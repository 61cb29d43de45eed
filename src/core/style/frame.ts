/**
 * What follows from the window that the map is seen through: where the names of the subjects stand in
 * what is seen of them, and what no name may lie under or be cut by.
 */
import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import type { Bounds } from '../model/types.ts';

/** In pixels of the window, from its upper left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of the map in the window, north up, and the controls that lie over it. */
export interface Frame {
  readonly bounds: Bounds;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly covers: readonly Box[];
}

const mercatorY = (latitude: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
const latitudeOf = (y: number): number => (Math.atan(Math.exp(y)) * 360) / Math.PI - 90;

/** The position under a pixel of the window. */
function positionAt({ bounds, widthPixels, heightPixels }: Frame, x: number, y: number): Position {
  const [west, south, east, north] = bounds;
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  return [
    west + ((east - west) * x) / widthPixels,
    latitudeOf(top + ((bottom - top) * y) / heightPixels),
  ];
}

/** A mark on the map, with its name beside it or not. */
export interface Mark {
  readonly position: Position;
  readonly isNamed: boolean;
}

const SPACING_PIXELS = 14;

/** Points along the window's edges and under its controls: a name placed after them stays clear. */
export function frameBlockersOf(frame: Frame): FeatureCollection<Point> {
  const { widthPixels, heightPixels } = frame;
  const edges: readonly Box[] = [
    { left: 0, right: widthPixels, top: 0, bottom: 0 },
    { left: 0, right: widthPixels, top: heightPixels, bottom: heightPixels },
    { left: 0, right: 0, top: 0, bottom: heightPixels },
    { left: widthPixels, right: widthPixels, top: 0, bottom: heightPixels },
  ];
  const steps = (from: number, to: number): readonly number[] =>
    Array.from({ length: Math.ceil((to - from) / SPACING_PIXELS) + 1 }, (_, index) =>
      Math.min(to, from + index * SPACING_PIXELS),
    );
  const features = [...edges, ...frame.covers].flatMap(({ left, right, top, bottom }) =>
    steps(left, right).flatMap((x) =>
      steps(top, bottom).map((y): Feature<Point> => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: positionAt(frame, x, y) },
      })),
    ),
  );
  return { type: 'FeatureCollection', features };
}

const CELL_PIXELS = 28;
/** So far above and below the middle of another name a name would touch it. */
const NAME_PIXELS = 12;
/** A pixel of a map on which every country has its name along its borders too, about zoom 8.5. */
const CLOSE_DEGREES = 0.0019;
/** A name is about so many times as wide as it is high, in cells. */
const WIDE = 3;

/**
 * One point for each area that the window shows a part of: where a name has most room in that part,
 * clear of the window's edges, of controls and of `marks`.
 */
export function namePointsOf(
  areas: readonly Feature[],
  frame: Frame,
  marks: readonly Mark[],
): FeatureCollection<Point> {
  const columns = Math.max(3, Math.round(frame.widthPixels / CELL_PIXELS));
  const rows = Math.max(3, Math.round(frame.heightPixels / CELL_PIXELS));
  const taken = new Set<number>();
  const [west, south, east, north] = frame.bounds;
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const cellOf = (x: number, y: number) =>
    Math.floor((y / frame.heightPixels) * rows) * columns +
    Math.floor((x / frame.widthPixels) * columns);
  for (const { position, isNamed } of marks) {
    const [longitude = NaN, latitude = NaN] = position;
    if (longitude <= west || longitude >= east || latitude <= south || latitude >= north) continue;
    const x = ((longitude - west) / (east - west)) * frame.widthPixels;
    const y = ((mercatorY(latitude) - top) / (bottom - top)) * frame.heightPixels;
    // The name of a capital stands to the right of its mark.
    for (let cell = 0; cell <= (isNamed ? 3 : 0); cell++)
      for (const off of isNamed ? [-NAME_PIXELS, 0, NAME_PIXELS] : [0])
        if (x + cell * CELL_PIXELS < frame.widthPixels)
          taken.add(cellOf(x + cell * CELL_PIXELS, y + off));
  }
  for (const { left, right, top: upper, bottom: lower } of frame.covers)
    for (let x = left; x < right; x += CELL_PIXELS / 2)
      for (let y = upper; y < lower; y += CELL_PIXELS / 2) taken.add(cellOf(x, y));
  const features = areas.flatMap((area): Feature<Point>[] => {
    const cells = cellsIn(area.geometry, frame, columns, rows);
    const free = cells.map((isIn, cell) => isIn && !taken.has(cell));
    const best = roomiest(free, columns, rows) ?? roomiest(cells, columns, rows);
    // A corner of a country that goes on outside the window: a name would stand in its neighbour.
    const isClose = (east - west) / frame.widthPixels < CLOSE_DEGREES;
    if (best !== null && isClose && isCorner(cells, best, columns)) return [];
    // Far out a small country lies between the middles of the cells.
    if (best === null) return isSeen(area, frame) ? [labelPointOf(area)] : [];
    const x = ((best % columns) + 0.5) * (frame.widthPixels / columns);
    const y = (Math.floor(best / columns) + 0.5) * (frame.heightPixels / rows);
    const geometry: Point = { type: 'Point', coordinates: positionAt(frame, x, y) };
    return [{ type: 'Feature', properties: area.properties, geometry }];
  });
  return { type: 'FeatureCollection', features };
}

const labelPointOf = (area: Feature): Feature<Point> => ({
  type: 'Feature',
  properties: area.properties,
  geometry: { type: 'Point', coordinates: area.properties?.['labelPoint'] as Position },
});

function isSeen({ properties }: Feature, { bounds }: Frame): boolean {
  const [longitude = NaN, latitude = NaN] = (properties?.['labelPoint'] ?? []) as Position;
  const [west, south, east, north] = bounds;
  return longitude > west && longitude < east && latitude > south && latitude < north;
}

/** Which cells of the window have their middle in the area, row by row from the upper left. */
function cellsIn(geometry: Geometry, frame: Frame, columns: number, rows: number): boolean[] {
  const cells = new Array<boolean>(columns * rows).fill(false);
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  const latitudes = Array.from(
    { length: rows },
    (_, row) => positionAt(frame, 0, ((row + 0.5) / rows) * frame.heightPixels)[1] ?? NaN,
  );
  const crossings = latitudes.map((): number[] => []);
  for (const ring of polygons.flat()) {
    // The first row south of a vertex: that of the next is hardly ever far from it.
    let row = 0;
    ring.forEach(([x = NaN, y = NaN], index) => {
      const from = row;
      while (y > (latitudes[row - 1] ?? Infinity)) row--;
      while (y <= (latitudes[row] ?? -Infinity)) row++;
      const [a = NaN, b = NaN] = ring[index - 1] ?? [];
      if (index > 0)
        for (let at = Math.min(from, row); at < Math.max(from, row); at++)
          crossings[at]?.push(a + ((x - a) * ((latitudes[at] ?? NaN) - b)) / (y - b));
    });
  }
  const [west, , east] = frame.bounds;
  crossings.forEach((all, row) => {
    for (let column = 0; column < columns; column++) {
      const longitude = west + ((column + 0.5) / columns) * (east - west);
      cells[row * columns + column] = all.filter((x) => x < longitude).length % 2 === 1;
    }
  });
  return cells;
}

/** Whether a part of the window that touches its side is narrower at `cell` than a name. */
function isCorner(cells: readonly boolean[], cell: number, columns: number): boolean {
  const start = cell - (cell % columns);
  const row = cells.slice(start, start + columns);
  const column = cell % columns;
  const from = row.lastIndexOf(false, column) + 1;
  const end = row.indexOf(false, column);
  const to = end < 0 ? columns : end;
  return (from === 0 || to === columns) && to - from < 2 * WIDE;
}

/** The free cell with most room around it for a wide name; null where none is free. */
function roomiest(free: readonly boolean[], columns: number, rows: number): number | null {
  let best: number | null = null;
  let most = 0;
  const reach = (cell: number, step: number, isWithin: (at: number) => boolean): number => {
    let count = 0;
    for (let at = cell; isWithin(at) && free[at]; at += step) count++;
    return count;
  };
  free.forEach((isFree, cell) => {
    if (!isFree) return;
    const row = Math.floor(cell / columns);
    const isSameRow = (at: number) => at >= 0 && Math.floor(at / columns) === row;
    const isInside = (at: number) => at >= 0 && at < columns * rows;
    const across = Math.min(reach(cell, 1, isSameRow), reach(cell, -1, isSameRow));
    const upright = Math.min(reach(cell, columns, isInside), reach(cell, -columns, isInside));
    // The smaller counts, the larger decides between equals.
    const room = Math.min(across / WIDE, upright) + 0.01 * Math.min(across, upright * WIDE);
    if (room > most) [most, best] = [room, cell];
  });
  return best;
}
