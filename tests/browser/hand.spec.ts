/** What a hand does that isn't the plain case: let go elsewhere, cancelled, with two fingers, twice, on another keyboard. */
import { encodeTool } from '../../src/core/view/tool.ts';
import type { Position } from '../../src/core/model/types.ts';
import { expect, type Reader, test } from './driver.ts';

const VIEW = 'map=7.4/39.6/47';
const POINTS: [Position, Position] = [
  [46.5, 40],
  [47, 40.3],
];
const LINK = `${VIEW}&m=${encodeTool({ kind: 'distance', points: POINTS })}`;
const button = (reader: Reader, key: string) =>
  reader.page.locator('.details').getByRole('button', { name: reader.t(key), exact: true });
const total = (reader: Reader) => reader.page.locator('.measure .big');
const camera = (reader: Reader) => new URL(reader.page.url()).hash.replace(/&.*/, '');

async function goOn(reader: Reader): Promise<void> {
  await button(reader, 'measure.more').click();
  await expect(button(reader, 'measure.done')).toBeVisible();
}

test(
  'a drag ends with the pointer, wherever it is let go',
  { tag: '@wide' },
  async ({ reader }) => {
    const { mouse } = reader.page;
    await reader.openMap(LINK);
    await goOn(reader);
    const [x, y] = await reader.pixelOf(POINTS[1]);
    const panel = await reader.page.locator('.panels').boundingBox();
    const before = await total(reader).textContent();

    await test.step('over a panel', async () => {
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(x - 60, y + 30, { steps: 4 });
      await mouse.move((panel?.width ?? 0) / 2, y + 60, { steps: 4 });
      await mouse.up();
      await expect(total(reader)).not.toHaveText(before ?? '');
      const after = await total(reader).textContent();
      await mouse.move(x, y - 80, { steps: 4 });
      await expect(total(reader)).toHaveText(after ?? '');
      await button(reader, 'measure.undo').click();
      await expect(total(reader)).toHaveText(before ?? '');
    });

    await test.step('cancelled by the system, it is taken back', async () => {
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(x + 40, y + 40, { steps: 4 });
      await expect(total(reader)).not.toHaveText(before ?? '');
      await reader.canvas.dispatchEvent('pointercancel', { pointerId: 1, bubbles: true });
      await expect(total(reader)).toHaveText(before ?? '');
      await mouse.move(x + 90, y + 10);
      await mouse.up();
      await expect(total(reader)).toHaveText(before ?? '');
    });

    await test.step('the map can be dragged afterwards', async () => {
      await button(reader, 'measure.done').click();
      const was = camera(reader);
      await mouse.move(x, y + 150);
      await mouse.down();
      await mouse.move(x + 80, y + 190, { steps: 6 });
      await mouse.up();
      await expect.poll(() => camera(reader)).not.toBe(was);
    });
  },
);

test('a double click or tap ends the line and zooms nothing', async ({ reader }) => {
  await reader.openMap(LINK);
  await goOn(reader);
  const was = camera(reader);
  const [x, y] = await reader.pixelOf([47.2, 39.9]);
  if (reader.isPhone) {
    await reader.page.touchscreen.tap(x, y);
    await reader.page.touchscreen.tap(x, y);
  } else await reader.page.mouse.dblclick(x, y);
  await expect(button(reader, 'measure.more')).toBeVisible();
  await reader.settled();
  expect(camera(reader)).toBe(was);
  await expect(reader.page).toHaveURL(/m=distance:3\./);
  const drawing = JSON.stringify(await reader.featuresOf('tool'));
  expect(drawing).not.toContain('0 m');
});

test('two fingers beside a point zoom and move nothing', async ({ reader }) => {
  test.skip(!reader.isPhone, 'needs fingers');
  await reader.openMap(LINK);
  await goOn(reader);
  await reader.lowerSheet();
  const [x, y] = await reader.pixelOf(POINTS[0]);
  const was = camera(reader);
  const link = /m=distance:[^&]*/.exec(reader.page.url())?.[0] ?? '';
  const cdp = await reader.page.context().newCDPSession(reader.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: xs.map((offset, id) => ({ x: x + offset, y, id })),
    });
  await touch('touchStart', 0);
  await touch('touchStart', 0, 60);
  for (const step of [10, 20, 30, 40, 50]) await touch('touchMove', -step, 60 + step);
  await touch('touchEnd');
  await expect.poll(() => camera(reader)).not.toBe(was);
  expect(Number(/map=([\d.]+)/.exec(camera(reader))?.[1])).toBeGreaterThan(7.6);
  expect(reader.page.url()).toContain(link);
});

test(
  'the last point that has room, and points that are one',
  { tag: '@wide' },
  async ({ reader }) => {
    reader.expects('notice', /No more than 120 points/);
    const points = Array.from({ length: 120 }, (_, index): Position => [44 + index / 20, 40]);
    await reader.openMap(`${VIEW}&m=${encodeTool({ kind: 'distance', points })}`);
    await goOn(reader);
    await reader.clickMapAt([47, 39]);
    await expect(reader.notices).toHaveText(reader.t('measure.full', { value: '120' }));
    await expect(button(reader, 'measure.undo')).toBeDisabled();
    const twice: Position[] = [
      [46.5, 40],
      [46.5, 40],
    ];
    await reader.open(`${VIEW}&m=${encodeTool({ kind: 'distance', points: twice })}`);
    await expect(reader.details.getByRole('row').last()).toContainText('–');
    await expect(reader.details.getByRole('row').last()).not.toContainText('°');
  },
);

test('shortcuts are where they are on every keyboard', { tag: '@wide' }, async ({ reader }) => {
  await reader.openMap();
  const press = (key: string, code: string, more: object = {}) =>
    reader.page.evaluate(
      (init) => {
        const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(event);
      },
      { key, code, ...more },
    );
  await press('ь', 'KeyM');
  await expect(reader.page.locator('.measure')).toBeVisible();
  await press('Escape', 'Escape');
  await press('Escape', 'Escape');
  await expect(reader.page.locator('.measure')).toBeHidden();
  await press('ز', 'KeyC');
  await expect(reader.page.getByRole('tab', { name: 'Claims' })).toBeFocused();
  await press('կ', 'KeyK', { ctrlKey: true });
  await expect(reader.search).toBeFocused();
});

test(
  'Enter that is faster than search is done when it is ready',
  { tag: '@wide' },
  async ({ reader }) => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await reader.page.route(/villages.*\.geojson/, async (route) => {
      await held;
      await route.continue();
    });
    await reader.openMap();
    await reader.search.fill('Rasht');
    await reader.search.press('Enter');
    await expect(reader.page.getByText(reader.t('search.loading'))).toBeVisible();
    letGo();
    await expect(reader.heading).toHaveText('Rasht');
  },
);
