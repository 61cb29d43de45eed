/** Keeps the address bar and the view in step: the one writer and the one reader of the link. */
import type { App } from '../state/app.svelte.ts';
import { arrive } from '../state/arrive.ts';
import { decodeView } from '../core/view/url.ts';
import type { View } from '../core/view/view.ts';

/** Browsers refuse more than some 200 history changes in 30 seconds. */
const QUIET_MILLISECONDS = 250;

/**
 * Writes the view into the link: a new selection, chapter or page as a new entry, all else in place. Playing the strip of
 * time is one entry, however much it shows.
 */
export function writeLink(app: App): void {
  let entry = entryOf(app.view);
  let wasPlaying = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the entry that is left will say. */
  let waiting: string | null = null;
  $effect.root(() => {
    $effect(() => {
      const { view } = app;
      const hash = `#${app.viewed.hash}`;
      clearTimeout(timer);
      if (entry === entryOf(view)) {
        waiting = hash;
        timer = setTimeout(() => replaceHash(hash), QUIET_MILLISECONDS);
        return;
      }
      const isPlayedOn = wasPlaying && app.timeline.isPlaying;
      wasPlaying = app.timeline.isPlaying;
      entry = entryOf(view);
      if (isPlayedOn) {
        replaceHash(hash);
        return;
      }
      if (waiting !== null) replaceHash(waiting);
      waiting = null;
      if (hash !== location.hash) history.pushState(null, '', hash);
    });
  });
  addEventListener('pagehide', () => {
    if (timer !== undefined) replaceHash(`#${app.viewed.hash}`);
  });
  addEventListener('popstate', () => {
    clearTimeout(timer);
    waiting = null;
    entry = entryOf(app.view);
  });
}

/** What makes an entry of its own in the history: Back goes from one to the other. */
const entryOf = ({ selection, chapter, page }: View): string =>
  JSON.stringify([selection, chapter, page]);

/** Follows Back, Forward and an edited address. */
export function followLink(app: App): void {
  addEventListener('popstate', () => {
    const { view } = app;
    const { manifest, languages } = app.catalog;
    const decoded = decodeView(location.hash, { ...view, manifest, languages });
    app.shelf.report(...decoded.problems);
    const { language, ...rest } = decoded.view;
    app.selecting.dropChoices();
    app.measuring.follow(rest.tool);
    app.viewed.change(rest);
    arrive(app);
    if (language !== view.language) void app.preferences.setLanguage(language);
  });
}

/** Whether the server has another page by now than this one. */
export async function isOutdated(): Promise<boolean> {
  const script = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  // The page in one file has none, and no server.
  if (script == null) return false;
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    return response.ok && !(await response.text()).includes(script);
  } catch {
    // No network: nothing is known of the server's page.
    return false;
  }
}

/** Loads the page anew, as its link has it, once the server answers: a page that works is not lost for one that doesn't come. */
export async function loadAnew(): Promise<void> {
  const isThere = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isThere) reload();
}

export const reload = (): void => location.reload();

const replaceHash = (hash: string) => {
  if (hash !== location.hash) history.replaceState(null, '', hash);
};
