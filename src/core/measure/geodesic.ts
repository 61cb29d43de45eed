/**
 * The two geodesic problems on the WGS84 ellipsoid, solved by GeographicLib
 * (Karney 2013, "Algorithms for geodesics", https://doi.org/10.1007/s00190-012-0578-z): to some nanometres
 * for any two points, poles and near antipodes included.
 */
import geographiclib from 'geographiclib-geodesic';
import type { Position } from '../model/types.ts';
import { checkedFinite, checkedPosition } from './checked.ts';

const { Geodesic } = geographiclib;
const WGS84 = Geodesic.WGS84;

export interface InverseResult {
  readonly metres: number;
  /** Clockwise from north at `from`, [0, 360). It means nothing where `metres` is 0. */
  readonly initialBearingDegrees: number;
  /** The forward direction on arrival at `to`, [0, 360); add 180 for the way back. */
  readonly finalBearingDegrees: number;
}

/** Any angle in degrees brought to [0, 360). */
export function bearing360(degrees: number): number {
  const turned = degrees % 360;
  const positive = turned < 0 ? turned + 360 : turned;
  return positive === 360 ? 0 : positive + 0;
}

/**
 * Shortest geodesic between two positions.
 * @throws RangeError for a position that is not finite or whose latitude is outside [-90, 90].
 */
export function inverse(from: Position, to: Position): InverseResult {
  const [lon1, lat1] = checkedPosition(from, 'from');
  const [lon2, lat2] = checkedPosition(to, 'to');
  const solved = WGS84.Inverse(lat1, lon1, lat2, lon2);
  return {
    metres: solved.s12 as number,
    initialBearingDegrees: bearing360(solved.azi1 as number),
    finalBearingDegrees: bearing360(solved.azi2 as number),
  };
}

/**
 * Where one arrives after so many metres from a position in a direction. Negative metres go backwards.
 * The longitude comes back in [-180, 180].
 * @throws RangeError for a bad position, or a bearing or distance that is not finite.
 */
export function direct(from: Position, bearingDegrees: number, metres: number): Position {
  const [lon, lat] = checkedPosition(from, 'from');
  checkedFinite(bearingDegrees, 'bearingDegrees');
  checkedFinite(metres, 'metres');
  const solved = WGS84.Direct(lat, lon, bearingDegrees, metres);
  return [solved.lon2 as number, solved.lat2 as number];
}

/** Length of the shortest geodesic in metres; no check of the input: for inner loops. */
export function geodesicMetres(lon1: number, lat1: number, lon2: number, lat2: number): number {
  return WGS84.Inverse(lat1, lon1, lat2, lon2, Geodesic.DISTANCE).s12 as number;
}

/** A geodesic from one position to another, for asking where on it one is after so many metres. */
export interface GeodesicTrack {
  readonly metres: number;
  /**
   * Position at a distance in metres from the start. Longitudes run on without a jump at the
   * antimeridian (they may leave [-180, 180]), as a map wants them.
   */
  readonly positionAt: (alongMetres: number) => Position;
  /** The same with the direction of travel there, in degrees, (-180, 180]. */
  readonly stateAt: (alongMetres: number) => {
    readonly lon: number;
    readonly lat: number;
    readonly bearingDegrees: number;
  };
}

const TRACK_MASK = Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.AZIMUTH | Geodesic.LONG_UNROLL;

/** The track of the shortest geodesic; no check of the input. */
export function trackBetween(from: Position, to: Position): GeodesicTrack {
  const line = WGS84.InverseLine(
    from[1] as number,
    from[0] as number,
    to[1] as number,
    to[0] as number,
    Geodesic.STANDARD | Geodesic.DISTANCE_IN,
  );
  const stateAt = (alongMetres: number) => {
    const state = line.Position(alongMetres, TRACK_MASK);
    return {
      lon: state.lon2 as number,
      lat: state.lat2 as number,
      bearingDegrees: state.azi2 as number,
    };
  };
  const positionAt = (alongMetres: number): Position => {
    const { lon, lat } = stateAt(alongMetres);
    return [lon, lat];
  };
  return { metres: line.s13, positionAt, stateAt };
}
