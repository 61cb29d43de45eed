/** Brings what the view shows: each room its own, the files of layers and tool besides. */
import { filesForLayers, filesForTool } from '../core/data/reading.ts';
import type { App } from './app.svelte.ts';

type Rooms = Pick<
  App,
  'catalog' | 'viewed' | 'shelf' | 'measuring' | 'claims' | 'selecting' | 'story' | 'timeline'
>;

/** Borders beyond the registry, whose code and index come with the first. */
async function supplyWorld(rooms: Rooms): Promise<void> {
  const { selection, tool } = rooms.viewed.view;
  const isAsked =
    (selection?.type === 'thing' && selection.kind === 'border') ||
    (tool && ('border' in tool || tool.kind === 'along'));
  if (isAsked) await (await rooms.shelf.code(() => import('./world.ts')))?.bringBorders(rooms);
}

export async function supply(rooms: Rooms): Promise<void> {
  const { viewed, shelf, measuring, claims, selecting, story, timeline } = rooms;
  const { manifest, paths } = rooms.catalog;
  const files = [
    ...filesForLayers(manifest, viewed.layersOn),
    ...(viewed.view.tool ? filesForTool(manifest, paths) : []),
  ];
  await Promise.all([
    shelf.load(files),
    measuring.supply(),
    claims.supply(),
    selecting.supply(),
    story.supply(),
    timeline.supply(),
    supplyWorld(rooms),
  ]);
}
