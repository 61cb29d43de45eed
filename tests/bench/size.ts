/** What the first view weighs as it is sent: counted as the browser test counts it. */
import {
  bytesOf,
  CODE_BUDGET_BYTES,
  DATA_BUDGET_BYTES,
  weighFirstView,
} from '../helpers/first-view-weight.ts';
import type { Row } from './row.ts';
import { type Site, WINDOW } from './site.ts';

export async function benchSize({ browser, pageUrl }: Site): Promise<Row[]> {
  const context = await browser.newContext(WINDOW);
  const page = await context.newPage();
  const parts = await weighFirstView(page, pageUrl, async () => {
    await page.goto(pageUrl);
    await page.waitForSelector('[data-drawn]', { state: 'attached' });
  });
  await context.close();
  const row = (name: string, isCode: boolean, budgetBytes: number): Row => ({
    name,
    value: bytesOf(parts, isCode) / 1000,
    unit: 'kB',
    bar: budgetBytes / 1000,
    better: 'lower',
    note: `${parts.filter((part) => part.isCode === isCode).length} files`,
  });
  return [
    row('First view, code, brotli', true, CODE_BUDGET_BYTES),
    row('First view, data, relief and fonts', false, DATA_BUDGET_BYTES),
  ];
}
