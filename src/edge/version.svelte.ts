/** Notices that the server has a newer page than this one, whose parts may be gone. */
import type { Shelf } from '../state/shelf.svelte.ts';
import type { Problem } from '../core/model/types.ts';
import { isOutdated } from './link.svelte.ts';

/** Where a part is missing, the reason may be a new version of the page on the server. */
export function watchVersion(shelf: Shelf): void {
  const isMissing = ({ code }: Problem) => code === 'load.failed' || code === 'load.part';
  $effect.root(() => {
    $effect(() => {
      if (!shelf.problems.some(isMissing)) return;
      void isOutdated().then((isSo) => {
        const problem = {
          code: 'load.newVersion',
          at: 'page',
          params: {},
          severity: 'error',
        } as const;
        if (isSo) shelf.report(problem);
      });
    });
  });
}
