/** What a position or a quantity must be before anything is measured with it. */
import type { Position } from '../model/types.ts';

/**
 * Longitude and latitude of a position, in degrees.
 * @throws RangeError unless both are finite and the latitude is in [-90, 90]. Any longitude will do.
 */
export function checkedPosition(position: Position, name: string): readonly [number, number] {
  const [longitude, latitude] = position;
  if (
    longitude === undefined ||
    latitude === undefined ||
    !Number.isFinite(longitude) ||
    !Number.isFinite(latitude) ||
    Math.abs(latitude) > 90
  ) {
    throw new RangeError(
      `${name} is [${position.join(', ')}]; wanted [longitude, latitude] in degrees, both finite, latitude in [-90, 90].`,
    );
  }
  return [longitude, latitude];
}

/** A longitude brought to [-180, 180]; one that is there already is not touched. */
export function wrappedLongitude(degrees: number): number {
  return Math.abs(degrees) <= 180 ? degrees : degrees - 360 * Math.round(degrees / 360);
}

/** @throws RangeError unless the number is finite. */
export function checkedFinite(value: number, name: string): number {
  if (!Number.isFinite(value)) {
    throw new RangeError(`${name} is ${value}; wanted a finite number.`);
  }
  return value;
}

/** @throws RangeError unless the number is finite and above zero. */
export function checkedPositive(value: number, name: string): number {
  if (!Number.isFinite(value) || value <= 0) {
    throw new RangeError(`${name} is ${value}; wanted a finite number above 0.`);
  }
  return value;
}

/** @throws RangeError unless the line has two positions or more; their values are checked too. */
export function checkedLine(line: readonly Position[], name: string): readonly Position[] {
  if (line.length < 2) {
    throw new RangeError(`${name} has ${line.length} positions; wanted 2 or more.`);
  }
  line.forEach((position, index) => checkedPosition(position, `${name}[${index}]`));
  return line;
}
