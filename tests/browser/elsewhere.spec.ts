/** The page on paper, in another's page, and where it can't run. */
import { fileURLToPath } from 'node:url';
import { expect, type Reader, test } from './driver.ts';

const BUILT = new URL('../../node_modules/.cache/browser-tests/dist/index.html', import.meta.url);
const SENTENCE = 'Araxes has to come from a web server';

/** A page of somebody else's with ours in a frame. */
async function frameIn(reader: Reader, hash: string, sandbox: string | null): Promise<void> {
  const { page } = reader;
  await page.route('**/elsewhere.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><body style="height:4000px"><iframe src="./?probe#${hash}"
        width="700" height="500" ${sandbox === null ? '' : `sandbox="${sandbox}"`}></iframe>`,
    }),
  );
  await page.goto('./elsewhere.html');
}

test(
  'in a frame with alone=1 the wheel scrolls the page around',
  { tag: '@wide' },
  async ({ reader }) => {
    await frameIn(reader, 'alone=1&lang=en', null);
    const frame = reader.page.frameLocator('iframe');
    await frame.locator('[data-drawn]').waitFor({ state: 'attached', timeout: 40_000 });
    await expect(frame.locator('.sheet, .details')).toHaveCount(0);
    const zoom = () => reader.page.frames()[1]?.evaluate(() => window.araxesMap?.getZoom() ?? 0);
    const before = await zoom();
    await reader.page.mouse.move(300, 250);
    await reader.page.mouse.wheel(0, 300);
    await expect.poll(() => reader.page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await zoom()).toBe(before);
  },
);

test('a frame that may not speak to its server says so', { tag: '@wide' }, async ({ reader }) => {
  reader.expects('log', /./);
  reader.expects('failure', /./);
  await frameIn(reader, 'lang=en', 'allow-scripts');
  await expect(reader.page.frameLocator('iframe').getByText(SENTENCE)).toBeVisible();
});

test('a file opened by itself says so', { tag: '@wide' }, async ({ reader }) => {
  reader.expects('log', /./);
  reader.expects('failure', /./);
  await reader.page.goto(`file://${fileURLToPath(BUILT)}`);
  await expect(reader.page.getByText(SENTENCE)).toBeVisible();
});

test(
  'prints Details whole, with the map, its scale and sources',
  { tag: '@wide' },
  async ({ reader }) => {
    await reader.openMap('sel=border/ir-az&lang=en');
    await expect(reader.heading).toBeVisible();
    await reader.page.emulateMedia({ media: 'print' });
    const figure = reader.page.locator('figure');
    // What prints the map comes a while after the map.
    await expect(async () => {
      await reader.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect(figure.locator('img')).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(figure).toContainText(/\d\s*km/);
    await expect(figure).toContainText('OpenStreetMap');
    await expect(reader.search).toBeHidden();
    await expect(reader.page.getByRole('tablist')).toBeHidden();
    const [shown, whole] = await reader.details.evaluate((element) => [
      element.clientHeight,
      element.scrollHeight,
    ]);
    expect(shown).toBeGreaterThanOrEqual(whole);
    await reader.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(figure).toHaveCount(0);
  },
);
