/** How a reader's layers are drawn: a source each, and layers for areas, lines, points and names. */
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONT_REGULAR, ID_SEPARATOR } from '../style/context.ts';
import { colourOf, type MapTheme } from '../style/palette.ts';
import type { Classes } from './classes.ts';
import { TILE_LAYER, TILE_MAX_ZOOM } from './opened.ts';
import { OWN_PROTOCOL, type OwnFeature, sourceOf } from './selection.ts';

export interface DrawnLayer {
  readonly id: string;
  /** Which of the plain colours it has. */
  readonly colour: number;
  /** 0 to 1 */
  readonly opacity: number;
  readonly classes: Classes | null;
}

export interface OwnStyle {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
}

/** What is not styled by its file, in the order in which layers come: told apart from the map's own and each other. */
const PLAIN: readonly (readonly [light: string, dark: string])[] = [
  ['#a01a6b', '#ff8fcf'],
  ['#00695c', '#5fd6c4'],
  ['#6a3fb5', '#b9a1ff'],
  ['#b34700', '#ffab6b'],
  ['#33691e', '#a6d785'],
];
/** Okabe and Ito’s colours, which most readers tell apart, without black, and with a darker yellow on light ground. */
const CATEGORIES: readonly (readonly [light: string, dark: string])[] = [
  ['#0072b2', '#56b4e9'],
  ['#d55e00', '#ff9a57'],
  ['#007a5a', '#3ad1a4'],
  ['#b0467f', '#e79ac0'],
  ['#8a6d00', '#f0e442'],
  ['#4b3ca7', '#a99cff'],
  ['#8c2d19', '#ff7f6b'],
  ['#4d5a66', '#b7c4d0'],
];
/** From the least to the most: darker on light ground, lighter on dark. */
const STEPS: readonly (readonly [light: string, dark: string])[] = [
  ['#9ecae1', '#2b5876'],
  ['#6baed6', '#3f7ba3'],
  ['#3182bd', '#5ea3cf'],
  ['#1f5fa8', '#95c9ea'],
  ['#08306b', '#d3ecff'],
];
const OTHERS: readonly [light: string, dark: string] = ['#7c776c', '#8d9299'];

const inTheme = (pair: readonly [string, string] | undefined, theme: MapTheme): string =>
  (pair ?? OTHERS)[theme === 'light' ? 0 : 1];

/** Of a layer that neither its file nor a property colours. */
export const plainColour = (nth: number, theme: MapTheme): string =>
  inTheme(PLAIN[nth % PLAIN.length], theme);
/** So many layers have colours of their own. */
export const PLAIN_COLOURS = PLAIN.length;

/** The colours of the classes in their order, and of what is in none. */
export function classColours(classes: Classes, theme: MapTheme) {
  const count = classes.type === 'steps' ? classes.bounds.length - 1 : classes.values.length;
  const pairs = classes.type === 'steps' ? STEPS.slice(STEPS.length - count) : CATEGORIES;
  return {
    classes: Array.from({ length: Math.max(1, count) }, (_, index) => inTheme(pairs[index], theme)),
    others: inTheme(OTHERS, theme),
  };
}

/** Its tiles; where the classes change, the address does, so that no old tile is drawn. */
const tilesOf = ({ id, classes }: DrawnLayer): string =>
  `${OWN_PROTOCOL}://${id}/{z}/{x}/{y}${classes ? `?${encodeURIComponent(classes.property)}` : ''}`;

/** The first layer stands at the top, as in the list. `selected` is drawn over all. */
export function ownStyle(
  drawn: readonly DrawnLayer[],
  selected: OwnFeature | null,
  theme: MapTheme,
): OwnStyle {
  const sources = Object.fromEntries(
    drawn.map((layer): [string, SourceSpecification] => [
      sourceOf(layer.id),
      {
        type: 'vector',
        tiles: [tilesOf(layer)],
        maxzoom: TILE_MAX_ZOOM,
      },
    ]),
  );
  const order = drawn.toReversed();
  return {
    sources,
    layers: [
      ...order.flatMap((layer) => areaLayers(layer, theme)),
      ...order.flatMap((layer) => lineAndPointLayers(layer, theme)),
      ...drawn
        .filter(({ id }) => id === selected?.layer)
        .flatMap((layer) => selectedLayers(layer, selected?.index ?? -1, theme)),
      ...order.map((layer) => nameLayer(layer, theme)),
    ],
  };
}

