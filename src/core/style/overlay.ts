/** How the selected thing and the lines that explain it are drawn. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { anchorOffsets, widthByZoom } from './expressions.ts';
import { FONT_BOLD } from './context.ts';
import { colourOf, type MapTheme } from './palette.ts';

const only = (role: string): ['==', ['get', string], string] => ['==', ['get', 'role'], role];

/** The borders that the map is about, and a river where it is one: they are drawn wide themselves. */
const IS_WIDE: ExpressionSpecification = [
  'all',
  ['==', ['get', 'kind'], 'border'],
  ['<=', ['coalesce', ['get', 'rank'], 0], 1],
];

/** The glow of a selected line or area: drawn under the lines of the map, wider where a wide border lies on it. */
export function glowLayers(source: string, theme: MapTheme): LayerSpecification[] {
  const look = (
    id: string,
    isWide: boolean,
    width: number,
    opacity: number,
  ): LayerSpecification => ({
    id: `overlay:${id}`,
    type: 'line',
    source,
    filter: ['all', only('outline'), isWide ? IS_WIDE : ['!', IS_WIDE]],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': colourOf('selection', theme),
      'line-width': widthByZoom(width),
      'line-layer-opacity': opacity,
    },
  });
  return [
    look('thin-glow', false, 9, 0.25),
    look('thin-edge', false, 4, 0.75),
    look('glow', true, 16, 0.3),
    look('edge', true, 10, 0.75),
  ];
}

/**
 * Overlay features carry `role`: `outline` (a selected line or area, glowing), `halo` (a selected mark) with its name as `text`,
 * `caption` (the name of a line, with `lengthMetres` where its text says that too), `spot` (a point that was clicked), `leader` (a geodesic to what is near) with a `text`, `foot` (its end).
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
    nameLayer('overlay:name', source, theme, null),
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

/**
 * The names of several marked things, before all other names: clear of the marks and of the borders, and never on each
 * other. A name that finds no room is left out; its ring stays.
 */
export const severalNamesLayer = (
  source: string,
  theme: MapTheme,
  isNarrow: boolean,
): LayerSpecification => nameLayer('overlay:names', source, theme, { isNarrow });

/** Nothing to see: keeps the names off the rings, by the square within each. */
export const ringBlockersLayer = (source: string): LayerSpecification => ({
  id: 'overlay:rings',
  type: 'symbol',
  source,
  filter: ['all', only('halo'), ['has', 'isSeveral']],
  layout: {
    'icon-image': 'blank',
    'icon-size': 1.4,
    'icon-allow-overlap': true,
    'icon-padding': 0,
  },
});

/** Clear of the ring, in em: beside it, over or under it, at its corners. */
const [BESIDE, OVER, CORNER_X, CORNER_Y] = [1.3, 1.2, 0.95, 0.7];
const EASTWARD = [
  'left',
  [BESIDE, 0],
  'bottom-left',
  [CORNER_X, -CORNER_Y],
  'top-left',
  [CORNER_X, CORNER_Y],
];
const WESTWARD = [
  'right',
  [-BESIDE, 0],
  'bottom-right',
  [-CORNER_X, -CORNER_Y],
  'top-right',
  [-CORNER_X, CORNER_Y],
];
const UPRIGHT = ['bottom', [0, -OVER], 'top', [0, OVER]];
/** The sides of a ring, those towards the middle first; on a narrow map not those where it may end. */
const aroundRing = (isNarrow: boolean) =>
  [
    'case',
    ...(isNarrow
      ? [
          ['all', ['get', 'isOuter'], ['==', ['get', 'labelSide'], 'left']],
          ['literal', [...WESTWARD, ...UPRIGHT]],
          ['get', 'isOuter'],
          ['literal', [...EASTWARD, ...UPRIGHT]],
        ]
      : []),
    ['==', ['get', 'labelSide'], 'left'],
    ['literal', [...WESTWARD, ...UPRIGHT, ...EASTWARD]],
    ['literal', [...EASTWARD, ...UPRIGHT, ...WESTWARD]],
  ] as unknown as ExpressionSpecification;

const nameLayer = (
  id: string,
  source: string,
  theme: MapTheme,
  several: { readonly isNarrow: boolean } | null,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source,
  filter: [
    'all',
    ['in', ['get', 'role'], ['literal', ['halo', 'caption']]],
    ['==', ['has', 'isSeveral'], several !== null],
  ],
  layout: {
    'text-field': ['get', 'text'],
    'text-font': [FONT_BOLD],
    'text-size': several ? 13 : 14,
    'text-max-width': 9,
    'text-line-height': 1.1,
    'text-variable-anchor-offset': several ? aroundRing(several.isNarrow) : anchorOffsets(1.3),
    'text-justify': 'auto',
    'text-allow-overlap': !several,
    ...(several && { 'symbol-sort-key': ['get', 'order'] }),
  },
  paint: {
    'text-color': colourOf('selection', theme),
    'text-halo-color': colourOf('halo', theme),
    'text-halo-width': 2,
  },
});
