import { describe, expect, it } from 'vitest';
import {
  alongBetween,
  direct,
  dividerWalk,
  drawnGeodesic,
  fastLengthMetres,
  featureAt,
  insideIndex,
  inverse,
  lengthMetres,
  measuredLine,
  midpoint,
  narrowestGap,
  nearestOf,
  nearestOnLine,
  pointsAlong,
  polygonAreaSquareMetres,
  positionAt,
  ringMeasure,
  rulerFor,
  selfIntersections,
  sliceBetween,
  sphereLengthMetres,
  webMercatorLengthMetres,
} from '../../src/core/measure/index.ts';
import { plainMetres } from '../helpers/exhaustive.ts';

const julfa = [45.63, 38.95];
const astara = [48.87, 38.44];
const bent = [julfa, [46.5, 38.9], [48.0, 39.6], astara];

describe('what comes in is checked', () => {
  const line = measuredLine(bent);
  it.each([
    ['a latitude over 90', () => inverse([0, 91], [0, 0]), /from is \[0, 91\].*latitude in \[-90/],
    ['no number', () => inverse([0, 0], [NaN, 0]), /to is \[NaN, 0\]/],
    ['an empty position', () => direct([], 0, 0), /from is \[\]; wanted \[longitude, latitude\]/],
    ['an infinite bearing', () => direct([0, 0], Infinity, 1), /bearingDegrees is Infinity/],
    ['a distance that is no number', () => direct([0, 0], 0, NaN), /metres is NaN/],
    ['half a segment', () => pointsAlong(julfa, astara, 1.5), /segments is 1.5/],
    ['an offset of 0', () => drawnGeodesic(julfa, astara, 0), /maxOffsetMetres is 0/],
    ['a line of one position', () => lengthMetres([julfa]), /line has 1 positions; wanted 2/],
    [
      'a bad position in a line',
      () => sphereLengthMetres([julfa, [0, -91]]),
      /line\[1\] is \[0, -91\]/,
    ],
    ['a pole on the flat map', () => webMercatorLengthMetres([julfa, [0, 90]]), /latitude 90; Web/],
    ['a bad line', () => measuredLine([julfa, [Infinity, 0]]), /line\[1\]/],
    ['a bad point', () => nearestOnLine(line, [0, 100]), /point is \[0, 100\]/],
    ['no lines', () => nearestOf([], julfa), /lines is empty/],
    [
      'beyond the end',
      () => positionAt(line, line.lengthMetres + 1),
      /alongMetres is .*wanted 0 to/,
    ],
    ['before the start', () => sliceBetween(line, -1, 5), /fromMetres is -1/],
    ['a ring of two', () => ringMeasure([julfa, astara, julfa]), /ring has 2 different positions/],
    ['no rings', () => polygonAreaSquareMetres([]), /rings is empty/],
    ['a ruler of 0', () => dividerWalk(line, 0), /rulerMetres is 0/],
    ['a ruler of a hair', () => dividerWalk(line, 1e-4), /rulerMetres is 0.0001; wanted at least/],
    [
      'a range upside down',
      () => rulerFor([line], 1, { minMetres: 2, maxMetres: 1 }),
      /range is 2 to 1/,
    ],
    ['no lines on one side', () => narrowestGap([], [line]), /linesA has 0 lines, linesB 1/],
  ])('%s throws', (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

describe('geodesic', () => {
  it('takes longitudes on any turn', () => {
    expect(inverse([405, 39], [46, 39])).toEqual(inverse([45, 39], [46, 39]));
    expect(direct([405, 39], 90, 1000)[0]).toBeCloseTo(direct([45, 39], 90, 1000)[0] ?? NaN, 10);
  });

  it('never gives a bearing of 360 or -0', () => {
    const north = inverse([45, 38], [45, 39]).initialBearingDegrees;
    expect(Object.is(north, 0)).toBe(true);
    expect(inverse([1e-17, 38], [0, 39]).initialBearingDegrees).toBe(0);
  });

  it('drawn across the antimeridian has no jump and ends where it should', () => {
    const positions = pointsAlong([170, 40], [-170, 50], 8);
    expect(positions).toHaveLength(9);
    expect(positions.at(-1)).toEqual([190, 50]);
    const steps = positions
      .slice(1)
      .map((position, index) => plainMetres(positions[index] ?? [], position));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? NaN, 4);
  });

  it.each([
    ['short', [45, 39], [45.01, 39.01], 1],
    ['across the region', julfa, [37.6, 55.7], 100],
    ['across the equator', [-60, -40], [20, 45], 1000],
    ['across the antimeridian', [170, 60], [-140, 65], 100],
  ])('drawn %s keeps within what was asked on a Web Mercator map', (_, from, to, metres) => {
    const positions = drawnGeodesic(from, to, metres);
    expect(positions.length).toBeLessThan(600);
    const y = (lat: number) => (Math.asinh(Math.tan((lat * Math.PI) / 180)) * 180) / Math.PI;
    positions.slice(1).forEach((end, index) => {
      const [ax, aLat] = positions[index] as [number, number];
      const [bx, bLat] = end as [number, number];
      const [ay, by] = [y(aLat), y(bLat)];
      for (const position of pointsAlong([ax, aLat], [bx, bLat], 16)) {
        const [px, pLat] = position as [number, number];
        const across =
          Math.abs((px - ax) * (by - ay) - (y(pLat) - ay) * (bx - ax)) /
          Math.hypot(bx - ax, by - ay);
        const onGround = across * 111319.49 * Math.cos((pLat * Math.PI) / 180);
        expect(onGround).toBeLessThanOrEqual(metres);
      }
    });
  });

  it('drawn from a place to itself is two equal positions', () => {
    expect(drawnGeodesic(julfa, julfa, 1)).toEqual([julfa, julfa]);
  });
});

describe('length', () => {
  it('of a degree of the equator is as the radius says, on each of the three earths', () => {
    const line = [
      [0, 0],
      [1, 0],
    ];
    const degree = Math.PI / 180;
    expect(lengthMetres(line)).toBeCloseTo(6378137 * degree, 6);
    expect(sphereLengthMetres(line)).toBeCloseTo(6371008.8 * degree, 6);
    expect(webMercatorLengthMetres(line)).toBeCloseTo(6378137 * degree, 6);
  });

  it('of a meridian on the flat map is half its square up to 85.05°', () => {
    const line = [
      [45, 0],
      [45, 85.0511287798066],
    ];
    expect(webMercatorLengthMetres(line)).toBeCloseTo(20037508.342789244, 5);
  });

  it('on the flat map grows with the latitude', () => {
    const ratio =
      webMercatorLengthMetres([
        [45, 60],
        [45.001, 60],
      ]) /
      lengthMetres([
        [45, 60],
        [45.001, 60],
      ]);
    expect(ratio).toBeCloseTo(1 / Math.cos(Math.PI / 3), 1);
  });

  it('by the table goes to the exact solution for what is long, polar or across the antimeridian', () => {
    for (const coordinates of [
      [45, 39, 46, 40, 40, 10],
      [0, 89.99, 120, 89.99],
      [179.9999, 39, -179.9999, 39],
    ]) {
      const line = coordinates.flatMap((lon, index) =>
        index % 2 ? [] : [[lon, coordinates[index + 1] ?? NaN]],
      );
      expect(fastLengthMetres(Float64Array.from(coordinates))).toBeCloseTo(lengthMetres(line), 6);
    }
  });

  it('by the table works at the poles and is 0 for less than two positions', () => {
    expect(fastLengthMetres(Float64Array.of(0, 89.9999, 0, 90))).toBeCloseTo(11.169, 2);
    expect(fastLengthMetres(Float64Array.of(0, -90, 0, -89.9999))).toBeCloseTo(11.169, 2);
    expect(fastLengthMetres(Float64Array.of(45, 39))).toBe(0);
    expect(fastLengthMetres(new Float64Array())).toBe(0);
  });
});

describe('along', () => {
  const line = measuredLine(bent);
  it('gives vertices back exactly', () => {
    bent.forEach((vertex, index) => {
      expect(positionAt(line, line.cumulativeMetres[index] ?? NaN)).toEqual(vertex);
    });
  });

  it('halves the line', () => {
    const middle = midpoint(line);
    const { positions, lengthMetres: half } = sliceBetween(line, 0, line.lengthMetres / 2);
    expect(positions.at(-1)).toEqual(middle);
    expect(half).toBeCloseTo(line.lengthMetres / 2, 6);
    expect(lengthMetres(positions)).toBeCloseTo(half, 5);
  });

  it('slices backwards when asked so', () => {
    const there = sliceBetween(line, 10_000, 200_000);
    const back = sliceBetween(line, 200_000, 10_000);
    expect(back.positions).toEqual([...there.positions].reverse());
    expect(back.lengthMetres).toBe(there.lengthMetres);
  });

  it('measures between the feet of two points', () => {
    const { from, to, lengthMetres: between } = alongBetween(line, [48.0, 39.7], [46.5, 38.8]);
    expect(from.segmentIndex).toBeGreaterThan(to.segmentIndex - 1);
    expect(between).toBeCloseTo(from.alongMetres - to.alongMetres, 9);
    expect(
      lengthMetres(sliceBetween(line, to.alongMetres, from.alongMetres).positions),
    ).toBeCloseTo(between, 4);
  });

  it('runs over vertices that come twice', () => {
    const doubled = measuredLine([julfa, julfa, astara, astara]);
    expect(doubled.lengthMetres).toBeCloseTo(plainMetres(julfa, astara), 6);
    expect(positionAt(doubled, 0)).toEqual(julfa);
    expect(positionAt(doubled, doubled.lengthMetres)).toEqual(astara);
    expect(nearestOnLine(doubled, julfa).metres).toBe(0);
  });
});

describe('area and rings', () => {
  const square = [
    [45, 38],
    [46, 38],
    [46, 39],
    [45, 39],
    [45, 38],
  ];
  it('subtracts holes', () => {
    const hole = [
      [45.4, 38.4],
      [45.6, 38.4],
      [45.6, 38.6],
      [45.4, 38.6],
    ];
    expect(polygonAreaSquareMetres([square, hole])).toBeCloseTo(
      ringMeasure(square).areaSquareMetres - ringMeasure(hole).areaSquareMetres,
      3,
    );
  });

  it('finds nothing wrong with a square, open or closed', () => {
    expect(selfIntersections(square)).toEqual([]);
    expect(selfIntersections(square.slice(0, -1))).toEqual([]);
  });

  it('finds where a bow tie crosses, also across the antimeridian', () => {
    for (const shift of [0, 134.5]) {
      const bow = [
        [45, -1],
        [46, 1],
        [46, -1],
        [45, 1],
      ].map(([lon = 0, lat = 0]) => [lon + shift > 180 ? lon + shift - 360 : lon + shift, lat]);
      const [crossing, ...others] = selfIntersections(bow);
      expect(others).toEqual([]);
      expect(Math.abs(crossing?.[0] ?? NaN)).toBeCloseTo(shift === 0 ? 45.5 : 180, 6);
      expect(crossing?.[1]).toBeCloseTo(0, 6);
    }
  });

  it('finds a vertex that comes twice', () => {
    const eight = [
      [45, 38],
      [46, 39],
      [45, 40],
      [44, 40],
      [46, 39],
      [44, 38],
    ];
    expect(selfIntersections(eight)).toEqual([[46, 39]]);
  });
});

describe('gap', () => {
  it('is 0 where lines cross or touch', () => {
    const crossing = narrowestGap(
      [
        measuredLine([
          [45, 38],
          [46, 39],
        ]),
      ],
      [
        measuredLine([
          [45, 39],
          [46, 38],
        ]),
      ],
    );
    expect(crossing.metres).toBe(0);
    expect(crossing.from[0]).toBeCloseTo(45.5, 3);
    const touching = narrowestGap(
      [
        measuredLine([
          [45, 38],
          [46, 39],
        ]),
      ],
      [
        measuredLine([
          [46, 39],
          [47, 38],
        ]),
      ],
    );
    expect(touching).toEqual({ from: [46, 39], to: [46, 39], metres: 0 });
  });

  it('is found from whichever side has the vertex', () => {
    const long = measuredLine([
      [45, 38],
      [46, 38],
    ]);
    const spike = measuredLine([
      [45.3, 39],
      [45.503, 38.01],
      [45.7, 39],
    ]);
    const there = narrowestGap([long], [spike]);
    const back = narrowestGap([spike], [long]);
    expect(there.to).toEqual([45.503, 38.01]);
    expect(back.from).toEqual([45.503, 38.01]);
    expect(there.metres).toBeCloseTo(back.metres, 6);
    expect(plainMetres(there.from, there.to)).toBeCloseTo(there.metres, 6);
  });
});

describe('divider walk', () => {
  it('steps along a straight line', () => {
    const metres = plainMetres([45, 38], [46, 38]);
    const walk = dividerWalk(
      measuredLine([
        [45, 38],
        [46, 38],
      ]),
      1000,
    );
    expect(walk.steps).toBe(Math.floor(metres / 1000));
    expect(walk.lengthMetres).toBeCloseTo(metres, 1);
    expect(walk.positions).toHaveLength(walk.steps + 2);
  });

  it('with a ruler longer than the line is the way from end to end', () => {
    const walk = dividerWalk(measuredLine(bent), 1e6);
    expect(walk.steps).toBe(0);
    expect(walk.lengthMetres).toBeCloseTo(plainMetres(julfa, astara), 6);
  });

  it('has steps of one ruler each, to a tenth of a millimetre', () => {
    for (const ruler of [317, 4999, 5001, 30_000, 60_000]) {
      const { positions, steps } = dividerWalk(measuredLine(bent), ruler);
      for (let step = 1; step <= steps; step++) {
        const metres = plainMetres(positions[step - 1] ?? [], positions[step] ?? []);
        expect(Math.abs(metres - ruler)).toBeLessThan(2e-4);
      }
    }
  });
});

describe('inside', () => {
  const box = (id: string, west: number) => ({
    type: 'Feature' as const,
    properties: { id },
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, 38],
          [west + 1, 38],
          [west + 1, 39],
          [west, 38],
        ],
      ],
    },
  });
  const point = {
    type: 'Feature' as const,
    properties: { id: 'p' },
    geometry: { type: 'Point' as const, coordinates: [45.9, 38.1] },
  };
  const index = insideIndex([point, box('a', 45), box('b', 46)]);
  it('finds the polygon that holds a point, on any turn', () => {
    expect(featureAt(index, [45.9, 38.1])?.properties.id).toBe('a');
    expect(featureAt(index, [405.9, 38.1])?.properties.id).toBe('a');
    expect(featureAt(index, [46.9, 38.1])?.properties.id).toBe('b');
  });

  it('finds none outside, though inside the box', () => {
    expect(featureAt(index, [45.1, 38.9])).toBeUndefined();
    expect(featureAt(index, [40, 38])).toBeUndefined();
  });
});
