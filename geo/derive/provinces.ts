/** Makes the province layer: first-level divisions of Iran, Azerbaijan and Armenia, and the lines between them. */
import { at } from './at.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Position } from 'geojson';
import initSql from 'sql.js';
import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as Arcs, Topology } from 'topojson-specification';
import { polygonsOf } from './geopackage.ts';
import { osmLines } from './border-lines.ts';
import { broughtTo, facesOf } from './divide.ts';
import { landOutlines } from './land-outlines.ts';
import { osmBorders, type OsmBorders } from './osm-borders.ts';
import { OSM } from './osm-credit.ts';
import { debianPackage, npmPackage } from './packages.ts';
import { labelPointOf, polygonContains, ringSquareKilometres, type Polygon } from './polygons.ts';
import { PROVINCES } from './province-names.ts';
import { keyOf, type Path, type Ring } from './rings.ts';
import { degreesOff } from './simplify.ts';
import { writeTopology } from './topology.ts';
import { writeDataset } from './write.ts';

/** The source calls this polygon "Lankaran" too, though it lies at 46.06° E, 39.69° N. */
const LACHIN_FID = 4563;
const COUNTRIES = ['am', 'az', 'ir'] as const;
type CountryCode = (typeof COUNTRIES)[number];
/** The last vertex of the source's line on the Dareh Rud, and the way from there to the Aras. */
const MEND_FROM: Position = [47.5256, 39.0831];
const MEND: readonly Position[] = [
  [47.5, 39.16],
  [47.46, 39.25],
  [47.43, 39.33],
  [47.39, 39.41],
];
const INNER: ReadonlySet<string> = new Set(['ir-az', 'am-ir', 'am-az']);
/** The grid of the border lines, so that equal vertices stay equal. */
const STEPS_PER_DEGREE = 250_000;
const RANKS = { ir: 1, am: 2, az: 4 };
const LINES = {
  am: {
    en: 'Provinces of Armenia',
    az: 'Ermənistanın mərzləri',
    fa: 'استان‌های ارمنستان',
    hy: 'Հայաստանի մարզերը',
    ru: 'Области Армении',
  },
  az: {
    en: 'Districts of Azerbaijan',
    az: 'Azərbaycanın rayonları',
    fa: 'شهرستان‌های جمهوری آذربایجان',
    hy: 'Ադրբեջանի շրջանները',
    ru: 'Районы Азербайджана',
  },
  ir: {
    en: 'Provinces of Iran',
    az: 'İranın ostanları',
    fa: 'استان‌های ایران',
    hy: 'Իրանի նահանգները',
    ru: 'Провинции Ирана',
  },
};

interface Piece {
  readonly id: string;
}
type Pieces = Topology<{ pieces: GeometryCollection<Piece> }>;

async function readPieces(folder: string): Promise<Feature<MultiPolygon, Piece>[]> {
  const { Database } = await initSql();
  const file = join(folder, 'usr/share/qgis/resources/data/world_map.gpkg');
  const [table] = new Database(readFileSync(file)).exec(
    `select fid, iso_a2, name, geom from states_provinces where iso_a2 in ('AM', 'AZ', 'IR') order by fid`,
  );
  if (!table) throw new Error('the GeoPackage has no states and provinces');
  return table.values.map(([fid, iso, name, blob]) => {
    const wanted = fid === LACHIN_FID ? 'Laçın' : name === 'Yevlakh Rayon' ? 'Yevlakh' : name;
    const country = String(iso).toLowerCase();
    const province = PROVINCES.find((row) => row.country === country && row.sourceName === wanted);
    if (!province) throw new Error(`no names for ${String(iso)} ${String(name)}`);
    const geometry = { type: 'MultiPolygon' as const, coordinates: polygonsOf(blob as Uint8Array) };
    return { type: 'Feature', properties: { id: province.id }, geometry };
  });
}

/** A geometry of the topology, with the province it belongs to. */
interface Owned {
  readonly properties?: Partial<Piece> | undefined;
}
const idOf = (geometry: Owned): string => geometry.properties?.id ?? '';
const countryOf = (geometry: Owned): string => idOf(geometry).slice(0, 2);

function provincesOf(divided: readonly Divided[]): Feature[] {
  const faces = divided.flatMap((one) => one.faces);
  const features = faces.map(({ id, polygon }) => ({
    type: 'Feature' as const,
    properties: { id },
    geometry: { type: 'Polygon' as const, coordinates: polygon },
  }));
  const cut = topology({ pieces: { type: 'FeatureCollection', features } }) as Pieces;
  return PROVINCES.map(({ id, country, names }) => {
    const own = cut.objects.pieces.geometries.filter((piece) => idOf(piece) === id);
    if (own.length === 0) throw new Error(`no land is left for ${id}`);
    const geometry = merge(cut, own as Arcs[]);
    const largest = (geometry.coordinates as Polygon[]).reduce((a, b) =>
      ringSquareKilometres(at(b, 0)) > ringSquareKilometres(at(a, 0)) ? b : a,
    );
    const labelPoint = labelPointOf(largest);
    const rank = RANKS[country];
    const properties = { id, kind: 'province', names, countries: [country], labelPoint, rank };
    return { type: 'Feature', properties, geometry };
  });
}

/** The lines between the provinces of a country as the source has them. */
function sourceLines(pieces: Pieces, country: string): Position[][] {
  const between = mesh(pieces, pieces.objects.pieces, (a, b) => {
    const [left, right] = [a as Arcs<Piece>, b as Arcs<Piece>];
    return (
      countryOf(left) === country && countryOf(right) === country && idOf(left) !== idOf(right)
    );
  });
  return between.coordinates.map((line) => mended(line));
}

