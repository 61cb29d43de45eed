/** What fails is said, and the rest works. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { borderName, expect, Reader, test } from './driver.ts';

const GEO = new URL('../../geo/', import.meta.url);

test('without WebGL the page says so and tells it all as text', async ({
  baseURL,
  isMobile,
}, info) => {
  const { launchOptions, viewport, hasTouch, contextOptions } = info.project.use;
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--disable-3d-apis'],
  });
  try {
    const context = await browser.newContext({
      ...contextOptions,
      isMobile,
      baseURL: baseURL ?? '',
      viewport: viewport ?? null,
      hasTouch: hasTouch ?? false,
    });
    const page = await context.newPage();
    const reader = new Reader(page, new URL(baseURL ?? '').origin, isMobile);
    await reader.open();
    await expect(page.getByRole('heading', { name: /needs WebGL 2/ })).toBeVisible();
    const text = page.getByRole('article');
    await expect(text.getByRole('listitem').filter({ hasText: '733.4 km' })).toContainText(
      borderName('ir-az'),
    );
    await expect(text.getByRole('listitem').filter({ hasText: '45.9 km' })).toBeAttached();
    await expect(text.getByRole('link', { name: 'Kazan', exact: true }).first()).toBeAttached();
    await text.getByRole('link', { name: borderName('ir-az') }).click();
    await expect(reader.heading).toHaveText(borderName('ir-az'));
    await expect(reader.details).toContainText(/733\.4\s*km along the line/);
    await reader.closeDetails();
    await reader.openPanel('layers');
    await reader.layer('dams').check();
    await expect(text.getByRole('link', { name: 'Aras dam' })).toBeAttached();
    await reader.mustBeClean();
  } finally {
    await browser.close();
  }
});

test(
  'what is broken or does not come costs that only, and is named',
  { tag: '@wide' },
  async ({ reader }) => {
    const json = JSON.parse(readFileSync(new URL('places.geojson', GEO), 'utf8')) as {
      features: { properties: { id: string }; geometry: unknown }[];
    };
    const index = json.features.findIndex(({ properties }) => properties.id === 'rasht');
    const rasht = json.features[index];
    if (!rasht) throw new Error('geo/places.geojson has no Rasht');
    rasht.geometry = { type: 'Point', coordinates: ['49.6 E', 37.3] };
    await reader.page.route(/\/opening-[^/]*\.json$/, async (route) => {
      const opening = (await (await route.fetch()).json()) as Record<string, unknown>;
      const { 'layers/rivers.topojson': _, ...others } = opening;
      await route.fulfill({ json: { ...others, 'places.geojson': json } });
    });
    await reader.page.route(/\/provinces-[^/]*\.topojson$/, (route) =>
      route.fulfill({ body: '{"type":' }),
    );
    const said = {
      'a broken record': new RegExp(String.raw`geo/places\.geojson \[${index}\].*rasht`),
      'a file that does not come': /geo\/layers\/rivers\.topojson.*could not be loaded/,
      'a file that is no JSON': /geo\/layers\/provinces\.topojson/,
    };
    for (const notice of Object.values(said)) reader.expects('notice', notice);

    await reader.openMap('sel=border/ir-az');
    for (const [what, notice] of Object.entries(said)) {
      await expect(reader.notices.filter({ hasText: notice }), what).toBeVisible();
    }
    await expect(reader.notices).toHaveCount(3);
    await expect(reader.details).toContainText(/733\.4\s*km along the line/);
    await reader.searchFor('Kazan');
    await reader.page.keyboard.press('Enter');
    await expect(reader.heading).toHaveText('Kazan');
  },
);

test(
  'without a network, what has come goes on working',
  { tag: '@wide' },
  async ({ reader, context }) => {
    await reader.openMap();
    await reader.openPanel('layers');
    const map = await reader.map();
    const crossings = () =>
      map.evaluate((map) =>
        map.getLayer('crossings:mark') ? map.querySourceFeatures('places.geojson').length : 0,
      );
    await context.setOffline(true);
    await reader.layer('crossings').uncheck();
    await expect.poll(crossings).toBe(0);
    await reader.layer('crossings').check();
    await expect.poll(crossings).toBeGreaterThan(0);
    await reader.layer('dams').check();
    await expect
      .poll(() => map.evaluate((map) => map.getLayer('dams:mark') !== undefined))
      .toBe(true);

    // What has not come is said, and comes when the network is back.
    reader.expects('failure', /INTERNET_DISCONNECTED/);
    reader.expects('log', /Failed to load resource/);
    await reader.openPanel('places');
    const failed = reader.page.getByRole('alert');
    await expect(failed).toContainText(reader.t('load.part'));
    const again = failed.getByRole('button', { name: reader.t('load.again') });
    await again.click();
    await expect(failed).toContainText(reader.t('load.part'));
    await reader.openPanel('layers');
    await reader.layer('provinces').check();
    await expect(reader.notices.last()).toHaveText(
      /geo\/layers\/provinces\.topojson.*could not be loaded/,
    );
    await reader.layer('provinces').uncheck();
    await reader.openPanel('places');
    await expect(again).toBeVisible();
    await context.setOffline(false);
    await again.click();
    // At once, or with the page anew in a browser that remembers what did not come.
    await expect(async () => {
      await reader.openPanel('places');
      const figure = reader.page.locator('.panels a.row').first();
      await expect(figure).toBeVisible({ timeout: 5000 });
    }).toPass();
    await reader.waitForMap();
    await reader.openPanel('layers');
    await reader.layer('provinces').check();
    const outlines = async () =>
      (await reader.map()).evaluate(
        (map) => map.querySourceFeatures('layers/provinces.topojson#provinces').length,
      );
    await expect.poll(outlines).toBeGreaterThan(0);
  },
);
