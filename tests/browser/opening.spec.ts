/** What a reader sees first. */
import { borderLine, readBorderLines } from '../helpers/border-lines.ts';
import { expect, manifest, test } from './driver.ts';

const lines = readBorderLines();

test('opens on the border; credits, layers and the whole region are at hand', async ({
  reader,
}) => {
  await reader.openMap();

  await test.step('both pieces and the gap between them are in sight', async () => {
    const map = await reader.map();
    const drawn = await map.evaluate((map) =>
      map
        .queryRenderedFeatures({ layers: ['ir-az:line', 'corridor:line'] })
        .map(({ properties }) => String(properties['id'])),
    );
    expect([...new Set(drawn)].sort()).toEqual(['am-ir', 'ir-az-main', 'ir-az-nakhchivan']);

    const points = ['ir-az-nakhchivan', 'am-ir', 'ir-az-main'].flatMap((id) =>
      borderLine(lines, id),
    );
    const pixels = await map.evaluate(
      (map, points) => points.map(([x = 0, y = 0]) => map.project([x, y])),
      points,
    );
    const xs = pixels.map(({ x }) => x);
    const ys = pixels.map(({ y }) => y);
    const canvas = await reader.canvas.boundingBox();
    const sheet = reader.isPhone ? await reader.sheetHandle.boundingBox() : null;
    const top = canvas?.y ?? 0;
    expect(Math.min(...xs)).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThan(canvas?.width ?? 0);
    expect(Math.min(...ys)).toBeGreaterThan(0);
    expect(Math.max(...ys)).toBeLessThan((sheet?.y ?? top + (canvas?.height ?? 0)) - top);
    // Plain to see: the border takes most of the window's width.
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.6 * (canvas?.width ?? 0));
  });

  await test.step('tells what it is about, before any click', async () => {
    const story = reader.page.getByRole('tabpanel', { name: reader.t('tab.story') });
    await expect(story.getByRole('heading', { level: 2 })).toHaveText(reader.t('opening.title'));
    for (const length of ['733.4', '222.6', '45.9', '510.8'])
      await expect(story).toContainText(`${length}\u00a0km`);
    await expect(reader.button('opening.start')).toBeInViewport({ ratio: 1 });
  });

  await test.step('credits those whose data it draws', async () => {
    await expect(reader.page.getByText('© OpenStreetMap contributors').first()).toBeVisible();
    await reader.button('credits.open').click();
    const dialog = reader.page.getByRole('dialog', { name: 'Data and licences' });
    await expect(dialog).toContainText('ODbL');
    await expect(dialog).toContainText('GeoNames');
    await expect(dialog).toContainText('Natural Earth');
    await reader.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('shows the whole region, Moscow and Kazan to Isfahan, with one button', async () => {
    await reader.button('map.region').click();
    await expect(reader.page).toHaveURL(/map=/);
    await reader.settled();
    const map = await reader.map();
    const names = await map.evaluate((map) =>
      map
        .queryRenderedFeatures({
          layers: ['missions:name', 'missions:first', 'cities:name', 'cities:first'],
        })
        .map(({ properties }) => String(properties['id'])),
    );
    expect(names).toEqual(expect.arrayContaining(['moscow', 'kazan', 'isfahan', 'tehran', 'baku']));
    const before = reader.page.url();
    await reader.button('map.border').click();
    await expect(reader.page).not.toHaveURL(before);
    await reader.settled();
    expect(await map.evaluate((map) => map.getZoom())).toBeGreaterThan(5);
  });

  await test.step('starts with at most seven layers on, and a switch for each', async () => {
    await reader.openPanel('layers');
    const switches = manifest.layers.filter(
      (layer) => !layer.fixed && !layer.partOf && !layer.onDays,
    );
    await expect(reader.page.getByRole('checkbox')).toHaveCount(switches.length);
    const on = await reader.page.getByRole('checkbox', { checked: true }).count();
    expect(on).toBeGreaterThan(2);
    expect(on).toBeLessThanOrEqual(7);
  });

  await test.step('the story leads at the first visit, and starts with a button; later the layers lead', async () => {
    await reader.page.evaluate(() => localStorage.clear());
    await reader.open('lang=en');
    await reader.page.reload();
    await reader.button('opening.start').click();
    await expect(reader.page).toHaveURL(/chapter=two-pieces/);
    await reader.open('lang=en');
    await reader.page.reload();
    const layers = reader.page.getByRole('tab', { name: reader.t('tab.layers') });
    await expect(layers).toHaveAttribute('aria-selected', 'true');
  });
});
