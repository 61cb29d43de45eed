/**
 * The divider walk of Richardson (1961, "The problem of contiguity"): the length of a line as a pair of dividers
 * set to one opening steps it off, here on the WGS84 ellipsoid.
 */
import type { Position } from '../model/types.ts';
import { at } from './at.ts';
import { checkedPositive } from './checked.ts';
import { fastMetres } from './fast.ts';
import { geodesicMetres } from './geodesic.ts';
import type { MeasuredLine } from './measured.ts';
import { exitFromCircle } from './ruler-step.ts';

export interface DividerWalk {
  /** Whole steps and the remainder. */
  readonly lengthMetres: number;
  readonly steps: number;
  /** Straight from where the last whole step ends to the end of the line; less than a ruler. */
  readonly remainderMetres: number;
  /** The start, the end of each step, and the end of the line. */
  readonly positions: readonly Position[];
}

/** Up to here the table's distances are right to 0.1 mm; longer rulers are measured exactly. */
const FAST_UP_TO_METRES = 5000;
const MAX_STEPS = 5_000_000;

/**
 * Walks a line from its first position: each step ends at the first position further along that is a ruler
 * away by the shortest geodesic. Positions are within 8 cm of the line, steps right to 0.1 mm.
 * @throws RangeError for a ruler that is not above 0, or so short that it makes over 5 million steps.
 */
export function dividerWalk(line: MeasuredLine, rulerMetres: number): DividerWalk {
  checkedPositive(rulerMetres, 'rulerMetres');
  if (line.lengthMetres / rulerMetres > MAX_STEPS) {
    throw new RangeError(
      `rulerMetres is ${rulerMetres}; wanted at least ${line.lengthMetres / MAX_STEPS} for this line.`,
    );
  }
  const metres = rulerMetres <= FAST_UP_TO_METRES ? fastMetres : geodesicMetres;
  const { coordinates, alongMetres } = line.pieces;
  const nodes = alongMetres.length;
  let lon = at(coordinates, 0);
  let lat = at(coordinates, 1);
  const positions: Position[] = [[lon, lat]];
  let along = 0;
  let node = 1;
  for (;;) {
    // Nothing on the line is further away than the way to it: nodes nearer than that need no look.
    let wantedAlong = along + rulerMetres;
    let reached = 0;
    while (reached < rulerMetres) {
      while (node < nodes && at(alongMetres, node) < wantedAlong) node++;
      if (node === nodes) break;
      reached = metres(lon, lat, at(coordinates, 2 * node), at(coordinates, 2 * node + 1));
      wantedAlong = at(alongMetres, node) + Math.max(rulerMetres - reached, 1e-9);
    }
    if (node === nodes) break;
    const startAlong = Math.max(along, at(alongMetres, node - 1));
    const own = startAlong === along;
    const startLon = own ? lon : at(coordinates, 2 * node - 2);
    const startLat = own ? lat : at(coordinates, 2 * node - 1);
    const dLon = at(coordinates, 2 * node) - startLon;
    const dLat = at(coordinates, 2 * node + 1) - startLat;
    const part = exitFromCircle(metres, lon, lat, rulerMetres, startLon, startLat, dLon, dLat);
    along = startAlong + part * (at(alongMetres, node) - startAlong);
    lon = startLon + part * dLon;
    lat = startLat + part * dLat;
    positions.push([lon, lat]);
  }
  const steps = positions.length - 1;
  const endLon = at(coordinates, 2 * nodes - 2);
  const endLat = at(coordinates, 2 * nodes - 1);
  const remainderMetres = geodesicMetres(lon, lat, endLon, endLat);
  positions.push([endLon, endLat]);
  return { lengthMetres: steps * rulerMetres + remainderMetres, steps, remainderMetres, positions };
}
