/** The list of layers is the legend: switches, opacity, where it all comes from; the link holds it. */
import { expect, layerName, test } from './driver.ts';

test('a switch turns a layer on and off, on the map and in the link', async ({ reader }) => {
  await reader.openMap();
  await reader.openPanel('layers');
  const map = await reader.map();
  const isDrawn = () => map.evaluate((map) => map.getLayer('dams:mark') !== undefined);
  expect(await isDrawn()).toBe(false);
  await reader.layer('dams').check();
  await expect(reader.page).toHaveURL(/[#&]layers=[^&]*dams/);
  await expect.poll(isDrawn).toBe(true);
  await reader.layer('dams').uncheck();
  // The opening layers need no word in the link.
  await expect(reader.page).not.toHaveURL(/layers=/);
  await expect.poll(isDrawn).toBe(false);
});

test('a reload keeps what was switched', async ({ reader }) => {
  await reader.openMap();
  await reader.openPanel('layers');
  await reader.layer('tripoints').check();
  await reader.layer('missions').uncheck();
  await expect(reader.page).toHaveURL(/layers=(?!.*missions)[^&]*tripoints/);
  await reader.page.reload();
  await reader.waitForMap();
  await reader.openPanel('layers');
  await expect(reader.layer('tripoints')).toBeChecked();
  await expect(reader.layer('missions')).not.toBeChecked();
  await reader.button('layers.reset').click();
  await expect(reader.layer('missions')).toBeChecked();
  await expect(reader.page).not.toHaveURL(/layers=/);
});

test('opacity goes to the map and into the link', async ({ reader }) => {
  await reader.openMap();
  await reader.openPanel('layers');
  await reader.page.getByRole('button', { name: `About ${layerName('borders')}` }).click();
  const slider = reader.page.getByRole('slider', { name: `Opacity of ${layerName('borders')}` });
  await slider.fill('40');
  await expect(reader.page).toHaveURL(/opacity=borders:40/);
  const map = await reader.map();
  await expect
    .poll(() => map.evaluate((map) => map.getPaintProperty('borders:line', 'line-opacity')))
    .toBe(0.4);
  await reader.page.reload();
  await reader.waitForMap();
  await reader.openPanel('layers');
  await reader.page.getByRole('button', { name: `About ${layerName('borders')}` }).click();
  await expect(slider).toHaveValue('40');
});

test('About tells source, date, licence and accuracy', async ({ reader }) => {
  await reader.openMap();
  await reader.openPanel('layers');
  const row = reader.page.getByRole('listitem').filter({ has: reader.layer('ir-az') });
  await row.getByRole('button', { name: `About ${layerName('ir-az')}` }).click();
  for (const term of ['Source', 'Data as of', 'Licence', 'Accuracy']) {
    await expect(row.getByRole('term').filter({ hasText: term })).toBeVisible();
  }
  await expect(row).toContainText('OpenStreetMap');
  await expect(row).toContainText('2022');
  await expect(row).toContainText('ODbL');
  await expect(row).toContainText('10 m');
  await expect(row.getByRole('link').first()).toHaveAttribute('href', /^https:/);
});

test('Back and Forward walk through what was chosen', async ({ reader }) => {
  await reader.openMap('sel=place/rasht');
  await expect(reader.heading).toHaveText('Rasht');
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
});
