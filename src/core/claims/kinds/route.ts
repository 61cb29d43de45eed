/** Whether a route joins countries without leaving them. */
import { COUNTRIES_FILE, type Library, PLACES_FILE, thingOf } from '../../model/library.ts';
import type { Verdict } from '../../model/types.ts';
import type { Row } from '../finding.ts';
import { countryNames, type Kind, lengthOf, notMeasurable } from '../kind.ts';
import { bordersCrossed, crossingsOf, type Crossing } from '../route-crossings.ts';
import { ALLOWANCE_METRES, type PointAlong, pointsOfRoute } from '../route-points.ts';

const ROUTES_FILE = 'routes.geojson';
/** A route in these states is there to be used. */
const USED = ['open', 'in-use'];

/**
 * Rule: the drawn line is looked at every 100 m. It holds if every point lies in the countries that are named, or as near
 * to one as `ALLOWANCE_METRES`, each of them is entered, the route is in use, and each border between two of them that
 * it crosses has an open crossing with a source. Else it differs. Routes are straight pieces between known points, so
 * this says nothing of their bends. If an open crossing or the route itself has no source, nothing follows.
 */
export const route: Kind<'route'> = {
  needs: () => [ROUTES_FILE, COUNTRIES_FILE, PLACES_FILE],
  check(_, { route: id, countries }, library) {
    const thing = thingOf(library, 'route', id);
    if (thing?.geometry.type !== 'LineString') return notMeasurable('claim.reason.missing');
    const { names, sources = [], status, asOf } = thing.properties;
    if (sources.length === 0) return notMeasurable('claim.reason.background', { leftOut: 1 });
    const way = thing.geometry.coordinates;
    const points = pointsOfRoute(library, way, countries);
    const inside = points.filter(({ country }) => country !== null);
    const crossings = bordersCrossed(points).map((pair) => crossingsOf(library, pair));
    const all = crossings.flat();
    const state: Row = {
      label: { names },
      quantity: { type: 'state', status: String(status), asOf: String(asOf) },
      thing: `route/${id}`,
    };
    const fields = {
      measured: { type: 'share', part: inside.length / points.length, what: 'inside' },
      rows: [
        ...countries.map((country) => countryRow(library, points, country)),
        ...outsideRow(points),
        state,
        ...all.flatMap(crossingRow),
        { label: { key: 'claim.row.waypoints' }, quantity: { type: 'count', value: way.length } },
        { label: { key: 'claim.row.points' }, quantity: { type: 'count', value: points.length } },
        ...allowanceRow(points),
      ],
      marks: [
        `route/${id}`,
        ...all.filter(({ isSourced }) => isSourced).map((one) => `crossing/${one.id}`),
      ],
      leftOut: all.filter(({ isSourced, status: word }) => !isSourced && word !== null).length,
    } as const;
    if (crossings.some(hangsOnUnsourced)) {
      return notMeasurable('claim.reason.background', fields);
    }
    const isUsed = USED.includes(String(status));
    return { ...fields, verdict: isUsed ? routeVerdict(points, countries, crossings) : 'differs' };
  },
};

/** The rule by itself, for a route in use: `crossings`, those of each border that it crosses. */
export function routeVerdict(
  points: readonly PointAlong[],
  countries: readonly string[],
  crossings: readonly (readonly Crossing[])[],
): Verdict {
  const staysIn = points.every(({ country }) => country !== null);
  const entersAll = countries.every((one) => points.some(({ country }) => country === one));
  const isOpen = crossings.every((some) => some.some((one) => one.isOpen && one.isSourced));
  return staysIn && entersAll && isOpen ? 'holds' : 'differs';
}

const hangsOnUnsourced = (some: readonly Crossing[]): boolean =>
  some.some(({ isOpen }) => isOpen) && !some.some(({ isOpen, isSourced }) => isOpen && isSourced);

const shareOf = (points: readonly PointAlong[], country: string | null) =>
  points.filter((point) => point.country === country).length / points.length;

const countryRow = (library: Library, points: readonly PointAlong[], country: string): Row => ({
  label: { names: countryNames(library, country) },
  quantity: { type: 'share', part: shareOf(points, country) },
  thing: `country/${country}`,
});

const outsideRow = (points: readonly PointAlong[]): readonly Row[] =>
  points.every(({ country }) => country !== null)
    ? []
    : [
        {
          label: { key: 'claim.row.outside' },
          quantity: { type: 'share', part: shareOf(points, null) },
        },
      ];

const allowanceRow = (points: readonly PointAlong[]): readonly Row[] =>
  points.some(({ byAllowance }) => byAllowance)
    ? [{ label: { key: 'claim.row.allowance' }, quantity: lengthOf(ALLOWANCE_METRES, 10) }]
    : [];

const crossingRow = ({ id, names, status, asOf, isSourced }: Crossing): readonly Row[] =>
  status !== null && asOf !== null && isSourced
    ? [
        {
          label: { names },
          quantity: { type: 'state', status, asOf },
          thing: `crossing/${id}`,
        },
      ]
    : [];
