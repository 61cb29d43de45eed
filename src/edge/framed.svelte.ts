/** In another's page: tells it that the map is there, and what is chosen. Nothing else is said, and nothing is heard. */
import type { App } from '../state/app.svelte.ts';

/** As README.md describes them to who listens. */
type Told =
  | { readonly type: 'araxes:ready' }
  /** `kind/id` of a thing, `null` for nothing; a spot is told by its position, longitude first. */
  | { readonly type: 'araxes:selection'; readonly selection: string | readonly number[] | null };

export function tellParent(app: App): void {
  // Any page may have framed this one; what is told is in the link anyway.
  const tell = (told: Told) => window.parent.postMessage(told, '*');
  tell({ type: 'araxes:ready' });
  $effect.root(() => {
    $effect(() => {
      const { selection } = app.view;
      tell({
        type: 'araxes:selection',
        selection:
          selection?.type === 'thing'
            ? `${selection.kind}/${selection.id}`
            : (selection?.position ?? null),
      });
    });
  });
}
