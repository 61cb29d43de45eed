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
import { debianPackage } from './packages.ts';
import { labelPointOf, ringSquareKilometres, type Polygon } from './polygons.ts';
import { PROVINCES } from './province-names.ts';
import { degreesOff, simplifyLine } from './simplify.ts';
import { writeTopology } from './topology.ts';
import { writeDataset } from './write.ts';

/** The source calls this polygon "Lankaran" too, though it lies at 46.06° E, 39.69° N. */
const LACHIN_FID = 4563;
/** How far the source's international borders may lie from the borders that the map draws. */
const GAP_DEGREES = 3 / 111.2;
const STEP_DEGREES = 0.004;
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

function provincesOf(pieces: Pieces): Feature[] {
  return PROVINCES.map(({ id, country, names }) => {
    const own = pieces.objects.pieces.geometries.filter((piece) => idOf(piece) === id);
    if (own.length === 0) throw new Error(`the source has no polygon for ${id}`);
    const geometry = merge(pieces, own as Arcs[]);
    const largest = (geometry.coordinates as Polygon[]).reduce((a, b) =>
      ringSquareKilometres(at(b, 0)) > ringSquareKilometres(at(a, 0)) ? b : a,
    );
    const labelPoint = labelPointOf(largest);
    const rank = RANKS[country];
    const properties = { id, kind: 'province', names, countries: [country], labelPoint, rank };
    return { type: 'Feature', properties, geometry };
  });
}

/** The parts of a line that stay `GAP_DEGREES` away from every barrier, so that they never cross the drawn border. */
export function keepAway(line: readonly Position[], barriers: readonly Position[][]): Position[][] {
  const runs: Position[][] = [[]];
  for (const position of densify(line)) {
    if (isNear(position, barriers)) {
      if (at(runs, -1).length > 0) runs.push([]);
    } else at(runs, -1).push(position);
  }
  return runs.filter((run) => run.length > 4).map((run) => simplifyLine(run, () => 0.0005));
}

function densify(line: readonly Position[]): Position[] {
  return line.flatMap((to, index) => {
    const from = line[index - 1];
    if (!from) return [to];
    const [dx, dy] = [at(to, 0) - at(from, 0), at(to, 1) - at(from, 1)];
    const count = Math.max(1, Math.ceil(Math.hypot(dx, dy) / STEP_DEGREES));
    return Array.from({ length: count }, (_, step): Position => {
      const share = (step + 1) / count;
      return [at(from, 0) + dx * share, at(from, 1) + dy * share];
    });
  });
}

function isNear(position: Position, barriers: readonly Position[][]): boolean {
  return barriers.some((barrier) =>
    barrier.some((to, index) => {
      const from = barrier[index - 1];
      if (!from) return false;
      const [longitude, latitude] = position as [number, number];
      const reach = GAP_DEGREES * 2;
      if (
        Math.max(at(from, 0), at(to, 0)) < longitude - reach ||
        Math.min(at(from, 0), at(to, 0)) > longitude + reach
      )
        return false;
      if (
        Math.max(at(from, 1), at(to, 1)) < latitude - reach ||
        Math.min(at(from, 1), at(to, 1)) > latitude + reach
      )
        return false;
      return degreesOff(position, from, to) < GAP_DEGREES;
    }),
  );
}

function linesOf(pieces: Pieces): Feature[] {
  const collection = pieces.objects.pieces;
  const barriers = mesh(
    pieces,
    collection,
    (a, b) => a === b || countryOf(a) !== countryOf(b),
  ).coordinates;
  return (['am', 'az', 'ir'] as const).map((country) => {
    const inner = mesh(pieces, collection, (a, b) => {
      const [left, right] = [a as Arcs<Piece>, b as Arcs<Piece>];
      return (
        countryOf(left) === country && countryOf(right) === country && idOf(left) !== idOf(right)
      );
    });
    const coordinates = inner.coordinates.flatMap((line) => keepAway(line, barriers));
    const properties = {
      id: `${country}-province-lines`,
      kind: 'province-line',
      names: LINES[country],
      countries: [country],
    };
    return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } };
  });
}

/** Writes geo/layers/provinces.topojson and its record. */
export async function derive(): Promise<void> {
  const source = debianPackage('qgis-common', '3.22.16+dfsg-1');
  const features = await readPieces(source.folder);
  const pieces = topology({ pieces: { type: 'FeatureCollection', features } }) as Pieces;
  writeTopology(
    'layers/provinces.topojson',
    { provinces: provincesOf(pieces), lines: linesOf(pieces) },
    2000,
  );
  writeDataset(
    {
      id: 'provinces',
      title: 'Provinces of Iran and Armenia, districts of Azerbaijan',
      vintage: 'Natural Earth 4.1, 2018',
      licence: 'Public domain',
      licenceUrl: 'https://www.naturalearthdata.com/about/terms-of-use/',
      attribution: 'Natural Earth',
      url: 'https://www.naturalearthdata.com/downloads/10m-cultural-vectors/',
      accuracyMetres: 3300,
      script: 'geo/derive/provinces.ts',
      notes: [
        'Natural Earth 1:10 million, generalised by QGIS. Polygons end up to 3.3 km off the borders that the map draws; use them to name, not to measure.',
        'Lines between provinces of one country stop 3 km short of international borders and of the coast.',
        'The polygon at 46.06° E, 39.69° N that the source calls Lankaran is Lachin; towns that the source cuts out of their district (Lankaran, Shaki, Shusha, Yevlakh) are joined to it.',
        'Divisions as of 2018: the Aghdara district, re-established in 2023, is absent. Names in five languages were written by hand; dated ones replaced (Xanlar by Goygol, Dəvəçi by Shabran).',
      ],
    },
    [source],
    ['layers/provinces.topojson'],
  );
}

if (import.meta.filename === process.argv[1]) await derive();
