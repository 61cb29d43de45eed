/** The tiles of water against places known to lie on land or in water, at every zoom that they are drawn. */
import { describe, expect, it, test } from 'vitest';
import { archive, isWater, tileAt } from '../helpers/tiles.ts';

const LAND: readonly [string, number, number, number][] = [
  ['Tehran', 51.42, 35.69, 0],
  ['Tabriz', 46.29, 38.08, 0],
  ['Kazan', 49.16, 55.82, 0],
  ['Madrid', -3.7, 40.42, 0],
  ['Brasília', -47.93, -15.78, 0],
  ['Alice Springs', 133.88, -23.7, 0],
  ['Yakutsk', 129.6, 62.06, 3],
  ['Baku', 49.87, 40.41, 6],
  ['Astara (Azerbaijan)', 48.86, 38.456, 7],
  ['Astara (Iran)', 48.86, 38.4291, 7],
  ['Lankaran', 48.845, 38.7543, 7],
  ['Bandar-e Anzali', 49.45, 37.465, 8],
  ['Makhachkala', 47.49, 42.975, 7],
  ['Trabzon', 39.72, 40.98, 7],
  ['Sevan', 44.935, 40.55, 7],
];
const WATER: readonly [string, number, number, number][] = [
  ['Pacific', -150, 10, 0],
  ['North Sea', 3, 56, 1],
  ['Black Sea', 35, 43, 1],
  ['middle Caspian', 50.5, 40.98, 2],
  ['south Caspian', 51, 38, 2],
  ['Persian Gulf', 51.5, 27, 3],
  ['Baku Bay', 49.9, 40.33, 7],
  ['Lake Van', 42.9, 38.6, 4],
  ['Lake Urmia', 45.4, 37.9, 4],
  ['Lake Sevan', 45.3, 40.35, 4],
  ['Aras reservoir', 45.33, 39.15, 7],
  ['Mingachevir reservoir', 46.8, 40.9, 6],
  ['Khoda Afarin reservoir', 46.88, 39.155, 9],
];

const zoomsFrom = (first: number) =>
  Array.from({ length: 13 - first }, (_, index) => first + index);

describe('the tiles of water', () => {
  test.each(LAND)('%s is on land', async (_, longitude, latitude, from) => {
    for (const zoom of zoomsFrom(from))
      expect(await isWater([longitude, latitude], zoom), `zoom ${zoom}`).toBe(false);
  });

  test.each(WATER)('%s is water', async (_, longitude, latitude, from) => {
    for (const zoom of zoomsFrom(from))
      expect(await isWater([longitude, latitude], zoom), `zoom ${zoom}`).toBe(true);
  });

  it('cover the world down to zoom 5, so that no edge of the data shows', async () => {
    for (let zoom = 0; zoom <= 5; zoom++)
      for (let x = 0; x < 2 ** zoom; x++)
        for (let y = 0; y < 2 ** zoom; y++)
          expect(await archive.getZxy(zoom, x, y), `${zoom}/${x}/${y}`).toBeDefined();
  });

  it('cover the core down to zoom 12', async () => {
    for (const corner of [
      [42.01, 36.01],
      [51.99, 42.59],
      [46.34, 38.92],
    ])
      for (const zoom of zoomsFrom(6)) {
        const [x, y] = tileAt(corner, zoom);
        const tile = await archive.getZxy(zoom, Math.floor(x), Math.floor(y));
        expect(tile, `${corner.join()} at ${zoom}`).toBeDefined();
      }
  });
});
