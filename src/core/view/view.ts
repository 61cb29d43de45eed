/** The view: all that a link shows. Replaced, never mutated. */
import type { Tool } from './tool.ts';
import type { Bounds, LayerEntry, Manifest, Position } from '../model/types.ts';
import type { Unit } from '../model/vocabulary.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** Pages that lie over the map and have a link of their own. */
export const PAGES = ['sources', 'borders', 'lengths', 'worksheet'] as const;
export type Page = (typeof PAGES)[number];

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
  /** 0 to 9 where the language has digits of its own. */
  readonly hasLatinDigits: boolean;
  /** null: the opening view, fitted to the window. */
  readonly camera: Camera | null;
  /** Ids of the layers that are on; null: those that the manifest turns on. */
  readonly layers: readonly string[] | null;
  /** 0 to 1, only for layers that differ from 1. */
  readonly opacity: Readonly<Record<string, number>>;
  readonly selection: Selection | null;
  readonly tool: Tool | null;
  /** The chapter of the story that is open. */
  readonly chapter: string | null;
  /** The day whose state the map shows, YYYY-MM-DD; null: the newest state that is known. */
  readonly date: string | null;
  /** Only the map and what is selected, for a link to one thing. */
  readonly isAlone: boolean;
  readonly page: Page | null;
}

export const ZOOM_RANGE = [1, 14] as const;
/** West, south, east, north of where the map can be moved to: the ground is the world’s. */
export const DATA_BOUNDS: Bounds = [-180, -80, 180, 84];

/** Whether a view shows nothing but the opening, in whatever language, units, digits and theme. */
export const isOpening = (view: View): boolean =>
  JSON.stringify({ ...view, theme: 'auto', units: 'km', hasLatinDigits: false }) ===
  JSON.stringify(defaultView(view.language));

/** What is shown to who comes without a link. */
export const defaultView = (language: string): View => ({
  language,
  theme: 'auto',
  units: 'km',
  hasLatinDigits: false,
  camera: null,
  layers: null,
  opacity: {},
  selection: null,
  tool: null,
  chapter: null,
  date: null,
  isAlone: false,
  page: null,
});

/** Ids of the layers that are drawn, in drawing order: those on, those always on, and their parts. */
export function layersOn(manifest: Manifest, view: Pick<View, 'layers'>): readonly string[] {
  const isOn = (layer: LayerEntry): boolean => {
    if (layer.fixed) return true;
    const parent = layer.partOf && manifest.layers.find(({ id }) => id === layer.partOf);
    if (parent) return isOn(parent);
    return view.layers ? view.layers.includes(layer.id) : layer.on;
  };
  return manifest.layers.filter(isOn).map((layer) => layer.id);
}

/** Whether a reader can switch the layer. */
export const isSwitch = (layer: LayerEntry): boolean => !layer.fixed && layer.partOf === undefined;

/** The view with one layer turned on or off. */
export function withLayer(manifest: Manifest, view: View, id: string, on: boolean): View {
  const before = layersOn(manifest, view);
  const switches = manifest.layers.filter(isSwitch);
  const chosen = switches.filter((layer) => (layer.id === id ? on : before.includes(layer.id)));
  const isDefault = switches.every((layer) => layer.on === chosen.includes(layer));
  return { ...view, layers: isDefault ? null : chosen.map((layer) => layer.id) };
}

/** The view with these layers on, as ids, and no others; with what it has on besides, if asked. */
export function withLayers(
  manifest: Manifest,
  view: View,
  ids: readonly string[],
  { keep }: { readonly keep: boolean },
): View {
  const before = layersOn(manifest, view);
  const wanted = (id: string) => ids.includes(id) || (keep && before.includes(id));
  return manifest.layers
    .filter(isSwitch)
    .reduce((changed, { id }) => withLayer(manifest, changed, id, wanted(id)), view);
}

/** The view with a layer's opacity set, 0 to 1, to the whole percent that a link carries. */
export function withOpacity(view: View, id: string, opacity: number): View {
  const { [id]: _, ...rest } = view.opacity;
  const percent = Math.round(Math.max(opacity, 0) * 100);
  return { ...view, opacity: percent >= 100 ? rest : { ...rest, [id]: percent / 100 } };
}

/** The id of the claim that is selected; null where something else or nothing is. */
export const claimIdOf = (selection: Selection | null): string | null =>
  selection?.type === 'thing' && selection.kind === 'claim' ? selection.id : null;

/** Whether two selections are of the same thing or spot. */
export const isSameSelection = (a: Selection | null, b: Selection | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
