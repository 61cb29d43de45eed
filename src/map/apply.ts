/** Brings a map from one style to the next by the few commands that differ. */
import { diff, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

/**
 * Applies the difference of two styles. Unlike `map.setStyle`, it fetches no source again.
 * Throws on a command that it doesn't know: a style that changes more than the app is meant to.
 */
export function applyStyle(
  map: MapLibreMap,
  before: StyleSpecification,
  after: StyleSpecification,
): void {
  for (const step of diff(before, after)) {
    switch (step.command) {
      case 'addSource':
        map.addSource(step.args[0], step.args[1]);
        break;
      case 'removeSource':
        map.removeSource(step.args[0]);
        break;
      case 'setGeoJSONSourceData':
        void map.getSource<GeoJSONSource>(step.args[0])?.setData(step.args[1]);
        break;
      case 'addLayer':
        map.addLayer(step.args[0], step.args[1]);
        break;
      case 'removeLayer':
        map.removeLayer(step.args[0]);
        break;
      case 'setFilter':
        map.setFilter(...step.args);
        break;
      case 'setLayerZoomRange':
        map.setLayerZoomRange(...step.args);
        break;
      case 'setPaintProperty':
        map.setPaintProperty(...step.args);
        break;
      case 'setLayoutProperty':
        map.setLayoutProperty(...step.args);
        break;
      default:
        throw new Error(`style command "${step.command}" is not known to map/apply.ts`);
    }
  }
}
