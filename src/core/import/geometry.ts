/** Checks one geometry after another, puts right what is sure, and keeps their bounds. */
import type { Geometry, Position } from 'geojson';
import { brief, isRecord } from '../model/shape.ts';
import { MAX_DEPTH } from './limits.ts';
import type { Params } from './report.ts';

/** What is wrong with a geometry, or with a part of it. */
export interface Fault {
  readonly code: string;
  readonly params: Params;
}

const fault = (code: string, value: unknown): Fault => ({ code, params: { value: shown(value) } });

/** A short list of numbers as it came, anything else in brief. */
const shown = (value: unknown): string =>
  Array.isArray(value) && value.length > 0 && value.length < 5 && !value.some(Array.isArray)
    ? `[${value.map(brief).join(', ')}]`
    : brief(value);

/** How many lists a type's coordinates are nested in. */
const LEVELS: ReadonlyMap<unknown, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

export class GeometryCheck {
  /** Of the geometry in hand: faults of parts that were left out, and what was put right. */
  faults: Fault[] = [];
  closed = 0;
  rewound = 0;
  hasTextNumbers = false;
  /** The first position that lies on no earth, and whether every position would, turned round. */
  beyond: Position | null = null;
  isTurnable = true;
  isPastDateLine = false;
  west = Infinity;
  south = Infinity;
  east = -Infinity;
  north = -Infinity;

  /** The geometry, without its bad parts; null where nothing is left: `faults` say why. Changes what is passed. */
  read(value: unknown): Geometry | null {
    this.faults = [];
    this.closed = this.rewound = 0;
    this.hasTextNumbers = this.isPastDateLine = false;
    this.beyond = null;
    this.isTurnable = true;
    this.west = this.south = Infinity;
    this.east = this.north = -Infinity;
    return this.geometry(value, 1);
  }

  private add(code: string, value: unknown): null {
    this.faults.push(fault(code, value));
    return null;
  }

  private geometry(value: unknown, depth: number): Geometry | null {
    if (value === null || value === undefined) return this.add('import.noGeometry', value);
    if (!isRecord(value)) return this.add('import.badGeometry', value);
    const { type } = value;
    if (type === 'GeometryCollection') return this.collection(value['geometries'], depth);
    const levels = LEVELS.get(type);
    if (levels === undefined) return this.add('import.badGeometry', type);
    const { coordinates } = value;
    if (Array.isArray(coordinates) && coordinates.length === 0)
      return this.add('import.noGeometry', type);
    const isWhole = this.isRead(coordinates, levels, type as string);
    return isWhole ? ({ type, coordinates } as Geometry) : null;
  }

  private collection(parts: unknown, depth: number): Geometry | null {
    if (depth > MAX_DEPTH) {
      this.faults.push({ code: 'import.tooDeep', params: { value: String(MAX_DEPTH) } });
      return null;
    }
    if (!Array.isArray(parts)) return this.add('import.badGeometry', parts);
    const geometries = parts.flatMap((part) => this.geometry(part, depth + 1) ?? []);
    if (parts.length === 0) return this.add('import.noGeometry', 'GeometryCollection');
    return geometries.length > 0 ? { type: 'GeometryCollection', geometries } : null;
  }

  /** Whether anything of the coordinates can be kept; bad parts are taken out of them. */
  private isRead(coordinates: unknown, levels: number, type: string): boolean {
    if (levels === 0) return this.isPosition(coordinates) || this.isRefused(coordinates);
    if (!Array.isArray(coordinates)) return this.isRefused(coordinates);
    const list = coordinates as unknown[];
    if (levels === 1) {
      for (const position of list) if (!this.isPosition(position)) return this.isRefused(position);
      return type.endsWith('Polygon')
        ? this.isRing(list as Position[])
        : type === 'MultiPoint' || list.length > 1 || this.isShort(list, 2);
    }
    if (list.length === 0) {
      this.add('import.noGeometry', type);
      return false;
    }
    let kept = 0;
    for (let index = 0; index < list.length; index++) {
      const part = list[index];
      if (this.isRead(part, levels - 1, type)) {
        if (levels === 2 && type.endsWith('Polygon')) this.wind(part as Position[], index === 0);
        list[kept++] = part;
      } else if (levels === 2 && type.endsWith('Polygon') && index === 0) {
        // Without its outer ring a polygon is nothing.
        return false;
      }
    }
    list.length = kept;
    return kept > 0;
  }

  private isRefused(value: unknown): false {
    this.add('import.badCoordinates', value);
    return false;
  }

  private isShort(list: readonly unknown[], wanted: number): false {
    const params = { value: String(list.length), wanted: String(wanted) };
    this.faults.push({ code: 'import.fewPositions', params });
    return false;
  }

  private isPosition(value: unknown): value is Position {
    if (!Array.isArray(value)) return false;
    const position = value as unknown[];
    if (typeof position[0] !== 'number' || typeof position[1] !== 'number') {
      if (!isNumberText(position[0]) || !isNumberText(position[1])) return false;
      position[0] = Number(position[0]);
      position[1] = Number(position[1]);
      this.hasTextNumbers = true;
    }
    const x = position[0] as number;
    const y = position[1] as number;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
    // A height, and what some programs write behind it, up to the first that is no number.
    const end = position.findIndex((one, index) => index > 1 && !Number.isFinite(one));
    if (end > 0) position.length = end;
    if (x < this.west) this.west = x;
    if (x > this.east) this.east = x;
    if (y < this.south) this.south = y;
    if (y > this.north) this.north = y;
    if (x > 90 || x < -90 || y > 180 || y < -180) this.isTurnable = false;
    if (x > 180 || x < -180 || y > 90 || y < -90) {
      if (x > 360 || x < -360 || y > 90 || y < -90) this.beyond ??= [x, y];
      else this.isPastDateLine = true;
    }
    return true;
  }

  /** Closes it where it is open. */
  private isRing(ring: Position[]): boolean {
    const first = ring[0];
    const last = ring[ring.length - 1];
    if (!first || !last) return this.isShort(ring, 4);
    const isOpen = first[0] !== last[0] || first[1] !== last[1];
    if (ring.length + (isOpen ? 1 : 0) < 4) return this.isShort(ring, 4);
    if (isOpen) {
      ring.push([...first]);
      this.closed++;
    }
    return true;
  }

  /** Outer rings run counterclockwise, holes clockwise (RFC 7946, 3.1.6), by the sign of the flat area. */
  private wind(ring: Position[], isOuter: boolean): void {
    let doubleArea = 0;
    for (let index = 1; index < ring.length; index++) {
      const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[index] ?? [];
      doubleArea += (x2 - x1) * (y2 + y1);
    }
    // Positive is clockwise.
    if (doubleArea === 0 || doubleArea > 0 !== isOuter) return;
    ring.reverse();
    this.rewound++;
  }
}

/** A decimal number in quotes, as careless programs write them. */
const isNumberText = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && /^\s*[+-]?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(value));
