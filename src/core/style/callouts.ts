/** The measured lengths that stand beside the lines they belong to. */
import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { measured } from '../around/measured-thing.ts';
import { formatLength } from '../words/format.ts';
import { positionAt } from '../measure/along.ts';
import { matches } from '../model/matches.ts';
import { type Messages, nameIn } from '../words/text.ts';
import type { LayerData, LayerEntry, LayerStyle } from '../model/types.ts';
import type { Unit } from '../model/vocabulary.ts';
import { FONT_BOLD } from './context.ts';
import { colourOf, type MapTheme } from './palette.ts';

/** The words beside the borders’ lines, each at the part of its line where the land beside it is empty. */
export function calloutsOf(
  layers: readonly LayerEntry[],
  lines: LayerData['features'],
  messages: Messages,
  language: string,
  units: Unit,
): FeatureCollection {
  const features = layers.flatMap((layer) =>
    lines
      .filter(({ properties }) => layer.style.callout && matches(layer, properties))
      .flatMap((thing): Feature[] => {
        const line = measured(thing);
        if (!line) return [];
        const length = formatLength(messages, line.lengthMetres, units);
        const names = layer.style.callout?.names?.[thing.properties.id];
        const part = layer.style.callout?.at?.[thing.properties.id] ?? 0.5;
        return [
          {
            type: 'Feature',
            properties: {
              layer: layer.id,
              text: names ? `${nameIn(names, language)}\n${length}` : length,
            },
            geometry: {
              type: 'Point',
              coordinates: [...positionAt(line, line.lengthMetres * part)],
            },
          },
        ];
      }),
  );
  return { type: 'FeatureCollection', features };
}

/** Beside the line on the sides that are wished for, then farther off: a mark may be in the way. */
function anchorOffsets({
  anchors,
  offsetEms,
}: NonNullable<LayerStyle['callout']>): (string | [number, number])[] {
  return [1, 1.3, 1.7, 2.3, 3].flatMap((times) =>
    anchors.flatMap((anchor) => {
      const across = anchor.includes('left') ? 1 : anchor.includes('right') ? -1 : 0;
      const down = anchor.includes('top') ? 1 : anchor.includes('bottom') ? -1 : 0;
      const ems = (offsetEms * times) / Math.hypot(across, down);
      return [anchor, [across * ems, down * ems] as [number, number]];
    }),
  );
}

/** The layer of a layer's callouts, drawn from `source`; none where its style has none. */
export function calloutLayer(
  layer: LayerEntry,
  source: string,
  theme: MapTheme,
): SymbolLayerSpecification[] {
  if (!layer.style.callout) return [];
  return [
    {
      id: `${layer.id}:callout`,
      type: 'symbol',
      source,
      minzoom: 6,
      maxzoom: 9,
      filter: ['==', ['get', 'layer'], layer.id],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': [FONT_BOLD],
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 11, 9, 14],
        'text-line-height': 1.15,
        'text-variable-anchor-offset': anchorOffsets(layer.style.callout),
        'text-justify': 'auto',
        'text-padding': 3,
      },
      paint: {
        'text-color': colourOf(layer.style.colour ?? 'text', theme),
        'text-halo-color': colourOf('halo', theme),
        'text-halo-width': 1.8,
      },
    },
  ];
}
