/**
 * The map's style as a pure function of the view. Sources name the data; map/ answers for them by
 * its `araxes://` protocol, so the style stays small and the same data is never sent twice.
 */
import type {
  FontFacesSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { LayerEntry, Manifest } from '../types.ts';
import { layersOn, type View } from '../view.ts';
import { groundLayers, labelLayers, labelSourceIdOf, sourceIdOf } from './layers.ts';
import { overlayLayers } from './overlay.ts';
import { colourOf, type MapTheme } from './palette.ts';

export interface StyleInput {
  readonly manifest: Manifest;
  readonly view: Pick<View, 'language' | 'layers' | 'opacity'>;
  readonly theme: MapTheme;
  readonly fontFaces: FontFacesSpecification;
  /** Image layers: where the picture is and its corners, clockwise from north-west. */
  readonly images: Readonly<Record<string, { url: string; coordinates: Corners }>>;
  /** What is selected or pointed at, drawn over the rest. */
  readonly overlay: FeatureCollection;
}

export type Corners = [[number, number], [number, number], [number, number], [number, number]];

export const PROTOCOL = 'araxes';
const OVERLAY = 'overlay';
const BLOCKERS = 'blockers';

/** The whole style. Valid by MapLibre's style specification for every view. */
export function styleOf(input: StyleInput): StyleSpecification {
  const { manifest, view, theme } = input;
  const on = layersOn(manifest, view);
  const drawn = manifest.layers.filter((layer) => on.includes(layer.id));
  const contextOf = (layer: LayerEntry) => ({
    theme,
    language: view.language,
    opacity: view.opacity[layer.id] ?? 1,
    yielding: layer.yieldsTo !== undefined && on.includes(layer.yieldsTo),
  });
  const ground = drawn.flatMap((layer) => groundLayers(layer, contextOf(layer)));
  const labels = drawn.flatMap((layer) => labelLayers(layer, contextOf(layer)));
  const layers: LayerSpecification[] = [
    { id: 'sea:background', type: 'background', paint: { 'background-color': colourOf('sea', theme) } },
    ...ground,
    ...overlayLayers(OVERLAY, theme),
    ...labels,
    // Placed first because it is on top: keeps every label off the borders and Armenia's gap.
    {
      id: 'blockers:mark',
      type: 'symbol',
      source: BLOCKERS,
      layout: {
        'icon-image': 'blank',
        'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.4, 8, 1],
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
    },
  ];
  return {
    version: 8,
    'font-faces': input.fontFaces,
    sources: sourcesOf(layers, input),
    layers,
  };
}

function sourcesOf(
  layers: readonly LayerSpecification[],
  input: StyleInput,
): Record<string, SourceSpecification> {
  const ids = new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
  const sources: Record<string, SourceSpecification> = {};
  for (const id of ids) {
    const image = input.images[id];
    sources[id] =
      id === OVERLAY
        ? { type: 'geojson', data: input.overlay }
        : image
          ? { type: 'image', ...image }
          : {
              type: 'geojson',
              data: `${PROTOCOL}://${id}`,
              tolerance: 0.2,
            };
  }
  return sources;
}

/** The data file that an `araxes://` address stands for, and which view of it is wanted. */
export function dataOfAddress(address: string): { data: string; part: 'features' | 'labels' | 'blockers' } {
  const path = address.slice(`${PROTOCOL}://`.length);
  if (path === BLOCKERS) return { data: '', part: 'blockers' };
  return path.endsWith('@labels')
    ? { data: path.slice(0, -'@labels'.length), part: 'labels' }
    : { data: path, part: 'features' };
}

export { labelSourceIdOf, sourceIdOf };
