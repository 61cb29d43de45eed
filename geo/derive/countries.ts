/**
 * Country polygons of the wide map and the borders far from the Aras, from OpenStreetMap (April
 * 2022): fine near the Aras, coarse away from it, on one topology.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Feature, Geometry, Position } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { otherBorders } from './country-lines.ts';
import { countryNames, countryRank, LABEL_POINTS, NEAR_LABEL_POINTS } from './country-names.ts';
import { countryShapes } from './country-shapes.ts';
import { osmBorders, polygonsOf } from './osm-borders.ts';
import { OSM } from './osm-credit.ts';
import { npmPackage } from './packages.ts';
import {
  boundsOf,
  labelPointOf,
  overlaps,
  polygonContains,
  ringSquareKilometres,
  type Bounds,
} from './polygons.ts';
import { taperedTolerance } from './simplify.ts';
import { writeCompact, writeDataset } from './write.ts';

const BOX: Bounds = { west: 18, south: 20, east: 76, north: 64 };
const FINE = new Set(['am', 'az', 'ge', 'ir', 'tr']);
/** About 11 m; these polygons are for filling, the lines to measure are in borders.topojson. */
const STEPS_PER_DEGREE = 10_000;
/** Degrees of latitude: about 150 m near the Aras, 4 km four degrees away from there. */
const toleranceOf = taperedTolerance(0.0014, 0.036);

/** Land of Natural Earth 1:10m, good enough to tell the sea part of a border from its land part. */
function landTest(folder: string): (position: Position) => boolean {
  const land = JSON.parse(readFileSync(join(folder, 'land-10m.json'), 'utf8')) as Topology;
  const { features } = feature(land, land.objects['land'] as GeometryCollection);
  const polygons = features
    .flatMap(({ geometry }) => polygonsOf(geometry))
    .map((polygon) => ({ polygon: polygon as Position[][], bounds: boundsOf(polygon[0] ?? []) }))
    .filter(({ bounds }) => overlaps(bounds, BOX));
  return (position) => {
    const [lon = NaN, lat = NaN] = position;
    const point = { west: lon, east: lon, south: lat, north: lat };
    return polygons.some(
      ({ polygon, bounds }) => overlaps(bounds, point) && polygonContains(polygon, position),
    );
  };
}

type Corner = readonly [longitude: number, latitude: number];

/** The area of a triangle against the square of what may be lost where it lies; from 1 on it is kept. */
function weightOf([[x0, y0], [x1, y1], [x2, y2]]: readonly [Corner, Corner, Corner]): number {
  const shrink = Math.cos((y1 * Math.PI) / 180);
  const area = (Math.abs((x0 - x2) * (y1 - y0) - (x0 - x1) * (y2 - y0)) * shrink) / 2;
  return area / toleranceOf([x1, y1]) ** 2;
}

/** Thinned where it may be, the ends of borders kept, and rounded to the grid. */
function thinned(objects: Readonly<Record<string, readonly Feature[]>>): Topology {
  const collections = Object.fromEntries(
    Object.entries(objects).map(([name, features]) => [
      name,
      { type: 'FeatureCollection' as const, features: [...features] },
    ]),
  );
  const full: Topology = topology(collections);
  const light = simplify(presimplify(full, weightOf), 1);
  const step = 1 / STEPS_PER_DEGREE;
  const gridded = quantize(light, { scale: [step, step], translate: [0, 0] });
  delete gridded.bbox;
  return gridded;
}

function largestOf(polygons: readonly Position[][][]): Position[][] {
  const areaOf = ([outer = []]: Position[][]) => ringSquareKilometres(outer);
  return [...polygons].sort((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
}

const shapeOf = (result: Topology, geometry: GeometryObject): Geometry =>
  (feature(result, geometry) as Feature).geometry;

/** Puts names, label point and detail into the properties of each country. */
function describe(result: Topology): void {
  const { geometries } = result.objects['countries'] as GeometryCollection;
  for (const geometry of geometries) {
    const id = String(geometry.id);
    const polygons = polygonsOf(shapeOf(result, geometry)) as Position[][][];
    geometry.properties = {
      id,
      kind: 'country',
      names: countryNames(id),
      rank: countryRank(id),
      labelPoint: LABEL_POINTS[id] ?? labelPointOf(largestOf(polygons)),
      ...(NEAR_LABEL_POINTS[id] && { nearLabelPoint: NEAR_LABEL_POINTS[id] }),
      detail: FINE.has(id) ? 'fine' : 'coarse',
    };
    delete geometry.id;
  }
}

/** Writes geo/layers/countries.topojson and its record. */
export function derive(): Promise<void> {
  const set = osmBorders('10m');
  const atlas = npmPackage('world-atlas', '2.0.2');
  const countries = countryShapes(set, BOX);
  const lines = otherBorders(countries, BOX, landTest(atlas.folder));
  const result = thinned({ countries, other_borders: lines });
  describe(result);
  writeCompact('layers/countries.topojson', result);
  writeDataset(
    {
      id: 'countries',
      title: 'Countries of the wide map',
      ...OSM,
      accuracyMetres: 150,
      script: 'geo/derive/countries.ts',
      notes: [
        'Country polygons of OpenStreetMap, simplified to 10 m by their publisher, then thinned by triangle area: a tolerance of about 150 m between 42 and 52 E, 36 and 42.5 N, growing to 4 km four degrees away from there; coordinates rounded to 0.0001°.',
        'The accuracy stated holds near the Aras only. For filling, not for measuring: measured lines are in the border layers.',
        'The polygons include territorial waters and are to be drawn under the water. Borders between other countries are trimmed to land by the coast of Natural Earth 1:10m, which leaves no other trace in the file.',
        'Where the rings of two neighbours part for less than 15 km, or along a straight border, they are joined by a straight edge; near the Aras one takes over the line of the other. Rings under 150 km² are dropped: small islands and enclaves.',
        'Status of territories as OpenStreetMap had it in April 2022; Crimea lies within both Ukraine and Russia there. Boundaries shown do not imply endorsement.',
        'Names from i18n-iso-countries 7.14.0 (MIT), put into plain usage; label points set by hand for the countries near the centre.',
      ],
    },
    [set.source, atlas],
    ['layers/countries.topojson'],
  );
  return Promise.resolve();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await derive();
