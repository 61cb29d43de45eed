/** What is true of every measurement, tried on many lines and points. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  direct,
  dividerWalk,
  inverse,
  lengthMetres,
  measuredLine,
  narrowestGap,
  nearestOf,
  nearestOnLine,
  positionAt,
  ringMeasure,
  selfIntersections,
  sliceBetween,
} from '../../src/core/measure/index.ts';
import { borderLine, readBorderLines } from '../helpers/border-lines.ts';
import { exhaustiveNearest, plainMetres } from '../helpers/exhaustive.ts';

fc.configureGlobal({ seed: 20260321 });
// The exhaustive searches take seconds, more on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anywhere = fc.tuple(degrees(-540, 540), degrees(-90, 90));
const nearby = fc.tuple(degrees(43, 51), degrees(37, 42));
const worldLine = fc.array(anywhere, { minLength: 2, maxLength: 6 });
const regionLine = fc.array(nearby, { minLength: 2, maxLength: 12 });
/** A zigzag of short segments, as dense lines have. */
const denseLine = fc
  .tuple(
    nearby,
    fc.array(fc.tuple(degrees(-0.01, 0.01), degrees(-0.01, 0.01)), { minLength: 2, maxLength: 60 }),
  )
  .map(([start, steps]) => {
    let [lon, lat] = start;
    return [start, ...steps.map(([east, north]) => [(lon += east), (lat += north)])];
  });
const part = degrees(0, 1);

describe('geodesic', () => {
  it('is as long there as back, and its bearings turn round', () => {
    fc.assert(
      fc.property(nearby, anywhere, (a, b) => {
        expect(inverse(a, b).metres).toBeCloseTo(inverse(b, a).metres, 6);
      }),
    );
  });

  it('is never longer than a way round', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
        const around = inverse(a, b).metres + inverse(b, c).metres;
        expect(inverse(a, c).metres).toBeLessThanOrEqual(around + 1e-6);
      }),
    );
  });

  it('walked in its direction ends where it was measured to', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const { metres, initialBearingDegrees } = inverse(a, b);
        expect(plainMetres(direct(a, initialBearingDegrees, metres), b)).toBeLessThan(1e-5);
      }),
    );
  });
});

describe('line', () => {
  it('is the sum of its parts, and what is left out is the rest', () => {
    fc.assert(
      fc.property(fc.oneof(regionLine, worldLine), part, part, (line, p, q) => {
        const measured = measuredLine(line);
        const total = measured.lengthMetres;
        const [a, b] = [Math.min(p, q) * total, Math.max(p, q) * total];
        const parts = [
          sliceBetween(measured, 0, a),
          sliceBetween(measured, a, b),
          sliceBetween(measured, b, total),
        ];
        const sum = parts.reduce((metres, { positions }) => metres + lengthMetres(positions), 0);
        expect(Math.abs(sum - total)).toBeLessThan(1e-4);
        expect(total).toBeCloseTo(lengthMetres(line), 4);
      }),
    );
  });

  it('has positions at the distance along that they were asked for', () => {
    fc.assert(
      fc.property(denseLine, part, (line, p) => {
        const measured = measuredLine(line);
        const along = p * measured.lengthMetres;
        expect(lengthMetres(sliceBetween(measured, 0, along).positions)).toBeCloseTo(along, 4);
        expect(nearestOnLine(measured, positionAt(measured, along)).metres).toBeLessThan(1e-4);
      }),
    );
  });
});

describe('nearest', () => {
  it('agrees with the exhaustive search: lines of the region', () => {
    fc.assert(
      fc.property(fc.oneof(regionLine, denseLine), fc.oneof(nearby, anywhere), (line, point) => {
        const nearest = nearestOnLine(measuredLine(line), point);
        expect(Math.abs(nearest.metres - exhaustiveNearest(line, point).metres)).toBeLessThan(1e-3);
      }),
    );
  });

  it('agrees with the exhaustive search: lines round the world', () => {
    fc.assert(
      fc.property(worldLine, anywhere, (line, point) => {
        const nearest = nearestOnLine(measuredLine(line), point);
        expect(Math.abs(nearest.metres - exhaustiveNearest(line, point).metres)).toBeLessThan(1);
      }),
      { numRuns: 40 },
    );
  });

  it('agrees with the exhaustive search: next to the borders', () => {
    const borders = [...readBorderLines().values()];
    const lines = borders.map(measuredLine);
    const offset = degrees(-1, 1).map((value) => value ** 5);
    const point = fc
      .tuple(fc.nat(borders.length - 1), part, offset, offset)
      .map(([border, p, east, north]) => {
        const line = borders[border] ?? [];
        const [lon = 0, lat = 0] = line[Math.floor(p * (line.length - 1))] ?? [];
        return [lon + east, lat + north];
      });
    fc.assert(
      fc.property(point, (position) => {
        const plain = borders.map((line) => exhaustiveNearest(line, position).metres);
        expect(Math.abs(nearestOf(lines, position).metres - Math.min(...plain))).toBeLessThan(1e-3);
      }),
      { numRuns: 40 },
    );
  });

  it('is consistent: its position is as far as it says, in its direction, where it says along the line', () => {
    fc.assert(
      fc.property(regionLine, nearby, (line, point) => {
        const measured = measuredLine(line);
        const nearest = nearestOnLine(measured, point);
        const { position, metres, initialBearingDegrees, alongMetres, segmentIndex } = nearest;
        expect(plainMetres(point, position)).toBeCloseTo(metres, 6);
        expect(plainMetres(direct(point, initialBearingDegrees, metres), position)).toBeLessThan(
          1e-5,
        );
        expect(plainMetres(positionAt(measured, alongMetres), position)).toBeLessThan(1e-4);
        expect(alongMetres).toBeGreaterThanOrEqual(
          (measured.cumulativeMetres[segmentIndex] ?? NaN) - 1e-6,
        );
        expect(alongMetres).toBeLessThanOrEqual(
          (measured.cumulativeMetres[segmentIndex + 1] ?? NaN) + 1e-6,
        );
        for (const vertex of line)
          expect(metres).toBeLessThanOrEqual(plainMetres(point, vertex) + 1e-6);
      }),
    );
  });
});

