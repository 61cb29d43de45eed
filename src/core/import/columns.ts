/** Which columns of a table hold coordinates: by their names in several languages, else by what is in them. */
import type { Position } from 'geojson';
import { parsePosition } from '../find/position.ts';

export type Columns =
  | { readonly kind: 'two'; readonly longitude: number; readonly latitude: number }
  | { readonly kind: 'pair'; readonly column: number }
  | { readonly kind: 'wkt'; readonly column: number };

/** Without spaces, points and marks, in lower case. The surest first. */
const LATITUDE = [
  ...['latitude', 'lat', 'ycoord', 'coordy', 'y', 'enlik', 'enlikdairəsi', 'coğrafienlik'],
  ...['عرضجغرافیایی', 'عرض', 'լայնություն', 'աշխարհագրականլայնություն', 'լայն'],
  ...['широта', 'географическаяширота', 'шир', 'enlem', 'breite', 'latitud', 'latdeg', 'latdd'],
];
const LONGITUDE = [
  ...['longitude', 'lon', 'lng', 'long', 'xcoord', 'coordx', 'x', 'uzunluq', 'uzunluqdairəsi'],
  ...['coğrafiuzunluq', 'طولجغرافیایی', 'طول', 'երկայնություն', 'աշխարհագրականերկայնություն'],
  ...[
    'երկ',
    'долгота',
    'географическаядолгота',
    'долг',
    'boylam',
    'länge',
    'longitud',
    'londeg',
    'londd',
  ],
];
const PAIR = [
  ...['coordinates', 'coordinate', 'coords', 'latlon', 'latlng', 'latlong', 'position', 'location'],
  ...[
    'koordinatlar',
    'koordinat',
    'مختصات',
    'կոորդինատներ',
    'կոորդինատ',
    'координаты',
    'координата',
  ],
  ...['gps', 'geo', 'point'],
];
const WKT = ['wkt', 'geometry', 'geom', 'thegeom', 'wktgeom', 'shape', 'geometrywkt'];
/** Words that a table of addresses has in its head. */
const ADDRESS =
  /address|street|city|postcode|zip|ünvan|küçə|şəhər|rayon|آدرس|نشانی|خیابان|شهر|հասցե|փողոց|քաղաք|адрес|улица|город|индекс/iu;

const WKT_START =
  /^\s*(?:SRID=\d+;)?\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*[ZM]{0,2}\s*\(/i;

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ي/g, 'ی');

/** null where there are none. `rows`: the first few, without the head. */
export function columnsOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Columns | null {
  const names = head.map(plain);
  const named = (list: readonly string[]) => {
    const name = list.find((one) => names.includes(one));
    return name === undefined ? -1 : names.indexOf(name);
  };
  const wkt = head.findIndex((_, column) => isMostly(rows, column, (text) => WKT_START.test(text)));
  const [longitude, latitude] = [named(LONGITUDE), named(LATITUDE)];
  if (longitude >= 0 && latitude >= 0) return { kind: 'two', longitude, latitude };
  if (wkt >= 0) return { kind: 'wkt', column: wkt };
  if (rows.length > 0) {
    const pair = named(PAIR);
    if (pair >= 0 && isMostly(rows, pair, isPosition)) return { kind: 'pair', column: pair };
    const unnamed = head.findIndex((_, column) =>
      isMostly(rows, column, (text) => /[,;°NSEW]/.test(text) && isPosition(text)),
    );
    if (unnamed >= 0) return { kind: 'pair', column: unnamed };
  }
  const empty = named(WKT);
  return empty >= 0 && rows.length === 0 ? { kind: 'wkt', column: empty } : null;
}

/** The column that an address stands in; null where none says so. */
export const addressColumnOf = (head: readonly string[]): string | null =>
  head.find((name) => ADDRESS.test(name)) ?? null;

/** No position is written longer; texts of a megabyte take the reader of positions minutes. */
const LONGEST_POSITION = 200;

/** The position that a cell holds, as `parsePosition` has it. */
export const positionIn = (cell: string): Position | null =>
  cell.length > LONGEST_POSITION ? null : parsePosition(cell);

const isPosition = (text: string): boolean => positionIn(text) !== null;

function isMostly(
  rows: readonly (readonly string[])[],
  column: number,
  test: (text: string) => boolean,
): boolean {
  const texts = rows.map((row) => row[column] ?? '').filter((text) => text.trim() !== '');
  return texts.length > 0 && texts.filter(test).length * 2 > texts.length;
}
