import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { firstView } from '../../build/first-view.ts';
import { Frame } from '../../build/picture.ts';

const HTML = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
const LARGEST_BYTES = 26_000;

function render(): string {
  const hook = firstView().transformIndexHtml;
  if (typeof hook !== 'object' || !('handler' in hook))
    throw new Error('the plugin has no handler');
  return (hook.handler as unknown as (html: string) => string)(HTML);
}

describe('what the page shows before any script', () => {
  const html = render();

  it('is small, and the same each time', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(LARGEST_BYTES);
    expect(render()).toBe(html);
  });

  it('draws land, water, the border in its pieces and the gap', () => {
    for (const kind of ['ir', 'az', 'am', 'water', 'border', 'gap'])
      expect(html).toMatch(new RegExp(`<path class="${kind}" d="M[^"]{20,}"`));
    expect(html.match(/<path class="border"/g)).toHaveLength(2);
  });

  it('says in every language how long the border is', () => {
    expect(html).toContain('733.4 km long, in two pieces of 222.6 km and 510.8 km');
    for (const language of ['en', 'az', 'fa', 'hy', 'ru'])
      expect(html.match(new RegExp(`<p lang="${language}"`, 'g'))?.length).toBe(3);
    expect(html).toContain('۷۳۳٫۴');
  });

  it('leaves nothing to fill in', () => {
    expect(html).not.toMatch(/<!-- first|RATIO|\/\* (light|dark|languages)|undefined|NaN/);
  });
});

describe('a frame', () => {
  it('has the corners of its bounds at its corners', () => {
    const frame = new Frame([44, 38, 49, 40]);
    expect(frame.at([44, 40])).toEqual([0, 0]);
    const [x, y] = frame.at([49, 38]);
    expect(x).toBe(frame.width);
    expect(Math.round(y)).toBe(frame.height);
  });

  it('cuts away what is out of reach', () => {
    const frame = new Frame([44, 38, 49, 40]);
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    expect(frame.path([{ id: 'far', geometry: line }])).toBe('');
  });
});
