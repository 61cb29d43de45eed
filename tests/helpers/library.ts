/** All of geo/ as the page would have it after everything was loaded, and the messages of every language. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Library, libraryOf } from '../../src/core/model/library.ts';
import { readFile } from '../../src/core/data/read-file.ts';
import type { Messages } from '../../src/core/words/text.ts';
import type { Manifest, Mission, Names, Problem } from '../../src/core/model/types.ts';

const GEO = new URL('../../geo/', import.meta.url);
const MESSAGES = new URL('../../src/messages/', import.meta.url);

export const LANGUAGES = ['az', 'en', 'fa', 'hy', 'ru'] as const;

export const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, GEO), 'utf8'));

export const manifest = readJson('manifest.json') as Manifest;

/** The borders of the world have rules of their own (geo/derive/check-world.ts). */
const isWorld = (path: string): boolean =>
  path.startsWith('world/') || path === 'layers/world-borders.topojson';

/** Paths of all JSON files below geo/, without the scripts and the borders of the world. */
export const dataPaths: readonly string[] = readdirSync(GEO, { recursive: true })
  .map(String)
  .filter(
    (path) =>
      /\.(json|geojson|topojson)$/.test(path) && !path.startsWith('derive') && !isWorld(path),
  )
  .sort();

/** Images and tiles, which only the map reads. */
export const mapPaths: readonly string[] = readdirSync(GEO, { recursive: true })
  .map(String)
  .filter((path) => /\.(webp|pmtiles)$/.test(path))
  .sort();

/** What the map and the panels load a file as: TopoJSON by its object. */
export const addresses: readonly string[] = dataPaths.flatMap((path) => {
  if (path === 'manifest.json' || path === 'layers/relief.json') return [];
  const json = readJson(path) as { objects?: Record<string, unknown> };
  const used = Object.keys(json.objects ?? {}).map((name) => `${path}#${name}`);
  return path.endsWith('.topojson') ? used : [path];
});

export interface Loaded {
  readonly library: Library;
  readonly problems: readonly Problem[];
}

export function loadLibrary(wanted: readonly string[] = addresses): Loaded {
  let library = libraryOf(manifest);
  const problems: Problem[] = [];
  for (const address of wanted) {
    const reading = readFile(library, address, readJson(address.split('#')[0] ?? address));
    library = reading.library;
    problems.push(...reading.problems);
  }
  return { library, problems };
}

/** Of the languages that have messages. */
export function messagesOf(language: string): Messages {
  const known = messagesByLanguage.get(language);
  if (known) return known;
  const url = new URL(`${language}.json`, MESSAGES);
  const messages = JSON.parse(readFileSync(url, 'utf8')) as Messages;
  messagesByLanguage.set(language, messages);
  return messages;
}
const messagesByLanguage = new Map<string, Messages>();

export const languagesWithMessages: readonly string[] = LANGUAGES.filter((language) =>
  existsSync(new URL(`${language}.json`, MESSAGES)),
);

/** Mission names as the page words them, in every language that there are messages for. */
export function missionNamesOf(library: Library): (mission: Mission) => Names {
  const namesOf = (kind: string, id: string | null): Names =>
    Object.values(library.layers)
      .flatMap(({ features }) => features)
      .find(({ properties }) => properties.kind === kind && properties.id === id)?.properties
      .names ?? {};
  const words = new Map(languagesWithMessages.map((language) => [language, messagesOf(language)]));
  return (mission) => {
    const [sender, host, city] = [
      namesOf('country', mission.sender),
      namesOf('country', mission.host),
      namesOf('place', mission.city),
    ];
    return Object.fromEntries(
      [...words].map(([language, messages]) => [
        language,
        messages[`mission.${mission.kind}`]
          .replace('{sender}', sender[language] ?? '')
          .replace('{host}', host[language] ?? '')
          .replace('{city}', city[language] ?? ''),
      ]),
    );
  };
}
