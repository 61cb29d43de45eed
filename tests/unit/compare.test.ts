import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { compareLines } from '../../src/core/border/compare.ts';
import { measuredLine } from '../../src/core/measure/index.ts';
import type { Position } from '../../src/core/model/types.ts';
import { borderLine, readBorderLines } from '../helpers/border-lines.ts';

const SIDES = ['ir-az-nakhchivan', 'ir-az-main'];

/** The lines of the Iran–Azerbaijan border as Natural Earth has them at 1:10m. */
function naturalEarth(): readonly Position[][] {
  const url = new URL('../../geo/layers/compare-ne-10m.topojson', import.meta.url);
  const topology = JSON.parse(readFileSync(url, 'utf8')) as Topology<{
    borders: GeometryCollection<{ id: string }>;
  }>;
  return feature(topology, topology.objects.borders).features.flatMap(({ properties, geometry }) =>
    SIDES.includes(properties.id) && geometry.type === 'LineString' ? [geometry.coordinates] : [],
  );
}

const flat = (south: number, from: number, to: number): Position[] =>
  Array.from({ length: 21 }, (_, index) => [from + ((to - from) * index) / 20, south]);

describe('a line beside a border', () => {
  it('of Natural Earth at 1:10m is about 587 km for 733', () => {
    const mine = naturalEarth().map(measuredLine);
    const borders = readBorderLines();
    const theirs = SIDES.map((id) => measuredLine(borderLine(borders, id)));
    const found = compareLines(mine, theirs);
    expect(found.mineMetres / 1000).toBeCloseTo(587, -1);
    expect(found.theirsMetres / 1000).toBeCloseTo(733.4, 0);
    expect(found.meanMetres).toBeLessThan(found.greatest.metres);
    expect(found.greatest.metres).toBeGreaterThan(1000);
    expect(found.greatest.metres).toBeLessThan(20_000);
  });

  it('along parallels is a tenth of a degree of the meridian off', () => {
    // A degree of the meridian at 39° is 111.02 km (GRS80 tables).
    const found = compareLines(
      [measuredLine(flat(39.1, 46.2, 46.4))],
      [measuredLine(flat(39, 46, 46.6))],
    );
    expect(found.greatest.metres / 1000).toBeCloseTo(11.1, 1);
    expect(found.meanMetres / 1000).toBeCloseTo(11.1, 1);
    expect(found.greatest.from[1]).toBeCloseTo(39.1, 3);
  });

  it('is itself without an offset, and the same from either side', () => {
    const line = measuredLine(flat(39, 46, 47));
    expect(compareLines([line], [line]).meanMetres).toBeCloseTo(0, 3);
    const part = measuredLine(flat(39.01, 46.2, 46.5));
    const [one, other] = [compareLines([part], [line]), compareLines([line], [part])];
    expect(one.greatest.metres).toBeCloseTo(other.greatest.metres, 6);
  });

  it('is nothing without lines', () => {
    expect(() => compareLines([], [measuredLine(flat(39, 46, 47))])).toThrow(RangeError);
  });
});
