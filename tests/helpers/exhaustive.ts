/**
 * The plain and slow answers that the quick ones are held against: every segment is searched with nothing but
 * GeographicLib. Shares no code with src/core/measure.
 */
import geographiclib from 'geographiclib-geodesic';
import type { Position } from '../../src/core/model/types.ts';

const { Geodesic } = geographiclib;
const WGS84 = Geodesic.WGS84;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const TOLERANCE_METRES = 1e-3;

export interface ExhaustiveNearest {
  readonly metres: number;
  readonly position: Position;
  readonly segmentIndex: number;
}

export function plainMetres(from: Position, to: Position): number {
  const [lon1, lat1] = from as [number, number];
  const [lon2, lat2] = to as [number, number];
  return WGS84.Inverse(lat1, lon1, lat2, lon2, Geodesic.DISTANCE).s12 as number;
}

/**
 * Nearest position on a line: golden section on each geodesic segment. A segment is left out only where the
 * triangle inequality shows that no point of it can be nearer than what is found already.
 */
export function exhaustiveNearest(line: readonly Position[], point: Position): ExhaustiveNearest {
  const toVertices = line.map((vertex) => plainMetres(point, vertex));
  const start = toVertices.indexOf(Math.min(...toVertices));
  let best: ExhaustiveNearest = {
    metres: toVertices[start] as number,
    position: line[start] as Position,
    segmentIndex: Math.min(start, line.length - 2),
  };
  for (let index = 0; index + 1 < line.length; index++) {
    const [a, b] = [line[index] as Position, line[index + 1] as Position];
    const metres = plainMetres(a, b);
    const floor = ((toVertices[index] as number) + (toVertices[index + 1] as number) - metres) / 2;
    if (floor > best.metres) continue;
    const found = goldenSection(a, b, point);
    if (found.metres < best.metres) best = { ...found, segmentIndex: index };
  }
  return best;
}

/** The smallest distance on one segment, from eight brackets so that two valleys are no trap. */
function goldenSection(a: Position, b: Position, point: Position) {
  const track = WGS84.InverseLine(
    a[1] as number,
    a[0] as number,
    b[1] as number,
    b[0] as number,
    Geodesic.STANDARD | Geodesic.DISTANCE_IN,
  );
  const at = (along: number): Position => {
    const { lat2, lon2 } = track.Position(along, Geodesic.LATITUDE | Geodesic.LONGITUDE);
    return [lon2 as number, lat2 as number];
  };
  const brackets = track.s13 > 5000 ? 8 : 1;
  let best = { metres: Infinity, position: a };
  for (let bracket = 0; bracket < brackets; bracket++) {
    let low = (track.s13 * bracket) / brackets;
    let high = (track.s13 * (bracket + 1)) / brackets;
    while (high - low > TOLERANCE_METRES) {
      const left = high - GOLDEN * (high - low);
      const right = low + GOLDEN * (high - low);
      if (plainMetres(point, at(left)) < plainMetres(point, at(right))) high = right;
      else low = left;
    }
    const position = at((low + high) / 2);
    const metres = plainMetres(point, position);
    if (metres < best.metres) best = { metres, position };
  }
  return best;
}

/**
 * Divider walk with exact geodesics only: along every vertex until one is a ruler away, then halving.
 * Segments are first cut to 100 m so that the first crossing is not missed.
 */
export function plainDividerWalk(line: readonly Position[], rulerMetres: number) {
  const fine: Position[] = line.slice(0, 1).map((position) => [...position]);
  for (let index = 1; index < line.length; index++) {
    const [a, b] = [line[index - 1] as Position, line[index] as Position];
    const track = WGS84.InverseLine(
      a[1] as number,
      a[0] as number,
      b[1] as number,
      b[0] as number,
      Geodesic.STANDARD | Geodesic.DISTANCE_IN,
    );
    const parts = Math.max(1, Math.ceil(track.s13 / 100));
    for (let part = 1; part <= parts; part++) {
      const { lat2, lon2 } = track.Position((track.s13 * part) / parts);
      fine.push(part === parts ? b : [lon2 as number, lat2 as number]);
    }
  }
  let current = fine[0] as Position;
  let next = 1;
  let steps = 0;
  while (next < fine.length) {
    const to = fine[next] as Position;
    if (plainMetres(current, to) < rulerMetres) {
      next++;
      continue;
    }
    const from = fine[next - 1] as Position;
    let low = plainMetres(current, from) < rulerMetres ? 0 : 1;
    let high = 1;
    const between = (part: number): Position => [
      (from[0] as number) + part * ((to[0] as number) - (from[0] as number)),
      (from[1] as number) + part * ((to[1] as number) - (from[1] as number)),
    ];
    while (high - low > 1e-9) {
      const middle = (low + high) / 2;
      if (plainMetres(current, between(middle)) < rulerMetres) low = middle;
      else high = middle;
    }
    // A step may end beyond `from` on the same piece: continue from there.
    current = between(high);
    fine[next - 1] = current;
    steps++;
  }
  const remainderMetres = plainMetres(current, fine.at(-1) as Position);
  return { steps, remainderMetres, lengthMetres: steps * rulerMetres + remainderMetres };
}
