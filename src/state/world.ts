/** Borders of the world beyond the registry: brought with all that is known of them when a view asks for one. */
import { measured } from '../core/around/measured-thing.ts';
import { borderOf } from '../core/model/find.ts';
import { BORDERS_FILE, FAR_BORDERS_FILE, linesOf } from '../core/model/library.ts';
import type { Position, WorldRecord } from '../core/model/types.ts';
import type { Messages } from '../core/words/text.ts';
import { recordOf, turned } from '../core/world/neighbours.ts';
import { withWorldBorder } from '../core/world/registry.ts';
import { nearestInBoxes } from '../core/world/nearest.ts';
import type { App } from './app.svelte.ts';

type Rooms = Pick<App, 'catalog' | 'viewed' | 'shelf'>;

const INDEX_FILE = 'world/index.json';
const REGISTRY_FILE = 'borders.json';

/** The borders that the view speaks of, and the one that is walked along. */
export async function bringBorders(rooms: Rooms): Promise<void> {
  const { viewed } = rooms;
  const { selection, tool } = viewed.view;
  if (selection?.type === 'thing' && selection.kind === 'border')
    await bring(rooms, selection.id, (id) => {
      if (viewed.view.selection === selection) viewed.change({ selection: { ...selection, id } });
    });
  if (tool && 'border' in tool)
    await bring(rooms, tool.border, (border) => {
      if (viewed.view.tool === tool) viewed.change({ tool: { ...tool, border } });
    });
  const [first] = tool?.kind === 'along' ? tool.points : [];
  if (first) await bringNearest(rooms, first);
}

/** Several borders, so that each has its name. */
export const bringAll = async (rooms: Rooms, ids: readonly string[]): Promise<void> => {
  await Promise.all(ids.map((id) => bring(rooms, id)));
};

/** What is called so, if anything is, is in the library from now on; `onTurned` hears its own id where it has another. */
async function bring(
  rooms: Rooms,
  id: string,
  onTurned: (id: string) => void = () => undefined,
): Promise<void> {
  const { shelf } = rooms;
  await shelf.load([REGISTRY_FILE]);
  for (const one of [id, turned(id)]) {
    const known = one === null ? null : borderOf(shelf.library, one);
    if (one === null || !known || known.border.world) continue;
    if (one !== id) onTurned(one);
    return;
  }
  await shelf.load([INDEX_FILE]);
  const record = recordOf(shelf.library.world.index, id);
  if (!record) return;
  if (record.id === turned(id)) onTurned(record.id);
  if (!hasLines(rooms, record)) {
    shelf.report({ code: 'load.leftOut', at: 'world', params: {}, severity: 'warning' });
    return;
  }
  await bringRecord(rooms, record);
}

const linesFile = ({ id }: WorldRecord): string => `world/lines/${id}.json`;

/** The page in one file has the region's only. */
const hasLines = ({ catalog }: Rooms, record: WorldRecord): boolean =>
  record.isRegional || catalog.loader.has(linesFile(record));

/** Its line first: it is drawn and has its length before what it is set against has come. */
async function bringRecord(rooms: Rooms, record: WorldRecord): Promise<void> {
  const { shelf } = rooms;
  const [speech] = await Promise.all([
    speechOf(rooms),
    shelf.load([`${linesFile(record)}#borders`]),
  ]);
  const add = () => shelf.add((library) => withWorldBorder(library, record, speech));
  add();
  await shelf.load([
    `world/coarser/${record.id}.json`,
    'world/published.json',
    'world/status.json',
    ...shelf.datasetFiles,
  ]);
  add();
}

/** Words and names of territories in the reader's language and in English. */
export async function speechOf({
  catalog,
  viewed,
  shelf,
}: Rooms): Promise<Readonly<Record<string, Messages>>> {
  const languages = [...new Set(['en', viewed.view.language])];
  const [words] = await Promise.all([
    Promise.allSettled(languages.map(catalog.loadMessages)),
    shelf.load(languages.map((language) => `world/names/${language}.json`)),
  ]);
  return Object.fromEntries(
    words.flatMap((word, at) =>
      word.status === 'fulfilled' ? [[languages[at] ?? '', word.value]] : [],
    ),
  );
}

/** Lines are fetched, the likeliest first, as long as another may be nearer. */
async function bringNearest(rooms: Rooms, position: Position): Promise<void> {
  const { shelf } = rooms;
  await shelf.load([INDEX_FILE, REGISTRY_FILE, BORDERS_FILE, FAR_BORDERS_FILE]);
  const boxes = shelf.library.world.index
    .filter((record) => hasLines(rooms, record))
    .flatMap((record) => record.segments.map((segment) => ({ ...segment, record })));
  const asked = new Set<string>();
  for (;;) {
    const missing = new Set<string>();
    const lineOf = ({ id, record }: (typeof boxes)[number]) => {
      const file = `${linesFile(record)}#borders`;
      if (!record.isRegional && !shelf.library.loaded.has(file)) {
        // What doesn't come is not asked for twice.
        if (!asked.has(file)) missing.add(file);
        return null;
      }
      const [thing] = linesOf(shelf.library, record.id).filter(
        ({ properties }) => properties.id === id,
      );
      return thing ? measured(thing) : null;
    };
    const nearest = nearestInBoxes(boxes, lineOf, position);
    const [likeliest] = missing;
    if (likeliest === undefined) {
      const record = nearest?.box.record;
      if (record && !record.isRegional) await bringRecord(rooms, record);
      return;
    }
    asked.add(likeliest);
    await shelf.load([likeliest]);
  }
}
