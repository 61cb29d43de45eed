/** A reader asks where all of it comes from. */
import { readdirSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, type Reader, test } from './driver.ts';

const datasets = readdirSync(new URL('../../geo/datasets/', import.meta.url));

const page = (reader: Reader): Locator =>
  reader.page.getByRole('dialog', { name: reader.t('sources.title') });

async function mustBeWhole(reader: Reader): Promise<void> {
  await expect(page(reader)).toBeVisible();
  await expect(page(reader).locator('[data-dataset]')).toHaveCount(datasets.length);
  const line = page(reader).getByRole('textbox', { name: reader.t('sources.reportLabel') });
  await expect(line).toHaveValue(/^Araxes, \d{4}-\d{2}-\d{2}: http:\/\/127\.0\.0\.1:\d+\/.*#/);
}

test('sources and method: by a link and from the layers', { tag: '@wide' }, async ({ reader }) => {
  await test.step('a link opens the page; its own links stay within it', async () => {
    await reader.open('page=sources');
    await mustBeWhole(reader);
    await page(reader)
      .getByRole('navigation')
      .getByRole('link', { name: reader.t('sources.errors') })
      .click();
    const line = page(reader).getByRole('textbox', { name: reader.t('sources.reportLabel') });
    await expect(line).toBeInViewport();
    await expect(reader.page).toHaveURL(/[#&]page=sources(&|$)/);
    await page(reader)
      .getByRole('button', { name: reader.t('dialog.close') })
      .click();
    await expect(page(reader)).toBeHidden();
    await expect(reader.page).not.toHaveURL(/page=sources/);
  });

  await test.step('from the layers, in the link, closed by Back', async () => {
    await reader.openPanel('layers');
    await reader.button('sources.title').click();
    await mustBeWhole(reader);
    await expect(reader.page).toHaveURL(/[#&]page=sources(&|$)/);
    await reader.page.goBack();
    await expect(page(reader)).toBeHidden();
    await expect(reader.page).not.toHaveURL(/page=sources/);
  });
});
