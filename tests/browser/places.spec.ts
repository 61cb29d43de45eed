/** A reader clicks what the map shows, and reads what it is and why it matters here. */
import { expect, layerName, test } from './driver.ts';

test('what is clicked on the map tells what it is and why it matters here', async ({ reader }) => {
  test.slow();

  await test.step('Rasht: its consulate, its distances, its names', async () => {
    await reader.goTo('map=9/37.2761/49.5886');
    await reader.choose([49.5886, 37.2761], 'Rasht');
    await expect(
      reader.details.getByRole('list', { name: 'Names in other languages' }),
    ).toContainText(/رشت\s*Persian/);
    await expect(
      reader.details.getByRole('link', { name: 'Russia: consulate general in Rasht' }),
    ).toBeVisible();
    await expect(reader.row('Country')).toContainText('Iran');
    await expect(reader.row('Province')).toContainText('Gilan');
    await expect(reader.row('Iran–Azerbaijan border')).toContainText(/1\d\d km.*north/s);
    await expect(reader.row('crossing')).toContainText('km');
    await expect(reader.details.getByRole('link').first()).toBeVisible();
    await expect(reader.page).toHaveURL(/sel=place\/rasht/);
  });

  await test.step('a crossing is the crossing, though two towns and the border lie as near', async () => {
    await reader.goTo('map=9/38.9447/45.7115');
    await reader.clickMapAt([45.6315, 38.9447]);
    await expect(reader.heading).toHaveText('Julfa–Jolfa crossing');
    await expect(reader.details).toContainText(/as of/);
    await expect(reader.page).toHaveURL(/sel=crossing\/x-julfa/);
  });

  await test.step('a dam, once its layer is on', async () => {
    await reader.goTo('map=11/39.0909/45.4023');
    await reader.openPanel('layers');
    await reader.layer('dams').check();
    await expect(reader.page).toHaveURL(/layers=[^&]*dams/);
    await reader.lowerSheet();
    await reader.settled();
    await reader.choose([45.4023, 39.0909], 'Aras dam');
    await expect(reader.details).toContainText('Dam');
  });

  await test.step('Lake Urmia', async () => {
    await reader.goTo('map=8/37.7/45.55');
    await reader.clickMapAt([45.35, 37.7]);
    await expect(reader.heading).toHaveText('Lake Urmia');
    await expect(reader.page).toHaveURL(/sel=lake\/lake-urmia/);
  });

  await test.step('open ground: where it is and how far the border is, drawn on the map', async () => {
    await reader.goTo('map=9/38.2/47.2');
    await reader.clickMapAt([47.2, 38.2]);
    await expect(reader.heading).toHaveText(/^38\.\d{4}° N, 47\.\d{4}° E$/);
    await expect(reader.row('Country')).toContainText('Iran');
    await expect(reader.row('Province')).toContainText('East Azerbaijan');
    await expect(reader.row('Iran–Azerbaijan')).toContainText(/\d+\.\d km\s*\d+° [a-z-]+/);
    await expect(reader.page).toHaveURL(/sel=point\/38\.\d+,47\.\d+/);
    await reader.settled();
    const map = await reader.map();
    const leaders = await map.evaluate(
      (map) => map.queryRenderedFeatures({ layers: ['overlay:leader'] }).length,
    );
    expect(leaders).toBeGreaterThan(0);
  });

  await test.step('a country, from a row of Details', async () => {
    await reader.row('Country').getByRole('link', { name: 'Iran' }).click();
    await expect(reader.heading).toHaveText('Iran');
    await expect(reader.page).toHaveURL(/sel=country\/ir/);
  });
});

test(
  'consulates, plans, provinces, and all of it in a list',
  { tag: '@wide' },
  async ({ reader }) => {
    await test.step('Kazan: both consulates, each with its status and date', async () => {
      await reader.goTo('map=8/55.7887/49.1221');
      await reader.choose([49.1221, 55.7887], 'Kazan');
      const missions = reader.details.getByRole('link', { name: /: consulate general in Kazan$/ });
      await expect(missions).toHaveCount(2);
      await expect(reader.details).toContainText(/open\u2069? · \u2068?as of \w/);
      await missions.filter({ hasText: 'Iran' }).click();
      await expect(reader.heading).toHaveText('Iran: consulate general in Kazan');
      await expect(reader.row('Status')).toContainText('open');
      await expect(reader.row('City')).toContainText('Kazan');
    });

    await test.step('a planned route is dashed, and says that it is planned and approximate', async () => {
      await reader.goTo('map=9/37.675/49.025&layers=planned');
      const map = await reader.map();
      const dashes = await map.evaluate(
        (map) => map.getPaintProperty('planned:line', 'line-dasharray') as number[] | undefined,
      );
      expect(dashes?.length).toBeGreaterThan(1);
      await reader.choose([49.025, 37.675], 'Rasht–Astara railway (missing link)');
      await expect(reader.details).toContainText('planned');
      await expect(reader.details).toContainText('approximate');
    });

    await test.step('a province, once its layer is on', async () => {
      await reader.goTo('map=9/37.8/47.3&layers=provinces');
      await reader.clickMapAt([47.3, 37.8]);
      await expect(reader.heading).toHaveText('East Azerbaijan');
      await expect(reader.page).toHaveURL(/sel=province\/ir-east-azerbaijan/);
    });

    await test.step('every place and border is in a list', async () => {
      await reader.openPanel('places');
      const list = reader.page.getByRole('tabpanel');
      for (const name of [
        'Iran–Azerbaijan border',
        'Rasht',
        'Julfa–Jolfa crossing',
        'Lake Urmia',
      ]) {
        await expect(list.getByRole('link', { name }).first()).toBeAttached();
      }
      await reader.page.getByRole('searchbox', { name: 'Filter the list' }).fill('kazan');
      await list.getByRole('link', { name: /^Kazan\b/ }).click();
      await expect(reader.heading).toHaveText('Kazan');
      await reader.settled();
      expect(layerName('missions')).toBe('Embassies and consulates');
    });
  },
);
