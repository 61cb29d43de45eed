/** Marks with their names, and the names of areas and lines, as MapLibre layers. */
import type {
  ExpressionSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LayerEntry } from '../model/types.ts';
import { besideLabels } from './beside.ts';
import {
  FONT_BOLD,
  FONT_REGULAR,
  ID_SEPARATOR,
  labelSourceIdOf,
  NAME_POINTS,
  SIDES,
  sourceIdOf,
  type StyleContext,
} from './context.ts';
import {
  anchorOffsets,
  colourExpression,
  fadedIfUnknown,
  filterOf,
  nameExpression,
  nameWithLocal,
} from './expressions.ts';
import { colourOf, type MapTheme } from './palette.ts';
import { TIER_ZOOMS } from './river-names.ts';
import { SIDE_ZOOMS } from './side-tiers.ts';

/** Marks with their names, and the names of areas and lines. */
export function labelLayers(layer: LayerEntry, context: StyleContext): SymbolLayerSpecification[] {
  const { label, icon } = layer.style;
  if (layer.kind === 'point') return pointNames(layer, context);
  if (!label || icon || label === 'river') return [];
  return [...areaLabelLayers(layer, context), ...besideLabels(layer, context)];
}

/** The names of the countries on their side of the borders, from the zoom on where the others end. */
export function sideLayer(countries: LayerEntry, context: StyleContext): SymbolLayerSpecification {
  const { theme, language, opacity } = context;
  const scripted = isJoined(language);
  const [first = 0, ...zooms] = SIDE_ZOOMS;
  const tiers = zooms.flatMap((zoom, index) => [zoom, index + 1]);
  return {
    id: `${countries.id}${ID_SEPARATOR}side`,
    type: 'symbol',
    source: SIDES,
    minzoom: first,
    filter: ['==', ['get', 'tier'], ['step', ['zoom'], 0, ...tiers]] as ExpressionSpecification,
    layout: {
      'text-field': nameExpression(language),
      'text-font': [FONT_REGULAR],
      'text-size': ['interpolate', ['linear'], ['zoom'], 9, 13, 13, 16],
      'text-letter-spacing': scripted ? 0 : 0.2,
      'text-transform': scripted ? 'none' : 'uppercase',
      'text-max-width': 9,
      'symbol-sort-key': RANK,
      'text-padding': 8,
    },
    paint: labelPaint(colourOf('country-text', theme), theme, opacity),
  };
}

/** Names along rivers. `isFirst`: those of rank 0 only, else all others. */
export function riverLayers(
  layer: LayerEntry,
  context: StyleContext,
  isFirst: boolean,
): SymbolLayerSpecification[] {
  if (layer.style.label !== 'river') return [];
  const { theme, language, opacity } = context;
  const tiers = TIER_ZOOMS.flatMap((zoom, index) => [zoom, index + 1]);
  return [
    {
      id: `${layer.id}${ID_SEPARATOR}${isFirst ? 'first' : 'label'}`,
      type: 'symbol',
      source: labelSourceIdOf(layer.data),
      minzoom: isFirst ? 5.5 : 6,
      filter: [
        'all',
        [isFirst ? '==' : '>', RANK, 0],
        ['==', ['get', 'tier'], ['step', ['zoom'], 0, ...tiers]],
      ] as ExpressionSpecification,
      layout: {
        'symbol-placement': 'line',
        // Close up there are towns at the river to name.
        'symbol-spacing': isFirst ? ['interpolate', ['linear'], ['zoom'], 9, 240, 11, 520] : 420,
        'symbol-sort-key': RANK,
        'text-field': nameExpression(language),
        'text-font': [FONT_REGULAR],
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, isFirst ? 12 : 10.5, 11, 14],
        'text-letter-spacing': isJoined(language) ? 0 : 0.08,
        'text-max-angle': 35,
        // Clear of the border that the river is, and of the marks on it.
        'text-offset': [0, isFirst ? -1.45 : -0.75],
        'text-padding': 4,
      },
      paint: labelPaint(colourOf('water-text', theme), theme, opacity),
    },
  ];
}

/** Whether a language's letters can't be spaced, or not without looking torn. */
const isJoined = (language: string): boolean => /^(fa|ar|hy)/.test(language);

const RANK: ExpressionSpecification = ['coalesce', ['get', 'rank'], 5];

/** The overlay names what is marked. */
const unlessMarked = (
  name: ExpressionSpecification,
  markedIds: readonly string[],
): ExpressionSpecification =>
  markedIds.length === 0
    ? name
    : ['case', ['in', ['get', 'id'], ['literal', [...markedIds]]], '', name];

/** Features of rank r show from the r-th zoom of the list on. MapLibre asks at whole zooms only. */
export const shownFrom = (zooms: readonly number[]): ExpressionSpecification => [
  'any',
  ...zooms.map((zoom, rank): ExpressionSpecification => [
    'all',
    ['>=', ['zoom'], zoom],
    ['<=', RANK, rank],
  ]),
];

