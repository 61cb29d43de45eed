/** A reader looks through all land borders, and reads why lengths differ. */
import { expect, test } from './driver.ts';

test('all land borders: sorted, filtered, one opened', async ({ reader }) => {
  await reader.open('page=borders');
  const page = reader.page.getByRole('dialog', { name: reader.t('borders.title') });
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(324, { timeout: 40_000 });
  const head = (text: string) => page.getByRole('columnheader', { name: text });

  await test.step('by length, the longest first, then the shortest', async () => {
    const measured = reader.t('borders.measured', { unit: 'km' });
    await head(measured).getByRole('button').click();
    await expect(head(measured)).toHaveAttribute('aria-sort', 'descending');
    await expect(rows.first()).toContainText('Canada – United States');
    await head(measured).getByRole('button').press('Enter');
    await expect(head(measured)).toHaveAttribute('aria-sort', 'ascending');
    await expect(rows.last()).toContainText('Canada – United States');
  });

  await test.step('found by a name in another language, and named in the plot', async () => {
    await page.getByRole('searchbox').fill('Португалия');
    await expect(rows).toHaveCount(1);
    const count = reader.t('borders.count', { count: '1', total: '324' });
    await expect(page.getByRole('status').filter({ hasText: count })).toBeVisible();
    await rows.getByRole('link').focus();
    await expect(page.locator('figcaption')).toContainText('Portugal – Spain: measured 1,306.3 km');
  });

  await test.step('taken along as CSV', async () => {
    const coming = reader.page.waitForEvent('download');
    await reader.button('borders.csv').click();
    expect((await coming).suggestedFilename()).toMatch(/^araxes-borders-[\d-]+\.csv$/);
  });

  await test.step('a row is a link to its border', async () => {
    await page.getByRole('searchbox').fill('ir-az');
    await expect(rows).toHaveCount(1);
    await rows.getByRole('link').click();
    await expect(page).toBeHidden();
    await expect(reader.page).toHaveURL(/sel=border\/ir-az(&|$)/);
    await expect(reader.heading).toContainText('Iran');
  });
});

test('why lengths differ: each figure in print has its ruler', async ({ reader }) => {
  await reader.open('page=lengths');
  const page = reader.page.getByRole('dialog', { name: reader.t('lengths.title') });
  await expect(page.locator('[data-figure="1214"]')).toContainText('about 450 m', {
    timeout: 40_000,
  });
  await expect(page.locator('[data-figure="987"]')).toContainText('about 6.8 km');
  await expect(page.locator('[data-slope]')).toHaveCount(2);
  await page.getByRole('button', { name: reader.t('borders.title') }).click();
  await expect(reader.page).toHaveURL(/page=borders/);
});
