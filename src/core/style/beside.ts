/** Names of the lines that are drawn beside a border: at their label point, on the side away from it. */
import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerEntry } from '../model/types.ts';
import { FONT_REGULAR, ID_SEPARATOR, labelSourceIdOf, type StyleContext } from './context.ts';
import { nameExpression } from './expressions.ts';
import { colourOf } from './palette.ts';

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
    minzoom: 9,
    layout: {
      'text-field': nameExpression(language),
      'text-font': [FONT_REGULAR],
      'text-size': 11.5,
      'text-max-width': 11,
      'text-line-height': 1.15,
      'text-anchor': pixels > 0 ? 'bottom-left' : 'top-left',
      'text-offset': [0, pixels > 0 ? -1.1 : 1.1],
      'text-justify': 'left',
      // What keeps names off the border would keep it off, too; its point is set where there is room.
      'text-allow-overlap': true,
    },
    paint: {
      'text-color': colourOf(layer.style.colour ?? 'text-quiet', theme),
      'text-opacity': opacity,
      'text-halo-color': colourOf('halo', theme),
      'text-halo-width': 1.6,
    },
  }));
}
