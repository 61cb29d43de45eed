/** Any land border on Earth: by a link, by a click on the wide map, by its name. */
import { expect, test } from './driver.ts';

test('a border beyond the region opens by link, click and search', async ({ reader }) => {
  await test.step('a link opens it, either way round', async () => {
    await reader.openMap('sel=border/pt-es&lang=en');
    await expect(reader.heading).toHaveText('Spain–Portugal border');
    await expect(reader.details).toContainText(/1,306\.3\s*km along the line/);
    await expect(reader.row(/CIA World Factbook\s+2026/)).toContainText('1,224 km');
    await expect(reader.page).toHaveURL(/sel=border\/es-pt(&|$)/);
  });

  await test.step('a click on its thinned line opens another', async () => {
    // In the Pyrenees, on the line between Navarra and Béarn.
    await reader.goTo('map=7/42.9/-0.75&lang=en');
    const map = await reader.map();
    const corner = await map.evaluate((map) => {
      const [feature] = map
        .queryRenderedFeatures()
        .filter(({ properties }) => properties['id'] === 'es-fr');
      const geometry = feature?.geometry;
      const line =
        geometry?.type === 'MultiLineString'
          ? geometry.coordinates[0]
          : geometry?.type === 'LineString'
            ? geometry.coordinates
            : undefined;
      return line?.[Math.floor(line.length / 2)] ?? [];
    });
    await reader.choose(corner, 'Spain–France border');
  });

  await test.step('search knows it by its countries', async () => {
    await reader.search.fill('Bangladesh India');
    const option = reader.options.filter({ hasText: 'Bangladesh–India border' });
    await expect(option).toContainText('Land border');
    await option.click();
    await expect(reader.heading).toHaveText('Bangladesh–India border');
  });
});
