/** Names of the lines that are drawn beside a border: at their label point, on the side away from it. */
import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerEntry } from '../types.ts';
import { FONT_REGULAR, ID_SEPARATOR, labelSourceIdOf, type StyleContext } from './context.ts';
import { nameExpression } from './expressions.ts';
import { colourOf } from './palette.ts';

const ABOVE = ['bottom', 'bottom-right', 'bottom-left'] as const;
const BELOW = ['top', 'top-right', 'top-left'] as const;

/** Lines that go west have the north to their right. */
export function besideLabels(
  layer: LayerEntry,
  { theme, language, opacity }: StyleContext,
): SymbolLayerSpecification[] {
  return Object.entries(layer.style.beside ?? {}).map(([id, pixels]) => ({
    id: `${layer.id}${ID_SEPARATOR}beside-${id}`,
    type: 'symbol',
    source: labelSourceIdOf(layer.data),
    filter: ['==', ['get', 'id'], id],
    minzoom: 7.5,
    layout: {
      'text-field': nameExpression(language),
      'text-font': [FONT_REGULAR],
      'text-size': 11.5,
      'text-max-width': 11,
      'text-line-height': 1.15,
      'text-variable-anchor': [...(pixels > 0 ? ABOVE : BELOW)],
      'text-radial-offset': 1.3,
      'text-justify': 'auto',
      'text-padding': 1,
    },
    paint: {
      'text-color': colourOf(layer.style.colour ?? 'text-quiet', theme),
      'text-opacity': opacity,
      'text-halo-color': colourOf('halo', theme),
      'text-halo-width': 1.6,
    },
  }));
}
