/**
 * Small records of geo/, one file each for who edits them, joined to one file a folder for who reads
 * the page: `virtual:joined-records` says where each folder's lies and which paths are in it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const GEO = new URL('../geo/', import.meta.url);
const JOINED_FOLDERS = ['claims', 'datasets', 'story'] as const;
const ID = 'virtual:joined-records';

const pathsIn = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, GEO))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => `${folder}/${file}`);

/** An object from paths below geo/ to what the files hold. */
const joined = (folder: string): string =>
  JSON.stringify(
    Object.fromEntries(
      pathsIn(folder).map((path) => [path, JSON.parse(readFileSync(new URL(path, GEO), 'utf8'))]),
    ),
  );

export function joinedRecords(): Plugin {
  let isServed = false;
  return {
    name: 'joined-records',
    configResolved: ({ command }) => {
      isServed = command === 'serve';
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const entries = JOINED_FOLDERS.map((folder) => {
        const url = isServed
          ? JSON.stringify(`./@joined/${folder}.json`)
          : `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${folder}.json`, source: joined(folder) })}`;
        return `${folder}: { url: ${url}, paths: ${JSON.stringify(pathsIn(folder))} }`;
      });
      return `export default { ${entries.join(', ')} };`;
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const folder = /\/@joined\/(\w+)\.json/.exec(request.url ?? '')?.[1];
        if (folder !== undefined && JOINED_FOLDERS.some((one) => one === folder))
          response.setHeader('Content-Type', 'application/json').end(joined(folder));
        else next();
      });
    },
  };
}
