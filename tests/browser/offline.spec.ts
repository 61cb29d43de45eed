/** A second visit without a network, and a new version: in one window, as what is kept is the browser's. */
import { expect, test, wordsOf } from './driver.ts';

test.use({ serviceWorkers: 'allow' });
// One after the other: each keeps the whole page while it draws it.
test.describe.configure({ mode: 'default' });

const ready = () => navigator.serviceWorker.ready.then(() => undefined);

test('after a visit all works without a network', { tag: '@wide' }, async ({ reader, context }) => {
  test.slow();
  await reader.openMap();
  await reader.page.evaluate(ready);
  await context.setOffline(true);
  await reader.page.reload();
  await reader.waitForMap();
  await reader.searchFor('Tabriz');
  await reader.page.keyboard.press('Enter');
  await expect(reader.heading).toHaveText('Tabriz');
  await reader.page.getByRole('combobox', { name: reader.t('language.label') }).selectOption('fa');
  await expect(reader.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await reader.open('claim=border-700-km&lang=en');
  await expect(reader.details).toContainText(/733\.4\s*km/);
});

// To do: the browser asks for the worker's script past what a test routes; it needs a server with two versions.
test.fixme(
  'a new version is offered, and let in when the reader says so',
  { tag: '@wide' },
  async ({ reader, context }) => {
    test.slow();
    reader.expects('notice', new RegExp(wordsOf('en')['load.update'] ?? ''));
    await reader.openMap();
    await reader.page.evaluate(ready);
    await context.route('**/service-worker.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n// newer` });
    });
    await reader.page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await expect(reader.notices.filter({ hasText: reader.t('load.update') })).toBeVisible();
    await reader.button('load.reload').click();
    await reader.waitForMap();
    await expect(reader.notices).toHaveCount(0);
  },
);
