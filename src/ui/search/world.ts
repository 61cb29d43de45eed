/** Borders of the world among what search has found. */
import type { Found } from '../../core/find/search.ts';
import { borderFinder, findBorders } from '../../core/world/find.ts';
import { namesOfBorder } from '../../core/world/registry.ts';
import type { App } from '../../state/app.svelte.ts';
import { speechOf } from '../../state/world.ts';

const MOST_RESULTS = 12;

/** Names of all languages, so that a border is found in any. Resolves to a function from a text and what else was found. */
export async function worldSearch(app: App) {
  const { languages } = app.catalog;
  const [speech] = await Promise.all([
    speechOf(app),
    app.shelf.load([
      'world/index.json',
      ...languages.map((language) => `world/names/${language}.json`),
    ]),
  ]);
  const { library } = app;
  const finder = borderFinder(library.world);
  return (text: string, others: readonly Found[]): readonly Found[] => {
    const all = findBorders(finder, text).map(({ record, isPair }) => {
      const { id } = record;
      const known = library.borders.find((border) => border.id === id);
      const names = known && !known.world ? known.names : namesOfBorder(record, library, speech);
      return { isPair, found: { type: 'thing', kind: 'border', id, names, matched: '' } as const };
    });
    const pairs = all.filter(({ isPair }) => isPair).map(({ found }) => found);
    const single = all.filter(({ isPair }) => !isPair).map(({ found }) => found);
    return [...pairs, ...others, ...single]
      .filter(
        (one, at, list) =>
          one.type !== 'thing' ||
          list.findIndex(
            (other) => other.type === 'thing' && other.kind === one.kind && other.id === one.id,
          ) === at,
      )
      .slice(0, MOST_RESULTS);
  };
}
