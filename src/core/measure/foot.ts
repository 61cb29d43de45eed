/**
 * The nearest position on one short geodesic piece, exactly: from where the geodesic from the point meets the
 * piece, step to where on a sphere the right angle would be, until the step is nothing. (Baselga and
 * Martínez-Llario 2018, "Intersection and point-to-line solutions for geodesics on the ellipsoid", do the same.)
 */
import geographiclib from 'geographiclib-geodesic';
import type { Position } from '../model/types.ts';
import { at } from './at.ts';
import { trackBetween } from './geodesic.ts';
import type { MeasuredLine } from './measured.ts';

const { Geodesic } = geographiclib;
const WGS84 = Geodesic.WGS84;
const MASK = Geodesic.DISTANCE | Geodesic.AZIMUTH | Geodesic.REDUCEDLENGTH | Geodesic.GEODESICSCALE;
const RADIANS = Math.PI / 180;
const CLOSE_ENOUGH_METRES = 1e-5;
/** Nearer to an end than this, it is the end. */
const SNAP_METRES = 1e-6;
/** Beyond it the distance along a piece need not be convex, and one start may lead to the wrong end. */
const CONVEX_WITHIN_METRES = 9_000_000;
const STARTS_BEYOND = [0, 0.25, 0.5, 0.75, 1];
const MAX_ITERATIONS = 20;

export interface Foot {
  readonly metres: number;
  /** From the point towards the foot, in degrees, (-180, 180]. */
  readonly bearingDegrees: number;
  /** Metres from the start of the line. */
  readonly alongMetres: number;
  readonly position: Position;
}

/**
 * Nearest position to (lon, lat) in degrees on piece `piece` of a line, to 0.01 mm along it, looked for from the
 * part [0, 1] of the piece where it is expected.
 */
export function footOnPiece(
  line: MeasuredLine,
  piece: number,
  part: number,
  lon: number,
  lat: number,
): Foot {
  const { coordinates, alongMetres } = line.pieces;
  const start: Position = [at(coordinates, 2 * piece), at(coordinates, 2 * piece + 1)];
  const end: Position = [at(coordinates, 2 * piece + 2), at(coordinates, 2 * piece + 3)];
  const startAlong = at(alongMetres, piece);
  const endAlong = at(alongMetres, piece + 1);
  const track = trackBetween(start, end);
  const onTrack = (along: number): number => {
    if (along < SNAP_METRES) return 0;
    return along > track.metres - SNAP_METRES ? track.metres : along;
  };
  /** The foot if it were at this distance from the start of the piece, and where to look next. */
  const look = (along: number) => {
    const state = track.stateAt(along);
    const position = along === 0 ? start : along === track.metres ? end : [state.lon, state.lat];
    const solved = WGS84.Inverse(lat, lon, position[1] as number, position[0] as number, MASK);
    const metres = solved.s12 as number;
    const turn = ((solved.azi2 as number) - state.bearingDegrees) * RADIANS;
    // On a sphere of radius R this is R tan(s / R), the exact reach for a near foot; flat, it is s.
    const scale = solved.M21 as number;
    const reach = scale > 0.1 ? (solved.m12 as number) / scale : metres;
    const foot: Foot = {
      metres,
      bearingDegrees: solved.azi1 as number,
      alongMetres: along === track.metres ? endAlong : startAlong + along,
      position,
    };
    return { foot, next: onTrack(along - reach * Math.cos(turn)) };
  };
  const search = (from: number): Foot => {
    let along = onTrack(from * track.metres);
    let looked = look(along);
    for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      if (looked.foot.metres < CLOSE_ENOUGH_METRES) break;
      if (Math.abs(looked.next - along) < CLOSE_ENOUGH_METRES) break;
      along = looked.next;
      looked = look(along);
    }
    return looked.foot;
  };
  const foot = search(part);
  if (foot.metres < CONVEX_WITHIN_METRES) return foot;
  return STARTS_BEYOND.map((from) => {
    const stayed = look(onTrack(from * track.metres)).foot;
    const walked = search(from);
    return walked.metres < stayed.metres ? walked : stayed;
  }).reduce((best, other) => (other.metres < best.metres ? other : best), foot);
}
