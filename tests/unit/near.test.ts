/** The province of a spot: always one of the country that the spot lies in. */
import { describe, expect, it } from 'vitest';
import { countryAt, provinceAt } from '../../src/core/around/near.ts';
import {
  BORDERS_FILE,
  COUNTRIES_FILE,
  linesOf,
  PROVINCES_FILE,
  thingOf,
} from '../../src/core/model/library.ts';
import type { Position } from '../../src/core/model/types.ts';
import { loadLibrary } from '../helpers/library.ts';

const { library } = loadLibrary([BORDERS_FILE, COUNTRIES_FILE, PROVINCES_FILE, 'places.geojson']);
const provinceOf = (position: Position) => {
  const country = countryAt(library, position)?.properties.id ?? '';
  return provinceAt(library, position, country)?.properties;
};

describe('the province of a spot', () => {
  it.each([
    ['agarak', 'am-syunik'],
    ['julfa-az', 'az-julfa'],
    ['aghband', 'az-zangilan'],
    ['bilesavar-ir', 'ir-ardabil'],
    ['jolfa-ir', 'ir-east-azerbaijan'],
  ])('%s is in %s', (place, province) => {
    const thing = thingOf(library, 'place', place);
    const position = thing?.geometry.type === 'Point' ? thing.geometry.coordinates : [];
    expect(provinceOf(position)?.id).toBe(province);
  });

  it('is one of its own country wherever one stands beside the border', () => {
    const lines = linesOf(library, 'ir-az').flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? geometry.coordinates : [],
    );
    for (const [index, [lon = NaN, lat = NaN]] of lines.entries()) {
      // Up to 3 km off the line on every side, by a fixed walk round the compass.
      const angle = index * 2.4;
      const off = 0.002 + 0.025 * ((index * 0.618) % 1);
      const position = [lon + off * Math.cos(angle), lat + off * Math.sin(angle)];
      const country = countryAt(library, position)?.properties.id;
      if (country === undefined) continue;
      expect(provinceOf(position)?.countries, position.join()).toEqual([country]);
    }
  });
});
