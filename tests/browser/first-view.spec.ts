/** From the first instant: a picture where the map will be, and land that is never painted as sea. */
import sharp from 'sharp';
import { colourOf } from '../../src/core/style/palette.ts';
import { expect, type Reader, test } from './driver.ts';

type Pixel = readonly [x: number, y: number];

const CITIES = { yerevan: [44.5136, 40.1811], tabriz: [46.2919, 38.08] } as const;
/** How far a channel of two colours may differ for them to be the same. */
const NEAR = 10;

/** Where the picture has its marks, in the window. */
const marksOf = (reader: Reader) =>
  reader.page.evaluate(() =>
    [...document.querySelectorAll('#first circle')].map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return [x + width / 2, y + height / 2] as const;
    }),
  );

/** The scripts don't come until `release` is called. */
async function holdScripts(reader: Reader): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await reader.page.route(/\/assets\/.*\.(js|css)$/, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test('paints the opening view before any script, where the map then has it', async ({ reader }) => {
  const release = await holdScripts(reader);
  await reader.page.goto('./?probe', { waitUntil: 'commit' });
  await expect(reader.page.locator('#first path').first()).toBeAttached();
  await expect(reader.page.locator('header')).toHaveCount(0);
  const marks = await marksOf(reader);
  release();
  await reader.waitForMap();
  await expect(reader.page.locator('#first')).toHaveCount(0);
  const map = await reader.map();
  const cities = await map.evaluate((map, cities) => {
    const box = map.getCanvas().getBoundingClientRect();
    return cities.map(([longitude, latitude]) => {
      const { x, y } = map.project([longitude, latitude]);
      return [x + box.x, y + box.y] as const;
    });
  }, Object.values(CITIES));
  for (const [x, y] of cities) {
    const away = marks.map(([markX, markY]) => Math.hypot(x - markX, y - markY));
    expect(Math.min(...away), 'pixels from a city to its mark').toBeLessThan(1);
  }
});

test('a link to elsewhere shows paper, not another place', async ({ reader }) => {
  const release = await holdScripts(reader);
  await reader.page.goto('./?probe#map=8/36/52&lang=fa&theme=dark', { waitUntil: 'commit' });
  await expect(reader.page.locator('#first svg').first()).toBeHidden();
  await expect(reader.page.locator('html')).toHaveAttribute('dir', 'rtl');
  const paper = await reader.page
    .locator('#first')
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(paper).toBe(rgb(colourOf('land', 'dark')));
  release();
  await reader.waitForMap();
  await expect(reader.page.locator('#first')).toHaveCount(0);
});

for (const [what, hash] of [
  ['the opening', 'lang=en'],
  ['a link to elsewhere', 'map=7.2/38.4/47.5&lang=en'],
] as const) {
  test(
    `on a slow machine and network, ${what} never has land in the colour of the sea`,
    { tag: '@wide' },
    async ({ reader }) => {
      const devtools = await reader.page.context().newCDPSession(reader.page);
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 60,
        downloadThroughput: 500_000,
        uploadThroughput: 500_000,
      });
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 2 });
      const frames: Buffer[] = [];
      devtools.on('Page.screencastFrame', ({ data, sessionId }) => {
        frames.push(Buffer.from(data, 'base64'));
        void devtools.send('Page.screencastFrameAck', { sessionId });
      });
      await devtools.send('Page.startScreencast', { format: 'png' });
      await reader.openMap(hash);
      await devtools.send('Page.stopScreencast');
      // The screencast may be some frames behind the page.
      frames.push(await reader.page.screenshot());
      const map = await reader.map();
      const places = { iran: [47.4, 38.75], caspian: [49.35, 38.6] } as const;
      const at = await map.evaluate(
        (map, places) => {
          const box = map.getCanvas().getBoundingClientRect();
          return places.map(([longitude, latitude]) => {
            const { x, y } = map.project([longitude, latitude]);
            return [(x + box.x) / innerWidth, (y + box.y) / innerHeight] as const;
          });
        },
        [places.iran, places.caspian],
      );
      const [iran = [0, 0], caspian = [0, 0]] = at;
      const sea = channels(colourOf('sea', 'light'));
      expect(frames.length).toBeGreaterThan(2);
      const colours = await Promise.all(frames.map((frame) => coloursAt(frame, [iran, caspian])));
      expect(colours.filter(([land = []]) => isNear(land, sea))).toEqual([]);
      expect(isNear(colours.at(-1)?.[1] ?? [], sea), 'the Caspian in the end').toBe(true);
    },
  );
}

test('speaks of itself in the language of the reader', { tag: '@wide' }, async ({ reader }) => {
  await reader.openMap('lang=ru');
  await expect(reader.page.locator('meta[name=description]')).toHaveAttribute(
    'content',
    reader.t('page.description'),
  );
  const picture = await reader.page.locator('meta[property="og:image"]').getAttribute('content');
  const size = await sharp(await (await reader.page.request.get(picture ?? '')).body()).metadata();
  expect([size.format, size.width, size.height]).toEqual(['png', 1200, 630]);
});

const channels = (colour: string): number[] =>
  [1, 3, 5].map((index) => parseInt(colour.slice(index, index + 2), 16));
const rgb = (colour: string): string => `rgb(${channels(colour).join(', ')})`;
const isNear = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && a.every((value, index) => Math.abs(value - (b[index] ?? 0)) <= NEAR);

/** The colours at places of a frame, each from 0 to 1 across and down. */
async function coloursAt(frame: Buffer, places: readonly Pixel[]): Promise<number[][]> {
  const { data, info } = await sharp(frame)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return places.map(([x, y]) => {
    const index = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    return [...data.subarray(index, index + 3)];
  });
}
