/** A link has brought the view: opens what belongs to it, and shows it where the link names no place. */
import { claimIdOf } from '../core/view/view.ts';
import type { App } from './app.svelte.ts';

type Rooms = Pick<App, 'viewed' | 'timeline' | 'panels' | 'story' | 'measuring' | 'selecting'>;

export function arrive({ viewed, timeline, panels, story, measuring, selecting }: Rooms): void {
  const { selection, camera, tool, chapter, date } = viewed.view;
  const isFitted = camera === null;
  if (date && !chapter) timeline.open();
  if (chapter) panels.turnTo('story');
  else if (claimIdOf(selection)) panels.turnTo('claims');
  viewed.whenSupplied(() => {
    if (chapter) story.arrive({ isFitted });
    if (tool && isFitted) measuring.fit();
    else if (selection) selecting.show({ isFitted });
  });
}
