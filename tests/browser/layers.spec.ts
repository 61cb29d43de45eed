/** The list of layers is the legend: switches, opacity, where it all comes from; the link holds it. */
import { expect, layerName, test } from './driver.ts';

test('switches, opacity and where it comes from', { tag: '@wide' }, async ({ reader }) => {
  await reader.openMap();
  await reader.openPanel('layers');
  const map = await reader.map();
  const about = reader.page.getByRole('button', { name: `About ${layerName('borders')}` });
  const slider = reader.page.getByRole('slider', { name: `Opacity of ${layerName('borders')}` });

  await test.step('a switch turns a layer on and off, on the map and in the link', async () => {
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

  await test.step('About tells source, date, licence and accuracy', async () => {
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

  await test.step('opacity goes to the map and into the link', async () => {
    await about.click();
    await slider.fill('40');
    await expect(reader.page).toHaveURL(/opacity=borders:40/);
    await expect
      .poll(() => map.evaluate((map) => map.getPaintProperty('borders:line', 'line-opacity')))
      .toBe(0.4);
  });

  await test.step('a reload keeps what was switched and how opaque it is', async () => {
    await reader.layer('tripoints').check();
    await reader.layer('missions').uncheck();
    await expect(reader.page).toHaveURL(/layers=(?!.*missions)[^&]*tripoints/);
    await reader.page.reload();
    await reader.openPanel('layers');
    await expect(reader.layer('tripoints')).toBeChecked();
    await expect(reader.layer('missions')).not.toBeChecked();
    await about.click();
    await expect(slider).toHaveValue('40');
    await reader.button('layers.reset').click();
    await expect(reader.layer('missions')).toBeChecked();
    await expect(reader.page).not.toHaveURL(/layers=/);
  });
});
