import { describe, expect, it } from 'vitest';
import { keptOf } from '../../src/workers/kept.ts';

const file = (path: string) => ({ path, hash: 'abc' });

describe('what is kept of a build', () => {
  const { shell, borders } = keptOf([
    file('index.html'),
    file('assets/opening-AoTrNhZ3.json'),
    file('assets/world-0a1b2c3d/lines/ad-es.json'),
    file('assets/world-0a1b2c3d/coarser/ad-es.json'),
    file('assets/world-0a1b2c3d/index.json'),
    file('assets/world-borders-CuW80xRc.topojson'),
    file('assets/water-4ln_wFsY.pmtiles'),
    file('social.png'),
    file('fonts/OFL.txt'),
  ]);

  it('is all that the page asks for, with a revision where the name has none or ranges are asked for', () => {
    expect(shell).toEqual([
      { url: 'assets/opening-AoTrNhZ3.json', revision: null },
      { url: 'assets/water-4ln_wFsY.pmtiles', revision: 'abc' },
      { url: 'assets/world-0a1b2c3d/index.json', revision: null },
      { url: 'assets/world-borders-CuW80xRc.topojson', revision: null },
      { url: 'index.html', revision: 'abc' },
    ]);
  });

  it('leaves the lines of the world’s borders for when they are asked for', () => {
    expect(borders).toEqual([
      'assets/world-0a1b2c3d/coarser/ad-es.json',
      'assets/world-0a1b2c3d/lines/ad-es.json',
    ]);
  });
});
