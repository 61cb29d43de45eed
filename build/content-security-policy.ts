/** Forbids the page all that it doesn't need. What stands in its HTML is known by its hash. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * The policy for a page, by what stands in it. `from` is where its parts come from, `workersFrom` its workers: its own
 * server, where nothing else is said.
 */
export const policyOf = (html: string, from = "'self'", workersFrom = from): string =>
  [
    "default-src 'none'",
    `script-src ${from}${hashes(html, 'script')}`,
    `worker-src ${workersFrom}`,
    `style-src ${from}${hashes(html, 'style')}`,
    "img-src 'self' data: blob:",
    `font-src ${from}`,
    `connect-src ${from}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Only in builds: Vite's dev server needs inline styles. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        {
          tag: 'meta',
          attrs: {
            'http-equiv': 'Content-Security-Policy',
            content: policyOf(html),
          },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

/** Of what stands between `<tag>` and `</tag>`, for tags without attributes. */
const hashes = (html: string, tag: string): string =>
  [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))]
    .map(([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join('');
