/** What comes out of a printer: sheets of the size that was chosen, as many as were promised. */
import { expect, type Reader, test } from './driver.ts';

/** Width and height of each page, in points. */
async function printed({ page }: Reader): Promise<readonly (readonly [number, number])[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => [Number(width), Number(height)]);
}

const LETTER_ACROSS = [expect.closeTo(792, -0.5), expect.closeTo(612, -0.5)];

test('a map on one sheet, then with the text', { tag: '@wide' }, async ({ reader }) => {
  test.slow();
  await reader.openMap('sel=border/ir-az&lang=en');
  await reader.button('share.open').click();
  await reader.button('print.choose').click();
  const dialog = reader.page.getByRole('dialog', { name: reader.t('print.title') });
  const preview = dialog.locator('figure > svg');
  await expect(preview).toBeVisible({ timeout: 120_000 });
  await dialog.getByLabel(reader.t('print.paper')).selectOption('letter');
  await expect(preview).toBeVisible({ timeout: 120_000 });
  expect(await printed(reader)).toEqual([LETTER_ACROSS]);
  await expect(preview).toContainText(
    /Iran–Azerbaijan border.*\d\s*km.*north.*OpenStreetMap.*sel=border/s,
  );

  await dialog.getByLabel(reader.t('print.text')).check();
  await reader.page.emulateMedia({ media: 'print' });
  await expect(dialog).toBeHidden();
  await expect(reader.page.locator('.plate')).toBeVisible();
  await expect(reader.heading).toBeVisible();
  const pages = await printed(reader);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages[1]).toEqual(LETTER_ACROSS);
  await reader.page.emulateMedia({ media: 'screen' });
  await dialog.getByRole('button', { name: reader.t('dialog.close') }).click();
  await expect(reader.page.locator('.plate')).toHaveCount(0);
});

test('a worksheet and its answers, one sheet each', { tag: '@wide' }, async ({ reader }) => {
  test.slow();
  await reader.openMap('sel=border/ir-az&lang=en');
  await reader.details.getByRole('button', { name: reader.t('worksheet.title') }).click();
  await expect(reader.page).toHaveURL(/page=worksheet/);
  const dialog = reader.page.getByRole('dialog', { name: reader.t('worksheet.title') });
  await expect(dialog.locator('image')).toBeVisible({ timeout: 120_000 });
  await expect(dialog.locator('article')).not.toContainText(/733/);
  await expect(dialog.locator('.answers')).toContainText(/733\.4\s*km.*482\s*km.*515\s*km/s);
  expect(await printed(reader)).toHaveLength(2);
  await dialog.getByRole('checkbox').uncheck();
  expect(await printed(reader)).toHaveLength(1);
});
