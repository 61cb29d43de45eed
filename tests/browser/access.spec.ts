/** Nothing that axe can find by any of its rules, in both themes, in five languages. */
import AxeBuilder from '@axe-core/playwright';
import { borderName, expect, type Reader, test } from './driver.ts';

/** Over both sizes of window: each theme in each direction. */
const LOOKS = {
  desktop: [
    { language: 'ru', theme: 'light' },
    { language: 'fa', theme: 'dark' },
  ],
  phone: [
    { language: 'hy', theme: 'light' },
    { language: 'az', theme: 'dark' },
  ],
} as const;
const nameOfRasht = { az: 'Rəşt', fa: 'رشت', hy: 'Ռեշտ', ru: 'Решт' } as const;

/** Of the whole page, or of the part of it that is new. */
async function faultsOf(reader: Reader, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page: reader.page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

test('axe finds nothing', async ({ reader }) => {
  test.slow();
  for (const { language, theme } of LOOKS[reader.isPhone ? 'phone' : 'desktop']) {
    const look = `lang=${language}&theme=${theme}`;
    await test.step(look, async () => {
      const mustBeFine = async (state: string, part?: string) =>
        expect.soft(await faultsOf(reader, part), `${state}, ${look}`).toEqual([]);

      await reader.open(look);
      await reader.waitForMap();
      await expect(reader.page.locator('html')).toHaveAttribute('lang', language);
      await expect(reader.page.locator('html')).toHaveAttribute('data-theme', theme);
      await mustBeFine('the opening view');

      await reader.openPanel('places');
      await expect(reader.page.getByRole('searchbox')).toBeVisible();
      await mustBeFine('the list of places', '.column');

      await reader.open(`${look}&sel=border/ir-az`);
      await expect(reader.heading).toHaveText(borderName('ir-az', language));
      await expect(reader.details.getByRole('table').first()).toBeVisible();
      await mustBeFine('Details of the border', '.details');

      await reader.open(`${look}&sel=place/rasht`);
      await expect(reader.heading).toHaveText(nameOfRasht[language]);
      await expect(reader.details.getByRole('table').first()).toBeVisible();
      await mustBeFine('Details of a place', '.details');

      await reader.open(`${look}&claim=border-700-km`);
      await expect(reader.details.locator('[data-figure]')).toHaveCount(3);
      await mustBeFine('the card of a claim', '.details');
      await reader.closeDetails();
      await reader.openPanel('claims');
      await expect(reader.page.locator('[data-claim] .number').first()).toBeVisible();
      await mustBeFine('the list of claims', '.column');

      await reader.open(`${look}&chapter=crisis-2023`);
      await expect(reader.page.locator('.story [data-claim] .number').first()).toBeVisible();
      await mustBeFine('the story', '.column');

      await reader.open(`${look}&sel=event/2023-01-27-tehran&date=2023-01-27`);
      await expect(reader.page.locator('[data-event][aria-pressed=true]')).toBeVisible();
      await expect(reader.details.locator('time')).toBeVisible();
      await mustBeFine('the card of an event', '.details');
      await mustBeFine('the strip of time', '.strip');

      await reader.open(`${look}&page=sources`);
      await expect(reader.page.locator('[data-dataset]').first()).toBeVisible();
      await mustBeFine('sources and method', 'dialog');

      await reader.open(look);
      await reader.button('credits.open').click();
      await expect(reader.page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
      await mustBeFine('the credits', 'dialog');

      await reader.page.keyboard.press('Escape');
      await reader.openPanel('layers');
      await reader.lowerSheet();
    });
  }
});
