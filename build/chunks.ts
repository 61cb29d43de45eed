/**
 * Which code comes in one piece. To a reader each chunk is a request, so what is read at the same moment comes
 * together: all of the first view; then what a reader chooses things, claims and chapters with.
 */
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1];

const RUNTIME = '\0rolldown/runtime.js';
const ENTRY = fileURLToPath(new URL('../index.html', import.meta.url));

/** Ids of all modules that are imported before anything is chosen. */
function firstView(context: Context): ReadonlySet<string> {
  const found = new Set([ENTRY]);
  for (const id of found)
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
const known = new WeakMap<Context, ReadonlySet<string>>();

/** Panels and dialogs that a reader asks for by themselves. */
const BY_ITSELF =
  /\/src\/(ui\/(lab|layers|yours|measure\/(MeasurePanel|Along|From|Gap|Points)|search|shell|time|world|worksheet)|core\/(find\/search|details\/twin|world\/(table|richardson)|worksheet|yours|import|export)|state\/(world-table|(open-)?yours)|edge\/own|workers|map)\b|\/uqr\//;
/** What nobody waits for: it comes after the first view. */
const IS_LATER =
  /\/src\/(edge\/(later|link-data|offline|framed|version)|core\/yours\/link-data|map\/PrintedMap)\b/;
const IS_READ_WITH_THINGS = /\/time\/(State|state|EventDetails)/;

export const chunks: Rolldown.CodeSplittingGroup[] = [
  {
    name: (id, context) => {
      const first = known.get(context) ?? firstView(context);
      known.set(context, first);
      if (first.has(id) || id === RUNTIME) return 'main';
      if (IS_LATER.test(id)) return 'later';
      return BY_ITSELF.test(id) && !IS_READ_WITH_THINGS.test(id) ? null : 'reading';
    },
    includeDependenciesRecursively: false,
  },
];
