/** A panel that opens takes the focus, and gives it back when it closes. */
import type { App } from '../../state/app.svelte.ts';

/** Places from which a reader steps through things one after another: the focus stays there. */
const STAYS = '.strip, .scroller, .search';

/** An attachment for the panel's element: its heading gets the focus when the reader has opened or changed it. */
export const takesFocus = (app: App) => (panel: HTMLElement) => {
  let opener: HTMLElement | null = null;
  $effect(() => {
    if (!app.layout.takeFocus()) return;
    const active = document.activeElement as HTMLElement | null;
    if (app.timeline.isPlaying || (active?.closest(STAYS) && !active.closest('.search'))) return;
    if (!panel.contains(active)) opener = active;
    // Points are set from the map, by the space bar at the crosshair: it keeps the focus.
    if (app.measuring.isAdding && active instanceof HTMLCanvasElement) return;
    const heading = panel.querySelector<HTMLElement>('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
  return () => {
    const active = document.activeElement;
    if (active && active !== document.body && !panel.contains(active)) return;
    const map = document.querySelector<HTMLElement>('.maplibregl-canvas');
    const isThere = opener?.isConnected && opener !== document.body;
    (isThere ? opener : map)?.focus({ preventScroll: true });
  };
};
