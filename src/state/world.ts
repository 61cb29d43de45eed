/** Borders of the world beyond the registry: brought with all that is known of them when a view asks for one. */
import { measured } from '../core/around/measured-thing.ts';
import { borderOf } from '../core/border/index.ts';
import { BORDERS_FILE, FAR_BORDERS_FILE, linesOf } from '../core/model/library.ts';
import type { Position, WorldRecord } from '../core/model/types.ts';
import type { Messages } from '../core/words/text.ts';
import { recordOf, turned } from '../core/world/neighbours.ts';
import { withWorldBorder } from '../core/world/registry.ts';
import { byFloor } from '../core/world/nearest.ts';
import { nearestWithin } from '../core/measure/nearest.ts';
import type { App } from './app.svelte.ts';

type Rooms = Pick<App, 'catalog' | 'viewed' | 'shelf'>;

const INDEX_FILE = 'world/index.json';
const REGISTRY_FILE = 'borders.json';

/** The borders that the view speaks of, and the one that is walked along. */
export async function bringBorders(rooms: Rooms): Promise<void> {
  const { viewed } = rooms;
  const { selection, tool } = viewed.view;
  if (selection?.type === 'thing' && selection.kind === 'border') {
    const id = await bring(rooms, selection.id);
    if (id !== null && id !== selection.id && viewed.view.selection === selection)
      viewed.change({ selection: { ...selection, id } });
  }
  if (tool && 'border' in tool) {
    const border = await bring(rooms, tool.border);
    if (border !== null && border !== tool.border && viewed.view.tool === tool)
      viewed.change({ tool: { ...tool, border } });
  }
  const [first] = tool?.kind === 'along' ? tool.points : [];
  if (first) await bringNearest(rooms, first);
}

/** Several borders, so that each has its name. */
export const bringAll = async (rooms: Rooms, ids: readonly string[]): Promise<void> => {
  await Promise.all(ids.map((id) => bring(rooms, id)));
};

/** What is called so is in the library from now on; resolves to its own id, null where there is none. */
async function bring(rooms: Rooms, id: string): Promise<string | null> {
  const { shelf } = rooms;
  await shelf.load([REGISTRY_FILE]);
  for (const one of [id, turned(id)]) {
    const known = one === null ? null : borderOf(shelf.library, one);
    if (one !== null && known && !known.border.world) return one;
  }
  await shelf.load([INDEX_FILE]);
  const record = recordOf(shelf.library.world.index, id);
  if (!record) return null;
  if (!hasLines(rooms, record)) {
    shelf.report({ code: 'load.leftOut', at: 'world', params: {}, severity: 'warning' });
    return null;
  }
  await bringRecord(rooms, record);
  return record.id === turned(id) ? record.id : id;
}

const linesFile = ({ id }: WorldRecord): string => `world/lines/${id}.topojson`;

/** The page in one file has the region's only. */
const hasLines = ({ catalog }: Rooms, record: WorldRecord): boolean =>
  record.isRegional || catalog.loader.has(linesFile(record));

async function bringRecord(rooms: Rooms, record: WorldRecord): Promise<void> {
  const { shelf } = rooms;
  const [speech] = await Promise.all([
    speechOf(rooms),
    shelf.load([
      `${linesFile(record)}#borders`,
      `world/coarser/${record.id}.topojson`,
      'world/published.json',
      'world/status.json',
      ...shelf.datasetFiles,
    ]),
  ]);
  shelf.add((library) => withWorldBorder(library, record, speech));
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
  let nearest: { readonly metres: number; readonly record: WorldRecord } | null = null;
  for (const { box, floorMetres } of byFloor(boxes, position)) {
    if (nearest && nearest.metres < floorMetres) break;
    const { id, record } = box;
    if (!record.isRegional) await shelf.load([`${linesFile(record)}#borders`]);
    const thing = linesOf(shelf.library, record.id).find(({ properties }) => properties.id === id);
    const line = thing && measured(thing);
    const least: number = nearest?.metres ?? Infinity;
    const found = line && nearestWithin(line, position, least);
    if (found) nearest = { metres: found.metres, record };
  }
  if (nearest && !nearest.record.isRegional) await bringRecord(rooms, nearest.record);
}
