/** Search without a network: any of the five languages, a slip, coordinates, by keys. */
import { expect, test } from './driver.ts';

const QUERIES = [
  ['Həştərxan', 'Astrakhan'],
  ['Hesterxan', 'Astrakhan'],
  ['آستراخان', 'Astrakhan'],
  ['Աստրախան', 'Astrakhan'],
  ['Астрахань', 'Astrakhan'],
  ['Astrakan', 'Astrakhan'],
  ['Stepanakert', 'Khankendi (Stepanakert)'],
  ['Araz', 'Aras'],
  ['border', 'Iran–Azerbaijan border'],
  ['Julfa crossing', 'Julfa–Jolfa crossing'],
  ['38.9, 46.5', '38.9000° N, 46.5000° E'],
  ['38°54′N 46°30′E', '38.9000° N, 46.5000° E'],
  ['46.5 E 38.9 N', '38.9000° N, 46.5000° E'],
] as const;

test('a search finds, by any name, and takes the reader there', async ({ reader }) => {
  await reader.openMap();

  await test.step('any name, with a slip, and coordinates', async () => {
    for (const [query, name] of QUERIES) {
      await reader.search.fill(query);
      await expect.soft(reader.options.filter({ hasText: name }).first(), query).toBeVisible();
    }
  });

  await test.step('Escape empties the box and closes the list; what is not there is said', async () => {
    await reader.searchFor('Rasht');
    await reader.page.keyboard.press('Escape');
    await expect(reader.options).toHaveCount(0);
    await expect(reader.search).toHaveValue('');
    await reader.search.fill('qqqqzzzz');
    await expect(reader.page.getByText(/Nothing of that name/)).toBeVisible();
    await expect(reader.options).toHaveCount(0);
  });

  await test.step('arrows and Enter choose, and the map goes there', async () => {
    await expect(reader.page).not.toHaveURL(/map=/);
    await reader.searchFor('astara');
    const chosen = reader.page.getByRole('listbox').getByRole('option', { selected: true });
    const first = await chosen.textContent();
    await reader.page.keyboard.press('ArrowDown');
    await expect(chosen).not.toHaveText(first ?? '');
    await expect(reader.search).toHaveAttribute(
      'aria-activedescendant',
      (await chosen.getAttribute('id')) ?? '',
    );
    await reader.page.keyboard.press('ArrowUp');
    await expect(chosen).toHaveText(first ?? '');
    await reader.page.keyboard.press('Enter');
    await expect(reader.heading).toHaveText(/Astara/);
    await expect(reader.options).toHaveCount(0);
    await expect(reader.page).toHaveURL(/map=/);
  });

  await test.step('a result can be clicked', async () => {
    await reader.searchFor('Kazan');
    await reader.options.filter({ hasText: 'Kazan' }).first().click();
    await expect(reader.heading).toHaveText('Kazan');
    await expect(reader.page).toHaveURL(/map=[\d.]+\/5[45]\.\d+\/49\.\d+/);
    // In the middle of what the buttons leave of the width: they stand at the right of a phone's map.
    const map = await reader.map();
    const x = await map.evaluate((map) => map.project([49.1221, 55.7887]).x);
    const width = (await reader.canvas.boundingBox())?.width ?? NaN;
    expect(x).toBeCloseTo(reader.isPhone ? (20 + width - 64) / 2 : width / 2, 0);
  });

  await test.step('coordinates open the spot', async () => {
    await reader.searchFor('38.9, 46.5');
    await reader.page.keyboard.press('Enter');
    await expect(reader.heading).toHaveText('38.9000° N, 46.5000° E');
    await expect(reader.page).toHaveURL(/sel=point\/38\.9,46\.5/);
    await reader.closeDetails();
  });

  await test.step('a layer is found and turned on', async () => {
    await reader.searchFor('railways');
    await reader.options.filter({ hasText: 'Layer' }).first().click();
    await expect(reader.layer('railways')).toBeChecked();
  });
});
