/** Which files a view needs, and how a file that has come is read into the library. */
import { withCourses } from './courses.ts';
import {
  ALIASES_FILE,
  BORDERS_FILE,
  COUNTRIES_FILE,
  type Library,
  PLACES_FILE,
  PROVINCES_FILE,
} from './library.ts';
import { missionsMark } from './marks.ts';
import type { LayerData, LayerEntry, Manifest, Mission, Problem } from './types.ts';
import { readAliases } from './validate/aliases.ts';
import { readLayer } from './validate/layer.ts';
import {
  readBorders,
  readDataset,
  readEvents,
  readMissions,
  readPublished,
} from './validate/records.ts';
import { brief, isFilled, isRecord } from './validate/shape.ts';
import { readChapter, readClaim } from './validate/story.ts';
import { claimIdOf, type Selection } from './view.ts';

export interface Reading {
  readonly library: Library;
  readonly problems: readonly Problem[];
}

const MISSIONS_FILE = 'missions.json';

/**
 * Files of the layers that are on, and the missions that mark the places. A layer that shows in some
 * boxes, at some zooms or on some days only is left to the map, which asks for its file when it comes into sight.
 */
export function filesForLayers(manifest: Manifest, on: readonly string[]): readonly string[] {
  const isAsked = ({ shownIn, fromZoom, onDays }: Manifest['layers'][number]) =>
    shownIn !== undefined || fromZoom !== undefined || onDays;
  const files = manifest.layers
    .filter((layer) => on.includes(layer.id) && !isMapsOwn(layer) && !isAsked(layer))
    .map((layer) => layer.data);
  // Every label keeps off the borders, whichever layers are on.
  return [...files, BORDERS_FILE, ...(files.includes(PLACES_FILE) ? [MISSIONS_FILE] : [])];
}

/** What the map fetches by itself and nothing else reads. */
export const isMapsOwn = ({ kind }: Pick<LayerEntry, 'kind'>): boolean =>
  kind === 'image' || kind === 'tiles';

/** Every file with names to find. */
export const filesForNames = (manifest: Manifest): readonly string[] => [
  ...manifest.layers.filter((layer) => layer.things).map((layer) => layer.data),
  'borders.json',
  MISSIONS_FILE,
  ALIASES_FILE,
];

/** What Details of a selection says: the thing's own file and all that it is set against. */
export function filesForSelection(
  manifest: Manifest,
  selection: Selection,
  language: string,
  paths: readonly string[],
): readonly string[] {
  const known = (address: string) => paths.includes(address.split('#')[0] ?? '');
  // An event may be tied to a river, a lake or a sea.
  const kindsOf = (kind: string) => (kind === 'event' ? ['river', 'lake', 'sea'] : [kind]);
  const own =
    selection.type === 'thing'
      ? manifest.layers
          .filter(({ things }) => kindsOf(selection.kind).some((kind) => things?.includes(kind)))
          .map((layer) => layer.data)
      : [];
  const context = [
    BORDERS_FILE,
    PLACES_FILE,
    COUNTRIES_FILE,
    PROVINCES_FILE,
    MISSIONS_FILE,
    'borders.json',
    'events.json',
    'published-lengths.json',
    'text/en.json',
    `text/${language}.json`,
    ...paths.filter((path) => path.startsWith('datasets/')),
  ];
  if (claimIdOf(selection)) return [...context, ...filesForClaims(manifest, paths)].filter(known);
  const isBorder = selection.type === 'thing' && selection.kind === 'border';
  const comparison = paths
    .filter((path) => isBorder && path.startsWith('layers/compare-'))
    .map((path) => `${path}#borders`);
  return [...own, ...context, ...comparison].filter(known);
}

/** What measuring needs: every border line, what can be snapped to, what a number is set against. */
export const filesForTool = (manifest: Manifest, paths: readonly string[]): readonly string[] => [
  ...manifest.layers.filter(({ things }) => things?.includes('border')).map(({ data }) => data),
  PLACES_FILE,
  COUNTRIES_FILE,
  MISSIONS_FILE,
  'borders.json',
  'published-lengths.json',
  ...paths.filter((path) => path.startsWith('datasets/')),
];

