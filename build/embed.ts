/** embed.html: what a frame in another page shows before its reader asks for the map: a picture and a way on. */
import type { Plugin } from 'vite';
import type { chooseLanguage } from './before-the-scripts.ts';
import { policyOf } from './content-security-policy.ts';
import { called, drawing, languages, styles, wordsOf } from './first-view.ts';

/** It stands in the HTML as text, so it uses nothing from outside. */
function onward(chosen: readonly string[], choose: typeof chooseLanguage): void {
  const follow = () => {
    choose(chosen);
    const whole = location.hash.replace(/(^#|&)alone=1(?=&|$)/, '$1').replace(/&&/, '&');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('#ways a'))
      link.href = `./${link.target === '' ? location.hash : whole}`;
  };
  addEventListener('DOMContentLoaded', follow);
  addEventListener('hashchange', follow);
  follow();
}

const STYLE =
  '#first.embed{inset:0 0 104px;--edges:12px}' +
  '#ways{position:fixed;inset:auto 0 0;box-sizing:border-box;height:104px;padding:10px 14px;' +
  'color:var(--first-name);background:var(--paper);font:14px/1.4 system-ui,sans-serif;overflow:auto}' +
  '#ways p{display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center;margin:0}' +
  '#ways a{color:inherit}' +
  '#ways a.open{padding:10px 16px;border:2px solid;border-radius:8px;font-weight:600;text-decoration:none}' +
  '#ways small{flex-basis:100%;font-size:11px}' +
  'a:focus-visible{outline:3px solid var(--first-border);outline-offset:2px}';

export function embed(): Plugin {
  return {
    name: 'embed',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'embed.html', source: page() });
    },
  };
}

function page(): string {
  const { picture, ratio } = drawing();
  const words = Object.fromEntries(languages().map((one) => [one, wordsOf(one)]));
  const ways = Object.entries(words).map(
    ([language, messages]) =>
      `<p lang="${language}" dir="${messages['language.direction']}">` +
      `<a class="open" href="./">${messages['first.open']}</a>` +
      `<a href="./" target="_blank" rel="noopener">${messages['alone.whole'].replace('{name}', messages['page.name'])}</a>` +
      `<small>© OpenStreetMap · Natural Earth · ${messages['page.title']}</small></p>`,
  );
  const others = languages()
    .map((one) => `:root:lang(${one}) #ways p:not(:lang(${one}))`)
    .join();
  const body = `<div id="first" class="embed">${picture}</div><div id="ways">${ways.join('')}</div>`;
  const inside =
    `<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="./icons/icon.svg"><title>${words['en']?.['page.title'] ?? ''}</title>` +
    `${styles(ratio)}<style>${STYLE}${others}{display:none}</style>${called(onward)}</head><body>${body}</body></html>`;
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(inside)}">${inside}`
  );
}
