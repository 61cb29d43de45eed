/** What the page says of itself to browsers, search engines and those who show a card for its link. */
import { readdirSync, readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';

const MESSAGES = new URL('../src/messages/', import.meta.url);
const PICTURE = { name: 'social.png', width: 1200, height: 630 } as const;

/** @param site Where the page will lie; some that show cards want whole addresses. */
export function metadata(site = './'): Plugin {
  return {
    name: 'metadata',
    transformIndexHtml: () => {
      const words = JSON.parse(readFileSync(new URL('en.json', MESSAGES), 'utf8')) as Readonly<
        Record<string, string>
      >;
      const { 'page.title': title = '', 'page.description': description = '' } = words;
      const others = readdirSync(MESSAGES)
        .map((file) => file.replace('.json', ''))
        .filter((language) => language !== 'en');
      return [
        { tag: 'title', children: title },
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
