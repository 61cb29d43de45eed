/** Distance and bearing from a point to each border and country of the registry, the nearest crossing and mission. */
import { countryAt, nearestCrossing } from './near.ts';
import { measured } from './measured-thing.ts';
import { countryOf } from '../model/find.ts';
import { type Library, linesOf, type Thing, thingOf } from '../model/library.ts';
import { oncePer } from '../model/once-per.ts';
import {
  inverse,
  measuredLine,
  type MeasuredLine,
  type NearestOf,
  nearestOf,
} from '../measure/index.ts';
import type { Mission, Names, Position } from '../model/types.ts';

export interface FromHere {
  readonly kind: 'border' | 'country' | 'crossing' | 'mission';
  readonly id: string;
  /** Of a mission those of its city. */
  readonly names: Names;
  readonly position: Position;
  /** 0 inside a country, territorial waters included. */
  readonly metres: number;
  /** Towards `position`, [0, 360); it means nothing where `metres` is 0. */
  readonly initialBearingDegrees: number;
  readonly mission: Mission | null;
}

/** Nothing stands there yet, or any longer. */
const NO_MISSION = ['none', 'planned', 'announced', 'closed'];

/** Nearest first. The countries are those of the registry. */
export function fromHere(library: Library, from: Position): readonly FromHere[] {
  const countries = [...new Set(library.borders.flatMap((border) => border.countries))];
  const rows = [
    ...library.borders.map(({ id, names }) => toBorder(library, id, names, from)),
    ...countries.map((id) => toCountry(library, id, from)),
    toCrossing(library, from),
    toMission(library, from),
  ];
  return rows.flatMap((row) => row ?? []).sort((a, b) => a.metres - b.metres);
}

const row = (
  kind: FromHere['kind'],
  id: string,
  names: Names,
  {
    position,
    metres,
    initialBearingDegrees,
  }: Omit<NearestOf, 'lineIndex' | 'segmentIndex' | 'alongMetres'>,
  mission: Mission | null = null,
): FromHere => ({ kind, id, names, position, metres, initialBearingDegrees, mission });

function toBorder(library: Library, id: string, names: Names, from: Position): FromHere | null {
  const lines = linesOf(library, id).flatMap((thing) => measured(thing) ?? []);
  return lines.length === 0 ? null : row('border', id, names, nearestOf(lines, from));
}

/**
 * A country's outline is thinned; its borders of the registry are not. Where the nearest position of the outline is only
 * a thinned border, the border's own nearest position counts.
 */
function toCountry(library: Library, id: string, from: Position): FromHere | null {
  const country = countryOf(library, id);
  if (!country) return null;
  const { names } = country.properties;
  if (countryAt(library, from)?.properties.id === id) {
    const here = { position: from, metres: 0, initialBearingDegrees: 0 };
    return row('country', id, names, here);
  }
  const rings = ringsOf(country);
  if (rings.length === 0) return null;
  const outline = nearestOf(rings, from);
  const lines = library.borders
    .filter((border) => border.countries.includes(id))
    .flatMap((border) => linesOf(library, border.id))
    .flatMap((thing) => measured(thing) ?? []);
  if (lines.length === 0) return row('country', id, names, outline);
  const line = nearestOf(lines, from);
  const isThinned =
    nearestOf(lines, outline.position).metres <= outlineErrorMetres(outline.position);
  return row('country', id, names, isThinned || line.metres < outline.metres ? line : outline);
}

/** How far the outlines are off: see geo/datasets/countries.json. */
function outlineErrorMetres([lon = 0, lat = 0]: Position): number {
  return lon > 42 && lon < 52 && lat > 36 && lat < 42.5 ? 300 : 4000;
}

/** The outlines of a country's pieces, without holes, measured once. */
export const ringsOf = oncePer(({ geometry }: Thing): readonly MeasuredLine[] => {
  const polygons =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [];
  return polygons.flatMap(([outer]) => (outer ? [measuredLine(outer)] : []));
});

function toCrossing(library: Library, from: Position): FromHere | null {
  const near = nearestCrossing(library, from);
  if (!near) return null;
  const { thing, position, metres, bearingDegrees } = near;
  const { id, names } = thing.properties;
  return row('crossing', id, names, { position, metres, initialBearingDegrees: bearingDegrees });
}

function toMission(library: Library, from: Position): FromHere | null {
  const all = library.missions.flatMap((mission): FromHere[] => {
    if (NO_MISSION.includes(mission.status) || mission.city === null) return [];
    const city = thingOf(library, 'place', mission.city);
    if (city?.geometry.type !== 'Point') return [];
    const position = city.geometry.coordinates;
    const found = { position, ...inverse(from, position) };
    return [row('mission', mission.id, city.properties.names, found, mission)];
  });
  return all.sort((a, b) => a.metres - b.metres)[0] ?? null;
}
