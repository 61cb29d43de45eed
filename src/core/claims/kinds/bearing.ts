/** In which direction one thing lies from another. */
import { centerOfMass } from '@turf/turf';
import { COUNTRIES_FILE, type Library, PLACES_FILE, PROVINCES_FILE } from '../../model/library.ts';
import { inverse } from '../../measure/index.ts';
import { pointArgument } from '../../receipt/command.ts';
import type { Names, Position } from '../../model/types.ts';
import { type Row, sectorOf } from '../finding.ts';
import { type Kind, lengthOf, measureCommand, notMeasurable, thingAt } from '../kind.ts';

interface End {
  readonly names: Names;
  readonly position: Position;
}

/** As a link holds it, so that the tool and the command measure the same. */
const DECIMALS = 5;
/** Centres of areas and of cities are known to about a kilometre. */
const ACCURACY_METRES = 1000;
const FILES: Readonly<Record<string, string>> = {
  country: COUNTRIES_FILE,
  province: PROVINCES_FILE,
};

/**
 * Rule: the initial bearing of the geodesic (WGS84) from one to the other; it holds if it lies within the sector, 22.5
 * degrees to either side of its middle, else it differs. An area counts by the centre of mass of its outline as it lies
 * on the plane of longitude and latitude, territorial waters included. From capital to capital is shown beside it.
 */
export const bearing: Kind<'bearing'> = {
  needs: ({ from, to }) => [
    ...new Set([
      PLACES_FILE,
      ...[from, to].map((key) => FILES[key.split('/')[0] ?? ''] ?? PLACES_FILE),
    ]),
  ],
  check(_, { from: fromKey, to: toKey, sector }, library) {
    const [from, to] = [endOf(library, fromKey), endOf(library, toKey)];
    if (!from || !to) return notMeasurable('claim.reason.missing');
    const degrees = inverse(from.position, to.position).initialBearingDegrees;
    const [capital, other] = [capitalOf(library, fromKey), capitalOf(library, toKey)];
    return {
      verdict: sectorOf(degrees) === sector ? 'holds' : 'differs',
      stated: { type: 'sector', sector },
      measured: { type: 'bearing', degrees },
      rows: [...rowsOf(from, to), ...(capital && other ? rowsOf(capital, other) : [])],
      marks: [fromKey, toKey],
      ties: [{ from: from.position, to: to.position }],
      tool: { kind: 'distance', points: [from.position, to.position] },
      command: measureCommand('distance', argumentOf(fromKey, from), argumentOf(toKey, to)),
    };
  },
};

function rowsOf(from: End, to: End): readonly Row[] {
  const { metres, initialBearingDegrees } = inverse(from.position, to.position);
  const params = { from: from.names, to: to.names };
  return [
    {
      label: { key: 'claim.row.bearing', params },
      quantity: { type: 'bearing', degrees: initialBearingDegrees },
    },
    { label: { key: 'receipt.distance', params }, quantity: lengthOf(metres, ACCURACY_METRES) },
  ];
}

function endOf(library: Library, key: string): End | null {
  const thing = thingAt(library, key);
  if (!thing) return null;
  const { geometry, properties } = thing;
  const [longitude = 0, latitude = 0] =
    geometry.type === 'Point' ? geometry.coordinates : centerOfMass(thing).geometry.coordinates;
  const position = [longitude, latitude].map((degrees) => Number(degrees.toFixed(DECIMALS)));
  return { names: properties.names, position };
}

function capitalOf(library: Library, key: string): End | null {
  const [kind, country = ''] = key.split('/');
  const capital = library.layers[PLACES_FILE]?.features.find(
    ({ properties }) => properties['type'] === 'capital' && properties.countries?.includes(country),
  );
  return kind === 'country' && capital ? endOf(library, `place/${capital.properties.id}`) : null;
}

/** A point by its id, the centre of an area by its position. */
function argumentOf(key: string, { names, position }: End): string {
  const [kind = '', id = ''] = key.split('/');
  const isPoint = FILES[kind] === undefined;
  return pointArgument({
    names,
    position,
    kind: isPoint ? kind : null,
    id: isPoint ? id : null,
    precisionMetres: null,
  });
}
