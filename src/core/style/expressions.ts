/** Small MapLibre expressions that several layer kinds share. */
import type {
  ExpressionSpecification,
  FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LayerEntry } from '../model/types.ts';
import { colourOf, type MapTheme } from './palette.ts';

/** Under which property the map finds a name. */
export const nameProperty = (language: string): string => `name:${language}`;

/** The name in the reader's language, else in English, else nothing. */
export const nameExpression = (language: string): ExpressionSpecification => [
  'coalesce',
  ['get', nameProperty(language)],
  ['get', nameProperty('en')],
  '',
];

/** From this zoom on the local name stands below the reader's, where they differ. */
const LOCAL_FROM = 8;

/** `nameExpression` with the local name below, smaller, where there is room for it. */
export const nameWithLocal = (name: ExpressionSpecification): ExpressionSpecification =>
  [
    'step',
    ['zoom'],
    name,
    LOCAL_FROM,
    [
      'case',
      ['any', ['!', ['has', 'local']], ['==', ['get', 'local'], name], ['==', name, '']],
      name,
      ['format', name, {}, '\n', {}, ['get', 'local'], { 'font-scale': 0.82 }],
    ],
  ] as unknown as ExpressionSpecification;

/** open, shut or unknown, while the map shows a day: see `layerAt`. */
export const STATE: ExpressionSpecification = ['coalesce', ['get', 'state'], ''];

/** What it was on the day isn't known: faint. */
export const fadedIfUnknown = (opacity: number): ExpressionSpecification => [
  'case',
  ['==', STATE, 'unknown'],
  opacity * 0.4,
  opacity,
];

/** A width in px given at zoom 7, thinner on the wide view and wider close up. */
export const widthByZoom = (width: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  width * 0.5,
  5,
  width * 0.72,
  7,
  width,
  12,
  width * 1.6,
];

/** Grows as the border's line does, so that a route beside it stays clear of it; none close up, where there is room. */
export const offsetByZoom = (beside: Readonly<Record<string, number>>): ExpressionSpecification => {
  const at = (factor: number) =>
    [
      'match',
      ['get', 'id'],
      ...Object.entries(beside).flatMap(([id, pixels]) => [id, pixels * factor]),
      0,
    ] as unknown as ExpressionSpecification;
  return ['interpolate', ['linear'], ['zoom'], 3, at(0.5), 7, at(1), 10, at(1), 13, 0];
};

/** `widthByZoom` of the width of a feature's rank; the first of the list is for what is a border as well. */
export function widthByRank([border = 1, ...widths]: readonly number[]): ExpressionSpecification {
  const last = widths.at(-1) ?? border;
  const pairs = widths.flatMap((width, rank) => [rank, width]);
  const at = (zoom: number, factor: number): [number, ExpressionSpecification] => [
    zoom,
    [
      '*',
      factor,
      [
        'case',
        ['==', ['get', 'kind'], 'border-river'],
        border,
        ['match', ['coalesce', ['get', 'rank'], 9], ...pairs, last],
      ],
    ] as unknown as ExpressionSpecification,
  ];
  const stops = [at(3, 0.5), at(5, 0.72), at(7, 1), at(12, 1.6)].flat();
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** Which features a layer draws. `yielding`: leave out those that another layer draws. */
export function filterOf(layer: LayerEntry, yielding: boolean): FilterSpecification {
  const conditions: ExpressionSpecification[] = Object.entries(layer.where ?? {}).map(
    ([property, value]) => ['in', ['get', property], ['literal', [value].flat()]],
  );
  if (layer.has) conditions.push(['has', layer.has]);
  if (layer.yieldsTo && yielding) conditions.push(['!', ['has', layer.yieldsTo]]);
  return conditions.length === 0 ? true : ['all', ...conditions];
}

/** The layer's colour, by feature where the manifest says so. */
export function colourExpression(
  layer: LayerEntry,
  theme: MapTheme,
  fallback: string,
): string | ExpressionSpecification {
  const plain = colourOf(layer.style.colour ?? fallback, theme);
  const by = layer.style.colourBy;
  if (!by) return plain;
  const pairs = Object.entries(by.values).flatMap(([value, colour]) => [
    value,
    colourOf(colour, theme),
  ]);
  return ['match', ['get', by.property], ...pairs, plain] as unknown as ExpressionSpecification;
}

type Side = 'left' | 'right' | 'top' | 'bottom';
const SIDES: Readonly<Record<Side, readonly Side[]>> = {
  right: ['right', 'left', 'bottom', 'top'],
  left: ['left', 'right', 'bottom', 'top'],
  top: ['top', 'bottom', 'right', 'left'],
  bottom: ['bottom', 'top', 'right', 'left'],
};

/** On which side of its mark a name is tried first: `labelSide` of the feature, else the right. */
export function anchorOffsets(ems: number): ExpressionSpecification {
  const list = (side: Side) =>
    SIDES[side].flatMap((one): (string | readonly number[])[] => {
      switch (one) {
        case 'right':
          return ['left', [ems, 0]];
        case 'left':
          return ['right', [-ems, 0]];
        case 'bottom':
          return ['top', [0, ems * 0.9]];
        case 'top':
          return ['bottom', [0, -ems * 0.9]];
      }
    });
  const cases = (['left', 'top', 'bottom'] as const).flatMap((side) => [
    side,
    ['literal', list(side)],
  ]);
  const sides = ['match', ['get', 'labelSide'], ...cases, ['literal', list('right')]];
  return sides as unknown as ExpressionSpecification;
}
