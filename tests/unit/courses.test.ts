/** Rivers that are borders on their way, and the lines that their names stand on. */
import { describe, expect, it } from 'vitest';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { stretchOf, withCourses } from '../../src/core/data/courses.ts';
import { thingOf } from '../../src/core/model/library.ts';
import { readFile } from '../../src/core/data/read-file.ts';
import { emptyLibrary } from '../../src/core/model/library.ts';
import { featuresForMap, labelPointsOf } from '../../src/core/style/points.ts';
import { smoothed } from '../../src/core/style/river-names.ts';
import { loadLibrary, readJson } from '../helpers/library.ts';

const { library } = loadLibrary();
const RIVERS = 'layers/rivers.topojson#rivers';
const aras = thingOf(library, 'river', 'aras');
const partsOf = (feature: Feature | undefined): Position[][] =>
  feature?.geometry.type === 'MultiLineString' ? feature.geometry.coordinates : [];

describe('the Aras', () => {
  it('runs without a gap from its source to the Kura', () => {
    const parts = partsOf(aras);
    expect(parts).toHaveLength(7);
    for (const [index, part] of parts.slice(1).entries()) {
      const [x = NaN, y = NaN] = parts[index]?.at(-1) ?? [];
      const [a = NaN, b = NaN] = part[0] ?? [];
      expect(Math.hypot(a - x, b - y), `part ${index + 1}`).toBeLessThan(0.01);
    }
  });

  it('is the border line itself where it is the border', () => {
    const line = thingOf(library, 'border', 'am-ir');
    const coordinates = line?.geometry.type === 'LineString' ? line.geometry.coordinates : [];
    expect(aras?.properties['borderStretches']).toContainEqual(coordinates);
  });

  it('is led along the borders whichever file comes first', () => {
    const files = [RIVERS, 'layers/borders.topojson#borders'];
    for (const order of [files, files.toReversed()]) {
      let read = emptyLibrary;
      for (const address of order)
        read = readFile(read, address, readJson(address.split('#')[0] ?? '')).library;
      expect(partsOf(thingOf(read, 'river', 'aras'))).toHaveLength(7);
      expect(withCourses(read).layers[RIVERS]).toEqual(read.layers[RIVERS]);
    }
  });

  it('is drawn once more beneath the borders that are drawn strongly', () => {
    const drawn = featuresForMap(library.layers[RIVERS] as never).features;
    const bands = drawn.filter(({ properties }) => properties?.['kind'] === 'border-river');
    expect(bands).toHaveLength(1);
    expect(partsOf(bands[0])).toHaveLength(3);
    expect(bands[0]?.properties).not.toHaveProperty('id');
  });
});

describe('stretchOf', () => {
  const line = [0, 1, 2, 3, 4].map((x) => [x, 0]);
  it('goes from the vertex nearest to one end to that nearest to the other', () => {
    expect(stretchOf(line, { segment: 's', from: [1.2, 0], to: [2.9, 0.1] })).toEqual(
      line.slice(1, 4),
    );
    expect(stretchOf(line, { segment: 's' })).toEqual(line);
  });
});

describe('the lines of names', () => {
  it('are smoother than the river, and no farther off it than half the window', () => {
    const zigzag = Array.from({ length: 200 }, (_, index) => [index * 0.01, (index % 2) * 0.02]);
    const smooth = smoothed(zigzag, 0.2);
    for (const [x = NaN, y = NaN] of smooth.slice(5, -5)) {
      expect(y).toBeGreaterThan(0.004);
      expect(y).toBeLessThan(0.016);
      expect(x).toBeGreaterThanOrEqual(0);
    }
    expect(smooth[0]).toEqual(zigzag[0]);
    expect(smooth.at(-1)).toEqual(zigzag.at(-1));
  });

  it('are one a river and tier, with the river’s names', () => {
    const lines: FeatureCollection = labelPointsOf(featuresForMap(library.layers[RIVERS] as never));
    const own = lines.features.filter(({ properties }) => properties?.['id'] === 'aras');
    expect(own.map(({ properties }) => properties?.['tier'] as number)).toEqual([0, 1, 2, 3]);
    expect(own[0]?.properties?.['name:fa']).toBe('ارس');
  });
});
