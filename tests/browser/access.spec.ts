/** Nothing serious that axe can find, in both themes, written from either side. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Reader, test } from './driver.ts';

async function faultsOf(reader: Reader): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: reader.page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['en', 'fa'] as const) {
    test(`axe finds nothing serious: ${theme}, ${language}`, async ({ reader }) => {
      test.slow();
      const look = `lang=${language}&theme=${theme}`;
      const mustBeFine = async (state: string) =>
        expect.soft(await faultsOf(reader), state).toEqual([]);

      await reader.openMap(look);
      await mustBeFine('the opening view');

      await reader.openPanel('places');
      await expect(reader.page.getByRole('searchbox')).toBeVisible();
      await mustBeFine('the list of places');

      await reader.open(`${look}&sel=border/ir-az`);
      await expect(reader.details.getByRole('table').first()).toBeVisible();
      await mustBeFine('Details of the border');

      await reader.open(`${look}&sel=place/rasht`);
      await expect(reader.details.getByRole('table').first()).toBeVisible();
      await mustBeFine('Details of a place');

      await reader.open(look);
      await reader.button('credits.open').click();
      await expect(reader.page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
      await mustBeFine('the credits');
    });
  }
}
