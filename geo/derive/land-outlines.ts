/**
 * The land of a country as closed rings: OpenStreetMap's border of April 2022, cut to its coast of
 * 2017. Where the measured borders run, the vertices are theirs; elsewhere they are thinned.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import polygonClipping, { type Geom } from 'polygon-clipping';
import { at } from './at.ts';
import { countryShapes } from './country-shapes.ts';
import type { OsmBorders } from './osm-borders.ts';
import type { UnpackedPackage } from './packages.ts';
import {
  boundsOf,
  clipRing,
  overlaps,
  ringSquareKilometres,
  type Bounds,
  type Polygon,
} from './polygons.ts';
import { keyOf, keysOf, type Path, type Ring } from './rings.ts';
import { degreesOff, simplifyLine, taperedTolerance } from './simplify.ts';

const BOX: Bounds = { west: 43, south: 24.5, east: 64, north: 42.5 };
/** Of the holes in the land only the Caspian is a sea. */
const SEA_SQUARE_KILOMETRES = 100_000;
const ISLAND_SQUARE_KILOMETRES = 20;
const TRIPOINT_DEGREES = 0.003;
const toleranceOf = taperedTolerance(0.0014, 0.006);

/** Land without lakes cut out, within the box. */
function landOf(folder: string): Polygon[] {
  const file = JSON.parse(readFileSync(join(folder, 'map.geo.json'), 'utf8')) as {
    geometries: readonly { coordinates: Polygon[] }[];
  };
  return at(file.geometries, 0).coordinates.flatMap((polygon): Polygon[] => {
    if (!overlaps(boundsOf(at(polygon, 0)), BOX)) return [];
    const seas = polygon
      .slice(1)
      .filter((hole) => ringSquareKilometres(hole) > SEA_SQUARE_KILOMETRES);
    const rings = [at(polygon, 0), ...seas].map((ring) => clipRing(ring, BOX));
    return rings[0]?.length ? [rings.filter(({ length }) => length > 0)] : [];
  });
}

/** Thinned between the vertices that are in `kept`, which stay. */
function thinnedRing(ring: Ring, kept: ReadonlySet<string>): Position[] {
  const first = Math.max(
    0,
    ring.findIndex((position) => kept.has(keyOf(position))),
  );
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  const runs: Position[][] = [[at(turned, 0)]];
  for (const position of [...turned.slice(1), at(turned, 0)]) {
    at(runs, -1).push(position);
    if (kept.has(keyOf(position))) runs.push([position]);
  }
  return runs.flatMap((run) => {
    const middle = run.length >> 1;
    // A ring without kept vertices is one run from a position to itself: thinned by halves.
    const isLoop = run.length > 3 && keyOf(at(run, 0)) === keyOf(at(run, -1));
    const parts = isLoop ? [run.slice(0, middle + 1), run.slice(middle)] : [run];
    return parts.flatMap((part) => simplifyLine(part, toleranceOf).slice(0, -1));
  });
}

/** At a tripoint the source's rings differ by half a kilometre: the ring is led through it. */
function withTripoints(ring: Ring, tripoints: readonly Position[]): Position[] {
  const nearest = tripoints
    .filter((one) => !ring.some((vertex) => keyOf(vertex) === keyOf(one)))
    .map((tripoint) => {
      const away = ring.map((from, index) =>
        degreesOff(tripoint, from, at(ring, (index + 1) % ring.length)),
      );
      const least = Math.min(...away);
      return { tripoint, least, index: away.indexOf(least) };
    })
    .filter(({ least }) => least < TRIPOINT_DEGREES);
  return ring.flatMap((from, position) => [
    from,
    ...nearest.filter(({ index }) => index === position).map(({ tripoint }) => tripoint),
  ]);
}

/**
 * The rings of each country's land, open, by its code. `borders`: lines whose vertices stay as they
 * are; their ends are tripoints.
 */
export function landOutlines(
  set: OsmBorders,
  lands: UnpackedPackage,
  countries: readonly string[],
  borders: readonly Path[],
): ReadonlyMap<string, readonly Ring[]> {
  const kept = keysOf(borders);
  const ends = new Map(
    borders.flatMap((line) => [at(line, 0), at(line, -1)]).map((end) => [keyOf(end), end]),
  );
  const land = landOf(lands.folder);
  const shapes = countryShapes(set, BOX).filter(({ id }) => countries.includes(id));
  return new Map(
    shapes.map(({ id, geometry }) => {
      const cut = polygonClipping.intersection(geometry.coordinates as Geom, land as Geom);
      const rings = cut
        .flat()
        .filter((ring) => ringSquareKilometres(ring) > ISLAND_SQUARE_KILOMETRES)
        .map((ring) => thinnedRing(withTripoints(ring.slice(0, -1), [...ends.values()]), kept));
      return [id, rings];
    }),
  );
}
