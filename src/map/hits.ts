/** What lies under a finger: the things within reach of a click, nearest first. */
import type { Position } from 'geojson';
import type { Map as MapLibreMap, MapGeoJSONFeature, Point } from 'maplibre-gl';
import { ID_SEPARATOR } from '../core/style/context.ts';
import type { Manifest } from '../core/types.ts';
import type { Selection } from '../core/view.ts';

/** Thin things are hit within this many pixels. */
export const REACH_PIXELS = { mouse: 20, touch: 26 } as const;
/** Things that are this much farther than the nearest aren't meant. */
const CLEARLY_FARTHER_PIXELS = 8;
const MOST_CHOICES = 8;

interface Hit {
  readonly selection: Selection;
  readonly pixels: number;
  readonly isArea: boolean;
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
    const isThing = layer?.things?.includes(String(feature.properties['kind']));
    const selection = isThing ? selectionOf(feature) : null;
    if (!selection) continue;
    const isUnder = under.has(keyOf(feature));
    const isArea = feature.layer.type === 'fill';
    if (isArea && (!isUnder || feature.properties['kind'] === 'country')) continue;
    const pixels = isArea ? 0 : pixelsTo(map, feature, point, isUnder);
    const key = JSON.stringify(selection);
    const known = hits.get(key);
    if (pixels <= reach && (!known || pixels < known.pixels))
      hits.set(key, { selection, pixels, isArea });
  }
  return choose([...hits.values()]);
}

function choose(hits: readonly Hit[]): readonly Selection[] {
  const sharp = hits.filter((hit) => !hit.isArea).sort((a, b) => a.pixels - b.pixels);
  const [first] = sharp;
  if (!first) return hits.slice(0, 1).map((hit) => hit.selection);
  return sharp
    .filter((hit) => hit.pixels - first.pixels < CLEARLY_FARTHER_PIXELS)
    .slice(0, MOST_CHOICES)
    .map((hit) => hit.selection);
}

const keyOf = (feature: MapGeoJSONFeature): string =>
  `${feature.layer.id} ${String(feature.properties['kind'])}/${String(feature.properties['id'])}`;

/** A border is chosen whole; its segments are rows of its Details. */
function selectionOf({ properties }: MapGeoJSONFeature): Selection | null {
  const { kind, id, border } = properties as Record<string, unknown>;
  if (typeof kind !== 'string' || typeof id !== 'string') return null;
  return { type: 'thing', kind, id: typeof border === 'string' ? border : id };
}

function pixelsTo(
  map: MapLibreMap,
  feature: MapGeoJSONFeature,
  point: Point,
  isUnder: boolean,
): number {
  const { geometry } = feature;
  const isSymbol = feature.layer.type === 'symbol';
  // A name that is clicked on counts as its mark.
  if (isSymbol && isUnder) return 0;
  const project = (position: Position) => map.project([position[0] ?? 0, position[1] ?? 0]);
  if (geometry.type === 'Point')
    return isSymbol ? project(geometry.coordinates).dist(point) : Infinity;
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
