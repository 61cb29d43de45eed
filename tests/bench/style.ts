/** What a change of the view takes until the map can be told, beside MapLibre's own check of the style. */
import { diff, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { defaultView, type View, withLayer, withOpacity } from '../../src/core/view/view.ts';
import { loadLibrary, manifest } from '../helpers/library.ts';
import { styleFor } from '../helpers/styles.ts';
import { ratioRow, type Row } from './row.ts';
import { ratioOf } from './timing.ts';

const BAR = 0.5;

export function benchStyle(): Row[] {
  const { library } = loadLibrary();
  const opening = defaultView('en');
  const all: View = { ...opening, layers: manifest.layers.map(({ id }) => id) };
  const spot: View['selection'] = { type: 'spot', position: [48, 40] };
  const changes: readonly (readonly [string, View, View])[] = [
    ['a layer on', opening, withLayer(manifest, opening, 'dams', true)],
    ['one opacity, all layers on', all, withOpacity(all, 'relief', 0.5)],
    ['another language, all layers on', all, { ...all, language: 'fa' }],
    ['a spot selected, all layers on', all, { ...all, selection: spot }],
    ['nothing changed, all layers on', all, { ...all }],
  ];
  return changes.map(([name, before, after]): Row => {
    const from = styleFor(library, before, 'light');
    const next = () => diff(from, styleFor(library, after, 'light')).length;
    return ratioRow(
      `Style and its difference, to its check by MapLibre: ${name}`,
      ratioOf(next, () => validateStyleMin(from)),
      BAR,
      `${from.layers.length} layers, ${next()} steps`,
    );
  });
}
