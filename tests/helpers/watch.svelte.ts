import { flushSync } from 'svelte';

/** Runs `look` as a part of the page would: again whenever something changes that it has read. Returns how to stop it. */
export function watch(look: () => void): () => void {
  const stop = $effect.root(() => {
    $effect(look);
  });
  flushSync();
  return stop;
}
