/** Makes the room of the reader's own files when it is first needed, with what is kept of them. */
import type { Kept } from '../core/view/kept.ts';
import type { App } from './app.svelte.ts';
import { Yours } from './yours.svelte.ts';

export type Rooms = Pick<
  App,
  'catalog' | 'viewed' | 'shelf' | 'preferences' | 'camera' | 'selecting'
>;

export async function newYours(rooms: Rooms, keep: (choice: Kept) => void): Promise<Yours> {
  const { catalog, viewed, shelf, preferences, camera, selecting } = rooms;
  const files = await catalog.ownFiles();
  const region = catalog.manifest.openingBounds;
  const yours = new Yours(files, viewed, shelf, preferences, camera, selecting, region, keep);
  await yours.restore();
  return yours;
}
