/** One manifest layer as MapLibre layers: the ground of it (areas, lines, marks) and its labels apart. */
import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LayerEntry } from '../types.ts';
import { colourExpression, filterOf, nameExpression, widthByZoom } from './expressions.ts';
import { colourOf, type MapTheme } from './palette.ts';

export interface StyleContext {
  readonly theme: MapTheme;
  readonly language: string;
  readonly opacity: number;
  /** Whether the layer that this one yields to is on. */
  readonly yielding: boolean;
}

export const FONT_REGULAR = 'Araxes Regular';
export const FONT_BOLD = 'Araxes Bold';

/** Separates the parts of a MapLibre layer's id: the manifest layer's id comes first. */
export const ID_SEPARATOR = ':';

const DASHES = { planned: [3, 2], former: [0.2, 2] } as const;

/** Areas, lines and images: all that is drawn under every label. */
export function groundLayers(layer: LayerEntry, context: StyleContext): LayerSpecification[] {
  const source = sourceIdOf(layer.data);
  const filter = filterOf(layer, context.yielding);
  const id = (part: string) => `${layer.id}${ID_SEPARATOR}${part}`;
  const opacity = (layer.style.opacity ?? 1) * context.opacity;
  switch (layer.kind) {
    case 'image':
      return [
        {
          id: id('image'),
          type: 'raster',
          source,
          paint: {
            'raster-opacity': [
              'interpolate',
              ['linear'],
              ['zoom'],
              7,
              opacity * (context.theme === 'dark' ? 0.9 : 1),
              9.5,
              opacity * 0.35,
            ],
            'raster-fade-duration': 0,
          },
        },
      ];
    case 'fill': {
      const fill: LayerSpecification = {
        id: id('fill'),
        type: 'fill',
        source,
        filter,
        paint: {
          'fill-color': colourExpression(layer, context.theme, 'land'),
          'fill-opacity': opacity,
          'fill-antialias': true,
        },
      };
      if (layer.style.width === undefined) return [fill];
      return [fill, lineLayer(id('line'), source, layer, context, opacity)];
    }
    case 'line': {
      const line = lineLayer(id('line'), source, layer, context, opacity);
      if (layer.style.casing === undefined) return [line];
      return [
        {
          id: id('casing'),
          type: 'line',
          source,
          filter,
          layout: { 'line-cap': 'round', 'line-join': 'round' },
          paint: {
            'line-color': colourOf('casing', context.theme),
            'line-width': widthByZoom(layer.style.casing),
            'line-opacity': opacity * 0.9,
          },
        },
        line,
      ];
    }
    case 'point':
      return [];
  }
}

function lineLayer(
  id: string,
  source: string,
  layer: LayerEntry,
  context: StyleContext,
  opacity: number,
): LayerSpecification {
  const { dash, dashWhen, width = 1 } = layer.style;
  const isFill = layer.kind === 'fill';
  const dashes: ExpressionSpecification | readonly number[] | undefined = dashWhen
    ? [
        'match',
        ['get', 'status'],
        [...dashWhen],
        ['literal', [...DASHES.planned]],
        ['literal', [1, 0]],
      ]
    : dash && DASHES[dash];
  return {
    id,
    type: 'line',
    source,
    filter: filterOf(layer, context.yielding),
    layout: { 'line-cap': dashes ? 'butt' : 'round', 'line-join': 'round' },
    paint: {
      'line-color': isFill
        ? colourOf('water-line', context.theme)
        : colourExpression(layer, context.theme, 'border-other'),
      'line-width': widthByZoom(width),
      'line-opacity': opacity,
      ...(dashes && { 'line-dasharray': dashes as ExpressionSpecification }),
    },
  };
}

/** Marks with their names, and the names of areas and lines. */
export function labelLayers(layer: LayerEntry, context: StyleContext): SymbolLayerSpecification[] {
  const { label, icon } = layer.style;
  if (layer.kind === 'point') return [markLayer(layer, context)];
  if (!label || icon) return [];
  return [areaLabelLayer(layer, context)];
}

const RANK: ExpressionSpecification = ['coalesce', ['get', 'rank'], 5];

/** Features of rank r show from the r-th zoom of the list on. */
const shownFrom = (zooms: readonly number[]): ExpressionSpecification => [
  'any',
  ...zooms.map(
    (zoom, rank): ExpressionSpecification => [
      'all',
      ['>=', ['zoom'], zoom],
      ['<=', RANK, rank],
    ],
  ),
];

