/** The scale bar: a round length and how many pixels it takes at the map's middle. */
import { formatLength } from './format.ts';
import { METRES_PER } from '../model/vocabulary.ts';
import type { Messages } from './text.ts';
import type { Unit } from '../model/vocabulary.ts';

const EQUATOR_METRES = 2 * Math.PI * 6378137;
/** MapLibre's tiles at zoom 0. */
const WORLD_PIXELS = 512;

/** What a pixel covers, in metres, at a latitude in degrees. */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (EQUATOR_METRES * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PIXELS * 2 ** zoom);

export interface ScaleBar {
  readonly pixels: number;
  readonly label: string;
}

/** The longest bar of 1, 2, 3 or 5 times a power of ten units that is no wider than `widest` pixels. */
export function scaleBar(
  messages: Messages,
  unit: Unit,
  latitude: number,
  zoom: number,
  widest: number,
): ScaleBar {
  const pixelMetres = metresPerPixel(latitude, zoom);
  const most = (widest * pixelMetres) / METRES_PER[unit];
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 3, 2, 1].find((factor) => factor * power <= most) ?? 1;
  const metres = step * power * METRES_PER[unit];
  return {
    pixels: metres / pixelMetres,
    label: formatLength(messages, metres, unit, metres >= METRES_PER[unit] ? 1000 : 10),
  };
}
