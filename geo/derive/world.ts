/** Makes what the map shows of countries beyond the region: their borders and names, to look at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, Position } from 'geojson';
import initSql from 'sql.js';
import { read } from 'shapefile';
import { at } from './at.ts';
import { countryNames } from './country-names.ts';
import { polygonsOf } from './geopackage.ts';
import { debianPackage } from './packages.ts';
import { labelPointOf, ringSquareKilometres, type Bounds } from './polygons.ts';
import { simplifyLine } from './simplify.ts';
import { writeTopology } from './topology.ts';
import { writeDataset } from './write.ts';

/** What countries.topojson covers. */
const REGION: Bounds = { west: 18, south: 20, east: 76, north: 64 };
const TOLERANCE_DEGREES = 0.05;

const isInRegion = (position: Position): boolean =>
  at(position, 0) > REGION.west &&
  at(position, 0) < REGION.east &&
  at(position, 1) > REGION.south &&
  at(position, 1) < REGION.north;

/** The stretches of a line outside the region, each with one vertex inside so that nothing gapes. */
export function outsideRegion(line: readonly Position[]): Position[][] {
  const stretches: Position[][] = [];
  let current: Position[] = [];
  line.forEach((position, index) => {
    const isOut = !isInRegion(position);
    const before = line[index - 1];
    if (isOut && current.length === 0 && before) current.push(before);
    if (isOut || current.length > 0) current.push(position);
    if (!isOut && current.length > 0) {
      stretches.push(current);
      current = [];
    }
  });
  if (current.length > 1) stretches.push(current);
  return stretches.filter((stretch) => stretch.length > 1);
}

async function bordersOf(folder: string): Promise<Feature[]> {
  const path = join(folder, 'usr/share/magics/10m/ne_10m_admin_0_boundary_lines_land');
  const { features } = await read(`${path}.shp`, `${path}.dbf`);
  const coordinates = features
    .filter(({ properties }) => String(properties?.featurecla).startsWith('International boundary'))
    .flatMap(({ geometry }) => {
      if (geometry.type === 'LineString') return [geometry.coordinates];
      return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
    })
    .flatMap(outsideRegion)
    .map((line) => simplifyLine(line, () => TOLERANCE_DEGREES));
  const properties = { id: 'borders-of-the-world', kind: 'country-line', names: NAMES };
  return [{ type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } }];
}

const NAMES = { en: 'Borders of the world' };
/** Not a country, or one that the wide map of the region names. */
const isLeftOut = (code: string): boolean => !/^[a-z]{2}$/.test(code) || code === 'aq';

async function namesOf(folder: string): Promise<Feature[]> {
  const sql = await initSql();
  const path = join(folder, 'usr/share/qgis/resources/data/world_map.gpkg');
  const database = new sql.Database(readFileSync(path));
  const [table] = database.exec('SELECT iso_a2, geom FROM countries ORDER BY iso_a2');
  const features = (table?.values ?? []).flatMap(([iso, blob]): Feature[] => {
    const id = String(iso).toLowerCase();
    if (isLeftOut(id) || !(blob instanceof Uint8Array)) return [];
    const polygons = polygonsOf(blob).sort(
      (a, b) => ringSquareKilometres(at(b, 0)) - ringSquareKilometres(at(a, 0)),
    );
    const squareKilometres = ringSquareKilometres(at(at(polygons, 0), 0));
    const coordinates = labelPointOf(at(polygons, 0)).map((one) => Math.round(one * 100) / 100);
    if (isInRegion(coordinates)) return [];
    const rank = [2e6, 4e5, 8e4, 8e3].findIndex((least) => squareKilometres >= least);
    const properties = {
      id,
      kind: 'far-country',
      names: countryNames(id),
      rank: rank === -1 ? 4 : rank,
      labelPoint: coordinates,
    };
    return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates } }];
  });
  return features;
}

/** Writes geo/layers/world.topojson and its record. */
export async function derive(): Promise<void> {
  const lines = debianPackage('libmagics++-data', '4.13.0-1');
  const shapes = debianPackage('qgis-common', '3.22.16+dfsg-1');
  const borders = await bordersOf(lines.folder);
  const countries = await namesOf(shapes.folder);
  writeTopology('layers/world.topojson', { borders, countries }, 100);
  writeDataset(
    {
      id: 'world',
      title: 'Borders and names of the world beyond the region',
      vintage: 'Natural Earth 3.0 and 4.1',
      licence: 'Public domain',
      licenceUrl: 'https://www.naturalearthdata.com/about/terms-of-use/',
      attribution: 'Natural Earth',
      url: 'https://www.naturalearthdata.com/',
      accuracyMetres: 5000,
      script: 'geo/derive/world.ts',
      notes: [
        'Only outside 18–76 E, 20–64 N, where the countries of the region end; scale 1:10 million, thinned to 0.05°. To look at, not to measure.',
        'Names from i18n-iso-countries 7.14.0 (MIT), put into plain usage; each stands at the point of the country’s largest part that is farthest from its edge.',
        'Status of territories as Natural Earth had it in 2018. Boundaries shown do not imply endorsement.',
      ],
    },
    [lines, shapes],
    ['layers/world.topojson'],
  );
}

if (import.meta.filename === process.argv[1]) await derive();
