/**
 * `virtual:geo-files` says where each file of geo/ lies. There it is one file for each thing, for who edits
 * them; for who reads the page, to whom each file is a request, those that are read at the same moment are
 * joined to one. The borders of the world are many files, of which a reader asks for few: they keep their names
 * below one folder, so that the page needs no list of them.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { filesForLayers } from '../src/core/data/reading.ts';
import type { Manifest } from '../src/core/model/types.ts';
import { layersOn } from '../src/core/view/view.ts';
import { partAt } from './single-file.ts';

type PluginContext = Rolldown.PluginContext;

const GEO = new URL('../geo/', import.meta.url);
const ID = 'virtual:geo-files';
const FOLDERS = ['', 'claims/', 'datasets/', 'layers/', 'story/', 'text/', 'tiles/'] as const;

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, GEO), 'utf8'));

/** All of geo/ that the page reads; the manifest is part of the code. */
const allPaths = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, GEO))
      .filter((file) => /\.((geo|topo)?json|webp|pmtiles)$/.test(file))
      .sort()
      .map((file) => `${folder}${file}`),
  ).filter((path) => path !== 'manifest.json');

const GROUPS: Readonly<Record<string, () => readonly string[]>> = {
  opening: () => {
    const manifest = readJson('manifest.json') as Manifest;
    const files = filesForLayers(manifest, layersOn(manifest, { layers: null }));
    return [...new Set(files.map((address) => address.split('#')[0] ?? address))];
  },
  records: () =>
    allPaths().filter((path) =>
      /^(claims|datasets|story)\/|^(borders|events|published-lengths)\.json$/.test(path),
    ),
  lines: () => allPaths().filter((path) => /^layers\/(compare-|borders-far)/.test(path)),
};

/** Files of geo/world/, by path there, with what they hold. */
const worldFiles = (): readonly (readonly [string, Buffer])[] =>
  readdirSync(new URL('world/', GEO), { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => /\.(topo)?json$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(new URL(`world/${path}`, GEO))] as const);

/** An object from paths below geo/ to what the files hold. */
const joined = (paths: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(paths.map((path) => [path, readJson(path)])));

/** The lines of the borders of the world: most of all there is, and each is asked for by few. */
const IS_LINE = /^(lines|coarser)\//;

/** @param isSingleFile The page has all its parts in itself, but for the lines of the world’s borders. */
export function geoFiles(isSingleFile = false): Plugin {
  let isServed = false;
  /** The address of the folder changes with what is in it. */
  const emitWorld = (context: PluginContext): string => {
    const files = worldFiles();
    const hash = createHash('sha256');
    for (const [path, bytes] of files) hash.update(path).update(bytes);
    const folder = `assets/world-${hash.digest('hex').slice(0, 8)}/`;
    for (const [path, source] of files)
      context.emitFile({ type: 'asset', fileName: `${folder}${path}`, source });
    return `./${folder}`;
  };
  /** Says at `path` below geo/world/ where it lies; undefined where it is left out. */
  const placesOfWorld = (context: PluginContext): string => {
    if (!isSingleFile) {
      const folder = isServed ? './geo/world/' : emitWorld(context);
      return `(path) => ${JSON.stringify(folder)} + path`;
    }
    const files = worldFiles().filter(([path]) => !IS_LINE.test(path));
    for (const [path, source] of files)
      context.emitFile({ type: 'asset', fileName: `world/${path}`, source });
    return `(path) => ${partAt('"world/" + path')}`;
  };
  return {
    name: 'geo-files',
    configResolved: ({ command }) => {
      isServed = command === 'serve';
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const groups = Object.entries(GROUPS).map(([name, pathsOf]) => ({ name, paths: pathsOf() }));
      const urls = groups.map(({ name, paths }) => {
        if (isServed) return JSON.stringify(`./@joined/${name}.json`);
        const asset = { type: 'asset', source: joined(paths) } as const;
        const file = `${name}.json`;
        if (!isSingleFile)
          return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ ...asset, name: file })}`;
        this.emitFile({ ...asset, fileName: file });
        return partAt(JSON.stringify(file));
      });
      const single = allPaths().filter((path) =>
        groups.every(({ paths }) => !paths.includes(path)),
      );
      return [
        ...single.map((path, at) => `import file${at} from '/geo/${path}?url&no-inline';`),
        `export const single = { ${single.map((path, at) => `'${path}': file${at}`).join(', ')} };`,
        `export const world = ${placesOfWorld(this)};`,
        `export const joined = [${groups.map(({ paths }, at) => `{ url: ${urls[at] ?? ''}, paths: ${JSON.stringify(paths)} }`).join(', ')}];`,
      ].join('\n');
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const group = /\/@joined\/(\w+)\.json/.exec(request.url ?? '')?.[1] ?? '';
        const paths = GROUPS[group]?.();
        if (paths) response.setHeader('Content-Type', 'application/json').end(joined(paths));
        else next();
      });
    },
  };
}
