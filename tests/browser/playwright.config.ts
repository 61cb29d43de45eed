/** A reader's tasks in a real Chromium, at desktop and phone size, on what `vite build` makes. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Two checkouts can run their tests side by side.
const port = Number(process.env['TEST_PORT'] ?? 4317);
// A folder of its own: a run of the tests doesn't pull dist/ from under who serves it.
const built = 'node_modules/.cache/browser-tests/dist';

const chromium = await findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A busy machine takes several times as long.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env['CI']),
  webServer: {
    command: `npx vite build --outDir ${built} --emptyOutDir --logLevel warn && npx vite preview --outDir ${built} --port ${port} --strictPort --host 127.0.0.1`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // Software draws the map: a quarter of the pixels, in the same layout.
    deviceScaleFactor: 0.5,
    trace: 'off',
    // Each test is a first visit; offline.spec.ts lets workers in.
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: chromium.executablePath,
      env: { ...environment(), ...chromium.env },
      // Drawn by software: the same on every machine, with a graphics card or without.
      args: [
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        '--font-render-hinting=none',
        // The graphics process has enough to do with the map.
        '--disable-gpu-rasterization',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      testIgnore: 'budget.spec.ts',
      // What has nothing to do with the width of the window is tested once.
      grepInvert: /@wide/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});

function environment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => !!entry[1]));
}
