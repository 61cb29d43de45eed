import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';
import { svelteInTests } from './build/client-runes.ts';
import { chunks } from './build/chunks.ts';
import { contentSecurityPolicy } from './build/content-security-policy.ts';
import { embed } from './build/embed.ts';
import { firstView } from './build/first-view.ts';
import { geoFiles } from './build/geo-files.ts';
import { metadata } from './build/metadata.ts';
import { serviceWorker } from './build/service-worker.ts';
import { singleFileConfig, singleFile } from './build/single-file.ts';

/** Styles of MapLibre's own controls, markers and popups: the page has none of them. */
const UNUSED = /^maplibregl-(ctrl|popup|marker|attrib|user-location|compact)/;

export default defineConfig(({ mode }) => {
  const isSingleFile = mode === 'single';
  const page: ViteUserConfig = {
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
    plugins: [
      process.env['VITEST'] === undefined ? svelte() : svelteInTests(),
      geoFiles(isSingleFile),
      metadata(process.env['SITE_URL']),
      firstView(isSingleFile),
      ...(isSingleFile ? [singleFile()] : [contentSecurityPolicy(), embed(), serviceWorker()]),
    ],
    assetsInclude: ['**/*.topojson', '**/*.geojson', '**/*.pmtiles'],
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1300,
      // A browser without it only waits a moment longer.
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
    },
    worker: { format: 'es' },
    preview: { port: 4173 },
    test: {
      include: ['tests/{unit,property,truth}/**/*.test.ts'],
      // A busy machine may be ten times as slow; a test that hangs is still seen.
      testTimeout: 120_000,
      environment: 'node',
    },
  };
  return isSingleFile ? mergeConfig(page, singleFileConfig) : page;
});
