/** Pulls a point to what lies near: a tripoint or place first, else the foot on the nearest border. */
import { borderLines, type Library, linesOf, PLACES_FILE, type Thing } from '../model/library.ts';
import { measured } from '../around/measured-thing.ts';
import { inverse } from '../measure/geodesic.ts';
import { nearestOnLine } from '../measure/nearest.ts';
import type { Position } from '../model/types.ts';

export interface Snapped {
  readonly position: Position;
  /** What it was pulled to, as `kind/id`; null where nothing was within reach. */
  readonly to: string | null;
}

/** `reachMetres`: how far a point may be pulled; what a finger covers at the map's scale. */
export function snap(library: Library, position: Position, reachMetres: number): Snapped {
  const places = (library.layers[PLACES_FILE]?.features ?? []).flatMap(
    ({ geometry, properties }) =>
      geometry.type === 'Point'
        ? [{ position: geometry.coordinates, to: `${properties.kind}/${properties.id}`, metres: 0 }]
        : [],
  );
  const ends = borderLines(library).flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'LineString') return [];
    const { coordinates } = geometry;
    return [coordinates[0], coordinates.at(-1)].flatMap((end) =>
      end ? [{ position: end, to: `border/${String(properties['border'])}`, metres: 0 }] : [],
    );
  });
  const point = nearest(
    [...places, ...ends]
      .filter((one) => isClose(one.position, position, reachMetres))
      .map((one) => ({ ...one, metres: inverse(position, one.position).metres })),
  );
  if (point && point.metres <= reachMetres) return point;
  const foot = footOn(borderLines(library), position);
  return foot && foot.metres <= reachMetres ? foot : { position, to: null };
}

/** The nearest position on a border, however far; on any border with null. */
export function snapToBorder(library: Library, position: Position, border: string | null): Snapped {
  const lines = border === null ? borderLines(library) : linesOf(library, border);
  return footOn(lines, position) ?? { position, to: null };
}

function footOn(
  lines: readonly Thing[],
  position: Position,
): (Snapped & { metres: number }) | null {
  return nearest(
    lines.flatMap((thing) => {
      const line = measured(thing);
      if (!line) return [];
      const { position: on, metres } = nearestOnLine(line, position);
      return [{ position: on, to: `border/${String(thing.properties['border'])}`, metres }];
    }),
  );
}

/** A quick look before a geodesic: a degree of latitude is 111 km, one of longitude less. */
function isClose(a: Position, b: Position, metres: number): boolean {
  const degrees = metres / 50_000;
  const [lonA = 0, latA = 0] = a;
  const [lonB = 0, latB = 0] = b;
  return Math.abs(latA - latB) <= degrees && Math.abs(lonA - lonB) <= degrees * 2;
}

const nearest = <T extends { readonly metres: number }>(all: readonly T[]): T | null =>
  all.reduce<T | null>((best, one) => (best && best.metres <= one.metres ? best : one), null);
