/** How a measurement is drawn: over everything, in one colour of its own. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT_BOLD } from './context.ts';
import { colourOf, type MapTheme } from './palette.ts';

/**
 * Features carry `role`: `area`, `line` (what is measured), `ghost` (the line to the pointer),
 * `tie` (a dashed line to what is near), `walk` (a border walked with a ruler), `vertex`, `middle`
 * (where a point can be put in), `foot`, `text` (with `text`).
 */
export function toolLayers(source: string, theme: MapTheme): LayerSpecification[] {
  const ink = colourOf('measure', theme);
  const paper = colourOf('casing', theme);
  const only = (...roles: string[]): ['in', ['get', string], ['literal', string[]]] => [
    'in',
    ['get', 'role'],
    ['literal', roles],
  ];
  const line = (
    id: string,
    roles: string[],
    width: number,
    colour: string,
    dash?: number[],
  ): LayerSpecification => ({
    id: `tool:${id}`,
    type: 'line',
    source,
    filter: only(...roles),
    layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width, ...(dash && { 'line-dasharray': dash }) },
  });
  return [
    {
      id: 'tool:area',
      type: 'fill',
      source,
      filter: only('area'),
      paint: { 'fill-color': ink, 'fill-opacity': 0.14 },
    },
    line('casing', ['line', 'walk'], 6, paper),
    line('tie', ['tie', 'ghost'], 1.6, ink, [2, 1.6]),
    line('line', ['line', 'walk'], 2.6, ink),
    {
      id: 'tool:point',
      type: 'circle',
      source,
      filter: only('vertex', 'middle', 'foot'),
      paint: {
        'circle-radius': ['match', ['get', 'role'], 'vertex', 6, 'middle', 4, 3],
        'circle-color': ['match', ['get', 'role'], 'vertex', paper, ink],
        'circle-opacity': ['match', ['get', 'role'], 'middle', 0.55, 1],
        'circle-stroke-color': ['match', ['get', 'role'], 'vertex', ink, paper],
        'circle-stroke-width': ['match', ['get', 'role'], 'vertex', 2.4, 1.2],
      },
    },
    {
      id: 'tool:text',
      type: 'symbol',
      source,
      filter: only('text'),
      layout: {
        'text-field': ['get', 'text'],
        'text-font': [FONT_BOLD],
        'text-size': 13,
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-radial-offset': 0.9,
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': ink,
        'text-halo-color': colourOf('halo', theme),
        'text-halo-width': 2,
      },
    },
  ];
}
