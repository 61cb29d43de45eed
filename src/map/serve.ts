/** Answers the style's `araxes://` addresses with data of the library, so that the map fetches nothing itself. */
import { addProtocol } from 'maplibre-gl';
import type { App } from '../app.svelte.ts';
import { BORDERS_FILE, PLACES_FILE } from '../core/library.ts';
import { blockersOf, featuresForMap, labelPointsOf } from '../core/style/points.ts';
import { dataOfAddress, PROTOCOL } from '../core/style/style.ts';
import { isDay } from '../core/time/days.ts';
import { inkedRelief } from './relief.ts';
import { tileJsonOf, tileOf } from './tiles.ts';
import type { LayerData } from '../core/types.ts';

const EMPTY: LayerData = { type: 'FeatureCollection', features: [] };

export function serveData(app: App): void {
  addProtocol(PROTOCOL, async ({ url }, abort) => {
    const { data, part } = dataOfAddress(url);
    const archive = app.tileUrls[data];
    if (archive) {
      if (part === 'features') return { data: await tileJsonOf(archive, url) };
      const [z = 0, x = 0, y = 0] = part.split('/').map(Number);
      return { data: await tileOf(archive, z, x, y) };
    }
    if (part === 'blockers') {
      await app.load([BORDERS_FILE]);
      return { data: blockersOf(app.library) };
    }
    const image = app.images[data];
    if (image && (part === 'light' || part === 'dark')) {
      return { data: await inkedRelief(image.url, part, abort.signal) };
    }
    // Places carry the number of missions that they have.
    await app.load(data === PLACES_FILE ? [data, 'missions.json'] : [data]);
    const layer = app.library.layers[data] ?? EMPTY;
    if (isDay(part)) {
      await app.timeline.load();
      const dated = app.timeline.core?.layerAt(layer, app.library, part) ?? layer;
      return { data: featuresForMap(dated) };
    }
    const features = featuresForMap(layer);
    return { data: part === 'labels' ? labelPointsOf(features) : features };
  });
}
