/** The drawn line of a route as points, each with the country that it lies in. */
import { countryAt } from '../around/near.ts';
import { countryOf } from '../model/find.ts';
import type { Library } from '../model/library.ts';
import { inverse, nearestOf, pointsAlong } from '../measure/index.ts';
import { ringsOf } from '../around/from-here.ts';
import type { Position } from '../model/types.ts';

const STEP_METRES = 100;
/** The outlines of countries are thinned, near the Aras by up to 300 m, and routes are drawn to about as much. */
export const ALLOWANCE_METRES = 500;

export interface PointAlong {
  readonly position: Position;
  /** The one of the wanted countries that it lies in or beside; null for none. */
  readonly country: string | null;
  /** Outside the outline, but no farther than the allowance. */
  readonly byAllowance: boolean;
}

/** Every way point, and a point at least every 100 m between them. */
export function pointsOfRoute(
  library: Library,
  way: readonly Position[],
  wanted: readonly string[],
): readonly PointAlong[] {
  const positions = way.flatMap((to, index) => {
    const from = way[index - 1];
    if (!from) return [to];
    const pieces = Math.max(1, Math.ceil(inverse(from, to).metres / STEP_METRES));
    return pointsAlong(from, to, pieces).slice(1);
  });
  return positions.map((position) => pointAlong(library, position, wanted));
}

function pointAlong(library: Library, position: Position, wanted: readonly string[]): PointAlong {
  const country = countryAt(library, position)?.properties.id;
  if (country !== undefined && wanted.includes(country)) {
    return { position, country, byAllowance: false };
  }
  const beside = wanted.find((id) => {
    const outline = countryOf(library, id);
    const rings = outline ? ringsOf(outline) : [];
    return rings.length > 0 && nearestOf(rings, position).metres <= ALLOWANCE_METRES;
  });
  return { position, country: beside ?? null, byAllowance: beside !== undefined };
}
