/** Keeps the address bar and the view in step: the one writer and the one reader of the link. */
import type { App } from './app.svelte.ts';
import { decodeView, encodeView } from './core/url.ts';
import { isSameSelection, type Selection } from './core/view.ts';

/** Browsers refuse more than some 200 history changes in 30 seconds. */
const QUIET_MILLISECONDS = 250;

/** Writes the view into the link: a new selection as a new entry, all else in place. */
export function writeLink(app: App, storageKey: string): void {
  let selection: Selection | null = app.view.selection;
  let timer: ReturnType<typeof setTimeout> | undefined;
  $effect.root(() => {
    $effect(() => {
      const { view } = app;
      const hash = `#${encodeView(view, app.foreign)}`;
      clearTimeout(timer);
      if (isSameSelection(selection, view.selection)) {
        timer = setTimeout(() => replaceHash(hash), QUIET_MILLISECONDS);
        return;
      }
      selection = view.selection;
      if (hash !== location.hash) history.pushState(null, '', hash);
    });
    $effect(() => {
      saveTheme(storageKey, app.view.theme);
    });
  });
  addEventListener('pagehide', () => {
    if (timer !== undefined) replaceHash(`#${encodeView(app.view, app.foreign)}`);
  });
  addEventListener('popstate', () => {
    clearTimeout(timer);
    selection = app.view.selection;
  });
}

/** Follows Back, Forward and an edited address. */
export function followLink(app: App): void {
  addEventListener('popstate', () => {
    const { manifest, languages, view } = app;
    const decoded = decodeView(location.hash, { manifest, languages, language: view.language });
    app.report(...decoded.problems);
    const { language, ...rest } = decoded.view;
    app.choices = [];
    app.measuring.follow(rest.tool);
    app.change(rest);
    if (language !== view.language) void app.setLanguage(language);
  });
}

const replaceHash = (hash: string) => {
  if (hash !== location.hash) history.replaceState(null, '', hash);
};

function saveTheme(key: string, theme: string): void {
  try {
    if (theme === 'auto') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Private windows may forbid storage; the theme is then the link's alone.
  }
}
