/** The sentence that a visit begins with follows from the lines. */
import { expect, test } from 'vitest';
import { headlineOf } from '../../src/core/details/headline.ts';
import { defaultView, isOpening } from '../../src/core/view/view.ts';
import { emptyLibrary } from '../../src/core/model/library.ts';
import { loadLibrary } from '../helpers/library.ts';

test('two pieces and what lies between them, measured from the west to the east', () => {
  const headline = headlineOf(loadLibrary(['layers/borders.topojson#borders']).library);
  const { totalMetres, westMetres, betweenMetres, eastMetres } = headline ?? {};
  const tenths = [totalMetres, westMetres, betweenMetres, eastMetres].map((metres = NaN) =>
    (metres / 1000).toFixed(1),
  );
  expect(tenths).toEqual(['733.4', '222.6', '45.9', '510.8']);
});

test('nothing is said before the lines are there', () => {
  expect(headlineOf(emptyLibrary)).toBeNull();
});

test('language, units and theme leave the opening what it is; all else is elsewhere', () => {
  const view = defaultView('fa');
  expect(isOpening({ ...view, units: 'mi', theme: 'dark' })).toBe(true);
  expect(isOpening({ ...view, date: '1992-01-01' })).toBe(false);
  expect(isOpening({ ...view, layers: [] })).toBe(false);
  expect(isOpening({ ...view, camera: { zoom: 8, longitude: 46, latitude: 39 } })).toBe(false);
});
