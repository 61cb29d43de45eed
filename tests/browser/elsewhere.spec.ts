/** The page on paper, in another's page, and where it can't run. */
import { fileURLToPath } from 'node:url';
import { buildSingleFile } from '../helpers/single-file.ts';
import { expect, type Reader, test, wordsOf } from './driver.ts';

const BUILT = new URL('../../node_modules/.cache/browser-tests/dist/index.html', import.meta.url);
const SENTENCE = 'Araxes has to come from a web server';

/** A page of somebody else's with ours in a frame. */
async function frameIn(reader: Reader, hash: string, sandbox: string | null): Promise<void> {
  const { page } = reader;
  await page.route('**/elsewhere.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script>told = []; addEventListener('message', ({ data }) => told.push(data))</script>
        <body style="height:4000px"><iframe src="./?probe#${hash}"
        width="700" height="500" ${sandbox === null ? '' : `sandbox="${sandbox}"`}></iframe>`,
    }),
  );
  await page.goto('./elsewhere.html');
}

test(
  'in a frame with alone=1 the wheel scrolls the page around, which is told what is documented',
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
    // What README.md documents, and no more.
    const told = () => reader.page.evaluate(() => Reflect.get(window, 'told') as unknown);
    await expect
      .poll(told)
      .toEqual([{ type: 'araxes:ready' }, { type: 'araxes:selection', selection: null }]);
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
  'the page in one file works from a disk, without a network',
  { tag: '@wide' },
  async ({ reader, context }) => {
    test.slow();
    reader.expects('failure', /^elsewhere: (file|blob):/);
    await context.setOffline(true);
    await reader.page.goto(`file://${buildSingleFile('single-file-browser')}?probe`);
    await reader.waitForMap();
    await reader.searchFor('Tabriz');
    await reader.page.keyboard.press('Enter');
    await expect(reader.heading).toHaveText('Tabriz');
    const go = (hash: string) =>
      reader.page.evaluate((hash) => {
        location.hash = hash;
      }, hash);
    await go('claim=border-700-km&lang=en');
    await expect(reader.details).toContainText(/733\.4\s*km/);
    await reader.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['name,lat,lon\nhere,38.5,46.5\n'], 'mine.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    });
    await expect(reader.page.getByRole('checkbox', { name: 'mine', exact: true })).toBeChecked();
    await go('sel=border/es-pt&lang=fa');
    await expect(reader.page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(reader.notices).toHaveText([wordsOf('fa')['load.leftOut'] ?? '']);
    reader.expects('notice', /./);
  },
);

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
