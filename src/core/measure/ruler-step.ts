/** Where a straight stroke leaves the circle of one opening of the dividers. */

const CLOSE_ENOUGH_METRES = 1e-6;
const MAX_ITERATIONS = 60;
const RADIANS = Math.PI / 180;

type Metres = (lon1: number, lat1: number, lon2: number, lat2: number) => number;

/**
 * The part, [0, 1], of a stroke from (startLon, startLat) by (dLon, dLat) degrees at which it is `radiusMetres` from
 * the centre, given that it starts inside the circle and does not end inside it. First guess on a plane,
 * then Newton's steps kept in the bracket; `metres` measures.
 */
export function exitFromCircle(
  metres: Metres,
  lon: number,
  lat: number,
  radiusMetres: number,
  startLon: number,
  startLat: number,
  dLon: number,
  dLat: number,
): number {
  const shrink = Math.cos((startLat + dLat / 2) * RADIANS);
  const px = (startLon - lon) * shrink;
  const py = startLat - lat;
  const vx = dLon * shrink;
  const vy = dLat;
  const vv = vx * vx + vy * vy;
  const pv = px * vx + py * vy;
  let low = 0;
  let high = 1;
  let part = 1;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const distance = metres(lon, lat, startLon + part * dLon, startLat + part * dLat);
    const excess = distance - radiusMetres;
    if (Math.abs(excess) < CLOSE_ENOUGH_METRES) return part;
    if (excess > 0) high = part;
    else low = part;
    const flat = Math.sqrt((px + part * vx) ** 2 + (py + part * vy) ** 2);
    // The circle's radius in the plane's own unit, from this distance; then where the stroke meets it.
    const radius = flat * (radiusMetres / distance);
    const root = pv * pv + vv * (radius * radius - px * px - py * py);
    const guess = root >= 0 ? (Math.sqrt(root) - pv) / vv : NaN;
    part = guess > low && guess < high ? guess : (low + high) / 2;
  }
  return high;
}
