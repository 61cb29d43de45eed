/** Layers that the page's link brings: they become the reader's own, and are sent nowhere. */
import { decodeLayers } from '../core/yours/link-data.ts';
import type { App } from '../state/app.svelte.ts';

const hasData = () => /[#&;]data(?:=|%3D)/i.test(location.hash);

/** Opens what build/before-the-scripts.ts took out of the link, and takes links that come later from the beginning. */
export function openLinkData(app: App): void {
  // Before the page reads the link itself.
  addEventListener('popstate', () => hasData() && location.reload(), { capture: true });
  const { brought } = document.documentElement.dataset;
  if (brought !== undefined) void bring(app, brought);
}

async function bring(app: App, value: string): Promise<void> {
  const layers = await decodeLayers(value);
  if (!layers) {
    app.shelf.report({ code: 'yours.linkBroken', at: 'data', params: {}, severity: 'warning' });
    return;
  }
  const yours = await app.yourFiles.open();
  app.panels.open('layers');
  await yours?.bringNew(
    layers.map(({ name, features }) => ({
      file: new Blob([JSON.stringify({ type: 'FeatureCollection', features })]),
      name: app.t('yours.fromLink', { name }),
    })),
  );
}
