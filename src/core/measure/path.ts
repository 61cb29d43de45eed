/** Geodesics as the map can draw them: as a row of positions, close enough that nobody sees the corners. */
import type { Position } from '../model/types.ts';
import { checkedPosition, checkedPositive } from './checked.ts';
import { trackBetween, type GeodesicTrack } from './geodesic.ts';

const RADIANS = Math.PI / 180;
/** Where Web Mercator's square ends; beyond it a map draws nothing. */
const MERCATOR_LIMIT_DEGREES = 85.051129;
const EARTH_RADIUS_METRES = 6378137;
/** A path has up to 2 to this power segments, whatever is asked. */
const MAX_DEPTH = 10;
const MIN_DEPTH = 1;
/** The largest offset lies between the places that are looked at, but exceeds theirs by little. */
const MARGIN = 1.1;

/**
 * A geodesic cut into `segments` equal parts: segments + 1 positions, longitudes without a jump at the
 * antimeridian (the last may leave [-180, 180]).
 * @throws RangeError for a bad position or a count that is not a whole number above 0.
 */
export function pointsAlong(from: Position, to: Position, segments: number): Position[] {
  checkedPosition(from, 'from');
  checkedPosition(to, 'to');
  if (!Number.isInteger(segments) || segments < 1) {
    throw new RangeError(`segments is ${segments}; wanted a whole number above 0.`);
  }
  const track = trackBetween(from, to);
  const inner = Array.from({ length: segments - 1 }, (_, index) =>
    track.positionAt((track.metres * (index + 1)) / segments),
  );
  return [[...from], ...inner, endOf(track, to)];
}

/**
 * A geodesic with as many positions as a Web Mercator map needs so that the straight strokes it draws
 * between them stay within `maxOffsetMetres` (on the ground) of the geodesic; at most 1024 strokes.
 * @throws RangeError for a bad position or an offset that is not above 0.
 */
export function drawnGeodesic(from: Position, to: Position, maxOffsetMetres: number): Position[] {
  checkedPosition(from, 'from');
  checkedPosition(to, 'to');
  checkedPositive(maxOffsetMetres, 'maxOffsetMetres');
  const track = trackBetween(from, to);
  const positions: Position[] = [[...from]];
  const divide = (startMetres: number, endMetres: number, depth: number): void => {
    const split =
      depth < MIN_DEPTH ||
      (depth < MAX_DEPTH && offsetMetres(track, startMetres, endMetres) > maxOffsetMetres);
    if (!split) {
      positions.push(endMetres === track.metres ? endOf(track, to) : track.positionAt(endMetres));
      return;
    }
    const middle = (startMetres + endMetres) / 2;
    divide(startMetres, middle, depth + 1);
    divide(middle, endMetres, depth + 1);
  };
  if (track.metres > 0) divide(0, track.metres, 0);
  else positions.push([...to]);
  return positions;
}

/** The last position exactly as given, but on the turn of the globe that the track has reached. */
function endOf(track: GeodesicTrack, to: Position): Position {
  const [lon, lat] = checkedPosition(to, 'to');
  const reached = track.positionAt(track.metres)[0] as number;
  return [lon + 360 * Math.round((reached - lon) / 360), lat];
}

/** The larger of the offsets of a part of the track from its Mercator chord, at a fifth, half and four fifths. */
function offsetMetres(track: GeodesicTrack, startMetres: number, endMetres: number): number {
  const [ax, ay] = mercator(track.positionAt(startMetres));
  const [bx, by] = mercator(track.positionAt(endMetres));
  const chord = Math.hypot(bx - ax, by - ay);
  const offsets = [0.2, 0.5, 0.8].map((part) => {
    const position = track.positionAt(startMetres + (endMetres - startMetres) * part);
    const [x, y] = mercator(position);
    const across =
      chord === 0
        ? Math.hypot(x - ax, y - ay)
        : Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / chord;
    return across * Math.cos(clampedLatitude(position) * RADIANS);
  });
  return MARGIN * Math.max(...offsets);
}

function clampedLatitude(position: Position): number {
  const latitude = position[1] as number;
  return Math.max(-MERCATOR_LIMIT_DEGREES, Math.min(MERCATOR_LIMIT_DEGREES, latitude));
}

/** EPSG:3857 metres, latitude clamped to the map's edge. */
function mercator(position: Position): readonly [number, number] {
  const latitude = clampedLatitude(position) * RADIANS;
  return [
    (position[0] as number) * RADIANS * EARTH_RADIUS_METRES,
    Math.asinh(Math.tan(latitude)) * EARTH_RADIUS_METRES,
  ];
}