/** The names of point features. A dot comes and goes with its name; other marks are layers of their own. */
function pointNames(layer: LayerEntry, context: StyleContext): SymbolLayerSpecification[] {
  const { icon = 'dot', label } = layer.style;
  if (!label) return [];
  const isDot = icon === 'dot';
  const whole = pointLayer(layer, context, 'name');
  const look = pointNameLook(layer, context, isDot);
  const ranked = (part: string, isFirst: boolean): SymbolLayerSpecification => ({
    ...whole,
    ...look,
    ...(layer.style.namesFrom !== undefined && { minzoom: layer.style.namesFrom }),
    id: `${layer.id}${ID_SEPARATOR}${part}`,
    filter: ['all', whole.filter, [isFirst ? '<=' : '>', RANK, 0]] as ExpressionSpecification,
  });
  return [ranked('name', false), ranked(FIRST, true)];
}

function pointNameLook(
  layer: LayerEntry,
  { theme, language, opacity, markedIds }: StyleContext,
  isDot: boolean,
): Pick<SymbolLayerSpecification, 'layout' | 'paint'> {
  return {
    layout: {
      ...(isDot && {
        'icon-image': [
          'step',
          RANK,
          `dot-large-${theme}`,
          2,
          `dot-${theme}`,
          8,
          `dot-small-${theme}`,
        ],
        'icon-padding': 1,
        'icon-size': ICON_SIZE,
      }),
      'symbol-sort-key': RANK,
      'text-field': nameWithLocal(unlessMarked(nameExpression(language), markedIds)),
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
      'text-variable-anchor-offset': anchorOffsets(isDot ? 0.6 : MARK_OFFSET_EMS),
      'text-justify': 'auto',
      'text-padding': 2,
    },
    paint: {
      ...(isDot && { 'icon-opacity': opacity }),
      'text-opacity': opacity,
      'text-color': isDot
        ? ['case', ['<=', RANK, 2], colourOf('text', theme), colourOf('text-quiet', theme)]
        : colourOf(layer.style.icon === 'diamond' ? 'text' : 'text-quiet', theme),
      'text-halo-color': colourOf('halo', theme),
      'text-halo-width': 1.6,
      'text-halo-blur': 0.4,
    },
  };
}

/** Marks that are always there. They are placed before every name, so that no name lies under one. */
export function markLayers(layer: LayerEntry, context: StyleContext): SymbolLayerSpecification[] {
  const { theme, language, opacity, isDated } = context;
  const { icon = 'dot' } = layer.style;
  if (layer.kind !== 'point' || icon === 'dot') return [];
  const mark: ExpressionSpecification = ['coalesce', ['get', 'mark'], icon];
  return [
    {
      ...pointLayer(layer, context, 'mark'),
      layout: {
        // Only missions are counted, in the reader's digits.
        'icon-image': ['concat', mark, icon === 'diamond' ? `@${language}-${theme}` : `-${theme}`],
        'icon-allow-overlap': true,
        'icon-padding': 1,
        'icon-size': ICON_SIZE,
        'symbol-sort-key': RANK,
      },
      paint: { 'icon-opacity': isDated ? fadedIfUnknown(opacity) : opacity },
    },
  ];
}

/** Clear of the largest mark, which is placed before the name. */
const MARK_OFFSET_EMS = 1.35;

const ICON_SIZE: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  2.5,
  0.5,
  4,
  0.75,
  7,
  1,
];

function pointLayer(layer: LayerEntry, context: StyleContext, part: string) {
  const base = filterOf(layer, context.yielding);
  const shown = shownFrom(layer.style.zoomByRank ?? [0]);
  return {
    id: `${layer.id}${ID_SEPARATOR}${part}`,
    type: 'symbol' as const,
    source: sourceIdOf(layer.data),
    filter: (base === true ? shown : ['all', base, shown]) as ExpressionSpecification,
  };
}

/** The first of its kind is set larger: the Caspian among the waters. */
const sized = (size: number): ExpressionSpecification => [
  '*',
  size,
  ['case', ['==', RANK, 0], 1.15, 1],
];

const AREA_LABEL = {
  country: {
    colour: 'country-text',
    size: [9.5, 17, 19],
    spacing: 0.2,
    upper: true,
    zooms: [1, 9],
  },
  sea: { colour: 'water-text', size: [11, 16, 20], spacing: 0.12, upper: false, zooms: [2, 12] },
  lake: {
    colour: 'water-text',
    size: [9, 11.5, 14],
    spacing: 0.03,
    upper: false,
    zooms: [5.8, 14],
  },
  province: {
    colour: 'province-text',
    size: [9, 11, 14],
    spacing: 0.06,
    upper: false,
    zooms: [6, 12],
  },
} as const;

