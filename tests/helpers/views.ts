/** Random views, as the page can make them: every number already as a link carries it. */
import fc from 'fast-check';
import {
  DATA_BOUNDS,
  isSwitch,
  PAGES,
  THEMES,
  type View,
  ZOOM_RANGE,
} from '../../src/core/view/view.ts';
import { UNITS } from '../../src/core/model/vocabulary.ts';
import { LANGUAGES, manifest } from './library.ts';

const rounded = (min: number, max: number, digits: number) =>
  fc
    .integer({ min: Math.ceil(min * 10 ** digits), max: Math.floor(max * 10 ** digits) })
    .map((value) => Number((value / 10 ** digits).toFixed(digits)));

const [west, south, east, north] = DATA_BOUNDS;
export const switches = manifest.layers.filter(isSwitch).map(({ id }) => id);

export const position = fc.tuple(rounded(-180, 180, 4), rounded(-90, 90, 4));

const id = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,40}[a-z0-9])?$/);

export const selection: fc.Arbitrary<View['selection']> = fc.oneof(
  fc.constant(null),
  fc.record({
    type: fc.constant('thing' as const),
    kind: id.filter((kind) => kind !== 'point'),
    id,
  }),
  position.map((at) => ({ type: 'spot' as const, position: at })),
);

const point = fc.tuple(rounded(-180, 180, 5), rounded(-90, 90, 5));
const points = (most: number) => fc.array(point, { minLength: 1, maxLength: most });
const border = fc.constantFrom('ir-az', 'am-ir', 'am-az');

export const tool: fc.Arbitrary<View['tool']> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constantFrom('distance' as const, 'area' as const), points: points(20) }),
  fc.record({ kind: fc.constant('along' as const), points: points(2) }),
  fc.record({ kind: fc.constant('from' as const), points: points(1) }),
  fc.record({ kind: fc.constant('midpoint' as const), border }),
  fc.record({ kind: fc.constant('narrowest' as const), country: fc.constant('az') }),
  fc.record({
    kind: fc.constant('lab' as const),
    border,
    rulerMetres: fc.integer({ min: 50, max: 100_000 }),
  }),
);

export const view: fc.Arbitrary<View> = fc.record({
  tool,
  language: fc.constantFrom(...LANGUAGES),
  theme: fc.constantFrom(...THEMES),
  units: fc.constantFrom(...UNITS),
  hasLatinDigits: fc.boolean(),
  camera: fc.option(
    fc.record({
      zoom: rounded(ZOOM_RANGE[0], ZOOM_RANGE[1], 2),
      latitude: rounded(south, north, 4),
      longitude: rounded(west, east, 4),
    }),
  ),
  layers: fc.option(fc.subarray(switches)),
  opacity: fc.dictionary(
    fc.constantFrom(...manifest.layers.map((layer) => layer.id)),
    fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100),
    { noNullPrototype: true },
  ),
  selection,
  chapter: fc.option(id),
  date: fc.option(
    fc
      .date({ min: new Date('1813-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
  isAlone: fc.boolean(),
  page: fc.option(fc.constantFrom(...PAGES)),
});
