/** What the page keeps in memory after many switches of layers: nothing more than after the first round. */
import type { Row } from './row.ts';
import { type Site, WINDOW } from './site.ts';

const LEAST_SWITCHES = 300;

export async function benchHeap({ browser, pageUrl }: Site): Promise<Row[]> {
  // What is kept doesn't depend on the pixels, and few are drawn quickly.
  const context = await browser.newContext({ ...WINDOW, deviceScaleFactor: 0.1 });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.goto(`${pageUrl}?probe#lang=en`);
  await page.waitForSelector('[data-drawn]', { state: 'attached' });
  await page.getByRole('tab', { name: 'Layers' }).click();
  const switches = page.getByRole('tabpanel').getByRole('checkbox');
  // The groups of layers come one after the other.
  await page.locator('#group-ground').waitFor();
  const count = await switches.count();

  /** Each layer on or off, then each back. */
  const round = async () => {
    for (let turn = 0; turn < 2 * count; turn++) {
      await switches.nth(turn % count).evaluate((box: HTMLInputElement) => {
        const drawn = new Promise((resolve) => window.araxesMap?.once('idle', resolve));
        box.click();
        window.araxesMap?.triggerRepaint();
        return drawn.then(() => undefined);
      });
    }
  };
  const megabytes = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  // What has been fetched for a layer stays, as it should.
  await round();
  const before = await megabytes();
  const rounds = Math.ceil(LEAST_SWITCHES / (2 * count));
  for (let turn = 0; turn < rounds; turn++) await round();
  const after = await megabytes();
  await context.close();
  return [
    {
      name: `Heap after ${rounds * 2 * count} switches of layers, to before`,
      value: after / before,
      unit: 'x',
      bar: 1.05,
      better: 'lower',
      note: `${before.toFixed(1)} to ${after.toFixed(1)} MB, ${count} layers`,
    },
  ];
}
