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

for (const [hash, notice] of BROKEN.slice(0, 3)) {
  test(`a broken link says so and opens a useful page: #${hash}`, async ({ reader }) => {
    await reader.openMap(hash);
    await expect(reader.notices).toHaveText([notice]);
    await reader.button('problem.dismiss').click();
    await expect(reader.notices).toHaveCount(0);
    await reader.openPanel('layers');
    await expect(reader.layer('ir-az')).toBeChecked();
    await reader.searchFor('Rasht');
    await reader.page.keyboard.press('Enter');
    await expect(reader.heading).toHaveText('Rasht');
  });
}

test('a broken link, edited in the address bar, says so each time', async ({ reader }) => {
  await reader.openMap();
  for (const [hash, notice] of BROKEN) {
    await reader.open(hash);
    await expect.soft(reader.notices, hash).toHaveText([notice]);
    await reader.button('problem.dismiss').click();
    await expect(reader.notices).toHaveCount(0);
  }
});

test('a link to what is not there: Details say it', async ({ reader }) => {
  await reader.openMap('sel=border/none');
  await expect(reader.heading).toHaveText('Not found');
  await expect(reader.details).toContainText('border/none');
  await reader.closeDetails();
});

test('a link that can’t be decoded opens the border all the same', async ({ reader }) => {
  await reader.openMap('%%%');
  await expect(reader.page.getByRole('region', { name: 'Map' })).toBeVisible();
  await expect(reader.search).toBeVisible();
});

test('what is right in a broken link is followed, what is foreign is kept', async ({ reader }) => {
  await reader.openMap('map=1/2&sel=border/am-ir&from=newsletter');
  await expect(reader.notices).toHaveText([dropped('map', '1/2')]);
  await reader.button('problem.dismiss').click();
  await expect(reader.heading).toHaveText(borderName('am-ir'));
  await expect(reader.page).toHaveURL(/from=newsletter/);
});

test('an edited address is followed without a reload', async ({ reader }) => {
  await reader.openMap('sel=place/rasht');
  await expect(reader.heading).toHaveText('Rasht');
  await reader.open('sel=place/kazan');
  await expect(reader.heading).toHaveText('Kazan');
});
