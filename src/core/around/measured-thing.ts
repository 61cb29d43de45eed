/** A line of the library with its running lengths, measured once. */
import type { Thing } from '../model/library.ts';
import { measuredLine, type MeasuredLine } from '../measure/measured.ts';

const measuredByThing = new WeakMap<Thing, MeasuredLine>();

/** A line's vertices with their running lengths; null for what is no single line. */
export function measured(thing: Thing): MeasuredLine | null {
  if (thing.geometry.type !== 'LineString') return null;
  const known = measuredByThing.get(thing);
  if (known) return known;
  const line = measuredLine(thing.geometry.coordinates);
  measuredByThing.set(thing, line);
  return line;
}
