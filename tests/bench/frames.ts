/** What the page adds to each frame of a movement over the region, beside a bare map with the same style and size. */
import type { Frame } from './bare/pair.ts';
import type { Row } from './row.ts';
import { type Site, WINDOW } from './site.ts';
import { median } from './timing.ts';

export async function benchFrames({ browser, bareUrl }: Site): Promise<Row[]> {
  // The page in it has its usual window.
  const context = await browser.newContext({ ...WINDOW, viewport: { width: 1280, height: 1600 } });
  const both = await context.newPage();
  await both.goto(`${bareUrl}pair.html`);
  const pairs = await both.evaluate(() => window.drivePair(1280, 800));
  await context.close();

  const ratio = (of: (frame: Frame) => number, among = pairs) =>
    median(among.map(({ page, bare }) => of(page) / of(bare)));
  // At the end of a movement the page may show more or less than it did.
  const moving = pairs.filter(({ isLast }) => !isLast);
  const total = (of: (frame: Frame) => number, which: 'page' | 'bare') =>
    moving.reduce((sum, pair) => sum + of(pair[which]), 0);
  const count = (name: string, of: (frame: Frame) => number): Row => ({
    name: `${name}, page to bare map`,
    value: total(of, 'page') / total(of, 'bare'),
    unit: 'x',
    bar: 1,
    better: 'lower',
    note: `${total(of, 'page')} to ${total(of, 'bare')} in ${moving.length} frames`,
  });
  const milliseconds = ({ milliseconds }: Frame) => milliseconds;
  const script = ({ scriptMilliseconds }: Frame) => scriptMilliseconds;
  const typical = (which: 'page' | 'bare') => median(pairs.map((pair) => pair[which].milliseconds));
  const lasts = pairs.filter(({ isLast }) => isLast);
  return [
    {
      name: 'A frame, page to bare map',
      value: ratio(milliseconds),
      unit: 'x',
      bar: 1.05,
      better: 'lower',
      note: [
        `${typical('page').toFixed(1)} to ${typical('bare').toFixed(1)} ms`,
        `scripts ${ratio(script).toFixed(2)}`,
        `the last of a movement ${ratio(milliseconds, lasts).toFixed(2)}`,
      ].join(', '),
    },
    count('Draw calls', ({ drawCalls }) => drawCalls),
    count('Indices drawn', ({ indices }) => indices),
  ];
}