/** Names of areas; those of rank 0 are a layer of their own, to be placed before all others. */
function areaLabelLayers(layer: LayerEntry, context: StyleContext): SymbolLayerSpecification[] {
  const whole = areaLabelLayer(layer, context);
  if (!/^(country|sea|lake)$/.test(layer.style.label ?? '')) return [whole];
  // The Caspian is among the lakes, and has the look of a sea.
  const first =
    layer.style.label === 'lake'
      ? areaLabelLayer({ ...layer, style: { ...layer.style, label: 'sea' } }, context)
      : whole;
  const ranked = (
    look: SymbolLayerSpecification,
    part: string,
    isFirst: boolean,
  ): SymbolLayerSpecification => ({
    ...look,
    id: `${layer.id}${ID_SEPARATOR}${part}`,
    filter: [
      'all',
      ...(isFirst ? [['==', ['get', 'layer'], layer.id]] : [whole.filter]),
      [isFirst ? '==' : '>', RANK, 0],
    ] as unknown as ExpressionSpecification,
    ...(isFirst && { source: NAME_POINTS, maxzoom: 24 }),
  });
  return [ranked(whole, 'label', false), ranked(first, FIRST, true)];
}

/** Part of a layer's id: what is placed before other names. */
export const FIRST = 'first';

type AnchorOffsets = (string | [number, number])[];

const besideAt = (ems: number): AnchorOffsets => [
  'bottom',
  [0, -ems / 2],
  'top',
  [0, ems / 2],
  'right',
  [-ems, 0],
  'left',
  [ems, 0],
];
const aslantAt = (ems: number): AnchorOffsets => [
  'bottom-right',
  [-ems, -ems / 2],
  'bottom-left',
  [ems, -ems / 2],
  'top-right',
  [-ems, ems / 2],
  'top-left',
  [ems, ems / 2],
];

/** In ems: first in its place, then a little beside it. Close up a name that goes far would stand in another country. */
const NEAR: AnchorOffsets = ['center', [0, 0], ...[0.8, 1.6].flatMap(besideAt)];
/** Then ever farther: far out a country is smaller than its name. On the whole world such a name would stand in the sea. */
const AROUND = [...NEAR, ...[2.6, 3.8, 5, 6.5].flatMap(besideAt), ...[2, 4].flatMap(aslantAt)];

/** On which zooms the names of rank 1, 2, 3 … come: far out there is room for few. */
const shownByRank: ExpressionSpecification = [
  'any',
  ['<=', RANK, 1],
  ['all', ['<=', RANK, 2], ['>=', ['zoom'], 3]],
  ['all', ['<=', RANK, 3], ['>=', ['zoom'], 4]],
  ['>=', ['zoom'], 5],
];

function areaLabelLayer(layer: LayerEntry, context: StyleContext): SymbolLayerSpecification {
  const { theme, language, opacity } = context;
  const id = `${layer.id}${ID_SEPARATOR}label`;
  if (layer.style.label === 'line') {
    return {
      id,
      type: 'symbol',
      source: sourceIdOf(layer.data),
      filter: [
        'all',
        filterOf(layer, context.yielding),
        ['!', ['in', ['get', 'id'], ['literal', Object.keys(layer.style.beside ?? {})]]],
        ...(layer.style.zoomByRank ? [shownFrom(layer.style.zoomByRank)] : []),
      ] as ExpressionSpecification,
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
        layer.style.colour === undefined
          ? colourOf('text-quiet', theme)
          : colourExpression(layer, theme, 'text-quiet'),
        theme,
        opacity,
      ),
    };
  }
  const look = AREA_LABEL[layer.style.label as keyof typeof AREA_LABEL];
  const scripted = isJoined(language);
  return {
    id,
    type: 'symbol',
    source: labelSourceIdOf(layer.data),
    filter: [
      'all',
      ['any', ['!', ['has', 'near']], ['==', ['get', 'near'], ['>=', ['zoom'], NEAR_ZOOM]]],
      ...(layer.style.label === 'country' ? [shownByRank] : []),
    ] as unknown as ExpressionSpecification,
    minzoom: look.zooms[0],
    maxzoom: look.zooms[1],
    layout: {
      'text-field': nameExpression(language),
      'text-font': [FONT_REGULAR],
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        4,
        sized(look.size[0]),
        7,
        sized(look.size[1]),
        10,
        sized(look.size[2]),
      ],
      // Joined letters can't be spaced; far out there is no room for it.
      'text-letter-spacing': scripted
        ? 0
        : ['interpolate', ['linear'], ['zoom'], 3, look.spacing / 4, 6, look.spacing],
      'text-transform': look.upper && !scripted ? 'uppercase' : 'none',
      'text-max-width': 6,
      // A little beside its place rather than nowhere.
      'text-variable-anchor-offset': [
        'step',
        ['zoom'],
        ['literal', NEAR],
        2,
        ['literal', AROUND],
        7,
        ['literal', NEAR],
      ],
      'symbol-sort-key': RANK,
      'text-padding': 3,
    },
    paint: labelPaint(colourOf(look.colour, theme), theme, opacity),
  };
}

/** From here on (a whole zoom: filters are asked at no others) a country's name is set where the border view has room for it. */
const NEAR_ZOOM = 6;

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
