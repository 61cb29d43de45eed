/** What only a phone has: the sheet with its three stops, and targets for a thumb. */
import type { Page } from '@playwright/test';
import { expect, type Reader, test } from './driver.ts';

test.beforeEach(({ isMobile }) => test.skip(!isMobile, 'for the size of a phone'));

const topOf = async (reader: Reader): Promise<number> =>
  (await reader.sheetHandle.boundingBox())?.y ?? NaN;

/** A finger on the handle, moved by so many pixels. */
async function drag(page: Page, from: { x: number; y: number }, byPixels: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x, y }],
    });
  await touch('touchStart', from.y);
  const steps = 8;
  for (let step = 1; step <= steps; step += 1) {
    await touch('touchMove', from.y + (byPixels * step) / steps);
  }
  await touch('touchEnd', from.y + byPixels);
  await devtools.detach();
}

async function dragHandle(reader: Reader, byPixels: number): Promise<void> {
  const box = await reader.sheetHandle.boundingBox();
  if (!box) throw new Error('the sheet has no handle');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await drag(reader.page, from, byPixels);
}

test('the sheet: three stops, by its handle, by a finger, for what is chosen', async ({
  reader,
}) => {
  await reader.openMap('layers=cities');
  const peek = await topOf(reader);

  await test.step('the handle takes it from stop to stop', async () => {
    await reader.sheetHandle.tap();
    await expect.poll(() => topOf(reader)).toBeLessThan(peek - 200);
    const half = await topOf(reader);
    // The border comes up with it.
    const map = await reader.map();
    const canvas = await reader.canvas.boundingBox();
    const lowest = () => map.evaluate((map) => map.project([48.88, 38.44]).y);
    await expect.poll(lowest).toBeLessThan(half - (canvas?.y ?? 0));
    await reader.sheetHandle.tap();
    await expect.poll(() => topOf(reader)).toBeLessThan(half - 200);
    const full = await topOf(reader);
    expect(full).toBeGreaterThan(40);
    await reader.sheetHandle.tap();
    await expect.poll(() => topOf(reader)).toBe(peek);
  });

  await test.step('it follows a finger and stops at the nearest stop', async () => {
    await dragHandle(reader, -230);
    await expect(reader.sheetHandle).toHaveAttribute('aria-expanded', 'true');
    const half = await topOf(reader);
    expect(half).toBeLessThan(peek - 200);
    await dragHandle(reader, -280);
    await expect.poll(() => topOf(reader)).toBeLessThan(half - 200);
    await dragHandle(reader, 620);
    await expect.poll(() => topOf(reader)).toBe(peek);
  });

  await test.step('what is chosen lifts it and stays in sight above it', async () => {
    await reader.searchFor('Rasht');
    await reader.page.keyboard.press('Enter');
    await expect(reader.heading).toHaveText('Rasht');
    await expect(reader.heading).toBeInViewport();
    await reader.settled();
    const map = await reader.map();
    const pixel = await map.evaluate((map) => map.project([49.5886, 37.2761]));
    const canvas = await reader.canvas.boundingBox();
    expect(pixel.y).toBeGreaterThan(0);
    expect(pixel.y + (canvas?.y ?? 0)).toBeLessThan(await topOf(reader));
  });
});

/** Buttons of the page that a finger hits on fewer than 44 px of height. */
const lowTargets = (page: Page) =>
  page.evaluate(() => {
    const low: string[] = [];
    const targets = document.querySelectorAll<HTMLElement>(
      '.sheet button, .sheet select, .sheet label:has(input), header button, header select, ' +
        '.controls button, .strip button:not(.mark), .strip select, .strip label:has(input)',
    );
    for (const target of targets) {
      target.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = target.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      const x = left + width / 2;
      const isHit = (y: number) => target.contains(document.elementFromPoint(x, y));
      const middle = top + height / 2;
      if (!isHit(middle)) continue;
      let [above, below] = [0, 0];
      while (above < 40 && isHit(middle - above - 1)) above += 1;
      while (below < 40 && isHit(middle + below + 1)) below += 1;
      const hit = Math.max(height, above + below + 1);
      if (hit < 44) {
        low.push(`${target.getAttribute('aria-label') ?? target.innerText}: ${Math.round(hit)}`);
      }
    }
    return low;
  });

async function openFull(reader: Reader): Promise<void> {
  await reader.raiseSheet();
  await reader.sheetHandle.focus();
  await reader.page.keyboard.press('ArrowUp');
}

test('a thumb finds 44 pixels', async ({ reader }) => {
  await reader.openMap();
  await openFull(reader);
  expect.soft(await lowTargets(reader.page), 'header, handle, layers').toEqual([]);

  await reader.openPanel('places');
  await reader.page.getByRole('searchbox', { name: 'Filter the list' }).fill('ra');
  await expect(reader.page.getByRole('link', { name: 'Rasht Iran' })).toBeVisible();
  expect.soft(await lowTargets(reader.page), 'list of places').toEqual([]);

  await reader.open('sel=border/ir-az');
  await openFull(reader);
  await expect(reader.row('733.4 km')).toBeVisible();
  expect.soft(await lowTargets(reader.page), 'Details of a border').toEqual([]);

  await reader.open('sel=place/kazan');
  await expect(reader.heading).toHaveText('Kazan');
  await expect(reader.row('Country')).toBeVisible();
  expect.soft(await lowTargets(reader.page), 'Details of a place').toEqual([]);

  await reader.open('date=2023-02-01');
  await reader.lowerSheet();
  await expect(reader.page.locator('[data-event]').first()).toBeVisible();
  expect.soft(await lowTargets(reader.page), 'the strip of time').toEqual([]);

  await reader.open('chapter=two-pieces');
  await openFull(reader);
  await expect(reader.page.locator('.story [data-claim]').first()).toBeVisible();
  expect.soft(await lowTargets(reader.page), 'the story').toEqual([]);

  await reader.openPanel('claims');
  await expect(reader.page.locator('[data-claim]').first()).toBeVisible();
  expect.soft(await lowTargets(reader.page), 'the claims').toEqual([]);

  await reader.page.locator('[data-claim="border-700-km"]').click();
  await expect(reader.row('733.4 km').first()).toBeVisible();
  expect.soft(await lowTargets(reader.page), 'the card of a claim').toEqual([]);
});