describe('gap', () => {
  it('is the least of the distances of all vertices of either line, or 0', () => {
    fc.assert(
      fc.property(denseLine, denseLine, (a, b) => {
        const [lineA, lineB] = [measuredLine(a), measuredLine(b)];
        const gap = narrowestGap([lineA], [lineB]);
        const plain = [
          ...a.map((vertex) => nearestOnLine(lineB, vertex).metres),
          ...b.map((vertex) => nearestOnLine(lineA, vertex).metres),
        ];
        if (gap.metres > 0) expect(gap.metres).toBeCloseTo(Math.min(...plain), 4);
        expect(narrowestGap([lineB], [lineA]).metres).toBeCloseTo(gap.metres, 4);
      }),
      { numRuns: 50 },
    );
  });
});

describe('ring', () => {
  const ring = fc.uniqueArray(nearby, { minLength: 3, maxLength: 8, selector: String });
  it('has the same area and perimeter from whichever vertex and in whichever direction', () => {
    fc.assert(
      fc.property(ring, fc.nat(), (vertices, start) => {
        const from = start % vertices.length;
        const turned = [...vertices.slice(from), ...vertices.slice(0, from)];
        const plain = ringMeasure(vertices);
        for (const other of [turned, [...vertices].reverse(), [...vertices, vertices[0] ?? []]]) {
          const { areaSquareMetres, perimeterMetres } = ringMeasure(other);
          expect(Math.abs(areaSquareMetres - plain.areaSquareMetres)).toBeLessThan(0.1);
          expect(perimeterMetres).toBeCloseTo(plain.perimeterMetres, 5);
        }
        expect(selfIntersections(turned)).toHaveLength(selfIntersections(vertices).length);
      }),
    );
  });

  it('round a middle does not cross itself; with two neighbours exchanged it does', () => {
    const star = fc.array(degrees(0.2, 1), { minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(star, (radii) => {
        const vertices = radii.map((radius, index) => {
          const angle = (2 * Math.PI * index) / radii.length;
          return [46 + radius * Math.cos(angle), 39 + radius * Math.sin(angle)];
        });
        expect(selfIntersections(vertices)).toEqual([]);
      }),
    );
  });
});

describe('divider walk', () => {
  it('is never longer than the line, and a ruler or its steps bring it to the end', () => {
    fc.assert(
      fc.property(denseLine, degrees(20, 20_000), (line, ruler) => {
        const measured = measuredLine(line);
        const walk = dividerWalk(measured, ruler);
        expect(walk.lengthMetres).toBeLessThanOrEqual(measured.lengthMetres + 1e-3);
        expect(walk.lengthMetres).toBeCloseTo(walk.steps * ruler + walk.remainderMetres, 6);
        expect(walk.remainderMetres).toBeLessThan(ruler + 1e-3);
        for (const position of walk.positions) {
          expect(nearestOnLine(measured, position).metres).toBeLessThan(0.1);
        }
        const first = walk.positions[1] ?? [];
        if (walk.steps > 0)
          expect(Math.abs(plainMetres(line[0] ?? [], first) - ruler)).toBeLessThan(1e-3);
      }),
      { numRuns: 60 },
    );
  });

  it('with a short ruler comes near the length of the line', () => {
    const line = measuredLine(borderLine(readBorderLines(), 'am-ir'));
    expect(dividerWalk(line, 1).lengthMetres / line.lengthMetres).toBeGreaterThan(0.999);
  });
});
