/** What comes when the first view has been there for a while. */
import type { App } from '../state/app.svelte.ts';
import { tellParent } from './framed.svelte.ts';
import { openLinkData } from './link-data.ts';
import { startOffline } from './offline.ts';
import { watchVersion } from './version.svelte.ts';

export function later(app: App): void {
  openLinkData(app);
  watchVersion(app.shelf);
  void startOffline(app.shelf);
  if (window.parent !== window) tellParent(app);
}
