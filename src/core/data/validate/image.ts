/** Reads where an image of the ground lies (geo/layers/relief.json). */
import type { Corners } from '../../model/types.ts';
import { isFilled, isPosition, isRecord } from '../../model/shape.ts';

export interface ImageRecord {
  /** File name, beside the record. */
  readonly image: string;
  readonly coordinates: Corners;
}

/** What of the record is drawn; null where it can't be, and the layer is left out. */
export const readImage = (json: unknown): ImageRecord | null =>
  isRecord(json) && isFilled(json['image']) && isCorners(json['coordinates'])
    ? { image: json['image'], coordinates: json['coordinates'] }
    : null;

/** North-west, north-east, south-east, south-west of a box. */
export function isCorners(value: unknown): value is Corners {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(isPosition)) return false;
  const [nw, ne, se, sw] = value as unknown as Corners;
  const isBox = nw[1] === ne[1] && se[1] === sw[1] && nw[0] === sw[0] && ne[0] === se[0];
  return isBox && nw[0] < ne[0] && sw[1] < nw[1];
}
