/** The view: all that a link shows. Replaced, never mutated. */
import type { Bounds, Manifest, Position } from './types.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const UNITS = ['km', 'mi', 'nmi'] as const;
export type Theme = (typeof THEMES)[number];
export type Unit = (typeof UNITS)[number];

export interface Camera {
  readonly zoom: number;
  readonly longitude: number;
  readonly latitude: number;
}

/** A thing of a layer, by what links call it, or a spot on the map. */
export type Selection =
  | { readonly type: 'thing'; readonly kind: string; readonly id: string }
  | { readonly type: 'spot'; readonly position: Position };

export interface View {
  readonly language: string;
  readonly theme: Theme;
  readonly units: Unit;
  /** null: the opening view, fitted to the window. */
  readonly camera: Camera | null;
  /** Ids of the layers that are on; null: those that the manifest turns on. */
  readonly layers: readonly string[] | null;
  /** 0 to 1, only for layers that differ from 1. */
  readonly opacity: Readonly<Record<string, number>>;
  readonly selection: Selection | null;
}

export const ZOOM_RANGE = [2.5, 14] as const;
/** West, south, east, north of what the data covers. */
export const DATA_BOUNDS: Bounds = [18, 20, 76, 64];

export const defaultView = (language: string): View => ({
  language,
  theme: 'auto',
  units: 'km',
  camera: null,
  layers: null,
  opacity: {},
  selection: null,
});

/** Ids of the layers that are drawn: those on and those always on, in drawing order. */
export function layersOn(manifest: Manifest, view: Pick<View, 'layers'>): readonly string[] {
  const chosen = view.layers;
  return manifest.layers
    .filter((layer) => layer.fixed ?? (chosen ? chosen.includes(layer.id) : layer.on))
    .map((layer) => layer.id);
}

/** The view with one layer turned on or off. */
export function withLayer(manifest: Manifest, view: View, id: string, on: boolean): View {
  const chosen = manifest.layers.filter((layer) =>
    layer.id === id ? on : !layer.fixed && layersOn(manifest, view).includes(layer.id),
  );
  const isDefault = manifest.layers.every(
    (layer) => layer.fixed ?? layer.on === chosen.includes(layer),
  );
  return { ...view, layers: isDefault ? null : chosen.map((layer) => layer.id) };
}

/** The view with a layer's opacity set, 0 to 1. */
export function withOpacity(view: View, id: string, opacity: number): View {
  const { [id]: _, ...rest } = view.opacity;
  return { ...view, opacity: opacity >= 1 ? rest : { ...rest, [id]: opacity } };
}

export const isSameSelection = (a: Selection | null, b: Selection | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
