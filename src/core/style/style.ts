/**
 * The map's style as a pure function of the view. Sources name the data; map/ answers for them by
 * its `araxes://` protocol, so the style stays small and the same data is never sent twice.
 */
import type {
  ExpressionSpecification,
  FontFacesSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { DATED_FILES } from '../model/library.ts';
import type { Bounds, LayerEntry, Manifest } from '../model/types.ts';
import type { Corners } from '../model/types.ts';
import { layersOn, type View } from '../view/view.ts';
import { calloutLayer } from './callouts.ts';
import { ID_SEPARATOR, isArchive, NAME_POINTS, SIDES } from './context.ts';
import { groundLayers } from './ground.ts';
import { FIRST, labelLayers, markLayers, riverLayers, sideLayer } from './labels.ts';
import { glowLayers, overlayLayers, ringBlockersLayer, severalNamesLayer } from './overlay.ts';
import { colourOf, type MapTheme } from './palette.ts';
import { SIDE_ZOOMS } from './side-tiers.ts';
import { toolLayers } from './tool.ts';

export interface StyleInput {
  readonly manifest: Manifest;
  readonly view: Pick<View, 'language' | 'layers' | 'opacity' | 'date'>;
  /** Ids of the things whose names the overlay sets. */
  readonly markedIds: readonly string[];
  readonly theme: MapTheme;
  readonly fontFaces: FontFacesSpecification;
  /** Image layers: their corners, clockwise from north-west. */
  readonly images: Readonly<Record<string, { readonly coordinates: Corners }>>;
  /** What the window shows of the map; null before it is known. */
  readonly visible: Bounds | null;
  readonly zoom: number | null;
  /** The map is a phone's. */
  readonly isNarrow: boolean;
  /** Where the names of rank 0 stand in what the window shows of their areas: see `namePointsOf`. */
  readonly namePoints: FeatureCollection;
  /** What no name may be cut by or lie under: see `frameBlockersOf`. */
  readonly frameBlockers: FeatureCollection;
  /** Measured lengths beside their lines. */
  readonly callouts: FeatureCollection;
  /** What is being measured. */
  readonly drawing: FeatureCollection;
  /** What is selected or pointed at, drawn over the rest. */
  readonly overlay: FeatureCollection;
  /** The reader's own layers: under the names, over all else that is drawn. */
  readonly own?:
    | {
        readonly sources: Readonly<Record<string, SourceSpecification>>;
        readonly layers: readonly LayerSpecification[];
      }
    | undefined;
}

export const PROTOCOL = 'araxes';
const OVERLAY = 'overlay';
const CALLOUTS = 'callouts';
const DRAWING = 'drawing';
const BLOCKERS = 'blockers';
const FRAME = 'frame';

/** The whole style. Valid by MapLibre's style specification for every view. */
export function styleOf(input: StyleInput): StyleSpecification {
  const { manifest, view, theme } = input;
  const on = layersOn(manifest, view);
  const drawn = manifest.layers.filter((layer) => on.includes(layer.id) && isInSight(layer, input));
  const contextOf = (layer: LayerEntry) => ({
    theme,
    language: view.language,
    opacity: view.opacity[layer.id] ?? 1,
    markedIds: input.markedIds,
    isDated: view.date !== null && DATED_FILES.includes(layer.data),
    yielding: layer.yieldsTo !== undefined && on.includes(layer.yieldsTo),
  });
  const groundOf = (layer: LayerEntry) => groundLayers(layer, contextOf(layer));
  const found = drawn.findIndex(
    ({ kind, things, partOf }) => kind === 'line' && things !== undefined && partOf === undefined,
  );
  const firstLine = found < 0 ? drawn.length : found;
  const areas = drawn.slice(0, firstLine).flatMap(groundOf);
  const allLines = drawn.slice(firstLine).flatMap(groundOf);
  const isCasing = ({ id }: LayerSpecification) => id.endsWith(`${ID_SEPARATOR}casing`);
  // A river that is a border runs between the border's casing and its line.
  const lines = [...allLines.filter(isCasing), ...allLines.filter((layer) => !isCasing(layer))];
  const labels = drawn.flatMap((layer) => labelLayers(layer, contextOf(layer)));
  const isFirst = ({ id }: LayerSpecification) => id.endsWith(`${ID_SEPARATOR}${FIRST}`);
  const firstOf = (...kinds: readonly (string | undefined)[]) =>
    labels.filter((label) => {
      const layer = drawn.find(({ id }) => label.id.startsWith(`${id}${ID_SEPARATOR}`));
      return isFirst(label) && kinds.includes(layer?.style.label);
    });
  const countries = drawn.filter(({ style }) => style.label === 'country');
  const neighbours = labels.filter(({ id }) =>
    countries.some((layer) => id === `${layer.id}${ID_SEPARATOR}label`),
  );
  // What is named close up only gives way to what is named from afar, as a crossing does to its towns;
  // what lies beside a border is named before the countries there.
  const late = drawn.filter(({ style }) => style.namesFrom !== undefined);
  const isLate = ({ id }: LayerSpecification) =>
    late.some((layer) => id === `${layer.id}${ID_SEPARATOR}name`);
  const isBeside = ({ id }: LayerSpecification) => id.includes(`${ID_SEPARATOR}beside-`);
  const isElsewhere = (layer: SymbolLayerSpecification) =>
    neighbours.includes(layer) || isLate(layer) || isBeside(layer);
  // A source is fetched with the layer that draws it, at whatever zoom: a moment before, not with the first view.
  const isClose = (input.zoom ?? 0) >= Math.min(...SIDE_ZOOMS) - 1;
  const layers: LayerSpecification[] = [
    {
      // Paper: what hasn't come yet is land, for water covers it and not the other way round.
      id: 'land:background',
      type: 'background',
      paint: { 'background-color': colourOf('land', theme) },
    },
    ...areas,
    ...glowLayers(OVERLAY, theme),
    ...lines,
    ...(input.own?.layers ?? []),
    ...toolLayers(DRAWING, theme),
    ...overlayLayers(OVERLAY, theme),
    // What is placed first stands last: the names of what the map is about come before all others.
    ...labels.filter(isLate),
    ...labels.filter((layer) => !isFirst(layer) && !isElsewhere(layer)),
    ...drawn.flatMap((layer) => riverLayers(layer, contextOf(layer), false)),
    ...neighbours,
    ...(isClose ? countries.slice(0, 1) : []).map((layer) => sideLayer(layer, contextOf(layer))),
    ...labels.filter(isBeside),
    ...firstOf('town'),
    ...firstOf('country'),
    ...firstOf('sea', 'lake'),
    ...drawn.flatMap((layer) => calloutLayer(layer, CALLOUTS, theme)),
    ...drawn.flatMap((layer) => markLayers(layer, contextOf(layer))),
    // On the wide view there is no room to keep off every border.
    blockersLayer('blockers:others', ['all', ['!', ['get', 'isSubject']], ['>=', ['zoom'], 7]]),
    // Marked things are what the map speaks of now: their names are placed before all others.
    severalNamesLayer(OVERLAY, theme, input.isNarrow),
    blockersLayer('blockers:mark', ['get', 'isSubject']),
    ringBlockersLayer(OVERLAY),
    // Along the border, which other names keep off.
    ...drawn.flatMap((layer) => riverLayers(layer, contextOf(layer), true)),
    frameLayer,
  ];
  return {
    version: 8,
    'font-faces': input.fontFaces,
    sources: sourcesOf(layers, input),
    layers,
  };
}

/** Nothing to see: keeps names off the window's edges and its controls. */
const frameLayer: LayerSpecification = {
  id: 'frame:blockers',
  type: 'symbol',
  source: FRAME,
  layout: {
    'icon-image': 'blank',
    'icon-allow-overlap': true,
    'icon-padding': 0,
  },
};

/** Nothing to see: keeps the names that are placed after it off the borders and Armenia's gap. */
const blockersLayer = (id: string, filter: ExpressionSpecification): LayerSpecification => ({
  id,
  type: 'symbol',
  source: BLOCKERS,
  filter,
  layout: {
    'icon-image': 'blank',
    'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.4, 8, 1, 11, 1.2],
    'icon-allow-overlap': true,
    'icon-padding': 0,
  },
});

function isInSight(layer: LayerEntry, { visible, zoom, view }: StyleInput): boolean {
  if (layer.onDays && view.date === null) return false;
  if (layer.fromZoom !== undefined && (zoom ?? 0) < layer.fromZoom) return false;
  if (!layer.shownIn) return true;
  if (!visible) return false;
  const [west, south, east, north] = visible;
  return layer.shownIn.some(([w, s, e, n]) => w <= east && e >= west && s <= north && n >= south);
}

function sourcesOf(
  layers: readonly LayerSpecification[],
  input: StyleInput,
): Record<string, SourceSpecification> {
  const ids = new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
  const inline: Readonly<Record<string, FeatureCollection>> = {
    [NAME_POINTS]: input.namePoints,
    [FRAME]: input.frameBlockers,
    [OVERLAY]: input.overlay,
    [CALLOUTS]: input.callouts,
    [DRAWING]: input.drawing,
  };
  const sources: Record<string, SourceSpecification> = {};
  for (const id of ids) {
    const own = input.own?.sources[id];
    const image = input.images[id];
    if (own) sources[id] = own;
    else if (image) {
      const url = `${PROTOCOL}://${id}@${input.theme}`;
      sources[id] = { type: 'image', url, coordinates: image.coordinates };
    } else if (isArchive(id)) {
      sources[id] = { type: 'vector', url: `${PROTOCOL}://${id}` };
    } else {
      const data = inline[id] ?? addressOf(id, input.view.date);
      sources[id] = { type: 'geojson', data, tolerance: 0.2 };
    }
  }
  return sources;
}

const addressOf = (id: string, day: string | null): string =>
  day !== null && DATED_FILES.includes(id) ? `${PROTOCOL}://${id}@${day}` : `${PROTOCOL}://${id}`;

/** What of a file is wanted; a day, YYYY-MM-DD, for the features as they were on it; z/x/y of a tile. */
export type Part =
  | 'features'
  | 'labels'
  | 'blockers'
  | 'sides'
  | MapTheme
  | `${number}-${number}-${number}`
  | `${number}/${number}/${number}`;

/** The data file that an `araxes://` address stands for, and what of it is wanted. */
export function dataOfAddress(address: string): { readonly data: string; readonly part: Part } {
  const path = address.slice(`${PROTOCOL}://`.length);
  if (path === BLOCKERS || path === SIDES) return { data: '', part: path };
  const tile = /^(.+\.pmtiles)\/(\d+\/\d+\/\d+)$/.exec(path);
  if (tile) return { data: tile[1] ?? '', part: tile[2] as Part };
  const [data = '', part = 'features'] = path.split('@');
  return { data, part: part as Part };
}
