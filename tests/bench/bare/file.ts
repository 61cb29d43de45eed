/** A reader's file without the page: parsed alone, and as a plain source of MapLibre on an empty map. */
import type { FeatureCollection } from 'geojson';
import { type LngLatBoundsLike, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';

declare global {
  interface Window {
    parseFile: (file: File) => Promise<number>;
    drawFile: (file: File, bounds: LngLatBoundsLike) => Promise<number>;
  }
}

setWorkerUrl(workerUrl);
const map = new MapLibre({
  container: 'map',
  style: { version: 8, sources: {}, layers: [] },
  attributionControl: false,
  fadeDuration: 0,
});
map.once('idle', () => (map.getContainer().dataset['drawn'] = 'true'));

/** Milliseconds of `JSON.parse` alone. */
window.parseFile = async (file) => {
  const text = await file.text();
  const start = performance.now();
  const json = JSON.parse(text) as FeatureCollection;
  const end = performance.now();
  if (json.features.length === 0) throw new Error('The file is empty.');
  return end - start;
};

/** Milliseconds from the file to its polygons drawn, as any page would do it. */
window.drawFile = async (file, bounds) => {
  const start = performance.now();
  const data = JSON.parse(await file.text()) as FeatureCollection;
  map.addSource('file', { type: 'geojson', data });
  map.addLayer({ id: 'fill', type: 'fill', source: 'file', paint: { 'fill-opacity': 0.5 } });
  map.addLayer({ id: 'line', type: 'line', source: 'file' });
  map.fitBounds(bounds, { duration: 0 });
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!map.isSourceLoaded('file')) return;
      map.off('render', look);
      resolve();
    };
    map.on('render', look);
  });
  if (map.queryRenderedFeatures().length === 0) throw new Error('Nothing is drawn.');
  return performance.now() - start;
};
