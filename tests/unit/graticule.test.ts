/** Meridians and parallels: where they are, each once, and how their degrees are written. */
import { describe, expect, it } from 'vitest';
import { graticule } from '../../geo/derive/graticule-lines.ts';
import { loadLibrary } from '../helpers/library.ts';

describe('a graticule', () => {
  it('has the lines of each grid, none twice', () => {
    const lines = graticule([
      { minutes: 60, bounds: [44, 38, 46, 39] },
      { minutes: 30, bounds: [44, 38, 45, 39] },
    ]);
    expect(lines.map(({ properties }) => properties.id)).toEqual([
      'e44',
      'e45',
      'e46',
      'n38',
      'n39',
      'e44.5',
      'n38.5',
    ]);
    expect(lines.at(-1)?.geometry.coordinates).toEqual([
      [44, 38.5],
      [45, 38.5],
    ]);
  });

  it('knows west and south', () => {
    const ids = graticule([{ minutes: 600, bounds: [-10, -10, 10, 10] }]).map(
      ({ properties: { id } }) => id,
    );
    expect(ids).toEqual(['w10', 'e0', 'e10', 's10', 'n0', 'n10']);
  });

  it('writes degrees in the reader’s digits', () => {
    const { library } = loadLibrary(['layers/graticule.geojson']);
    const names = (id: string) =>
      library.layers['layers/graticule.geojson']?.features.find(
        ({ properties }) => properties.id === id,
      )?.properties.names;
    expect(names('e45')?.['en']).toBe('45°\u00a0E');
    expect(names('e45.5')?.['fa']).toBe('۴۵°۳۰′\u00a0شرقی');
    expect(names('n39')?.['ru']).toBe('39°\u00a0с.\u00a0ш.');
  });
});
