/** Rules of files: those that must be there, names that say what is in them, TopoJSON's arcs, the relief's image. */
import { BORDER } from '../../model/records/border.ts';
import { CHAPTER } from '../../model/records/chapter.ts';
import { CLAIM } from '../../model/records/claim.ts';
import { DATASET } from '../../model/records/dataset.ts';
import { EVENT } from '../../model/records/event.ts';
import { MISSION } from '../../model/records/mission.ts';
import { PUBLISHED_LENGTH } from '../../model/records/published.ts';
import type { Problem } from '../../model/types.ts';
import { isCorners } from './image.ts';
import { brief, isPosition, isRecord, isString, problem } from '../../model/shape.ts';

const WANTED = [
  ...['manifest.json', 'borders.json', 'places.geojson', 'routes.geojson'],
  ...['missions.json', 'events.json', 'published-lengths.json', 'text/en.json'],
];

/**
 * `files`: the JSON of every file below geo/, by path; `otherFiles`: paths of what is no JSON. A problem for each
 * fault, those of missing files first.
 */
export function checkFiles(
  files: ReadonlyMap<string, unknown>,
  otherFiles: ReadonlySet<string>,
): readonly Problem[] {
  const missing = WANTED.filter((path) => !files.has(path));
  return [
    ...missing.map((path) => problem('data.unknownReference', `geo/${path}`, path)),
    ...[...files].flatMap(([path, json]) => checkFile(path, json, otherFiles)),
  ];
}

/** What can be said of a file without the others. `otherFiles`: paths below geo/ of what is no JSON. */
export const checkFile = (
  path: string,
  json: unknown,
  otherFiles: ReadonlySet<string>,
): readonly Problem[] => [
  ...idFaults(path, json),
  ...fieldFaults(path, json),
  ...emptyFaults(path, json),
  ...(isRecord(json) && json['type'] === 'Topology' ? topologyFaults(path, json) : []),
  ...(isImagePath(path) ? imageFaults(path, json, otherFiles) : []),
];

/** Layers are GeoJSON or TopoJSON; what is plain JSON among them says where an image lies. */
export const isImagePath = (path: string): boolean => /^layers\/[^/]+\.json$/.test(path);

/** A list that has nothing in it: the page would be without it, and no record is wrong. */
function emptyFaults(path: string, json: unknown): readonly Problem[] {
  const { features, objects } = isRecord(json) ? json : {};
  const lists: readonly (readonly [string, unknown])[] = [
    ['', json],
    ['', features],
    ...Object.entries(isRecord(objects) ? objects : {}).map(
      ([name, object]) =>
        [`#${name}`, isRecord(object) ? object['geometries'] : undefined] as const,
    ),
  ];
  return lists
    .filter(([, list]) => Array.isArray(list) && list.length === 0)
    .map(([name]) => problem('data.badValue', `geo/${path}${name}`, '[]'));
}

/** A file of one record is called by its id. */
function idFaults(path: string, json: unknown): readonly Problem[] {
  const [, name] = /^(?:datasets|claims|story)\/(.*)\.json$/.exec(path) ?? [];
  if (name === undefined || !isRecord(json) || json['id'] === name) return [];
  return [problem('data.badValue', `geo/${path}`, `id: ${brief(json['id'])}`)];
}

/** Fields that a hand-kept record may have: a slip in the name of an optional one would go unseen. */
const FIELDS: Readonly<Record<string, object>> = {
  'missions.json': MISSION,
  'events.json': EVENT.entries,
  'published-lengths.json': PUBLISHED_LENGTH.entries,
  'borders.json': BORDER.entries,
  claims: CLAIM.entries,
  story: CHAPTER.entries,
  datasets: DATASET.entries,
};
const SOURCE_FIELDS = ['title', 'url', 'date'];

function fieldFaults(path: string, json: unknown): readonly Problem[] {
  const known = FIELDS[path] ?? FIELDS[path.split('/')[0] ?? ''];
  if (!known) return [];
  return (Array.isArray(json) ? (json as unknown[]) : [json]).flatMap((record, index) => {
    if (!isRecord(record)) return [];
    const at = `geo/${path} [${isString(record['id']) ? record['id'] : index}]`;
    const sources = Array.isArray(record['sources']) ? (record['sources'] as unknown[]) : [];
    return [
      ...Object.keys(record).filter((field) => !Object.hasOwn(known, field)),
      ...sources
        .flatMap((source) => (isRecord(source) ? Object.keys(source) : []))
        .filter((field) => !SOURCE_FIELDS.includes(field)),
    ].map((field) => problem('data.unknownField', at, field));
  });
}

/** The arcs are differences of whole numbers. A null among them is taken for 0 and bends the line unseen. */
function topologyFaults(path: string, topology: Readonly<Record<string, unknown>>): Problem[] {
  const { arcs, transform } = topology;
  const at = `geo/${path}`;
  const problems: Problem[] = [];
  const isPair = (value: unknown): value is [number, number] =>
    Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
  const isTransform = (value: unknown): boolean =>
    isRecord(value) &&
    isPair(value['scale']) &&
    value['scale'].every((step) => step > 0 && step < 1) &&
    isPosition(value['translate']);
  if (transform !== undefined && !isTransform(transform)) {
    problems.push(problem('data.badValue', at, `transform: ${brief(transform)}`));
  }
  if (!Array.isArray(arcs)) return [...problems, problem('data.badArcs', at, brief(arcs))];
  const used = usedArcs(topology['objects']);
  for (const [index, arc] of (arcs as unknown[]).entries()) {
    const isLine = Array.isArray(arc) && arc.length > 1 && arc.every(isPair);
    // One that nothing is made of is missing where another stands for it.
    if (!isLine || !used.has(index)) problems.push(problem('data.badArcs', at, `arcs ${index}`));
  }
  return problems;
}

/** The arcs that geometries are made of; ~index is an arc the other way. */
function usedArcs(objects: unknown): ReadonlySet<unknown> {
  const geometries = Object.values(isRecord(objects) ? objects : {}).flatMap((object) =>
    isRecord(object) && Array.isArray(object['geometries'])
      ? (object['geometries'] as unknown[])
      : [],
  );
  const arcs = geometries.flatMap((one) =>
    isRecord(one) && Array.isArray(one['arcs']) ? (one['arcs'] as unknown[]) : [],
  );
  return new Set(arcs.flat(2).map((arc) => (typeof arc === 'number' && arc < 0 ? ~arc : arc)));
}

/** The image is there, and its corners go round a box from its north-west. */
function imageFaults(
  path: string,
  json: unknown,
  otherFiles: ReadonlySet<string>,
): readonly Problem[] {
  const at = `geo/${path}`;
  if (!isRecord(json)) return [problem('data.notObject', at, brief(json))];
  const { image, coordinates, id } = json;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const isThere = isString(image) && otherFiles.has(folder + image);
  return [
    ...(isThere ? [] : [problem('data.badField', at, `image: ${brief(image)}`)]),
    ...(isCorners(coordinates)
      ? []
      : [problem('data.badField', at, `coordinates: ${brief(coordinates)}`)]),
    ...(`${folder}${String(id)}.json` === path
      ? []
      : [problem('data.badValue', at, `id: ${brief(id)}`)]),
  ];
}
