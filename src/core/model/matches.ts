/** Whether a layer draws a feature with these properties: the manifest's `where` and `has`. */
import type { LayerEntry } from './types.ts';

/** `properties`: of a feature of the layer's file. A layer without `where` and `has` draws all. */
export function matches(layer: LayerEntry, properties: Readonly<Record<string, unknown>>): boolean {
  if (layer.has !== undefined && !(layer.has in properties)) return false;
  return Object.entries(layer.where ?? {}).every(([property, value]) =>
    [value].flat().includes(properties[property] as string),
  );
}
