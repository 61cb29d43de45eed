/**
 * What has to be known before the first picture is painted: whose language, which theme, and whether
 * the link asks for the opening view. It stands in the page's HTML as text, so it uses nothing from outside.
 */

/** Sets the page's language and theme, by its link, what is kept and the browser; answers with the link. */
export function chooseLanguage(languages: readonly string[]): URLSearchParams {
  const root = document.documentElement;
  const link = new URLSearchParams(location.hash.slice(1));
  const kept = (): { theme?: unknown; language?: unknown } => {
    try {
      const choices: unknown = JSON.parse(localStorage.getItem('araxes') ?? '{}');
      return typeof choices === 'object' && choices !== null ? choices : {};
    } catch {
      // A frame without storage.
      return {};
    }
  };
  const choices = kept();
  const theme = link.get('theme') ?? choices.theme;
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  const asked = [link.get('lang'), new URLSearchParams(location.search).get('lang')];
  const chosen = typeof choices.language === 'string' ? choices.language : '';
  const language = [...asked, chosen, ...navigator.languages]
    .map((tag) => /^[a-z]+/.exec((tag ?? '').toLowerCase())?.[0] ?? '')
    .find((tag) => languages.includes(tag));
  root.lang = language ?? 'en';
  root.dir = language === 'fa' ? 'rtl' : 'ltr';
  return link;
}

/** @param isSingleFile The page has all its parts in itself, and needs no server. */
export function beforeTheScripts(
  languages: readonly string[],
  choose: typeof chooseLanguage,
  isSingleFile: boolean,
): void {
  const root = document.documentElement;
  // What a link brings is taken out of it: the view is the rest, and src/edge/link-data.ts opens it.
  const found = /[#&;]data(?:=|%3D)([\w.-]*)/i.exec(location.hash);
  if (found) {
    root.dataset['brought'] = found[1] ?? '';
    history.replaceState(null, '', `#${location.hash.replace(found[0], '').replace(/^[#&]/, '')}`);
  }
  const link = choose(languages);
  const say = (what: string) => (root.dataset['first'] = what);
  // A file opened by itself, or a frame that may not speak to its server.
  if (!isSingleFile && self.origin === 'null') {
    say('file');
    return;
  }
  const isOpening = [...link.keys()].every((key) => ['lang', 'theme', 'units'].includes(key));
  say(link.has('alone') ? 'alone' : isOpening ? 'opening' : 'elsewhere');
  const fail = () => {
    if (document.getElementById('first')) say('failed');
  };
  const timer = setTimeout(() => {
    if (!document.getElementById('app')?.childElementCount) fail();
  }, 20_000);
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement) fail();
    },
    true,
  );
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('#first button')) location.reload();
  });
  addEventListener('pagehide', () => clearTimeout(timer));
}
