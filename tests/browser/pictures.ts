/** `npm run pictures`: takes the pictures of the README, and the one for links, again from the build in dist/. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from './chromium.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PORT = 4318;
const ADDRESS = `http://127.0.0.1:${PORT}/`;

const PICTURES = [
  { name: 'desktop-light', width: 1280, height: 800, theme: 'light', hash: 'lang=en' },
  {
    name: 'desktop-dark',
    width: 1280,
    height: 800,
    theme: 'dark',
    hash: 'lang=en&sel=border/ir-az',
  },
  { name: 'phone-light', width: 390, height: 844, theme: 'light', hash: 'lang=en' },
  {
    name: 'story',
    width: 1280,
    height: 800,
    theme: 'light',
    hash: 'lang=en&chapter=aras',
  },
  {
    name: 'claim',
    width: 1280,
    height: 800,
    theme: 'light',
    hash: 'lang=en&claim=midway-10-miles',
  },
  {
    name: 'time',
    width: 1280,
    height: 800,
    theme: 'dark',
    hash: 'lang=en&date=2026-03-10&map=5.6/38.2/48.5',
  },
  ...(
    [
      ['region', 'map=4.2/41/47'],
      ['julfa', 'map=11/38.95/45.65'],
      ['astara', 'map=11/38.43/48.87'],
      ['baku', 'map=10/40.37/49.85'],
      ['tabriz-9', 'map=9/38.07/46.3'],
      ['tabriz-12', 'map=12/38.07/46.3'],
      [
        'planned-route',
        'map=9.6/38.93/46.35&layers=ir-az,corridor,borders,planned,railways,crossings,cities',
      ],
    ] as const
  ).map(
    ([name, view]) =>
      ({ name, width: 1280, height: 800, theme: 'light', hash: `lang=en&${view}` }) as const,
  ),
  { name: 'wide', width: 1920, height: 1080, theme: 'light', hash: 'lang=en' },
  { name: 'phone-dark', width: 390, height: 844, theme: 'dark', hash: 'lang=fa&sel=border/ir-az' },
] as const;

const server = spawn(
  'npx',
  ['vite', 'preview', '--host', '127.0.0.1', '--port', String(PORT), '--strictPort'],
  {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  },
);
await new Promise((resolve) => server.stdout.once('data', resolve));
const { executablePath, env } = await findChromium();
const browser = await chromium.launch({
  executablePath,
  env: { ...(process.env as Record<string, string>), ...env },
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--font-render-hinting=none'],
});
try {
  for (const { name, width, height, theme, hash } of PICTURES) {
    const isPhone = width < 500;
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: isPhone ? 2 : 1,
      isMobile: isPhone,
      hasTouch: isPhone,
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${ADDRESS}#${hash}`);
    await page.waitForSelector('[data-drawn]');
    await page.waitForFunction(() => document.fonts.status === 'loaded');
    await page.waitForTimeout(1500);
    const png = await page.screenshot();
    await sharp(png).webp({ quality: 82 }).toFile(`${ROOT}tests/pictures/${name}.webp`);
    await context.close();
  }
  await takeSocialPicture();
} finally {
  await browser.close();
  if (server.pid !== undefined) process.kill(-server.pid);
}

/** What stands beside the page's link where people share it: the bare map. */
async function takeSocialPicture(): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 630 },
    reducedMotion: 'reduce',
  });
  await page.goto(`${ADDRESS}#alone=1&lang=en&theme=light`);
  await page.waitForSelector('[data-drawn]');
  await page.evaluate(() => {
    for (const button of document.querySelectorAll('.controls, .whole')) button.remove();
  });
  await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(`${ROOT}public/social.png`);
}
