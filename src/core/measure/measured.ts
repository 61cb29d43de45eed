/**
 * A line measured once, so that any question about it later is quick: metres from its start to each vertex, and
 * the line cut into short geodesic pieces for searching.
 */
import type { Position } from '../model/types.ts';
import { at } from './at.ts';
import { writeVector } from './auxiliary.ts';
import { checkedLine } from './checked.ts';
import { chunksOf, type Chunks } from './chunks.ts';
import { geodesicMetres, trackBetween } from './geodesic.ts';

/** No piece is longer: over 2 km a geodesic leaves the straight stroke in degrees by 8 cm at 45°. */
const PIECE_METRES = 2000;

/**
 * The line's vertices with more between them where they are far apart, all on the same geodesics. Piece i goes
 * from node i to node i + 1.
 */
export interface Pieces {
  /** Longitude, latitude … of the nodes in degrees; longitudes run on across the antimeridian. */
  readonly coordinates: Float64Array;
  /** Unit vectors of the nodes on the auxiliary sphere. */
  readonly vectors: Float64Array;
  /** Metres from the start of the line to each node. */
  readonly alongMetres: Float64Array;
  /** The segment of the line in which the piece that starts at the node lies. */
  readonly segments: Int32Array;
  readonly longestMetres: number;
  readonly chunks: Chunks;
}

export interface MeasuredLine {
  readonly positions: readonly Position[];
  /** Geodesic metres from the start to each position; the first is 0. */
  readonly cumulativeMetres: Float64Array;
  readonly lengthMetres: number;
  readonly pieces: Pieces;
}

/**
 * Measures a line of two positions or more by GeographicLib. Its segments are geodesics.
 * @throws RangeError for fewer than two positions, or one that is not finite or beyond a pole.
 */
export function measuredLine(line: readonly Position[]): MeasuredLine {
  const positions = checkedLine(line, 'line').map((position) => [...position]);
  const cumulativeMetres = new Float64Array(positions.length);
  for (let index = 1; index < positions.length; index++) {
    const [lon1, lat1] = positions[index - 1] as [number, number];
    const [lon2, lat2] = positions[index] as [number, number];
    cumulativeMetres[index] =
      at(cumulativeMetres, index - 1) + geodesicMetres(lon1, lat1, lon2, lat2);
  }
  return {
    positions,
    cumulativeMetres,
    lengthMetres: at(cumulativeMetres, positions.length - 1),
    pieces: piecesOf(positions, cumulativeMetres),
  };
}

function piecesOf(positions: readonly Position[], cumulativeMetres: Float64Array): Pieces {
  const coordinates: number[] = [];
  const along: number[] = [];
  const segments: number[] = [];
  let longestMetres = 0;
  let lastLon = positions[0]?.[0] ?? 0;
  const add = (position: Position, alongMetres: number, segment: number): void => {
    const [lon, lat] = position as [number, number];
    lastLon = lon + 360 * Math.round((lastLon - lon) / 360);
    coordinates.push(lastLon, lat);
    longestMetres = Math.max(longestMetres, alongMetres - (along.at(-1) ?? 0));
    along.push(alongMetres);
    segments.push(segment);
  };
  positions.forEach((position, segment) => {
    const start = at(cumulativeMetres, segment);
    add(position, start, segment);
    const next = positions[segment + 1];
    if (next === undefined) return;
    const metres = at(cumulativeMetres, segment + 1) - start;
    const count = Math.ceil(metres / PIECE_METRES);
    if (count < 2) return;
    const track = trackBetween(position, next);
    for (let part = 1; part < count; part++) {
      const inner = (metres * part) / count;
      add(track.positionAt(inner), start + inner, segment);
    }
  });
  const vectors = new Float64Array(3 * along.length);
  for (let node = 0; node < along.length; node++) {
    writeVector(
      vectors,
      node,
      coordinates[2 * node] as number,
      coordinates[2 * node + 1] as number,
    );
  }
  return {
    coordinates: Float64Array.from(coordinates),
    vectors,
    alongMetres: Float64Array.from(along),
    segments: Int32Array.from(segments),
    longestMetres,
    chunks: chunksOf(vectors),
  };
}
