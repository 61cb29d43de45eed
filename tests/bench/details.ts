/** How long a click takes until Details can be shown, with all of geo/ loaded. */
import { cardOf } from '../../src/core/details/card.ts';
import { overlayOf } from '../../src/core/details/overlay.ts';
import { search, searchIndex } from '../../src/core/search.ts';
import { calloutsOf } from '../../src/core/style/callouts.ts';
import type { Selection } from '../../src/core/view.ts';
import { loadLibrary, manifest, messagesOf } from '../helpers/library.ts';
import type { Row } from './measure.ts';
import { millisecondsEach } from './timing.ts';

const BAR_MILLISECONDS = 50;
const REPEATS = 200;

export async function benchDetails(): Promise<Row[]> {
  await Promise.resolve();
  const { library } = loadLibrary();
  const messages = messagesOf('en');
  const places = (library.layers['places.geojson']?.features ?? []).map(
    ({ properties }) => properties,
  );
  /** Over the region, the same in each run. */
  const spot = (turn: number): Selection => ({
    type: 'spot',
    position: [44 + 6 * ((turn * 0.618034) % 1), 37 + 4 * ((turn * 0.754878) % 1)],
  });
  const place = (turn: number): Selection => {
    const { kind, id } = places[turn % places.length] ?? { kind: 'place', id: 'baku' };
    return { type: 'thing', kind, id };
  };
  const border = (): Selection => ({ type: 'thing', kind: 'border', id: 'ir-az' });
  const clicks = [
    ['a spot', spot],
    ['a place', place],
    ['the border of Iran and Azerbaijan', border],
  ] as const;

  const first = clicks.map(([name, selectionOf]) => {
    const fresh = loadLibrary().library;
    // The map is there before the first click, with its measured lengths.
    calloutsOf(manifest.layers, fresh, messages, 'en', 'km');
    const start = performance.now();
    overlayOf(cardOf(selectionOf(0), fresh, 'en'), messages, 'en', 'km');
    return row(`Details of ${name}, the very first`, performance.now() - start);
  });
  const later = clicks.flatMap(([name, selectionOf]) => {
    const { median, most } = millisecondsEach((turn) => {
      overlayOf(cardOf(selectionOf(turn), library, 'en'), messages, 'en', 'km');
    }, REPEATS);
    return [row(`Details of ${name}, median`, median), row(`Details of ${name}, most`, most)];
  });

  const index = searchIndex(manifest, library);
  const queries = ['b', 'na', 'nakh', 'Naxçıvan', 'Tabirz', 'iran azerbaijan', '38.9, 46.5'];
  const { median, most } = millisecondsEach((turn) => {
    search(index, queries[turn % queries.length] ?? '');
  }, REPEATS);
  return [...first, ...later, row('Search, median', median), row('Search, most', most)];
}

const row = (name: string, value: number): Row => ({
  name,
  value,
  unit: 'ms',
  bar: BAR_MILLISECONDS,
  better: 'lower',
});
