/**
 * Tests run the state as the page does, in Node: with Svelte's client, whose derived values are kept and whose effects
 * run. Vitest takes what runs in Node for a server's, for which Svelte compiles neither.
 */
import { fileURLToPath } from 'node:url';
import { type Options, svelte } from '@sveltejs/vite-plugin-svelte';
import { compileModule } from 'svelte/compiler';
import type { Plugin } from 'vite';

const CLIENT = new URL('../node_modules/svelte/src/index-client.js', import.meta.url);

/** Of Svelte's own plugin: leaves modules to this one. */
const WITHOUT_MODULES: Partial<Options> = { experimental: { compileModule: { extensions: [] } } };

const clientRunes: Plugin = {
  name: 'client-runes',
  enforce: 'post',
  config: () => ({
    resolve: { alias: [{ find: /^svelte$/, replacement: fileURLToPath(CLIENT) }] },
  }),
  transform: (code, id) =>
    id.endsWith('.svelte.ts') ? compileModule(code, { generate: 'client', filename: id }).js : null,
};

export const svelteInTests = () => [svelte(WITHOUT_MODULES), clientRunes];
