/** A second visit without a network, and a new version: in one window, as what is kept is the browser's. */
import { encodeTool, type Tool } from '../../src/core/view/tool.ts';
import { expect, Reader, test } from './driver.ts';
import { serveVersions } from './versions.ts';

test.use({ serviceWorkers: 'allow' });
// One after the other: each keeps the whole page while it draws it.
test.describe.configure({ mode: 'default' });

const ready = () => navigator.serviceWorker.ready.then(() => undefined);

test('after a visit all works without a network', { tag: '@wide' }, async ({ reader, context }) => {
  test.slow();
  await reader.openMap();
  await reader.page.evaluate(ready);
  const kept = reader.page
    .locator('section')
    .filter({ hasText: reader.t('offline.title') })
    .last();
  const openShare = () => reader.button('share.open').click();

  await test.step('the borders of the world are kept when they are asked for', async () => {
    await openShare();
    await expect(kept).toContainText(/takes [\d.]*[1-9][\d.]* MB/);
    await expect(kept).toContainText(/: 0 files of \d{3}/);
    await reader.button('offline.keepBorders').click();
    await expect(reader.button('offline.keepBorders')).toHaveCount(0, { timeout: 120_000 });
    await expect(kept).toContainText(/: (\d{3}) files of \1\./);
    await reader.page.keyboard.press('Escape');
  });

  await test.step('search, languages and claims', async () => {
    await context.setOffline(true);
    await reader.page.reload();
    await reader.waitForMap();
    await reader.searchFor('Tabriz');
    await reader.page.keyboard.press('Enter');
    await expect(reader.heading).toHaveText('Tabriz');
    await reader.page
      .getByRole('combobox', { name: reader.t('language.label') })
      .selectOption('fa');
    await expect(reader.page.locator('html')).toHaveAttribute('dir', 'rtl');
    await reader.open('claim=border-700-km&lang=en');
    await expect(reader.details).toContainText(/733\.4\s*km/);
  });

  await test.step('a border that was never opened', async () => {
    await reader.open('sel=border/es-pt&lang=en');
    await expect(reader.heading).toHaveText('Spain–Portugal border');
  });

  await test.step('removed, nothing of it is left', async () => {
    await openShare();
    await reader.button('offline.remove').click();
    await expect(kept).toContainText(reader.t('offline.notKept'));
    expect(await reader.page.evaluate(() => caches.keys())).toEqual(['not-kept']);
  });
});

const MEASURED: Tool = {
  kind: 'distance',
  points: [
    [46.29, 38.08],
    [49.87, 40.41],
  ],
};

/** Has the worker look for another version, and waits until that is kept or given up. */
const update = () =>
  navigator.serviceWorker.getRegistration().then(async (found) => {
    const installing = (await found?.update())?.installing;
    while (installing?.state === 'installing')
      await new Promise((resolve) => setTimeout(resolve, 100));
    return found?.waiting !== null;
  });

test(
  'a new version is offered once it has come whole, and let in when the reader says so',
  { tag: '@wide' },
  async ({ browser }, info) => {
    test.slow();
    const server = await serveVersions();
    const { viewport, contextOptions } = info.project.use;
    const context = await browser.newContext({
      ...contextOptions,
      baseURL: server.address,
      viewport: viewport ?? null,
      serviceWorkers: 'allow',
    });
    try {
      const reader = new Reader(await context.newPage(), new URL(server.address).origin, false);
      const offer = reader.notices.filter({ hasText: reader.t('load.update') });
      const isNewer = () => reader.page.locator('html[data-version]').count();
      await reader.openMap();
      await reader.page.evaluate(ready);

      for (const version of ['broken', 'cut'] as const)
        await test.step(`one that is ${version} changes nothing`, async () => {
          server.state.version = version;
          expect(await reader.page.evaluate(update)).toBe(false);
          await context.setOffline(true);
          await reader.page.reload();
          await reader.waitForMap();
          expect(await isNewer()).toBe(0);
          await context.setOffline(false);
        });

      await test.step('a whole one is offered and waits', async () => {
        server.state.version = 'newer';
        await reader.openMap(`m=${encodeTool(MEASURED)}`);
        expect(await reader.page.evaluate(update)).toBe(true);
        await expect(offer).toBeVisible();
        await reader.page.reload();
        expect(await isNewer()).toBe(0);
        await expect(offer).toBeVisible();
      });

      await test.step('let in it shows what the reader had', async () => {
        const link = reader.page.url();
        await reader.button('load.reload').click();
        await expect.poll(isNewer).toBe(1);
        await reader.waitForMap();
        expect(reader.page.url()).toBe(link);
        await expect(reader.notices).toHaveCount(0);
      });
      await reader.mustBeClean();
    } finally {
      await context.close();
      await server.close();
    }
  },
);
