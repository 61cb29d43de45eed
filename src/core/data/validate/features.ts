/** Rules of what is drawn: each kind has its geometry and its properties. What is only read doesn't need them. */
import type { Library, Thing } from '../../model/library.ts';
import { isDate } from '../../model/days.ts';
import type { Problem } from '../../model/types.ts';
import { isNullOr, isOneOf, isOptional, type Shape, type Test } from './records.ts';
import { brief, isFilled, isListOf, isString, problem } from '../../model/shape.ts';

const isNumberUpTo =
  (most: number): Test =>
  (value) =>
    typeof value === 'number' && value > 0 && value <= most;
const isBoolean: Test = (value) => typeof value === 'boolean';
const isAny: Test = () => true;

const POINT = ['Point'];
const LINE = ['LineString', 'MultiLineString'];
const AREA = ['Polygon', 'MultiPolygon'];

/** Read and tested feature by feature, whatever the kind. */
const COMMON = [
  ...['id', 'kind', 'names', 'rank', 'countries', 'sources', 'aliases'],
  ...['labelPoint', 'nearLabelPoint'],
];
/** Not in the files: what the reading adds. */
const ADDED = ['missions', 'mark', 'borderStretches', 'bandStretches'];

const STATE: Shape = { status: isAny, asOf: isAny, opened: isAny, history: isAny };
const PLACE: Shape = {
  type: isOneOf(
    ...['capital', 'consulate-city', 'city', 'border-town', 'port', 'treaty-site'],
    ...['crossing', 'bridge', 'dam', 'tripoint'],
  ),
  precisionDegrees: isNumberUpTo(1),
  approximate: isBoolean,
  coordinateSource: isOneOf(
    ...['geonames', 'wikipedia', 'border-point', 'tripoint', 'common-knowledge'],
  ),
  namesTranslated: isOptional(isListOf(isString)),
  labelSide: isOptional(isOneOf('left')),
};
/** 21, 97.5 or 826–850. */
const isKilometres: Test = (value) =>
  isString(value) && /^[1-9]\d*(\.\d+)?(–[1-9]\d*(\.\d+)?)?$/.test(value);

const KINDS: ReadonlyMap<string, readonly [geometries: readonly string[], fields: Shape]> = new Map<
  string,
  [string[], Shape]
>([
  ['place', [POINT, PLACE]],
  ['crossing', [POINT, { ...PLACE, ...STATE, traffic: isOptional(Array.isArray) }]],
  ['dam', [POINT, { ...PLACE, ...STATE }]],
  ['tripoint', [POINT, PLACE]],
  [
    'town',
    [
      POINT,
      { population: isOptional(isNumberUpTo(1e8)), generated: isOptional(isListOf(isString)) },
    ],
  ],
  [
    'route',
    [
      LINE,
      {
        ...STATE,
        mode: isOneOf('road', 'rail', 'sea', 'gas', 'corridor'),
        statusText: isFilled,
        publishedKilometres: isNullOr(isKilometres),
        approximate: isBoolean,
        waypoints: isListOf(isFilled),
      },
    ],
  ],
  ['border', [LINE, { border: isFilled }]],
  ['former-line', [LINE, { shownFrom: isDate, shownTo: isDate }]],
  [
    'graticule',
    [
      LINE,
      {
        degrees: (value) => value === 0 || isNumberUpTo(180)(value),
        hemisphere: isOneOf('n', 'e', 's', 'w'),
      },
    ],
  ],
  ['river', [LINE, { along: isAny }]],
  ['country-line', [LINE, {}]],
  ['province-line', [LINE, {}]],
  ['country', [AREA, { detail: isOneOf('fine', 'coarse') }]],
  ['province', [AREA, {}]],
  ['sea', [AREA, {}]],
  ['lake', [AREA, {}]],
  ['far-country', [POINT, {}]],
]);

export const checkFeatures = (library: Library): readonly Problem[] =>
  Object.entries(library.layers).flatMap(([address, { features }]) =>
    features.flatMap((thing) => featureFaults(`geo/${address} [${thing.properties.id}]`, thing)),
  );

function featureFaults(at: string, { geometry, properties }: Thing): readonly Problem[] {
  const wrong = (field: string, value: unknown) =>
    problem('data.badValue', at, `${field}: ${brief(value)}`);
  const rule = KINDS.get(properties.kind);
  if (!rule) return [wrong('kind', properties.kind)];
  const [geometries, fields] = rule;
  const known = [...COMMON, ...ADDED, ...Object.keys(fields)];
  return [
    // A link carries it between a slash and an ampersand.
    ...(/^[\p{Letter}\d.-]+$/u.test(properties.id) ? [] : [wrong('id', properties.id)]),
    ...(geometries.includes(geometry.type) ? [] : [wrong('geometry', geometry.type)]),
    ...Object.entries(fields)
      .filter(([field, test]) => !test(properties[field]))
      .map(([field]) => wrong(field, properties[field])),
    ...Object.keys(properties)
      .filter((field) => !known.includes(field))
      .map((field) => problem('data.unknownField', at, field)),
  ];
}