const idOf = ({ id }: DrawnLayer, what: string): string => `${sourceOf(id)}${ID_SEPARATOR}${what}`;

/** By class, else as the file asks for it, else the layer's own. */
function colour(
  { colour: nth, classes }: DrawnLayer,
  key: 'fill' | 'stroke' | 'marker-color',
  theme: MapTheme,
): ExpressionSpecification {
  if (!classes) return ['to-color', ['get', key], plainColour(nth, theme)];
  const colours = classColours(classes, theme);
  return [
    'match',
    ['get', 'class'],
    ...colours.classes.flatMap((one, index) => [index, one]),
    colours.others,
  ] as unknown as ExpressionSpecification;
}

const numberOr = (key: string, otherwise: number): ExpressionSpecification => [
  'number',
  ['get', key],
  otherwise,
];
const shaped = (shape: 'Point' | 'LineString' | 'Polygon'): ExpressionSpecification => [
  '==',
  ['geometry-type'],
  shape,
];

const layerOf = (layer: DrawnLayer, what: string) => ({
  id: idOf(layer, what),
  source: sourceOf(layer.id),
  'source-layer': TILE_LAYER,
});

const areaLayers = (layer: DrawnLayer, theme: MapTheme): LayerSpecification[] => [
  {
    ...layerOf(layer, 'area'),
    type: 'fill',
    filter: shaped('Polygon'),
    paint: {
      'fill-color': colour(layer, 'fill', theme),
      'fill-opacity': ['*', layer.opacity, numberOr('fill-opacity', layer.classes ? 0.6 : 0.25)],
    },
  },
];

const lineAndPointLayers = (layer: DrawnLayer, theme: MapTheme): LayerSpecification[] => [
  {
    ...layerOf(layer, 'line'),
    type: 'line',
    filter: ['!', shaped('Point')],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': colour(layer, 'stroke', theme),
      'line-width': numberOr('stroke-width', 2.2),
      'line-opacity': ['*', layer.opacity, numberOr('stroke-opacity', 1)],
    },
  },
  {
    ...layerOf(layer, 'point'),
    type: 'circle',
    filter: shaped('Point'),
    paint: {
      'circle-radius': ['match', ['get', 'marker-size'], 'small', 4, 'large', 8, 5.5],
      'circle-color': colour(layer, 'marker-color', theme),
      'circle-stroke-color': colourOf('casing', theme),
      'circle-stroke-width': 1.6,
      'circle-opacity': layer.opacity,
      'circle-stroke-opacity': layer.opacity,
    },
  },
];

function selectedLayers(layer: DrawnLayer, index: number, theme: MapTheme): LayerSpecification[] {
  const blue = colourOf('selection', theme);
  const isIt: ExpressionSpecification = ['==', ['id'], index];
  return [
    {
      ...layerOf(layer, 'selected-line'),
      type: 'line',
      filter: ['all', isIt, ['!', shaped('Point')]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': blue, 'line-width': 5, 'line-opacity': 0.8 },
    },
    {
      ...layerOf(layer, 'selected-point'),
      type: 'circle',
      filter: ['all', isIt, shaped('Point')],
      paint: {
        'circle-radius': 12,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': blue,
        'circle-stroke-width': 2.5,
      },
    },
  ];
}

const nameLayer = (layer: DrawnLayer, theme: MapTheme): LayerSpecification => ({
  ...layerOf(layer, 'name'),
  type: 'symbol',
  filter: ['all', ['has', 'name'], shaped('Point')],
  layout: {
    'text-field': ['get', 'name'],
    'text-font': [FONT_REGULAR],
    'text-size': 12.5,
    'text-max-width': 9,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.8,
    'text-optional': true,
  },
  paint: {
    'text-color': colourOf('text', theme),
    'text-halo-color': colourOf('halo', theme),
    'text-halo-width': 1.6,
    'text-opacity': layer.opacity,
  },
});
