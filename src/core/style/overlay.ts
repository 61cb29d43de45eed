/** How the selected thing and the lines that explain it are drawn. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { widthByZoom } from './expressions.ts';
import { FONT_BOLD } from './context.ts';
import { colourOf, type MapTheme } from './palette.ts';

const only = (role: string): ['==', ['get', string], string] => ['==', ['get', 'role'], role];

/** The glow of a selected line or area: drawn under the lines of the map. */
export function glowLayers(source: string, theme: MapTheme): LayerSpecification[] {
  const look = (id: string, width: number, opacity: number): LayerSpecification => ({
    id: `overlay:${id}`,
    type: 'line',
    source,
    filter: only('outline'),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': colourOf('selection', theme),
      'line-width': widthByZoom(width),
      'line-layer-opacity': opacity,
    },
  });
  return [look('glow', 16, 0.3), look('edge', 10, 0.75)];
}

/**
 * Overlay features carry `role`: `outline` (a selected line or area, glowing), `halo` (a selected mark) with its name as `text`,
 * `spot` (a point that was clicked), `leader` (a geodesic to what is near) with a `text`, `foot` (its end).
 */
export function overlayLayers(source: string, theme: MapTheme): LayerSpecification[] {
  const blue = colourOf('selection', theme);
  return [
    {
      id: 'overlay:leader',
      type: 'line',
      source,
      filter: only('leader'),
      paint: { 'line-color': blue, 'line-width': 1.8, 'line-dasharray': [2, 1.5] },
    },
    {
      id: 'overlay:halo',
      type: 'circle',
      source,
      filter: ['in', ['get', 'role'], ['literal', ['halo', 'spot', 'foot']]],
      paint: {
        'circle-radius': ['match', ['get', 'role'], 'halo', 13, 'spot', 6, 3.5],
        'circle-color': ['match', ['get', 'role'], 'halo', 'rgba(0,0,0,0)', 'spot', blue, blue],
        'circle-stroke-color': ['match', ['get', 'role'], 'halo', blue, colourOf('casing', theme)],
        'circle-stroke-width': ['match', ['get', 'role'], 'halo', 2.5, 1.8],
      },
    },
    {
      id: 'overlay:dot',
      type: 'circle',
      source,
      filter: only('halo'),
      paint: { 'circle-radius': 3.2, 'circle-color': blue },
    },
    nameLayer('overlay:name', source, theme, false),
    {
      id: 'overlay:text',
      type: 'symbol',
      source,
      filter: only('leader'),
      layout: {
        'symbol-placement': 'line-center',
        'text-field': ['get', 'text'],
        'text-font': [FONT_BOLD],
        'text-size': 12.5,
        'text-offset': [0, -0.9],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: {
        'text-color': blue,
        'text-halo-color': colourOf('halo', theme),
        'text-halo-width': 2,
      },
    },
  ];
}

/** The names of several marked things: placed before all other names, but never on each other. */
export const severalNamesLayer = (source: string, theme: MapTheme): LayerSpecification =>
  nameLayer('overlay:names', source, theme, true);

const nameLayer = (
  id: string,
  source: string,
  theme: MapTheme,
  isSeveral: boolean,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source,
  filter: ['all', only('halo'), ['==', ['has', 'isSeveral'], isSeveral]],
  layout: {
    'text-field': ['get', 'text'],
    'text-font': [FONT_BOLD],
    'text-size': 14,
    'text-max-width': 9,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 1.2,
    'text-justify': 'auto',
    'text-allow-overlap': !isSeveral,
  },
  paint: {
    'text-color': colourOf('selection', theme),
    'text-halo-color': colourOf('halo', theme),
    'text-halo-width': 2,
  },
});
