/** Draws the installed page's icons from public/icons/icon.svg: `npx tsx build/icons.ts`. The results are committed. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const FOLDER = new URL('../public/icons/', import.meta.url);
const PAPER = '#f6ecd9';
/** Systems cut maskable icons to a circle of four fifths of their width. */
const SAFE = 0.7;

const drawing = readFileSync(new URL('icon.svg', FOLDER));
const drawn = (pixels: number) =>
  sharp(drawing, { density: (72 * pixels) / 32 }).resize(pixels, pixels);
const pathOf = (name: string) => new URL(`${name}.png`, FOLDER).pathname;

for (const pixels of [192, 512])
  await drawn(pixels)
    .png({ compressionLevel: 9, palette: true })
    .toFile(pathOf(`icon-${pixels}`));

const inner = await drawn(Math.round(512 * SAFE))
  .png()
  .toBuffer();
await sharp({ create: { width: 512, height: 512, channels: 4, background: PAPER } })
  .composite([{ input: inner }])
  .png({ compressionLevel: 9, palette: true })
  .toFile(pathOf('maskable-512'));
