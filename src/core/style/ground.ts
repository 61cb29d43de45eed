/** The ground of a manifest layer as MapLibre layers: areas, lines and images, under every label. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LayerEntry } from '../model/types.ts';
import { ID_SEPARATOR, sourceIdOf, type StyleContext } from './context.ts';
import {
  colourExpression,
  fadedIfUnknown,
  filterOf,
  offsetByZoom,
  widthByRank,
  widthByZoom,
} from './expressions.ts';
import { shownFrom } from './labels.ts';
import { colourOf } from './palette.ts';

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
            // Its cells are 3.7 km: it goes before they can be told from a blur.
            'raster-opacity': [
              'interpolate',
              ['linear'],
              ['zoom'],
              6.2,
              opacity,
              7.5,
              opacity * 0.55,
              9,
              0,
            ],
            'raster-fade-duration': 0,
          },
        },
      ];
    case 'tiles':
      return tileLayers(layer, context, opacity);
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

/** Areas out of vector tiles, with their edges. */
function tileLayers(
  layer: LayerEntry,
  context: StyleContext,
  opacity: number,
): LayerSpecification[] {
  const base = {
    source: sourceIdOf(layer.data),
    'source-layer': layer.data.split('#')[1] ?? '',
  };
  return [
    // Under the fill: where two pieces of one water meet, no line is to be seen.
    {
      ...base,
      id: `${layer.id}${ID_SEPARATOR}edge`,
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colourOf('water-line', context.theme),
        'line-width': widthByZoom((layer.style.width ?? 0.5) * 2),
        'line-opacity': opacity,
      },
    },
    {
      ...base,
      id: `${layer.id}${ID_SEPARATOR}fill`,
      type: 'fill',
      paint: {
        'fill-color': colourOf(layer.style.colour ?? 'lake', context.theme),
        'fill-opacity': opacity,
      },
    },
  ];
}

function lineLayer(
  id: string,
  source: string,
  layer: LayerEntry,
  context: StyleContext,
  opacity: number,
): LayerSpecification {
  const { dash, dashWhen, width = 1, widthByRank: widths } = layer.style;
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
    filter: layer.style.zoomByRank
      ? ([
          'all',
          filterOf(layer, context.yielding),
          shownFrom(layer.style.zoomByRank),
        ] as FilterSpecification)
      : filterOf(layer, context.yielding),
    // Dots are dashes of no length with round ends.
    layout: { 'line-cap': dashes && dash !== 'former' ? 'butt' : 'round', 'line-join': 'round' },
    paint: {
      'line-color': isFill
        ? colourOf('water-line', context.theme)
        : colourExpression(layer, context.theme, 'border-other'),
      'line-width': widths ? widthByRank(widths) : widthByZoom(width),
      'line-opacity': context.isDated ? fadedIfUnknown(opacity) : opacity,
      ...(layer.style.beside && { 'line-offset': offsetByZoom(layer.style.beside) }),
      ...(dashes && { 'line-dasharray': dashes as ExpressionSpecification }),
    },
  };
}
