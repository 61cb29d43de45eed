/** Makes the layer of named inland waters: the Caspian, lakes and reservoirs of OpenStreetMap as of 2017. */
import { at } from './at.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import polygonClipping, { type MultiPolygon as ClipPolygons } from 'polygon-clipping';
import type { Feature, GeometryCollection, MultiPolygon } from 'geojson';
import { npmPackage } from './packages.ts';
import {
  boundsOf,
  labelPointOf,
  overlaps,
  polygonContains,
  ringSquareKilometres,
  simplifyPolygon,
  type Polygon,
} from './polygons.ts';
import { degreesFromCore, taperedTolerance } from './simplify.ts';
import { writeTopology } from './topology.ts';
import { INLAND_WATERS } from './water-names.ts';
import { writeDataset } from './write.ts';

const VIEW = { west: 18, south: 20, east: 76, north: 64 };
const TOLERANCE = taperedTolerance(0.002, 0.015);
const SMALLEST_TILE_SQUARE_KILOMETRES = 0.5;
const OCEAN_SQUARE_KILOMETRES = 1e6;

/**
 * Joins the tiles that the package cuts its polygons into; overlapping copies of a lake and of its
 * riverbed become one. Small pieces away from tile edges are left out for speed.
 */
export function joinTiles(tiles: readonly Polygon[]): Polygon[] {
  const [first, ...rest] = tiles.map((tile) => [tile] as ClipPolygons);
  return first ? polygonClipping.union(first, ...rest) : [];
}

function readTiles(folder: string): Polygon[] {
  const file = join(folder, 'map.geo.json');
  const { geometries } = JSON.parse(readFileSync(file, 'utf8')) as GeometryCollection<MultiPolygon>;
  return geometries
    .flatMap(({ coordinates }) => coordinates)
    .filter((tile) => {
      const outer = at(tile, 0);
      const area = ringSquareKilometres(outer);
      if (area < SMALLEST_TILE_SQUARE_KILOMETRES || area > OCEAN_SQUARE_KILOMETRES) return false;
      const bounds = boundsOf(outer);
      if (!overlaps(bounds, VIEW)) return false;
      const corner = [bounds.west, bounds.south];
      return area >= 30 || degreesFromCore(corner) < 1;
    });
}

function featuresOf(polygons: readonly Polygon[]): Feature[] {
  return polygons.flatMap((polygon): Feature[] => {
    const water = INLAND_WATERS.find(({ at }) => polygonContains(polygon, at));
    if (!water) return [];
    const coordinates = simplifyPolygon(
      polygon,
      TOLERANCE,
      degreesFromCore(at(at(polygon, 0), 0)) < 8 ? 4 : 40,
    );
    if (!coordinates) return [];
    const geometry = { type: 'Polygon' as const, coordinates };
    const { id, kind, names, rank, countries, labelPoint = labelPointOf(coordinates) } = water;
    const properties = { id, kind, names, rank, countries, labelPoint };
    return [{ type: 'Feature', properties, geometry }];
  });
}

/** Writes geo/layers/water.topojson and its record. */
export function derive(): Promise<void> {
  const source = npmPackage('@geo-maps/earth-waterbodies-250m', '0.6.0');
  const polygons = joinTiles(readTiles(source.folder)).sort(
    (a, b) => ringSquareKilometres(at(b, 0)) - ringSquareKilometres(at(a, 0)),
  );
  writeTopology('layers/water.topojson', { water: featuresOf(polygons) }, 2000);
  writeDataset(
    {
      id: 'water',
      title: 'Caspian Sea, lakes and reservoirs, 2017 extent',
      vintage: '2017-12',
      licence: 'ODbL-1.0',
      licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
      attribution: '© OpenStreetMap contributors (ODbL)',
      url: 'https://github.com/simonepri/geo-maps',
      accuracyMetres: 250,
      script: 'geo/derive/water.ts',
      notes: [
        '2017 extent: Lake Urmia and the Caspian shore have shrunk since, and the reservoir of the Giz Galasi dam (filled later) is absent.',
        'Derived from OpenStreetMap: this file stays under the Open Database License and is not merged with other layers.',
        'Tiles joined; thinned to 0.002° in the core (42–52° E, 36–42.5° N) and to 0.015° from four degrees off; islands under 4 km² dropped.',
        'Only waters with a name, to be found, clicked and measured; what is drawn are the tiles of the data set ground. Names in five languages were written by hand.',
      ],
    },
    [source],
    ['layers/water.topojson'],
  );
  return Promise.resolve();
}

if (import.meta.filename === process.argv[1]) await derive();
