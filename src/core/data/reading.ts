/** Which files a view needs, and how a file that has come is read into the library. */
import { withCourses } from './courses.ts';
import {
  ALIASES_FILE,
  BORDERS_FILE,
  COUNTRIES_FILE,
  type Library,
  PLACES_FILE,
  PROVINCES_FILE,
  THINNED_BORDERS_FILE,
} from '../model/library.ts';
import { missionsMark } from '../time/marks.ts';
import type { LayerData, LayerEntry, Manifest, Mission, Problem } from '../model/types.ts';
import { readLayer } from './validate/layer.ts';
import { readMissions } from './validate/missions.ts';
import { claimIdOf, type Selection } from '../view/view.ts';

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

/** Layers whose features are things, but for lines that only stand for those of geo/world/. */
const thingLayers = ({ layers }: Manifest) =>
  layers.filter(({ things, data }) => things && data !== THINNED_BORDERS_FILE);

/** Every file with names to find. */
export const filesForNames = (manifest: Manifest): readonly string[] => [
  ...thingLayers(manifest).map((layer) => layer.data),
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
  // A claim knows itself what it is measured on.
  if (claimIdOf(selection)) return [];
  const known = (address: string) => paths.includes(address.split('#')[0] ?? '');
  // An event may be tied to a river, a lake or a sea; a border may run along a river.
  const kindsOf = (kind: string) =>
    kind === 'event' ? ['river', 'lake', 'sea'] : kind === 'border' ? [kind, 'river'] : [kind];
  const own =
    selection.type === 'thing'
      ? thingLayers(manifest)
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
  const isBorder = selection.type === 'thing' && selection.kind === 'border';
  const comparison = paths
    .filter((path) => isBorder && path.startsWith('layers/compare-'))
    .map((path) => `${path}#borders`);
  return [...own, ...context, ...comparison].filter(known);
}

/** What measuring needs: every border line, what can be snapped to, what a number is set against. */
export const filesForTool = (manifest: Manifest, paths: readonly string[]): readonly string[] => [
  ...thingLayers(manifest)
    .filter(({ things }) => things?.includes('border'))
    .map(({ data }) => data),
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
  const layers = thingLayers(manifest).filter(({ things }) => !things?.includes('town'));
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

/** Whether a file is among those that the map shows at once; others are read by `readFile`, which is fetched with the first. */
export const isShownFile = (address: string): boolean =>
  address === MISSIONS_FILE || /^(layers\/|\w+\.geojson)/.test(address);

/** The library with one more file of those in it. `address` as in the manifest: file, `#`, TopoJSON object. */
export function readShownFile(library: Library, address: string, json: unknown): Reading {
  const next = { ...library, loaded: new Set([...library.loaded, address]) };
  if (address === MISSIONS_FILE) {
    const { records, problems } = readMissions(address, json);
    return { library: withMissionCounts({ ...next, missions: records }), problems };
  }
  const { data, problems } = readLayer(address, json);
  return {
    library: withCourses(
      withMissionCounts({ ...next, layers: { ...next.layers, [address]: data } }),
    ),
    problems,
  };
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
