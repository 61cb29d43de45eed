/** The view as text: the things of each layer that is on, with lengths and sentences. */
import { measured } from '../around/measured-thing.ts';
import { borderOf } from '../model/find.ts';
import { type Library, linesOf, textOf } from '../model/library.ts';
import { matches } from '../model/matches.ts';
import type { LayerEntry, Manifest, Names } from '../model/types.ts';

export interface TwinItem {
  readonly kind: string;
  readonly id: string;
  readonly names: Names;
  /** Geodesic length on WGS84; null for what isn't a measured line. */
  readonly lengthMetres: number | null;
  readonly text: { readonly text: string; readonly language: string } | null;
}

export interface TwinSection {
  readonly layer: LayerEntry;
  readonly items: readonly TwinItem[];
}

/** `on`: ids of the layers that are drawn. A section for each that has things with names, the topmost first. */
export function twinOf(
  manifest: Manifest,
  library: Library,
  on: readonly string[],
  language: string,
): readonly TwinSection[] {
  return manifest.layers
    .filter((layer) => on.includes(layer.id) && layer.things)
    .toReversed()
    .map((layer) => ({ layer, items: itemsOf(layer, library, language) }))
    .filter(({ items }) => items.length > 0);
}

function itemsOf(layer: LayerEntry, library: Library, language: string): TwinItem[] {
  const items = new Map<string, TwinItem>();
  for (const { properties } of library.layers[layer.data]?.features ?? []) {
    if (!matches(layer, properties)) continue;
    const { kind } = properties;
    const borderId = kind === 'border' ? String(properties['border']) : null;
    const id = borderId ?? properties.id;
    const names = borderId ? borderOf(library, borderId)?.border.names : properties.names;
    if (!names || Object.keys(names).length === 0 || items.has(id)) continue;
    items.set(id, {
      kind,
      id,
      names,
      lengthMetres: borderId === null ? null : borderLengthMetres(library, borderId),
      text: textOf(library, `${kind}/${id}`, language),
    });
  }
  return [...items.values()];
}

const borderLengthMetres = (library: Library, border: string): number =>
  linesOf(library, border).reduce((total, line) => total + (measured(line)?.lengthMetres ?? 0), 0);
