/** What is near a place: country, province, the Iran–Azerbaijan border, the nearest crossing. */
import type { Position } from 'geojson';
import {
  COUNTRIES_FILE,
  type Library,
  linesOf,
  PLACES_FILE,
  PROVINCES_FILE,
  type Thing,
} from '../model/library.ts';
import { oncePer } from '../model/once-per.ts';
import type { LayerData } from '../model/types.ts';
import { inverse } from '../measure/geodesic.ts';
import { featureAt, insideIndex } from '../measure/inside.ts';
import { measured } from './measured-thing.ts';
import { measuredLine, type MeasuredLine } from '../measure/measured.ts';
import { nearestOnLine } from '../measure/nearest.ts';

export interface Near {
  readonly thing: Thing;
  readonly position: Position;
  readonly metres: number;
  readonly bearingDegrees: number;
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

/** The country that a position (longitude, latitude) lies in; null at sea, and until countries have been read. */
export const countryAt = (library: Library, position: Position): Thing | null =>
  areaAt(library.layers[COUNTRIES_FILE], position);

/** Outlines of provinces are coarser than the borders: beside one, a spot may lie in no province of its own country. */
const PROVINCE_REACH_METRES = 5000;

/** The province of a spot among those of the country it lies in: the one that holds it, else the nearest beside it. */
export function provinceAt(library: Library, position: Position, country: string): Thing | null {
  const layer = library.layers[PROVINCES_FILE];
  if (!layer) return null;
  const own = provincesOf(layer, country);
  const holding = areaAt(own.layer, position);
  if (holding) return holding;
  own.lines ??= own.layer.features.flatMap((thing) =>
    outerRingsOf(thing).map((ring) => ({ thing, line: measuredLine(ring) })),
  );
  const near = own.lines
    .map(({ thing, line }) => ({ thing, metres: nearestOnLine(line, position).metres }))
    .sort((a, b) => a.metres - b.metres)[0];
  return near && near.metres <= PROVINCE_REACH_METRES ? near.thing : null;
}

interface Provinces {
  readonly layer: LayerData;
  /** Measured when a spot is first found beside them. */
  lines?: readonly { readonly thing: Thing; readonly line: MeasuredLine }[];
}

const provincesByCountry = oncePer((_: LayerData) => new Map<string, Provinces>());

function provincesOf(layer: LayerData, country: string): Provinces {
  const byCountry = provincesByCountry(layer);
  const isOwn = ({ properties }: Thing) => properties.countries?.includes(country) === true;
  const known = byCountry.get(country) ?? {
    layer: { ...layer, features: layer.features.filter(isOwn) },
  };
  byCountry.set(country, known);
  return known;
}

function outerRingsOf({ geometry }: Thing): readonly Position[][] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.flatMap(([outer]) => (outer ? [outer] : []));
}

const indexOf = oncePer(({ features }: LayerData) => insideIndex(features));

const areaAt = (layer: LayerData | undefined, position: Position): Thing | null =>
  (layer && featureAt(indexOf(layer), position)) ?? null;
