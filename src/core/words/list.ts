/** Every named thing as a list by kind: what the map shows, for those who don't use it. */
import { nameOrder } from './collation.ts';
import { type Library } from '../model/library.ts';
import { fold, nameIn } from './text.ts';
import type { Manifest, Mission, Names } from '../model/types.ts';

export interface ListItem {
  readonly id: string;
  readonly names: Names;
  readonly countries: readonly string[] | null;
}

export interface ListGroup {
  readonly kind: string;
  readonly items: readonly ListItem[];
  /** How many more there are than are listed: a filter finds them. */
  readonly left: number;
}

/** The kinds that are known come in this order, others behind them. */
const ORDER: readonly string[] = [
  'border',
  'crossing',
  'place',
  'mission',
  'dam',
  'tripoint',
  'route',
  'former-line',
  'lake',
  'river',
  'sea',
  'country',
  'province',
  'town',
];
const MOST_ITEMS = 400;

/** The kinds that a layer of the manifest lets a reader choose, in the order of the list. */
export function listedKinds({ layers }: Pick<Manifest, 'layers'>): readonly string[] {
  const kinds = new Set(['mission', ...layers.flatMap(({ things = [] }) => things)]);
  const others = [...kinds].filter((kind) => !ORDER.includes(kind)).sort();
  return [...ORDER.filter((kind) => kinds.has(kind)), ...others];
}

/**
 * Groups in the order of `kinds`, items by name in the reader's language, those that match `filter`
 * by any name. `missionNames` words what a mission is called, since its record has no name.
 */
export function listOf(
  library: Library,
  language: string,
  filter: string,
  missionNames: (mission: Mission) => Names = () => ({}),
  kinds: readonly string[] = ORDER,
): readonly ListGroup[] {
  const wanted = fold(filter);
  const byKind = new Map<string, Map<string, ListItem>>();
  const add = (kind: string, item: ListItem, aliases: readonly string[] = []) => {
    const names = [...Object.values(item.names), ...aliases];
    if (names.length === 0 || (wanted && !names.some((name) => fold(name).includes(wanted))))
      return;
    const items = byKind.get(kind) ?? new Map<string, ListItem>();
    items.set(item.id, item);
    byKind.set(kind, items);
  };
  for (const { id, names } of library.borders) add('border', { id, names, countries: null });
  for (const mission of library.missions)
    add('mission', { id: mission.id, names: missionNames(mission), countries: null });
  for (const layer of Object.values(library.layers)) {
    for (const { properties } of layer.features) {
      const { id, kind, names, countries, aliases } = properties;
      if (kind === 'border' || !kinds.includes(kind)) continue;
      const isSelf = kind === 'country' || kind === 'route';
      add(kind, { id, names, countries: isSelf ? null : (countries ?? null) }, aliases);
    }
  }
  const compare = nameOrder(language);
  return kinds.flatMap((kind) => {
    const all = [...(byKind.get(kind)?.values() ?? [])]
      .map((item) => ({ item, name: nameIn(item.names, language) }))
      .sort((a, b) => compare(a.name, b.name))
      .map(({ item }) => item);
    const items = all.slice(0, MOST_ITEMS);
    return items.length > 0 ? [{ kind, items, left: all.length - items.length }] : [];
  });
}
