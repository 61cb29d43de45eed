/** Vector tiles of features: geojson-vt cuts them, vt-pbf writes them. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { simpleStyleOf } from '../core/import/simple-style.ts';
import type { ImportedFeature, Properties } from '../core/import/types.ts';
import { TILE_LAYER, TILE_MAX_ZOOM } from '../core/yours/opened.ts';
import { nameOf } from '../core/yours/name.ts';

const EXTENT = 4096;

/** Features are known in tiles by their index; of their properties only the name and the checked style are there. */
export class TileIndex {
  private readonly index: GeoJSONVT;
  /** The class of each feature, which its tiles carry; null: none. */
  classes: readonly number[] | null = null;

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
    const { classes } = this;
    for (const { id, tags } of tile.features) {
      if (classes && tags) tags['class'] = classes[Number(id)] ?? -1;
      else delete tags?.['class'];
    }
    const bytes = fromGeojsonVt({ [TILE_LAYER]: tile }, { version: 2, extent: EXTENT });
    return new Uint8Array(bytes);
  }
}

function tagsOf(properties: Properties): Record<string, string | number> {
  const name = nameOf(properties);
  return { ...simpleStyleOf(properties), ...(name !== null && { name }) };
}