/** Ardabil without the land that the source gives it west of the Dareh Rud. */
export function mended(line: Position[]): Position[] {
  const last = line.findIndex((position) => keyOf(position.map(rounded)) === keyOf(MEND_FROM));
  if (last === -1) return line;
  const lobe = line.slice(last + 1);
  const isForward = lobe.some(([longitude = NaN]) => longitude < 47.1);
  if (isForward) return [...line.slice(0, last + 1), ...MEND];
  return [...[...MEND].reverse(), ...line.slice(last)];
}

const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

interface Divided {
  readonly country: CountryCode;
  readonly faces: readonly { readonly id: string; readonly polygon: Polygon }[];
  readonly lines: readonly Path[];
}

/** A piece belongs to the province that holds the position deepest inside it. */
function divide(
  country: CountryCode,
  outline: readonly Ring[],
  pieces: Pieces,
  source: readonly Feature<MultiPolygon, Piece>[],
): Divided {
  const lines = broughtTo(outline, sourceLines(pieces, country));
  const own = source.filter(({ properties }) => properties.id.startsWith(`${country}-`));
  const faces = facesOf(outline, lines).map((polygon) => {
    const deepest = labelPointOf(polygon);
    const holder =
      own.find(({ geometry }) =>
        (geometry.coordinates as Polygon[]).some((part) => polygonContains(part, deepest)),
      ) ?? nearestOf(own, deepest);
    return { id: holder.properties.id, polygon };
  });
  return { country, faces, lines };
}

/** For islands that the source leaves out, and slivers that it gives to a neighbour. */
function nearestOf(
  own: readonly Feature<MultiPolygon, Piece>[],
  position: Position,
): Feature<MultiPolygon, Piece> {
  const away = ({ geometry }: Feature<MultiPolygon, Piece>) =>
    Math.min(...geometry.coordinates.flat(2).map((vertex) => degreesOff(position, vertex, vertex)));
  return own.reduce((a, b) => (away(b) < away(a) ? b : a));
}

function linesOf({ country, lines }: Divided): Feature {
  const properties = {
    id: `${country}-province-lines`,
    kind: 'province-line',
    names: LINES[country],
    countries: [country],
  };
  const coordinates = lines.map((line) => [...line]);
  return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } };
}

/** The borders between the three countries, whose vertices the outlines keep. */
const innerBorders = (set: OsmBorders): readonly Path[] =>
  osmLines(set)
    .filter(({ properties }) => INNER.has(properties.border))
    .map(({ geometry }) => geometry.coordinates);

/** Writes geo/layers/provinces.topojson and its record. */
export async function derive(): Promise<void> {
  const source = debianPackage('qgis-common', '3.22.16+dfsg-1');
  const lands = npmPackage('@geo-maps/earth-lands-100m', '0.6.0');
  const set = osmBorders('10m');
  const features = await readPieces(source.folder);
  const pieces = topology({ pieces: { type: 'FeatureCollection', features } }) as Pieces;
  const outlines = landOutlines(set, lands, COUNTRIES, innerBorders(set));
  const divided = COUNTRIES.map((country) =>
    divide(country, outlines.get(country) ?? [], pieces, features),
  );
  writeTopology(
    'layers/provinces.topojson',
    { provinces: provincesOf(divided), lines: divided.map(linesOf) },
    STEPS_PER_DEGREE,
  );
  writeDataset(
    {
      id: 'provinces',
      title: 'Provinces of Iran and Armenia, districts of Azerbaijan',
      ...OSM,
      vintage: 'Natural Earth 4.1, 2018, within borders of April 2022',
      attribution: '© OpenStreetMap contributors (ODbL), Natural Earth',
      accuracyMetres: 3300,
      script: 'geo/derive/provinces.ts',
      notes: [
        'Lines between provinces: Natural Earth 1:10 million, generalised by QGIS, up to 3.3 km off (public domain). Use them to name, not to measure.',
        'Each line is cut where it leaves the country and led to the nearest vertex of the border, so that the provinces of a country fill its land and none crosses a border. Outlines follow the OpenStreetMap border of April 2022 (vertex for vertex between the three countries, within 200 m elsewhere near the Aras, 700 m far off) and OpenStreetMap’s coast of 2017.',
        'The line of East Azerbaijan and Ardabil is mended by hand north of 39.083° N: the source gives Ardabil the county seats Kaleybar (38.866 N, 47.041 E) and Khomarlu and the Giz Galasi dam, which lie in East Azerbaijan. It now runs from the source’s line on the Dareh Rud to the Aras west of Aslanduz, between Abish Ahmad and Kaleybar on one side and Aslanduz and Angut on the other (admin1 of GeoNames). There it may be 5 km off.',
        'The polygon at 46.06° E, 39.69° N that the source calls Lankaran is Lachin; towns that the source cuts out of their district (Lankaran, Shaki, Shusha, Yevlakh) are joined to it. Islands under 20 km² are left out.',
        'Divisions as of 2018: the Aghdara district, re-established in 2023, is absent. Names in five languages were written by hand; dated ones replaced (Xanlar by Goygol, Dəvəçi by Shabran).',
      ],
    },
    [source, set.source, lands],
    ['layers/provinces.topojson'],
  );
}

if (import.meta.filename === process.argv[1]) await derive();