/** The story and its claims, and all that the claims are measured on. */
export const filesForClaims = (manifest: Manifest, paths: readonly string[]): readonly string[] => {
  // Towns are many, and nothing is claimed of them.
  const layers = manifest.layers.filter(({ things }) => things && !things.includes('town'));
  const own = paths.filter((path) => /^(claims|story|datasets)\//.test(path));
  const comparisons = paths.filter((path) => path.startsWith('layers/compare-'));
  return [
    ...new Set([
      ...own,
      ...layers.map(({ data }) => data),
      ...comparisons.map((path) => `${path}#borders`),
      ...[PLACES_FILE, MISSIONS_FILE, 'borders.json', 'events.json', 'published-lengths.json'],
    ]),
  ];
};

/** The library with one more file in it. `address` as in the manifest: file, `#`, TopoJSON object. */
export function readFile(library: Library, address: string, json: unknown): Reading {
  const loaded = new Set([...library.loaded, address]);
  const next = { ...library, loaded };
  switch (address) {
    case MISSIONS_FILE: {
      const { records, problems } = readMissions(address, json);
      return { library: withMissionCounts({ ...next, missions: records }), problems };
    }
    case 'borders.json': {
      const { records, problems } = readBorders(address, json);
      return { library: { ...next, borders: records }, problems };
    }
    case ALIASES_FILE: {
      const { aliases, problems } = readAliases(address, json);
      return { library: { ...next, aliases }, problems };
    }
    case 'events.json': {
      const { records, problems } = readEvents(address, json);
      return { library: { ...next, events: records }, problems };
    }
    case 'published-lengths.json': {
      const { records, problems } = readPublished(address, json);
      return { library: { ...next, published: records }, problems };
    }
  }
  if (address.startsWith('datasets/')) {
    const { records, problems } = readDataset(address, json);
    const added = Object.fromEntries(records.map((dataset) => [dataset.id, dataset]));
    return { library: { ...next, datasets: { ...next.datasets, ...added } }, problems };
  }
  if (address.startsWith('claims/')) {
    const { records, problems } = readClaim(address, json);
    return { library: { ...next, claims: [...next.claims, ...records] }, problems };
  }
  if (address.startsWith('story/')) {
    const { records, problems } = readChapter(address, json);
    const chapters = [...next.chapters, ...records].sort((a, b) => a.order - b.order);
    return { library: { ...next, chapters }, problems };
  }
  if (address.startsWith('text/')) return readTexts(next, address, json);
  const { data, problems } = readLayer(address, json);
  return {
    library: withCourses(
      withMissionCounts({ ...next, layers: { ...next.layers, [address]: data } }),
    ),
    problems,
  };
}

function readTexts(library: Library, address: string, json: unknown): Reading {
  const language = address.slice('text/'.length, -'.json'.length);
  if (!isRecord(json)) {
    const at = `geo/${address}`;
    const params = { at, value: brief(json) };
    return { library, problems: [{ code: 'data.notObject', at, params, severity: 'error' }] };
  }
  const entries = Object.entries(json);
  const good = entries.filter((entry): entry is [string, string] => isFilled(entry[1]));
  const problems = entries
    .filter(([, value]) => !isFilled(value))
    .map(([key, value]): Problem => {
      const at = `geo/${address} [${key}]`;
      return { code: 'data.badField', at, params: { at, value: brief(value) }, severity: 'error' };
    });
  const texts = { ...library.texts, [language]: Object.fromEntries(good) };
  return { library: { ...library, texts }, problems };
}

/** Places know how many missions they have, and how many of them are open, so that one mark stands for all of a city. */
function withMissionCounts(library: Library): Library {
  const places = library.layers[PLACES_FILE];
  if (!places || library.missions.length === 0) return library;
  const byCity = statusesByCity(library.missions);
  const features = places.features.map((feature): LayerData['features'][number] => {
    const statuses = byCity.get(feature.properties.id);
    if (!statuses || feature.properties['missions'] === statuses.length) return feature;
    const mark = missionsMark(statuses);
    return {
      ...feature,
      properties: { ...feature.properties, missions: statuses.length, mark },
    };
  });
  return { ...library, layers: { ...library.layers, [PLACES_FILE]: { ...places, features } } };
}

/** Of each mission its newest status. */
function statusesByCity(missions: readonly Mission[]): ReadonlyMap<string, readonly string[]> {
  const byCity = new Map<string, string[]>();
  for (const { city, status } of missions)
    if (city !== null) byCity.set(city, [...(byCity.get(city) ?? []), status]);
  return byCity;
}
