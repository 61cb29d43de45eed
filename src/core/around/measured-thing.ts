/** A line of the library with its running lengths, measured once. */
import type { Thing } from '../model/library.ts';
import { oncePer } from '../model/once-per.ts';
import { measuredLine, type MeasuredLine } from '../measure/measured.ts';

const measuredOnce = oncePer(measuredLine);

/** A line's vertices with their running lengths; null for what is no single line. */
export const measured = ({ geometry }: Thing): MeasuredLine | null =>
  geometry.type === 'LineString' ? measuredOnce(geometry.coordinates) : null;
