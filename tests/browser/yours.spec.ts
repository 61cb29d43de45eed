/** A file of the reader's own: dropped, listed, drawn, chosen, there again after a reload, removed and put back. */
import { expect, type Reader, test } from './driver.ts';

const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>&lt;img src=x onerror=alert(1)&gt;</name>
<description><![CDATA[<script>window.hostile = true</script><a href="javascript:alert(2)">here</a>]]></description>
<ExtendedData><Data name="site"><value>https://example.org/page</value></Data>
<Data name="bad"><value>javascript:alert(3)</value></Data></ExtendedData>
<Style><IconStyle><Icon><href>https://elsewhere.example/icon.png</href></Icon></IconStyle></Style>
<Point><coordinates>46.6,38.4</coordinates></Point></Placemark>
<Placemark><name>Track</name><LineString><coordinates>45.5,38.9 46.6,39.1 47.6,38.8</coordinates></LineString></Placemark>
</Document></kml>`;
const HOSTILE = '<img src=x onerror=alert(1)>';

/** As a hand would: files over the page, and let go. */
const drop = (reader: Reader, name: string, text: string) =>
  reader.page.evaluate(
    ([name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    },
    [name, text] as const,
  );

const drawnOf = async (reader: Reader): Promise<number> =>
  (await reader.map()).evaluate(
    (map) => map.queryRenderedFeatures().filter(({ source }) => source.startsWith('yours:')).length,
  );

test('a file is shown, kept, removed and put back, and never leaves the device', async ({
  reader,
}) => {
  const sent: string[] = [];
  reader.page.on('request', (request) => {
    if (request.method() !== 'GET' || request.url().includes('elsewhere')) sent.push(request.url());
  });
  await reader.openMap();
  const row = reader.page.getByRole('checkbox', { name: 'hostile', exact: true });
  const more = reader.page.getByRole('button', { name: 'About hostile' });

  await test.step('it is listed and drawn', async () => {
    await drop(reader, 'hostile.kml', KML);
    await expect(row).toBeChecked();
    await expect.poll(() => drawnOf(reader)).toBeGreaterThan(0);
  });

  await test.step('a click tells its properties as text', async () => {
    await reader.lowerSheet();
    await reader.clickMapAt([46.6, 38.4]);
    await expect(reader.heading).toHaveText(HOSTILE);
    await expect(reader.details).toContainText('javascript:alert(3)');
    await expect(reader.details.locator('img, script')).toHaveCount(0);
    const links = reader.details.locator('table a');
    await expect(links.filter({ hasText: 'https://example.org/page' })).toHaveCount(1);
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(hrefs.filter((href) => !href?.startsWith('https://'))).toEqual([]);
    expect(await reader.page.evaluate(() => 'hostile' in window)).toBe(false);
  });

  await test.step('it is there again after a reload, with what was chosen', async () => {
    await expect(reader.page).toHaveURL(/sel=yours\//);
    await reader.page.reload();
    await reader.waitForMap();
    await expect(reader.heading).toHaveText(HOSTILE);
    await expect.poll(() => drawnOf(reader)).toBeGreaterThan(0);
  });

  await test.step('a row of its table is a feature', async () => {
    await reader.closeDetails();
    await reader.openPanel('layers');
    await more.click();
    await reader.button('yours.table').click();
    const table = reader.page.getByRole('region', { name: reader.t('yours.table') });
    await table.getByRole('button', { name: 'Feature 2' }).click();
    await expect(reader.heading).toHaveText('Track');
    await reader.page
      .getByRole('region', { name: 'Features of hostile' })
      .getByRole('button', { name: 'Close' })
      .click();
  });

  await test.step('removed it is gone, and comes back', async () => {
    await reader.closeDetails();
    await reader.openPanel('layers');
    // The phone's sheet showed Details meanwhile, and draws the list anew.
    if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
    await reader.button('yours.remove').click();
    await expect(row).toHaveCount(0);
    await expect.poll(() => drawnOf(reader)).toBe(0);
    await reader.button('yours.undo').click();
    await expect(row).toBeChecked();
    await expect.poll(() => drawnOf(reader)).toBeGreaterThan(0);
  });
  expect(sent).toEqual([]);
});

test(
  'files come in by every way, and go in a link',
  { tag: '@wide' },
  async ({ reader, browser, baseURL }) => {
    test.slow();
    const { page } = reader;
    const row = (name: string, on = page) => on.getByRole('checkbox', { name, exact: true });
    await page.route('**/own/near.geojson', (route) =>
      route.fulfill({ json: { type: 'Point', coordinates: [46.5, 38.6] } }),
    );

    await test.step('a file of this site, asked for in the address', async () => {
      await page.goto('./?probe&data=own/near.geojson');
      await reader.waitForMap();
      await reader.openPanel('layers');
      await expect(row('near')).toBeChecked();
    });

    await test.step('pasted', async () => {
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'LINESTRING(46 38, 47 39)\nPOINT(46.2 38.4)');
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      });
      await expect(row(reader.t('yours.pasted'))).toBeChecked();
    });

    await test.step('chosen with Ctrl+O, and one that takes long stopped', async () => {
      const choosing = page.waitForEvent('filechooser');
      await page.keyboard.press('Control+o');
      const lines = Array.from({ length: 400_000 }, (_, at) => `${at},46.${at},38.${at}`);
      await (
        await choosing
      ).setFiles([
        { name: 'short.wkt', mimeType: 'text/plain', buffer: Buffer.from('POINT(46.3 38.5)') },
        {
          name: 'long.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(`id,lon,lat\n${lines.join('\n')}`),
        },
      ]);
      const long = page.locator('li').filter({ hasText: /^\s*long/ });
      await long.getByRole('button', { name: reader.t('yours.cancel') }).click();
      await expect(row('short')).toBeChecked();
      await expect(long).toHaveCount(0);
    });

    await test.step('they are there again after a reload', async () => {
      await page.goto('./?probe');
      await reader.waitForMap();
      await reader.openPanel('layers');
      for (const name of ['near', 'short', reader.t('yours.pasted')])
        await expect(row(name)).toBeChecked();
      await expect(row('long')).toHaveCount(0);
    });

    const link = await test.step('in the link', async () => {
      await reader.button('share.open').click();
      const field = page.getByRole('textbox', { name: reader.t('share.link') });
      await expect(field).not.toHaveValue(/data=/);
      await page.getByLabel(reader.t('share.withData')).check();
      await expect(field).toHaveValue(/&data=\d+\.[\w-]+\.\w+$/);
      return field.inputValue();
    });

    await test.step('out of it, on another device', async () => {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const other = await context.newPage();
      await other.goto(link);
      const brought = row(reader.t('yours.fromLink', { name: 'short' }), other);
      await expect(brought).toBeChecked({ timeout: 60_000 });
      expect(other.url()).not.toContain('data=');
      await other.goto(`${baseURL ?? ''}#lang=en&data=40.cut-on-its-way`);
      await expect(other.getByText(reader.t('yours.linkBroken'))).toBeVisible({ timeout: 60_000 });
      await context.close();
    });
  },
);
