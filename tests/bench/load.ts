/** The time until the first map is whole, beside a bare map of the same files, over the same slow network. */
import type { Row } from './row.ts';
import { type Site, WINDOW } from './site.ts';
import { median } from './timing.ts';

/** A phone's network as Lighthouse has it: 1.6 Mbit/s down, 0.75 up. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const PAIRS = 7;
/** Said by the page itself, so that no question to it takes part. */
const NOTE_WHEN_DRAWN = `new MutationObserver(() => {
  if (document.querySelector('[data-drawn]')) window.drawnAt ??= performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-drawn'] })`;

declare global {
  interface Window {
    drawnAt?: number;
  }
}

interface Load {
  readonly milliseconds: number;
  /** When the last file had come. */
  readonly filesMilliseconds: number;
  readonly kilobytes: number;
}

export async function benchLoad(site: Site): Promise<Row[]> {
  // The bare map shows what the page shows, in a window of the size of the page's map.
  const size = await mapSizeOf(site);
  const page = () => loadOf(site, site.pageUrl, WINDOW.viewport ?? size);
  const bare = () => loadOf(site, site.bareUrl, size);
  const pairs: { readonly page: Load; readonly bare: Load }[] = [];
  for (let turn = 0; turn < PAIRS; turn++) {
    // Each is first in turn.
    if (turn % 2 === 0) pairs.push({ page: await page(), bare: await bare() });
    else {
      const ofBare = await bare();
      pairs.push({ page: await page(), bare: ofBare });
    }
  }
  const said = (which: 'page' | 'bare') => {
    const loads = pairs.map((pair) => pair[which]);
    const [whole, files, kilobytes] = [
      median(loads.map(({ milliseconds }) => milliseconds)),
      median(loads.map(({ filesMilliseconds }) => filesMilliseconds)),
      median(loads.map(({ kilobytes }) => kilobytes)),
    ];
    return `${which} ${(whole / 1000).toFixed(1)} s (files by ${(files / 1000).toFixed(1)} s, ${kilobytes.toFixed(0)} kB)`;
  };
  return [
    {
      name: 'First whole map, page to bare map',
      value: median(pairs.map(({ page, bare }) => page.milliseconds / bare.milliseconds)),
      unit: 'x',
      bar: 1.25,
      better: 'lower',
      note: `${said('page')}, ${said('bare')}`,
    },
  ];
}

type Size = Readonly<{ width: number; height: number }>;

async function mapSizeOf({ browser, pageUrl }: Site): Promise<Size> {
  const page = await browser.newPage(WINDOW);
  await page.goto(pageUrl);
  const box = await page.locator('.maplibregl-map').boundingBox();
  await page.close();
  if (!box) throw new Error('the page has no map');
  return { width: Math.round(box.width), height: Math.round(box.height) };
}

async function loadOf({ browser }: Site, url: string, { width, height }: Size): Promise<Load> {
  // A browser that knows nothing yet.
  const context = await browser.newContext({ ...WINDOW, viewport: { width, height } });
  const page = await context.newPage();
  await page.addInitScript(NOTE_WHEN_DRAWN);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.drawnAt !== undefined, null, { timeout: 120_000 });
  const load = await page.evaluate(() => {
    const files = performance
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming);
    return {
      milliseconds: window.drawnAt ?? NaN,
      filesMilliseconds: Math.max(...files.map(({ responseEnd }) => responseEnd)),
      kilobytes: files.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
    };
  });
  await context.close();
  return load;
}
