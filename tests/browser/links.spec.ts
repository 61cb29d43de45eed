/** A broken link opens the nearest sense, with a message. */
import { borderName, expect, test, wordsOf } from './driver.ts';

const words = wordsOf('en');
const dropped = (at: string, value: string) =>
  (words['link.dropped'] ?? '').replace('{at}', at).replace('{value}', value);
const unknownLayer = (value: string) =>
  (words['link.unknownLayer'] ?? '').replace('{value}', value);

const BROKEN = [
  ['map=x', dropped('map', 'x')],
  ['layers=nope', unknownLayer('nope')],
  ['lang=xx', dropped('lang', 'xx')],
  ['sel=nonsense', dropped('sel', 'nonsense')],
  ['theme=plaid', dropped('theme', 'plaid')],
  ['opacity=borders:900', dropped('opacity', 'borders:900')],
] as const;

test(
  'a broken link says so and opens a useful page, in which links go on',
  { tag: '@wide' },
  async ({ reader }) => {
    await test.step('it says all that is wrong, follows what is right, keeps the rest', async () => {
      const some = BROKEN.slice(0, 3);
      const wrong = some.map(([hash]) => hash).join('&');
      await reader.openMap(`${wrong}&sel=border/am-ir&from=newsletter`);
      await expect(reader.notices).toHaveText(some.map(([, notice]) => notice));
      await reader.button('problem.dismiss').click();
      await expect(reader.notices).toHaveCount(0);
      await expect(reader.heading).toHaveText(borderName('am-ir'));
      await expect(reader.page).toHaveURL(/from=newsletter/);
      await reader.closeDetails();
      await reader.openPanel('layers');
      await expect(reader.layer('ir-az')).toBeChecked();
      await reader.searchFor('Rasht');
      await reader.page.keyboard.press('Enter');
      await expect(reader.heading).toHaveText('Rasht');
    });

    await test.step('Back and Forward walk through what was chosen', async () => {
      await reader.searchFor('Kazan');
      await reader.page.keyboard.press('Enter');
      await expect(reader.heading).toHaveText('Kazan');
      await expect(reader.page).toHaveURL(/sel=place\/kazan/);
      await reader.closeDetails();
      await expect(reader.page).not.toHaveURL(/sel=/);
      await reader.page.goBack();
      await expect(reader.heading).toHaveText('Kazan');
      await reader.page.goBack();
      await expect(reader.heading).toHaveText('Rasht');
      await reader.page.goForward();
      await expect(reader.heading).toHaveText('Kazan');
      await reader.page.goForward();
      await expect(reader.details).toBeHidden();
      await expect(reader.page).toHaveURL(/from=newsletter/);
    });

    await test.step('edited in the address bar, a broken link says so each time', async () => {
      for (const [hash, notice] of BROKEN) {
        await reader.open(hash);
        await expect.soft(reader.notices, hash).toHaveText([notice]);
        await reader.button('problem.dismiss').click();
        await expect(reader.notices).toHaveCount(0);
      }
    });

    await test.step('what is right in it is followed', async () => {
      await reader.open('map=1/2&sel=border/am-ir');
      await expect(reader.notices).toHaveText([dropped('map', '1/2')]);
      await reader.button('problem.dismiss').click();
      await expect(reader.heading).toHaveText(borderName('am-ir'));
    });

    await test.step('an edited address is followed without a reload', async () => {
      await reader.open('sel=place/rasht');
      await expect(reader.heading).toHaveText('Rasht');
      await reader.open('sel=place/kazan');
      await expect(reader.heading).toHaveText('Kazan');
    });

    await test.step('a link to what is not there: Details say it', async () => {
      await reader.open('sel=border/none');
      await expect(reader.heading).toHaveText('Not found');
      await expect(reader.details).toContainText('border/none');
      await reader.closeDetails();
    });
  },
);

test(
  'a link that can’t be decoded opens the border all the same',
  { tag: '@wide' },
  async ({ reader }) => {
    await reader.openMap('%%%');
    await expect(reader.page.getByRole('region', { name: 'Map' })).toBeVisible();
    await expect(reader.search).toBeVisible();
  },
);

test(
  'links, titles and history are what a browser makes of them',
  { tag: '@wide' },
  async ({ reader }) => {
    const { page } = reader;
    await test.step('a row opens elsewhere with Ctrl, and is a link to share', async () => {
      await reader.openMap('units=mi');
      await reader.openPanel('places');
      const row = page.locator('.panels').getByRole('link', { name: /^Kazan\b/ });
      await expect(row).toHaveAttribute('href', /#sel=place\/kazan&lang=en&units=mi$/);
      const opened = page.context().waitForEvent('page');
      await row.click({ modifiers: ['Control'] });
      const tab = await opened;
      await expect(tab).toHaveTitle('Kazan – Araxes');
      await tab.close();
      await expect(reader.details).toBeHidden();
      await reader.openPanel('claims');
      await expect(page.locator('a[data-claim]').first()).toHaveAttribute('href', /#claim=/);
    });

    await test.step('the title names what is open', async () => {
      await reader.open('page=sources');
      await expect(page).toHaveTitle('Sources and method – Araxes');
      await reader.open('m=lab:ir-az:200');
      await expect(page).toHaveTitle(`Length lab: ${borderName('ir-az')} – Araxes`);
      await reader.open('date=2023-02-01&sel=place/rasht');
      await expect(page).toHaveTitle('Rasht · 1 February 2023 – Araxes');
    });

    await test.step('playing the strip of time is one step back', async () => {
      await page.clock.install();
      await reader.open('sel=place/kazan&date=2022-06-01');
      await expect(reader.heading).toHaveText('Kazan');
      await expect(page.locator('[data-event]').first()).toBeVisible();
      await page.keyboard.press('k');
      await expect(page).toHaveURL(/sel=event/);
      for (let step = 0; step < 3; step += 1) {
        const before = page.url();
        await page.clock.fastForward(4000);
        await expect(page).not.toHaveURL(before);
      }
      await page.keyboard.press('k');
      await page.goBack();
      await expect(page).toHaveURL(/sel=place\/kazan/);
    });

    await test.step('what was chosen is there at the next visit, unless the link says else', async () => {
      await page.clock.resume();
      await page.locator('header select').selectOption('fa');
      await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
      await page.getByRole('button', { name: wordsOf('fa')['theme.dark'] ?? '' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.goto('about:blank');
      await page.goto('./?probe');
      await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.goto('./?probe&lang=ru');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
      await page.goto('about:blank');
      await page.goto('./?probe#lang=hy-AM.');
      await expect(page.locator('html')).toHaveAttribute('lang', 'hy');
    });
  },
);
