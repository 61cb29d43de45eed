/** Encoded polylines, from the package that has them. */
import * as codec from '@googlemaps/polyline-codec';

/** Node takes the package's CommonJS build, with its names on `default` only; Vite the ES module. */
export const { decode, encode } = ('default' in codec ? codec.default : codec) as typeof codec;