function markLayer(layer: LayerEntry, context: StyleContext): SymbolLayerSpecification {
  const { theme, language, opacity } = context;
  const { icon = 'dot', label, zoomByRank = [0] } = layer.style;
  const isTown = label === 'town';
  const base = filterOf(layer, context.yielding);
  const shown = shownFrom(zoomByRank);
  const hasCount: ExpressionSpecification = ['>', ['coalesce', ['get', 'missions'], 0], 1];
  return {
    id: `${layer.id}${ID_SEPARATOR}mark`,
    type: 'symbol',
    source: sourceIdOf(layer.data),
    filter: (base === true ? shown : ['all', base, shown]) as ExpressionSpecification,
    layout: {
      'icon-image':
        icon === 'diamond'
          ? ['case', hasCount, `diamond-many-${theme}`, `diamond-${theme}`]
          : icon === 'dot'
            ? ['case', ['<=', RANK, 1], `dot-large-${theme}`, `dot-${theme}`]
            : `${icon}-${theme}`,
      'icon-allow-overlap': !isTown,
      'icon-padding': 1,
      'symbol-sort-key': RANK,
      ...(label && {
        'text-field': nameExpression(language),
        'text-font': ['case', ['<=', RANK, 0], ['literal', [FONT_BOLD]], ['literal', [FONT_REGULAR]]],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          5,
          ['case', ['<=', RANK, 1], 12, 10.5],
          9,
          ['case', ['<=', RANK, 1], 15, 12.5],
        ],
        'text-max-width': 8,
        'text-line-height': 1.1,
        'text-radial-offset': icon === 'dot' ? 0.55 : 0.8,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-left', 'bottom-left', 'top-right', 'bottom-right'],
        'text-justify': 'auto',
        'text-padding': 2,
        'text-optional': !isTown,
      }),
    },
    paint: {
      'icon-opacity': opacity,
      'text-opacity': opacity,
      'text-color':
        icon === 'dot'
          ? ['case', ['<=', RANK, 2], colourOf('text', theme), colourOf('text-quiet', theme)]
          : colourOf(icon === 'diamond' ? 'text' : 'text-quiet', theme),
      'text-halo-color': colourOf('halo', theme),
      'text-halo-width': 1.6,
      'text-halo-blur': 0.4,
    },
  };
}

const AREA_LABEL = {
  country: { colour: 'country-text', size: [10, 18, 22], spacing: 0.28, upper: true, zooms: [3, 8] },
  sea: { colour: 'water-text', size: [11, 16, 20], spacing: 0.12, upper: false, zooms: [3.5, 12] },
  lake: { colour: 'water-text', size: [9, 11.5, 14], spacing: 0.03, upper: false, zooms: [5.8, 14] },
  province: { colour: 'province-text', size: [9, 11, 14], spacing: 0.06, upper: false, zooms: [6, 12] },
} as const;

function areaLabelLayer(layer: LayerEntry, context: StyleContext): SymbolLayerSpecification {
  const { theme, language, opacity } = context;
  const id = `${layer.id}${ID_SEPARATOR}label`;
  if (layer.style.label === 'line') {
    return {
      id,
      type: 'symbol',
      source: sourceIdOf(layer.data),
      filter: filterOf(layer, context.yielding),
      minzoom: 6.5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 500,
        'text-field': nameExpression(language),
        'text-font': [FONT_REGULAR],
        'text-size': 11.5,
        'text-offset': [0, -0.9],
        'text-padding': 4,
      },
      paint: labelPaint(
        layer.style.colour === undefined ? colourOf('text-quiet', theme) : colourExpression(layer, theme, 'text-quiet'),
        theme,
        opacity,
      ),
    };
  }
  const look = AREA_LABEL[layer.style.label as keyof typeof AREA_LABEL];
  const scripted = /^(fa|ar|hy)/.test(language);
  return {
    id,
    type: 'symbol',
    source: labelSourceIdOf(layer.data),
    filter: filterOf(layer, context.yielding),
    minzoom: look.zooms[0],
    maxzoom: look.zooms[1],
    layout: {
      'text-field': nameExpression(language),
      'text-font': [FONT_REGULAR],
      'text-size': ['interpolate', ['linear'], ['zoom'], 4, look.size[0], 7, look.size[1], 10, look.size[2]],
      // Joined letters can't be spaced.
      'text-letter-spacing': scripted ? 0 : look.spacing,
      'text-transform': look.upper && !scripted ? 'uppercase' : 'none',
      'text-max-width': 7,
      'symbol-sort-key': RANK,
      'text-padding': 3,
    },
    paint: labelPaint(colourOf(look.colour, theme), theme, opacity),
  };
}

const labelPaint = (
  colour: string | ExpressionSpecification,
  theme: MapTheme,
  opacity: number,
): NonNullable<SymbolLayerSpecification['paint']> => ({
  'text-color': colour,
  'text-opacity': opacity,
  'text-halo-color': colourOf('halo', theme),
  'text-halo-width': 1.4,
  'text-halo-blur': 0.5,
});

/** The MapLibre source that a data file feeds: `layers/borders.topojson#borders` is `layers/borders.topojson#borders`. */
export const sourceIdOf = (data: string): string => data;
/** The source with one point a feature, where its name is set. */
export const labelSourceIdOf = (data: string): string => `${data}@labels`;
