/** Rules of what is drawn: each kind has its geometry and its properties. What is only read doesn't need them. */
import * as v from 'valibot';
import type { Library, Thing } from '../../model/library.ts';
import type { Problem } from '../../model/types.ts';
import { DATE, FILLED, TEXTS } from '../../model/records/fields.ts';
import { brief, problem } from '../../model/shape.ts';

const numberUpTo = (most: number) => v.pipe(v.number(), v.gtValue(0), v.maxValue(most));
const ANY = v.any();

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

const STATE = { status: ANY, asOf: ANY, opened: ANY, history: ANY };
const PLACE = {
  type: v.picklist([
    'capital',
    'consulate-city',
    'city',
    'border-town',
    'port',
    'treaty-site',
    'crossing',
    'bridge',
    'dam',
    'tripoint',
  ]),
  precisionDegrees: numberUpTo(1),
  approximate: v.boolean(),
  coordinateSource: v.picklist([
    'geonames',
    'wikipedia',
    'border-point',
    'tripoint',
    'common-knowledge',
  ]),
  namesTranslated: v.optional(TEXTS),
  labelSide: v.optional(v.picklist(['left'])),
};
/** 21, 97.5 or 826–850. */
const KILOMETRES = v.pipe(v.string(), v.regex(/^[1-9]\d*(\.\d+)?(–[1-9]\d*(\.\d+)?)?$/));

const KINDS = new Map<string, readonly [geometries: readonly string[], fields: v.ObjectEntries]>([
  ['place', [POINT, PLACE]],
  ['crossing', [POINT, { ...PLACE, ...STATE, traffic: v.optional(v.array(ANY)) }]],
  ['dam', [POINT, { ...PLACE, ...STATE }]],
  ['tripoint', [POINT, PLACE]],
  ['town', [POINT, { population: v.optional(numberUpTo(1e8)), generated: v.optional(TEXTS) }]],
  [
    'route',
    [
      LINE,
      {
        ...STATE,
        mode: v.picklist(['road', 'rail', 'sea', 'gas', 'corridor']),
        statusText: FILLED,
        publishedKilometres: v.nullable(KILOMETRES),
        approximate: v.boolean(),
        waypoints: v.array(FILLED),
      },
    ],
  ],
  ['border', [LINE, { border: FILLED }]],
  ['former-line', [LINE, { shownFrom: DATE, shownTo: DATE }]],
  [
    'graticule',
    [
      LINE,
      {
        degrees: v.pipe(v.number(), v.minValue(0), v.maxValue(180)),
        hemisphere: v.picklist(['n', 'e', 's', 'w']),
      },
    ],
  ],
  ['river', [LINE, { along: ANY }]],
  ['country-line', [LINE, {}]],
  ['province-line', [LINE, {}]],
  ['country', [AREA, { detail: v.picklist(['fine', 'coarse']) }]],
  ['province', [AREA, {}]],
  ['sea', [AREA, {}]],
  ['lake', [AREA, {}]],
  ['far-country', [POINT, {}]],
]);

/** A problem for each feature of a kind, id, geometry or property that its rules don't know. */
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
      .filter(([field, shape]) => !v.is(shape, properties[field]))
      .map(([field]) => wrong(field, properties[field])),
    ...Object.keys(properties)
      .filter((field) => !known.includes(field))
      .map((field) => problem('data.unknownField', at, field)),
  ];
}
