/** A mark says the state of a crossing, and how many of a place's missions are open. */
import { describe, expect, it } from 'vitest';
import { PLACES_FILE } from '../../src/core/model/library.ts';
import {
  CROSSING_LOOKS,
  crossingLook,
  MISSION_LOOKS,
  missionsMark,
} from '../../src/core/time/marks.ts';
import { countShape, MARK_SHAPES } from '../../src/core/style/mark-shapes.ts';
import { featuresForMap } from '../../src/core/style/points.ts';
import { layerAt } from '../../src/core/time/layer.ts';
import { loadLibrary } from '../helpers/library.ts';

const { library } = loadLibrary();
const places = library.layers[PLACES_FILE] ?? { type: 'FeatureCollection', features: [] };
const markIn = (data: typeof places, id: string): unknown =>
  featuresForMap(data).features.find(({ properties }) => properties?.['id'] === id)?.properties?.[
    'mark'
  ];

describe('a crossing', () => {
  it.each([
    ['open', 'open'],
    ['in-use', 'open'],
    ['partly-open', 'partly'],
    ['freight-only', 'freight'],
    ['closed', 'shut'],
    ['historic', 'shut'],
    ['planned', 'planned'],
    ['under-construction', 'planned'],
    [undefined, 'unknown'],
    [null, 'unknown'],
  ])('that is %s looks %s', (status, look) => {
    expect(crossingLook(status)).toBe(look);
  });

  it('has a mark on the map, and every mark a shape', () => {
    const crossings = featuresForMap(places).features.filter(
      ({ properties }) => properties?.['kind'] === 'crossing',
    );
    expect(crossings.length).toBeGreaterThan(5);
    for (const { properties } of crossings)
      expect(MARK_SHAPES, String(properties?.['id'])).toHaveProperty(String(properties?.['mark']));
  });

  it('is of its day: Julfa was closed on 7 November 2013, and unknown in 1930', () => {
    expect(markIn(layerAt(places, library, '2013-11-07'), 'x-julfa')).toBe('crossing-shut');
    expect(markIn(layerAt(places, library, '1930-01-01'), 'x-julfa')).toBe('crossing-unknown');
  });
});

describe('missions', () => {
  it.each([
    [['open'], 'mission-open'],
    [['suspended'], 'mission-shut'],
    [['planned'], 'mission-planned'],
    [[null], 'mission-unknown'],
    [['open', 'planned', 'evacuated'], 'mission-open-1/3'],
    [['closed', 'evacuated'], 'mission-shut-0/2'],
    [['planned', 'announced'], 'mission-planned-0/2'],
    [['open', null, null], 'mission-open'],
    [[null, null], 'mission-unknown'],
    [[], null],
  ])('%j: %s', (statuses, mark) => {
    expect(missionsMark(statuses)).toBe(mark);
  });

  it('of Tabriz: one of three is open', () => {
    expect(markIn(places, 'tabriz')).toBe('mission-open-1/3');
  });

  it('no two looks are drawn alike', () => {
    const drawn = Object.values(MARK_SHAPES).map(({ strokes }) => JSON.stringify(strokes));
    expect(new Set(drawn).size).toBe(drawn.length);
    const counted = MISSION_LOOKS.map((look) => JSON.stringify(countShape(look)));
    expect(new Set(counted).size).toBeGreaterThan(2);
    expect(CROSSING_LOOKS.length + MISSION_LOOKS.length).toBe(10);
  });
});
