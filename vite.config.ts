import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Only in builds: Vite's dev server needs inline styles. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Styles of MapLibre's own controls, markers and popups: the page has none of them. */
const UNUSED =
  /^maplibregl-(ctrl|popup|marker|attrib|user-location|cooperative|compact|desktop|mobile)/;

export default defineConfig({
  css: {
    transformer: 'lightningcss',
    lightningcss: {
      visitor: {
        Rule: {
          style: ({ value: { selectors } }) =>
            selectors.every((selector) =>
              selector.some((part) => part.type === 'class' && UNUSED.test(part.name)),
            )
              ? []
              : undefined,
        },
      },
    },
  },
  base: './',
  plugins: [svelte(), contentSecurityPolicy()],
  assetsInclude: ['**/*.topojson', '**/*.geojson', '**/*.pmtiles'],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1300 },
  worker: { format: 'es' },
  preview: { port: 4173 },
  test: {
    include: ['tests/{unit,property,truth}/**/*.test.ts'],
    // A busy machine may be ten times as slow; a test that hangs is still seen.
    testTimeout: 120_000,
    environment: 'node',
  },
});
