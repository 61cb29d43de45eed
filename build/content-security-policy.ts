/** Forbids the page all that it doesn't need. What stands in its HTML is known by its hash. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const policy = (scripts: string, styles: string) =>
  [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    "worker-src 'self'",
    `style-src 'self'${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The policy for a page, by what stands in it. */
export const policyOf = (html: string): string =>
  policy(hashes(html, 'script'), hashes(html, 'style'));

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
