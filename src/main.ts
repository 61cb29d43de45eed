/** Boot: reads the link, loads the words, mounts the page, keeps link and page in step. The one catch of last resort. */
import { mount } from 'svelte';
import { App } from './state/app.svelte.ts';
import { catalog } from './edge/catalog.ts';
import { decodeView } from './core/view/url.ts';
import { FONT_FAMILY, registerFonts } from './edge/fonts.ts';
import { keep, keptChoices } from './edge/storage.ts';
import { followLink, writeLink } from './edge/link.svelte.ts';
import { firstWords } from './state/loader.ts';
import Page from './ui/shell/Page.svelte';
import './ui/shell/page.css';

const LOOK_MILLISECONDS = 1000;

async function boot(target: HTMLElement): Promise<void> {
  registerFonts();
  const { manifest, languages, loadMessages } = catalog;
  const kept = keptChoices();
  const wanted = languageOf([kept.language ?? '', ...navigator.languages], languages);
  const decoded = decodeView(location.hash, { ...kept, manifest, languages, language: wanted });
  const { view } = decoded;
  const { language, messages } = await firstWords(
    [view.language, 'en', ...languages].filter((one, index, all) => all.indexOf(one) === index),
    loadMessages,
  );
  const surroundings = {
    address: `${location.origin}${location.pathname}`,
    isReturning: kept.isReturning === true,
    today: new Date().toISOString().slice(0, 10),
    isProbed: new URLSearchParams(location.search).has('probe'),
  };
  const app = new App(
    catalog,
    surroundings,
    { ...decoded, view: { ...view, language } },
    messages,
    keep,
  );
  if (language !== view.language) app.preferences.missesWords(view.language);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const setTheme = () => app.preferences.setSystemTheme(dark.matches ? 'dark' : 'light');
  setTheme();
  dark.addEventListener('change', setTheme);
  document.documentElement.style.setProperty('--font', FONT_FAMILY);
  writeLink(app);
  followLink(app);
  if (kept.hasOwnFiles) void app.yourFiles.open();
  const data = new URLSearchParams(location.search).get('data');
  if (data) void app.yourFiles.open().then((yours) => yours?.bringFrom(data));
  keep({ isReturning: true });
  mount(Page, { target, props: { app } });
  lookLater(app);
}

/** What nobody waits for comes when the first view has been there for a while: the network is the reader's. */
function lookLater(app: App): void {
  setTimeout(() => {
    if (document.querySelector('[data-quiet]') ?? app.layout.mapFailure)
      void Promise.all([import('./edge/later.ts'), import('./ui/shell/print.css')]).then(
        ([{ later }]) => {
          if (import.meta.env.PROD) later(app);
        },
        // Without a network there is nothing that it could do: the next visit will.
        () => undefined,
      );
    else lookLater(app);
  }, LOOK_MILLISECONDS);
}

/** What `?lang=` says, else the first of the wanted languages that there are messages for. */
function languageOf(wanted: readonly string[], languages: readonly string[]): string {
  const asked = new URLSearchParams(location.search).get('lang') ?? '';
  const tags = [asked, ...wanted].map((tag) => /^[a-z]+/.exec(tag.toLowerCase())?.[0] ?? '');
  return tags.find((language) => languages.includes(language)) ?? 'en';
}

const target = document.getElementById('app');
if (target) {
  boot(target).catch((error: unknown) => {
    // The page's HTML has the words for it, as there may be no others.
    document.documentElement.dataset['first'] = 'failed';
    throw error;
  });
}
