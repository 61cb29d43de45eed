/** Answers the style's `araxes://` addresses with data of the library, so that the map fetches nothing itself. */
import { addProtocol, AJAXError } from 'maplibre-gl';
import type { App } from '../state/app.svelte.ts';
import { BORDERS_FILE, COUNTRIES_FILE, PLACES_FILE } from '../core/model/library.ts';
import { blockersOf, featuresForMap, labelPointsOf } from '../core/style/points.ts';
import { dataOfAddress, PROTOCOL } from '../core/style/style.ts';
import { OWN_PROTOCOL } from '../core/yours/selection.ts';
import { isDay } from '../core/model/days.ts';
import { FONT_PROTOCOL } from '../edge/fonts.ts';
import { inTime } from '../state/loader.ts';
import type { Owed } from './patience.ts';
import { inkedRelief } from './relief.ts';
import { tileJsonOf, tileOf } from './tiles.ts';
import type { LayerData } from '../core/model/types.ts';

const EMPTY: LayerData = { type: 'FeatureCollection', features: [] };

/** What doesn't come in time is left out of the answer, and owed. */
export function serveData(app: App, owed: Owed): void {
  addProtocol(FONT_PROTOCOL, async ({ url }) => {
    const font = fetch(url.slice(FONT_PROTOCOL.length + '://'.length)).then((response) =>
      response.arrayBuffer(),
    );
    // The map draws with the letters of the system meanwhile.
    if (!(await inTime(font))) throw new Error(`${url} does not come`);
    return { data: await font };
  });
  addProtocol(OWN_PROTOCOL, async ({ url }) => {
    const [, id = '', ...place] = /:\/\/(\w+)\/(\d+)\/(\d+)\/(\d+)/.exec(url) ?? [];
    const [z = 0, x = 0, y = 0] = place.map(Number);
    return { data: (await app.yours?.tile(id, z, x, y)) ?? new Uint8Array() };
  });
  addProtocol(PROTOCOL, async ({ url }, abort) => {
    const { data, part } = dataOfAddress(url);
    const archive = app.catalog.tileUrls[data];
    if (archive) {
      const [z = 0, x = 0, y = 0] = part.split('/').map(Number);
      try {
        const answer = part === 'features' ? tileJsonOf(archive, url) : tileOf(archive, z, x, y);
        return { data: await answer };
      } catch (error) {
        // An archive without this tile: the part of a wider one stands for it.
        if (error instanceof AJAXError && error.status === 404 && part !== 'features') throw error;
        app.shelf.reportFile(
          'load.failed',
          data,
          error instanceof Error ? error.message : String(error),
        );
        owed.add(url.slice(0, url.length - (part === 'features' ? 0 : part.length + 1)), null);
        throw new AJAXError(404, 'not here', archive, new Blob());
      }
    }
    if (part === 'blockers') {
      if (!(await inTime(app.shelf.load([BORDERS_FILE])))) owed.add(url, BORDERS_FILE);
      return { data: blockersOf(app.library) };
    }
    if (part === 'sides') {
      // Only close up, so not with the first view.
      const { sideNamesOf } = await import('../core/style/side-names.ts');
      await app.shelf.load([BORDERS_FILE, COUNTRIES_FILE]);
      const of = (file: string) => featuresForMap(app.library.layers[file] ?? EMPTY);
      return { data: sideNamesOf(of(BORDERS_FILE), of(COUNTRIES_FILE)) };
    }
    const image = app.catalog.images[data];
    if (image && (part === 'light' || part === 'dark')) {
      return { data: await reliefOr(inkedRelief(image.url, part, abort.signal), url, data) };
    }
    // Places carry the number of missions that they have.
    await inTime(app.shelf.load(data === PLACES_FILE ? [data, 'missions.json'] : [data]));
    if (!app.library.loaded.has(data)) owed.add(url, data);
    const layer = app.library.layers[data] ?? EMPTY;
    if (isDay(part)) {
      await app.timeline.load();
      const dated = app.timeline.core?.layerAt(layer, app.library, part) ?? layer;
      return { data: featuresForMap(dated, app.catalog.manifest.localLanguages) };
    }
    const features = featuresForMap(layer, app.catalog.manifest.localLanguages);
    return { data: part === 'labels' ? labelPointsOf(features) : features };
  });

  /** A map without its relief is better than none: clear, where the relief doesn't come. */
  async function reliefOr(
    relief: Promise<ImageBitmap>,
    address: string,
    file: string,
  ): Promise<ImageBitmap> {
    const isInTime = await inTime(relief);
    try {
      if (isInTime) return await relief;
      app.shelf.reportFile('load.late', file);
      relief.then(
        () => void app.preferences.retry(),
        (error: unknown) => app.shelf.reportFile('load.failed', file, String(error)),
      );
    } catch (error) {
      app.shelf.reportFile(
        'load.failed',
        file,
        error instanceof Error ? error.message : String(error),
      );
    }
    owed.add(address, null);
    return createImageBitmap(new ImageData(1, 1));
  }
}
