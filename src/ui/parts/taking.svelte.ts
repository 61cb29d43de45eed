import type { App } from '../../state/app.svelte.ts';
import type { Photograph } from '../../state/camera.svelte.ts';

type Photographer = NonNullable<App['camera']['photographer']>;

/** The photograph of the map that a page waits for: the newest that was asked for. */
export class Taking {
  /** null while it is on its way. */
  photograph = $state.raw<Photograph | null>(null);
  hasFailed = $state(false);

  /** Takes another; returns how not to want it any more, as an effect ends. */
  take(photographer: Photographer, order: Parameters<Photographer>[0]): () => void {
    let isWanted = true;
    this.photograph = null;
    this.hasFailed = false;
    photographer(order).then(
      (taken) => {
        if (isWanted) this.photograph = taken;
      },
      () => {
        if (isWanted) this.hasFailed = true;
      },
    );
    return () => (isWanted = false);
  }
}
