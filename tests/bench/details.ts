/** What a click takes until Details can be shown, with all of geo/ loaded. */
import { lineString, nearestPointOnLine, point } from '@turf/turf';
import { cardOf } from '../../src/core/details/card.ts';
import { overlayOf } from '../../src/core/details/overlay.ts';
import { search, searchIndex } from '../../src/core/find/search.ts';
import { calloutsOf } from '../../src/core/style/callouts.ts';
import { BORDERS_FILE, type Library } from '../../src/core/model/library.ts';
import type { Selection } from '../../src/core/view/view.ts';
import { readBorderLines } from '../helpers/border-lines.ts';
import { loadLibrary, manifest, messagesOf } from '../helpers/library.ts';
import { ratioRow, type Row } from './row.ts';
import { allLengths, firstRatioOf, ratioOf } from './timing.ts';

export function benchDetails(): Row[] {
  const { library } = loadLibrary();
  const messages = messagesOf('en');
  const places = (library.layers['places.geojson']?.features ?? []).map(
    ({ properties }) => properties,
  );
  /** Over the region, the same in each run. */
  const positionOf = (turn: number): [number, number] => [
    44 + 6 * ((turn * 0.618034) % 1),
    37 + 4 * ((turn * 0.754878) % 1),
  ];
  const spot = (turn: number): Selection => ({ type: 'spot', position: positionOf(turn) });
  const place = (turn: number): Selection => {
    const { kind, id } = places[turn % places.length] ?? { kind: 'place', id: 'baku' };
    return { type: 'thing', kind, id };
  };
  const border = (): Selection => ({ type: 'thing', kind: 'border', id: 'ir-az' });
  const show = (selection: Selection, known: Library) =>
    overlayOf(cardOf(selection, known, 'en'), messages, 'en', 'km');

  const clicks = [
    ['a spot', spot, 0.5],
    ['a place', place, 0.5],
    ['the border of Iran and Azerbaijan', border, 3],
  ] as const;
  const first = clicks.map(([name, selectionOf]) => {
    const fresh = loadLibrary().library;
    // The map is there before the first click, with its measured lengths.
    calloutsOf(manifest.layers, fresh.layers[BORDERS_FILE]?.features ?? [], messages, 'en', 'km');
    const ratio = firstRatioOf(() => show(selectionOf(0), fresh));
    return ratioRow(`Details of ${name}, the very first, to L`, ratio, 40);
  });
  const later = clicks.map(([name, selectionOf, bar]) =>
    ratioRow(
      `Details of ${name}, to L`,
      ratioOf((turn) => show(selectionOf(turn), library), allLengths),
      bar,
    ),
  );
  const lines = [...readBorderLines().values()].map((line) => lineString(line));
  const byTurf = (turn: number) => {
    const click = point(positionOf(turn));
    return Math.min(
      ...lines.map((line) => nearestPointOnLine(line, click).properties.pointDistance),
    );
  };
  const index = searchIndex(manifest, library);
  const queries = ['b', 'na', 'nakh', 'Naxçıvan', 'Tabirz', 'iran azerbaijan', '38.9, 46.5'];
  return [
    ...first,
    ...later,
    ratioRow(
      'Details of a spot, to Turf’s nearest border alone',
      ratioOf((turn) => show(spot(turn), library), byTurf),
      0.05,
    ),
    ratioRow(
      'Search, to L',
      ratioOf((turn) => search(index, queries[turn % queries.length] ?? ''), allLengths),
      2,
    ),
  ];
}
