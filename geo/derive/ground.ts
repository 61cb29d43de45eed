/**
 * Makes the water of the whole world as vector tiles in one PMTiles archive: seas with their shore at
 * 10 m, lakes and riverbanks as far as they are known.
 */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { zxyToTileId } from 'pmtiles';
import { at } from './at.ts';
import { isInland, readPolygons, wholeWaters } from './inland-water.ts';
import { npmPackage } from './packages.ts';
import { boundsOf, overlaps, type Bounds, type Polygon } from './polygons.ts';
import { writeArchive, type TileAt } from './tile-archive.ts';
import { BUFFER, encodeWater, type TilePolygon } from './tile-water.ts';
import { writeDataset } from './write.ts';

/** The whole world is there down to this zoom. */
const WORLD_ZOOM = 5;
const WORLD: Bounds = { west: -180, south: -85.05, east: 179.99, north: 85.05 };
/** From the Balkans to the Amu Darya: what a reader of the region looks at. */
const WIDE: Bounds = { west: 26, south: 24, east: 64, north: 58 };
const WIDE_ZOOM = 7;
const CORE: Bounds = { west: 42, south: 36, east: 52, north: 42.6 };
const CLOSEST_ZOOM = 12;
/** Half a degree around the cities of the missions beyond the core that lie at a water. */
const CITIES = (
  [
    ['Antalya', 30.7, 36.89],
    ['Astrakhan', 48.03, 46.35],
    ['Batumi', 41.64, 41.65],
    ['Istanbul', 28.98, 41.01],
    ['Kazan', 49.11, 55.79],
    ['Moscow', 37.62, 55.75],
    ['Novorossiysk', 37.77, 44.72],
    ['Rostov-on-Don', 39.7, 47.23],
    ['Saint Petersburg', 30.31, 59.94],
    ['Trabzon', 39.72, 41],
  ] as const
).map(([, longitude, latitude]): Bounds => ({
  west: longitude - 0.25,
  south: latitude - 0.25,
  east: longitude + 0.25,
  north: latitude + 0.25,
}));
const CLOSE: readonly Bounds[] = [CORE, ...CITIES];

/** Waters and islands under so many pixels aren't drawn; MapLibre's tiles are 512 px wide. */
const smallestPixels = (zoom: number): number => (zoom <= WORLD_ZOOM ? 6 : 4);

const indexOf = (polygons: readonly Polygon[], maxZoom: number): GeoJSONVT =>
  new GeoJSONVT(
    {
      type: 'FeatureCollection',
      features: polygons.map((coordinates) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: coordinates.map((ring) => [...ring]) },
      })),
    },
    { maxZoom, indexMaxZoom: WORLD_ZOOM, indexMaxPoints: 0, tolerance: 3, buffer: BUFFER },
  );

const columnOf = (longitude: number, zoom: number): number =>
  Math.floor((longitude / 360 + 0.5) * 2 ** zoom);

function rowOf(latitude: number, zoom: number): number {
  const radians = (latitude * Math.PI) / 180;
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI);
  return Math.floor(y * 2 ** zoom);
}

const boxesAt = (zoom: number): readonly Bounds[] => {
  if (zoom <= WORLD_ZOOM) return [WORLD];
  return zoom <= WIDE_ZOOM ? [WIDE, ...CLOSE] : CLOSE;
};

/** Cuts every tile of a zoom that the archive holds, in the archive's order. */
function tilesAt(zoom: number, water: GeoJSONVT): readonly TileAt[] {
  const places = new Map<number, readonly [x: number, y: number]>();
  for (const { west, south, east, north } of boxesAt(zoom))
    for (let x = columnOf(west, zoom); x <= columnOf(east, zoom); x++)
      for (let y = rowOf(north, zoom); y <= rowOf(south, zoom); y++)
        places.set(zxyToTileId(zoom, x, y), [x, y]);
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([, [x, y]]) => {
      const features = water.getTile(zoom, x, y)?.features ?? [];
      const polygons = features.map(({ geometry }) => geometry as unknown as TilePolygon);
      return { zoom, x, y, bytes: encodeWater(polygons, smallestPixels(zoom)) };
    });
}

/** Writes geo/tiles/water.pmtiles and its record. */
export async function derive(): Promise<void> {
  const seasFar = npmPackage('@geo-maps/earth-seas-100m', '0.6.0');
  const lakesFar = npmPackage('@geo-maps/earth-lakes-100m', '0.6.0');
  const seas = npmPackage('@geo-maps/earth-seas-10m', '0.6.0');
  const lakes = npmPackage('@geo-maps/earth-lakes-10m', '0.6.0');
  const rivers = npmPackage('@geo-maps/earth-rivers-10m', '0.6.0');
  const far = [
    ...readPolygons(seasFar.folder, () => true),
    ...readPolygons(lakesFar.folder, (outer) => isInland(outer, WORLD, 20)),
  ];
  const cells = [lakes, rivers].flatMap(({ folder }) =>
    readPolygons(
      folder,
      (outer) => CLOSE.some((box) => isInland(outer, box, 0.02)) || isInland(outer, WIDE, 1.5),
    ),
  );
  const near = [...readPolygons(seas.folder, () => true), ...wholeWaters(cells)].filter((polygon) =>
    overlaps(boundsOf(at(polygon, 0)), WIDE),
  );
  const farIndex = indexOf(far, WORLD_ZOOM);
  const nearIndex = indexOf(near, CLOSEST_ZOOM);
  const tiles = Array.from({ length: CLOSEST_ZOOM + 1 }, (_, zoom) =>
    tilesAt(zoom, zoom <= WORLD_ZOOM ? farIndex : nearIndex),
  ).flat();
  await writeArchive('tiles/water.pmtiles', tiles);
  writeDataset(
    {
      id: 'ground',
      title: 'Seas, lakes and riverbanks, 2017 extent, as tiles',
      vintage: '2017-12',
      licence: 'ODbL-1.0',
      licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
      attribution: '© OpenStreetMap contributors (ODbL)',
      url: 'https://github.com/simonepri/geo-maps',
      accuracyMetres: 500,
      script: 'geo/derive/ground.ts',
      notes: [
        'Vector tiles: the world for zooms 0–5, 26–64 E, 24–58 N for 6 and 7, 42–52 E, 36–42.6 N and a quarter of a degree around ten cities for 6–12. Closer than that, the nearest wider tile is enlarged.',
        'The shores of the seas and of the Caspian are OpenStreetMap’s at 10 m (100 m to zoom 5). Lakes and riverbanks come from the package cut into cells of about 3.7 by 4.9 km, in which little more than the crossings of the cells’ sides is left of a shore: the cells are joined, their corners taken out and the shore rounded (Chaikin’s corner cutting, twice). They may be 500 m off.',
        '2017 extent: Lake Urmia and the Caspian have shrunk since; the reservoir of the Giz Galasi dam, filled later, is missing: no outline of it with a source is at hand.',
        'Derived from OpenStreetMap: this file stays under the Open Database License and is not merged with other layers.',
      ],
    },
    [seasFar, lakesFar, seas, lakes, rivers],
    ['tiles/water.pmtiles'],
  );
}

if (import.meta.filename === process.argv[1]) await derive();
