/** How long a change of the view takes until the map can be told: the next style, and how it differs. */
import { diff } from '@maplibre/maplibre-gl-style-spec';
import { defaultView, type View, withLayer, withOpacity } from '../../src/core/view.ts';
import { loadLibrary, manifest } from '../helpers/library.ts';
import { styleFor } from '../helpers/styles.ts';
import type { Row } from './measure.ts';
import { millisecondsEach } from './timing.ts';

const BAR_MILLISECONDS = 2;

export async function benchStyle(): Promise<Row[]> {
  await Promise.resolve();
  const { library } = loadLibrary();
  const opening = defaultView('en');
  const all: View = { ...opening, layers: manifest.layers.map(({ id }) => id) };
  const spot: View['selection'] = { type: 'spot', position: [48, 40] };
  const changes: readonly (readonly [string, View, View])[] = [
    ['a layer on', opening, withLayer(manifest, opening, 'towns', true)],
    ['one opacity, all layers on', all, withOpacity(all, 'relief', 0.5)],
    ['another language, all layers on', all, { ...all, language: 'fa' }],
    ['a spot selected, all layers on', all, { ...all, selection: spot }],
    ['nothing changed, all layers on', all, { ...all }],
  ];
  return changes.map(([name, before, after]): Row => {
    const from = styleFor(library, before, 'light');
    let steps = 0;
    const { median } = millisecondsEach(() => {
      steps = diff(from, styleFor(library, after, 'light')).length;
    });
    return {
      name: `Style and its difference: ${name}`,
      value: median,
      unit: 'ms',
      bar: BAR_MILLISECONDS,
      better: 'lower',
      note: `${from.layers.length} layers, ${steps} steps`,
    };
  });
}
