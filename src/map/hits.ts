/** What lies under a finger: the things within reach of a click, nearest first. */
import type { Position } from 'geojson';
import type { Map as MapLibreMap, MapGeoJSONFeature, Point } from 'maplibre-gl';
import { ID_SEPARATOR } from '../core/style/context.ts';
import type { Manifest } from '../core/model/types.ts';
import { selectionOn, YOURS } from '../core/yours/selection.ts';
import type { Selection } from '../core/view/view.ts';

/** Thin things are hit within this many pixels. */
export const REACH_PIXELS = { mouse: 20, touch: 26 } as const;
/** As far as a mark reaches from its middle. */
const POINT_PIXELS = 12;
/** Two of a kind that are nearly as near as each other: the reader is asked. */
const AS_NEAR_PIXELS = { point: 8, line: 4, area: 0 } as const;
const MOST_CHOICES = 8;

/** What beats what under the finger. */
const SHAPES = ['point', 'line', 'area'] as const;

export interface Hit {
  readonly selection: Extract<Selection, { type: 'thing' }>;
  readonly shape: (typeof SHAPES)[number];
  /** To what is drawn of it, 0 under the finger. */
  readonly pixels: number;
  /** To its position on the map, which its name or a wide line hides. */
  readonly pixelsToMiddle: number;
}

/** One thing when it's clear which is meant, several when it isn't, none on open ground. */
export function hitsAt(
  map: MapLibreMap,
  manifest: Manifest,
  point: Point,
  reach: number,
): readonly Selection[] {
  const box: [[number, number], [number, number]] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ];
  const under = new Set(map.queryRenderedFeatures(point).map(keyOf));
  const hits = new Map<string, Hit>();
  for (const feature of map.queryRenderedFeatures(box)) {
    const layer = manifest.layers.find(({ id }) => id === feature.layer.id.split(ID_SEPARATOR)[0]);
    const own = selectionOn(feature.source, feature.id);
    const kind = String(feature.properties['kind']);
    const meant = layer?.standsFor ?? (layer?.things?.includes(kind) ? kind : null);
    const selection = own ?? (meant ? selectionOf(feature, meant) : null);
    if (!selection) continue;
    const isUnder = under.has(keyOf(feature));
    const shape = shapeOf(feature);
    if (shape === 'area' && (!isUnder || selection.kind === 'country')) continue;
    const pixelsToMiddle = shape === 'area' ? 0 : pixelsTo(map, feature, point);
    const pixels = isUnder ? 0 : pixelsToMiddle;
    const key = JSON.stringify(selection);
    const known = hits.get(key);
    if (pixels <= reach && (!known || pixels < known.pixels))
      hits.set(key, { selection, shape, pixels, pixelsToMiddle });
  }
  return chosen([...hits.values()]);
}

/**
 * A point beats a line, a line an area; among equals the nearest. Others stay in question only where
 * they are of the same kind and as near. A point that is merely close leaves a line under the finger.
 */
export function chosen(hits: readonly Hit[]): readonly Selection[] {
  const isMeant = (hit: Hit) =>
    hit.shape !== 'point' ||
    hit.pixels <= POINT_PIXELS ||
    !hits.some((other) => other.shape === 'line' && other.pixels === 0);
  const ordered = hits
    .filter(isMeant)
    .sort(
      (a, b) =>
        SHAPES.indexOf(a.shape) - SHAPES.indexOf(b.shape) ||
        a.pixels - b.pixels ||
        Number(isOwn(b)) - Number(isOwn(a)) ||
        Number(isBorder(b)) - Number(isBorder(a)) ||
        a.pixelsToMiddle - b.pixelsToMiddle,
    );
  const [first] = ordered;
  if (!first) return [];
  const asNear = ordered.filter(
    (hit) =>
      hit === first ||
      (hit.shape === first.shape &&
        hit.selection.kind === first.selection.kind &&
        hit.pixelsToMiddle - first.pixelsToMiddle < AS_NEAR_PIXELS[first.shape]),
  );
  return asNear.slice(0, MOST_CHOICES).map((hit) => hit.selection);
}

/** A river runs where the border does: the name of the one is no nearer than the line of the other. */
const isBorder = ({ selection }: Hit): boolean => selection.kind === 'border';

/** What the reader brought lies over the rest. */
const isOwn = ({ selection }: Hit): boolean => selection.kind === YOURS;

const keyOf = (feature: MapGeoJSONFeature): string =>
  `${feature.layer.id} ${String(feature.properties['kind'])}/${String(feature.properties['id'] ?? feature.id)}`;

/** A border is chosen whole; its segments are rows of its Details. */
function selectionOf({ properties }: MapGeoJSONFeature, kind: string): Hit['selection'] | null {
  const { id, border } = properties as Record<string, unknown>;
  if (typeof id !== 'string') return null;
  return { type: 'thing', kind, id: typeof border === 'string' ? border : id };
}

function shapeOf({ layer, geometry }: MapGeoJSONFeature): Hit['shape'] {
  if (layer.type === 'fill') return 'area';
  return geometry.type === 'Point' ? 'point' : 'line';
}

function pixelsTo(map: MapLibreMap, { geometry, layer }: MapGeoJSONFeature, point: Point): number {
  const project = (position: Position) => map.project([position[0] ?? 0, position[1] ?? 0]);
  if (geometry.type === 'Point')
    return layer.type === 'symbol' || layer.type === 'circle'
      ? project(geometry.coordinates).dist(point)
      : Infinity;
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  let nearest = Infinity;
  for (const line of lines) {
    const pixels = line.map(project);
    pixels.forEach((to, index) => {
      const from = pixels[index - 1];
      if (from) nearest = Math.min(nearest, pixelsToSegment(point, from, to));
    });
  }
  return nearest;
}

function pixelsToSegment(point: Point, from: Point, to: Point): number {
  const along = to.sub(from);
  const square = along.x ** 2 + along.y ** 2;
  const part =
    square === 0 ? 0 : ((point.x - from.x) * along.x + (point.y - from.y) * along.y) / square;
  return from.add(along.mult(Math.min(1, Math.max(0, part)))).dist(point);
}
