/** What the page says of itself to browsers, search engines and those who show a card for its link. */
import { readdirSync, readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';

const MESSAGES = new URL('../src/messages/', import.meta.url);
const MANIFEST = 'manifest.webmanifest';
const PAPER = '#fbf9f4';
const PICTURE = { name: 'social.png', width: 1200, height: 630 } as const;

const englishWords = () =>
  JSON.parse(readFileSync(new URL('en.json', MESSAGES), 'utf8')) as Readonly<
    Record<string, string>
  >;

/** What the page is called and looks like where it is installed: https://www.w3.org/TR/appmanifest/. */
function webManifest(): string {
  const words = englishWords();
  const icon = (file: string, sizes: string, type: string, purpose = 'any') => ({
    src: `./icons/${file}`,
    sizes,
    type,
    purpose,
  });
  return JSON.stringify({
    id: './',
    name: words['page.title'],
    short_name: words['page.name'],
    description: words['page.description'],
    lang: 'en',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: PAPER,
    background_color: PAPER,
    categories: ['education', 'navigation'],
    icons: [
      icon('icon-192.png', '192x192', 'image/png'),
      icon('icon-512.png', '512x512', 'image/png'),
      icon('maskable-512.png', '512x512', 'image/png', 'maskable'),
      icon('icon.svg', 'any', 'image/svg+xml'),
    ],
  });
}

/** @param site Where the page will lie; some that show cards want whole addresses. */
export function metadata(site = './'): Plugin {
  return {
    name: 'metadata',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: webManifest() });
    },
    transformIndexHtml: () => {
      const words = englishWords();
      const { 'page.title': title = '', 'page.description': description = '' } = words;
      const others = readdirSync(MESSAGES)
        .map((file) => file.replace('.json', ''))
        .filter((language) => language !== 'en');
      return [
        { tag: 'title', children: title },
        {
          tag: 'link',
          attrs: { rel: 'manifest', href: `./${MANIFEST}` },
          injectTo: 'head',
        },
        meta('name', 'description', description),
        meta('property', 'og:type', 'website'),
        meta('property', 'og:site_name', words['page.name'] ?? ''),
        meta('property', 'og:title', title),
        meta('property', 'og:description', description),
        meta('property', 'og:image', `${site}${PICTURE.name}`),
        meta('property', 'og:image:width', String(PICTURE.width)),
        meta('property', 'og:image:height', String(PICTURE.height)),
        meta('property', 'og:image:alt', title),
        meta('property', 'og:locale', 'en'),
        ...others.map((language) => meta('property', 'og:locale:alternate', language)),
        meta('name', 'twitter:card', 'summary_large_image'),
      ];
    },
  };
}

const meta = (key: 'name' | 'property', name: string, content: string): HtmlTagDescriptor => ({
  tag: 'meta',
  attrs: { [key]: name, content },
  injectTo: 'head',
});
