/** Pure image arithmetic of the relief: grey to metres, Web Mercator, light. Knows arrays, not files. */
import { at } from './at.ts';

/** A raster of one number a pixel, row by row from the north-west. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Grey of the Marble tiles and the metres it stands for, fitted to ETOPO5 and known peaks. For shading only. */
const METRES_BY_GREY: readonly (readonly [grey: number, metres: number])[] = [
  [84, -28],
  [96, 5],
  [108, 52],
  [120, 121],
  [132, 200],
  [144, 385],
  [156, 610],
  [168, 850],
  [180, 1200],
  [186, 1540],
  [192, 1900],
  [198, 2380],
  [204, 3000],
  [209, 3600],
  [214, 4300],
  [221, 5200],
];

/** Sea beds are darker than any land and come out flat, at the level of the Caspian shore. */
export function metresOf(grey: number): number {
  const above = METRES_BY_GREY.findIndex(([step]) => step >= grey);
  if (above === 0) return at(METRES_BY_GREY, 0)[1];
  const [grey1, metres1] = at(METRES_BY_GREY, above === -1 ? -1 : above);
  const [grey0, metres0] = at(METRES_BY_GREY, above === -1 ? -2 : above - 1);
  return metres0 + ((grey - grey0) / (grey1 - grey0)) * (metres1 - metres0);
}

/** Blurs with a Gaussian of `sigma` pixels: hides the 8-pixel grid and the grey steps of the JPEG source. */
export function blur({ width, height, values }: Raster, sigma: number): Raster {
  const radius = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)),
  );
  const total = weights.reduce((a, b) => a + b, 0);
  const pass = (from: Float32Array, stride: number, span: number): Float32Array =>
    from.map((_, index) => {
      const place = Math.floor(index / stride) % span;
      let sum = 0;
      weights.forEach((weight, i) => {
        const to = Math.max(0, Math.min(span - 1, place + i - radius));
        sum += weight * at(from, index + (to - place) * stride);
      });
      return sum / total;
    });
  return { width, height, values: pass(pass(values, 1, width), width, height) };
}

/** Catmull and Rom's cubic between pixels; positions are in pixels, clamped to the raster. */
export function sample({ width, height, values }: Raster, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const rows = [-1, 0, 1, 2].map((dy) => {
    const line = Math.max(0, Math.min(height - 1, row + dy)) * width;
    const points = [-1, 0, 1, 2].map((dx) =>
      at(values, line + Math.max(0, Math.min(width - 1, column + dx))),
    );
    return cubic(points, x - column);
  });
  return cubic(rows, y - row);
}

function cubic(points: readonly number[], t: number): number {
  const [a, b, c, d] = points as [number, number, number, number];
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

export interface Light {
  /** Where it comes from: 0 is north, 315 north-west. */
  readonly bearingDegrees: number;
  readonly weight: number;
}

/**
 * Light on each pixel less the light on flat ground: below 0 in shade, above 0 lit. `metresPerPixel`
 * is per row, because a Mercator pixel shrinks towards the pole.
 */
export function shade(
  { width, height, values }: Raster,
  metresPerPixel: (row: number) => number,
  lights: readonly Light[],
  altitudeDegrees: number,
  exaggeration: number,
): Raster {
  const altitude = (altitudeDegrees * Math.PI) / 180;
  const out = new Float32Array(values.length);
  for (let row = 1; row < height - 1; row++) {
    const scale = exaggeration / (2 * metresPerPixel(row));
    for (let column = 1; column < width - 1; column++) {
      const index = row * width + column;
      const east = (at(values, index + 1) - at(values, index - 1)) * scale;
      const north = (at(values, index - width) - at(values, index + width)) * scale;
      const length = Math.sqrt(1 + east * east + north * north);
      for (const { bearingDegrees, weight } of lights) {
        const bearing = (bearingDegrees * Math.PI) / 180;
        const towards =
          -(east * Math.sin(bearing) + north * Math.cos(bearing)) * Math.cos(altitude);
        const light = (Math.sin(altitude) + towards) / length - Math.sin(altitude);
        out[index] = at(out, index) + weight * light;
      }
    }
  }
  return { width, height, values: out };
}
