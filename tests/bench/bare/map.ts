/**
 * MapLibre and nothing else: the page's style and files, drawn without the page. Data become features as in
 * the page, so what differs is all that the page does beside.
 */
import {
  addProtocol,
  AJAXError,
  Map as MapLibre,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import manifest from '../../../geo/manifest.json';
import relief from '../../../geo/layers/relief.json';
import { BORDERS_FILE, emptyLibrary, PLACES_FILE } from '../../../src/core/model/library.ts';
import { isArchive } from '../../../src/core/style/context.ts';
import { blockersOf, featuresForMap, labelPointsOf } from '../../../src/core/style/points.ts';
import { dataOfAddress, PROTOCOL } from '../../../src/core/style/style.ts';
import { readShownFile } from '../../../src/core/data/reading.ts';
import { addIcon } from '../../../src/map/icons.ts';
import { inkedRelief } from '../../../src/map/relief.ts';
import { tileJsonOf, tileOf } from '../../../src/map/tiles.ts';

/** What the page's map shows when it has opened. */
export interface Opening {
  readonly style: StyleSpecification;
  readonly center: [number, number];
  readonly zoom: number;
}

const FONT_PROTOCOL = 'araxes-font';

const geoUrl = (path: string) => new URL(`../geo/${path}`, document.baseURI).href;

let library = emptyLibrary;
const files = new Map<string, Promise<unknown>>();

async function load(address: string): Promise<void> {
  const path = address.split('#')[0] ?? address;
  const file =
    files.get(path) ?? fetch(geoUrl(path)).then((response) => response.json() as Promise<unknown>);
  files.set(path, file);
  const json = await file;
  if (!library.loaded.has(address)) library = readShownFile(library, address, json).library;
}

async function featuresOf(address: string) {
  await Promise.all([load(address), ...(address === PLACES_FILE ? [load('missions.json')] : [])]);
  const layer = library.layers[address];
  if (!layer) throw new Error(`${address} was not read`);
  return featuresForMap(layer, manifest.localLanguages);
}

addProtocol(FONT_PROTOCOL, async ({ url }) => {
  const response = await fetch(url.slice(`${FONT_PROTOCOL}://`.length));
  return { data: await response.arrayBuffer() };
});
addProtocol(PROTOCOL, async ({ url }, abort) => {
  const { data, part } = dataOfAddress(url);
  if (isArchive(data)) {
    if (part === 'features') return { data: await tileJsonOf(geoUrl(data), url) };
    const [z = 0, x = 0, y = 0] = part.split('/').map(Number);
    return { data: await tileOf(geoUrl(data), z, x, y) };
  }
  if (part === 'blockers') {
    await load(BORDERS_FILE);
    return { data: blockersOf(library) };
  }
  if (part === 'light' || part === 'dark') {
    const image = geoUrl(`layers/${relief.image}`);
    return { data: await inkedRelief(image, part, abort.signal) };
  }
  if (part !== 'features' && part !== 'labels')
    throw new AJAXError(404, 'not on a bare map', url, new Blob());
  const features = await featuresOf(data);
  return { data: part === 'labels' ? labelPointsOf(features) : features };
});

setWorkerUrl(workerUrl);
const json = document.getElementById('opening')?.textContent ?? '';
const opening = JSON.parse(json) as Opening;
const map = new MapLibre({
  container: 'map',
  ...opening,
  attributionControl: false,
  fadeDuration: 0,
});
map.setMissingStyleImageResolver((id) => addIcon(map, id, (digits) => digits));
map.once('idle', () => (map.getContainer().dataset['drawn'] = 'true'));
Object.assign(window, { araxesMap: map });
