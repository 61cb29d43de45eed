/** Vector tiles of features: geojson-vt cuts them, vt-pbf writes them. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { simpleStyleOf } from '../core/import/simple-style.ts';
import type { ImportedFeature, Properties } from '../core/import/types.ts';

/** The one layer of each tile. */
export const TILE_LAYER = 'features';
/** Beyond it the map enlarges: a unit of a tile is then 15 cm at the equator. */
export const TILE_MAX_ZOOM = 16;
const EXTENT = 4096;

/** Properties that name a feature, the surest first. */
const NAMES = ['name', 'Name', 'NAME', 'title', 'Title'];

/** Features are known in tiles by their index; of their properties only the name and the checked style are there. */
export class TileIndex {
  private readonly index: GeoJSONVT;

  constructor(features: readonly ImportedFeature[]) {
    const drawn = features.map(({ geometry, properties }, id) => ({
      type: 'Feature' as const,
      id,
      geometry,
      properties: tagsOf(properties),
    }));
    // Tiles are cut when they are asked for: the first one is there sooner.
    const options = { maxZoom: TILE_MAX_ZOOM, indexMaxZoom: 0, extent: EXTENT };
    this.index = new GeoJSONVT({ type: 'FeatureCollection', features: drawn }, options);
  }

  /** A Mapbox Vector Tile; null where nothing is. */
  tile(z: number, x: number, y: number): Uint8Array<ArrayBuffer> | null {
    const tile = this.index.getTile(z, x, y);
    if (!tile) return null;
    const bytes = fromGeojsonVt({ [TILE_LAYER]: tile }, { version: 2, extent: EXTENT });
    return new Uint8Array(bytes);
  }
}

function tagsOf(properties: Properties): Record<string, string | number> {
  const name = nameOf(properties);
  return { ...simpleStyleOf(properties), ...(name !== null && { name }) };
}

/** What a feature is called; null where no property says so. */
export function nameOf(properties: Properties): string | null {
  for (const key of NAMES) {
    const value = properties[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return null;
}
