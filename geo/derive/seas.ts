/** Makes the sea layer of the wide view from Natural Earth; the Caspian is in water.ts. */
import { at } from './at.ts';
import { join } from 'node:path';
import polygonClipping from 'polygon-clipping';
import type { Feature } from 'geojson';
import { read } from 'shapefile';
import { debianPackage } from './packages.ts';
import {
  boundsOf,
  clipRing,
  overlaps,
  ringSquareKilometres,
  type Polygon,
  type Ring,
} from './polygons.ts';
import { simplifyRing, taperedTolerance } from './simplify.ts';
import { writeTopology } from './topology.ts';
import { SEAS, type NamedSea } from './water-names.ts';
import { writeDataset } from './write.ts';

const VIEW = { west: 18, south: 20, east: 76, north: 64 };
/** For finding and naming a sea; its shore is drawn from the water tiles. */
const TOLERANCE = taperedTolerance(0.012, 0.03);
const SMALLEST_ISLAND_SQUARE_KILOMETRES = 1000;

/** The one ocean polygon, cut to the view and thinned; islands too small to see are filled. */
function oceanOf(polygon: Polygon): Polygon {
  return polygon
    .filter((ring) => overlaps(boundsOf(ring), VIEW))
    .map((ring) => clipRing(ring, VIEW))
    .filter((ring, index) => {
      if (ring.length === 0) return false;
      return index === 0 || ringSquareKilometres(ring) >= SMALLEST_ISLAND_SQUARE_KILOMETRES;
    })
    .map((ring) => simplifyRing(ring, TOLERANCE))
    .filter((ring) => ring !== null);
}

function featureOf(ocean: Polygon, { region, ...properties }: NamedSea): Feature {
  const outline: Ring = [...region, at(region, 0)].map((position) => [...position]);
  const coordinates = polygonClipping
    .intersection(ocean as [number, number][][], [outline] as [number, number][][])
    .filter(([outer]) => outer !== undefined && ringSquareKilometres(outer) > 30);
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } };
}

/** Writes geo/layers/seas.topojson and its record. */
export async function derive(): Promise<void> {
  const source = debianPackage('libmagics++-data', '4.13.0-1');
  const path = join(source.folder, 'usr/share/magics/10m/ne_10m_ocean');
  const { features } = await read(`${path}.shp`, `${path}.dbf`);
  const polygons = features
    .filter(({ properties }) => properties?.featurecla === 'Ocean')
    .map(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates : []));
  const world = polygons.reduce((a, b) => (b.length > a.length ? b : a));
  const ocean = oceanOf(world);
  const seas = SEAS.map((sea) => featureOf(ocean, sea));
  writeTopology('layers/seas.topojson', { seas }, 500);
  writeDataset(
    {
      id: 'seas',
      title: 'Seas of the wide view',
      vintage: 'Natural Earth 3.0',
      licence: 'Public domain',
      licenceUrl: 'https://www.naturalearthdata.com/about/terms-of-use/',
      attribution: 'Natural Earth',
      url: 'https://www.naturalearthdata.com/',
      accuracyMetres: 4000,
      script: 'geo/derive/seas.ts',
      notes: [
        'Scale 1:10 million, thinned to 0.012–0.03°; islands under 1,000 km² are filled. Not drawn: to be found and clicked.',
        'Cut into seas along rough lines at straits, for names only; neighbours overlap by 0.02° so that no seam shows.',
        'The Caspian Sea is not here but in the water layer, whose licence differs.',
      ],
    },
    [source],
    ['layers/seas.topojson'],
  );
}

if (import.meta.filename === process.argv[1]) await derive();
