/** What is near a place: country, province, the Iran–Azerbaijan border, the nearest crossing. */
import type { Position } from 'geojson';
import {
  COUNTRIES_FILE,
  type Library,
  linesOf,
  PLACES_FILE,
  PROVINCES_FILE,
  type Thing,
} from '../library.ts';
import type { FeatureProperties, LayerData } from '../types.ts';
import { inverse } from '../measure/geodesic.ts';
import { featureAt, insideIndex, type InsideIndex } from '../measure/inside.ts';
import { measuredLine, type MeasuredLine } from '../measure/measured.ts';
import { nearestOnLine } from '../measure/nearest.ts';

export interface Near {
  readonly thing: Thing;
  readonly position: Position;
  readonly metres: number;
  readonly bearingDegrees: number;
}

const measuredByThing = new WeakMap<Thing, MeasuredLine>();

/** A line's vertices with their running lengths, made once. */
export function measured(thing: Thing): MeasuredLine | null {
  if (thing.geometry.type !== 'LineString') return null;
  const known = measuredByThing.get(thing);
  if (known) return known;
  const line = measuredLine(thing.geometry.coordinates);
  measuredByThing.set(thing, line);
  return line;
}

/** The nearest point of a border, over all its segments. */
export function nearestBorder(library: Library, border: string, from: Position): Near | null {
  const all = linesOf(library, border).flatMap((thing): Near[] => {
    const line = measured(thing);
    if (!line) return [];
    const { position, metres, initialBearingDegrees } = nearestOnLine(line, from);
    return [{ thing, position, metres, bearingDegrees: initialBearingDegrees }];
  });
  return nearestOf(all);
}

/** The nearest crossing that is more than planned, other than `except`. */
export function nearestCrossing(library: Library, from: Position, except?: string): Near | null {
  const all = (library.layers[PLACES_FILE]?.features ?? []).flatMap((thing): Near[] => {
    if (thing.properties['type'] !== 'crossing' || thing.properties.id === except) return [];
    if (thing.geometry.type !== 'Point') return [];
    const position = thing.geometry.coordinates;
    const { metres, initialBearingDegrees } = inverse(from, position);
    return [{ thing, position, metres, bearingDegrees: initialBearingDegrees }];
  });
  return nearestOf(all);
}

const nearestOf = (all: readonly Near[]): Near | null =>
  all.reduce<Near | null>((best, near) => (best && best.metres <= near.metres ? best : near), null);

export const countryAt = (library: Library, position: Position): Thing | null =>
  areaAt(library.layers[COUNTRIES_FILE], position);

export const provinceAt = (library: Library, position: Position): Thing | null =>
  areaAt(library.layers[PROVINCES_FILE], position);

const indexByLayer = new WeakMap<LayerData, InsideIndex<FeatureProperties>>();

function areaAt(layer: LayerData | undefined, position: Position): Thing | null {
  if (!layer) return null;
  const index = indexByLayer.get(layer) ?? insideIndex(layer.features);
  indexByLayer.set(layer, index);
  return featureAt(index, position) ?? null;
}
