/** The picture of the opening view that the page's HTML brings: it stands in for the map until the map is there. */
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface FirstView {
  /** It shows the opening view, not bare paper. */
  readonly isPicture: boolean;
  /** Keeps it where the map has the same places. */
  fit(padding: Padding): void;
  remove(): void;
}

/** Lays the picture under the map; null where the page has none any more. */
export function takeFirstView(under: HTMLElement): FirstView | null {
  const element = document.getElementById('first');
  if (!element) return null;
  under.append(element);
  return {
    isPicture: document.documentElement.dataset['first'] === 'opening',
    fit: ({ top, right, bottom, left }) =>
      element.style.setProperty('--edges', `${top}px ${right}px ${bottom}px ${left}px`),
    remove: () => element.remove(),
  };
}

/** Whether the map has drawn its areas: before that it would show land as sea. */
export const hasGround = (map: MapLibreMap, { layers }: StyleSpecification): boolean =>
  layers.every(
    (layer) =>
      layer.type !== 'fill' || (!!map.getSource(layer.source) && map.isSourceLoaded(layer.source)),
  );
