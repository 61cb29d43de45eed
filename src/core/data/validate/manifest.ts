/** The manifest's rules: its fields, that what it names is there, each once, and in every language. */
import { isDate } from '../../model/days.ts';
import type { Names, Problem } from '../../model/types.ts';
import { faultsOfEntry, isGroup, isSubject, OPTIONAL, STYLE, WANTED } from './read-manifest.ts';
import {
  brief,
  isBounds,
  isCountryCode,
  isFilled,
  isNames,
  isRecord,
  isString,
  problem,
} from '../../model/shape.ts';

const FILE = 'geo/manifest.json';
const FIELDS = [
  'languages',
  'localLanguages',
  'groups',
  'openingBounds',
  'regionBounds',
  'subject',
  'knownUntil',
  'layers',
];

/** `files`: paths below geo/ that exist. */
export function checkManifest(json: unknown, files: ReadonlySet<string>): readonly Problem[] {
  if (!isRecord(json) || !Array.isArray(json['layers']) || !Array.isArray(json['groups'])) {
    return [problem('data.notObject', FILE, brief(json))];
  }
  const layers = json['layers'] as unknown[];
  const groups = json['groups'] as unknown[];
  const languages = isRecord(json['languages']) ? Object.keys(json['languages']) : [];
  const local = isRecord(json['localLanguages']) ? json['localLanguages'] : {};
  const field = (name: string, isGood: boolean) =>
    isGood ? [] : [problem('data.badField', FILE, `${name}: ${brief(json[name])}`)];
  return [
    ...unknownFields(FILE, json, FIELDS),
    ...field('openingBounds', isBounds(json['openingBounds'])),
    ...field('regionBounds', isBounds(json['regionBounds'])),
    ...field('subject', isSubject(json['subject'])),
    ...field('knownUntil', isDate(json['knownUntil'])),
    ...(isWithin(json['openingBounds'], json['regionBounds'])
      ? []
      : [problem('data.outside', FILE, 'openingBounds')]),
    ...(layers.length > 0 ? [] : [problem('data.badValue', FILE, 'layers: []')]),
    ...field('languages', isNames(json['languages'])),
    ...languages
      .filter((language) => !files.has(`text/${language}.json`))
      .map((language) => problem('data.badField', FILE, `languages: ${brief(language)}`)),
    ...[...files]
      .flatMap((path) => /^text\/([\w-]+)\.json$/.exec(path)?.[1] ?? [])
      .filter((language) => !languages.includes(language))
      .map((language) => problem('data.badField', FILE, `languages: without ${language}`)),
    ...field('localLanguages', isRecord(json['localLanguages'])),
    ...Object.entries(local)
      .filter(
        ([country, language]) =>
          !isCountryCode(country) || !languages.some((one) => one === language),
      )
      .map(([country, language]) =>
        problem('data.badField', FILE, `localLanguages: ${country} ${brief(language)}`),
      ),
    ...groups.flatMap((group, index) =>
      isGroup(group)
        ? [
            ...(idsOf(groups).indexOf(group.id) === index
              ? []
              : [problem('data.twice', `${FILE} [groups ${index}]`, group.id)]),
            ...inEach(`${FILE} [groups ${group.id}]`, group.names, languages),
            ...(layers.some((layer) => isRecord(layer) && layer['group'] === group.id)
              ? []
              : [problem('data.badValue', `${FILE} [groups ${group.id}]`, 'layers: []')]),
          ]
        : [problem('data.badField', FILE, `groups ${index}: ${brief(group)}`)],
    ),
    ...layers.flatMap((layer, index) =>
      isRecord(layer) && isFilled(layer['id'])
        ? entryFaults(layer, index, layers, { groups: idsOf(groups), languages, files })
        : [problem('data.noId', `${FILE} [layers ${index}]`, '')],
    ),
  ];
}

/** Files of the layers that the map fetches by itself; of others features are read. */
const KINDS_OF_FILES: Readonly<Record<string, RegExp>> = { image: /\.json$/, tiles: /\.pmtiles$/ };

/** Whether one box lies in the other; boxes that can't be read have been named. */
const isWithin = (inner: unknown, outer: unknown): boolean => {
  if (!isBounds(inner) || !isBounds(outer)) return true;
  return (
    inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
  );
};

interface Known {
  readonly groups: readonly unknown[];
  readonly languages: readonly string[];
  readonly files: ReadonlySet<string>;
}

function entryFaults(
  layer: Readonly<Record<string, unknown>>,
  index: number,
  layers: readonly unknown[],
  { groups, languages, files }: Known,
): readonly Problem[] {
  const ids = idsOf(layers);
  const at = `${FILE} [${String(layer['id'])}]`;
  const wrong = (field: string, value: unknown) =>
    problem('data.badField', at, `${field}: ${brief(value)}`);
  const problems = faultsOfEntry(layer).map((value) => problem('data.badField', at, value));
  const parent = layers[ids.indexOf(layer['partOf'])];
  if (ids.indexOf(layer['id']) !== index)
    problems.push(problem('data.twice', at, String(layer['id'])));
  if (!groups.includes(layer['group'])) problems.push(wrong('group', layer['group']));
  for (const field of ['partOf', 'yieldsTo']) {
    const other = layer[field];
    if (other !== undefined && (!ids.includes(other) || other === layer['id']))
      problems.push(wrong(field, other));
  }
  if (isRecord(parent) && parent['partOf'] !== undefined) {
    problems.push(wrong('partOf', parent['id']));
  }
  const file = isString(layer['data']) ? (layer['data'].split('#')[0] ?? '') : '';
  const fits =
    KINDS_OF_FILES[isString(layer['kind']) ? layer['kind'] : ''] ?? /\.(geojson|topojson)$/;
  if (!files.has(file) || !fits.test(file)) problems.push(wrong('data', layer['data']));
  for (const id of Array.isArray(layer['datasets']) ? (layer['datasets'] as unknown[]) : []) {
    if (!isString(id) || !files.has(`datasets/${id}.json`)) problems.push(wrong('datasets', id));
  }
  const style = isRecord(layer['style']) ? layer['style'] : {};
  return [
    ...problems,
    ...unknownFields(at, layer, ['id', ...Object.keys(WANTED), ...Object.keys(OPTIONAL)]),
    ...unknownFields(at, style, Object.keys(STYLE)),
    // A part of another layer is not listed.
    ...(isNames(layer['names']) && layer['partOf'] === undefined
      ? inEach(at, layer['names'], languages)
      : []),
  ];
}

const idsOf = (list: readonly unknown[]): readonly unknown[] =>
  list.map((one) => (isRecord(one) ? one['id'] : null));

const inEach = (at: string, names: Names, languages: readonly string[]): readonly Problem[] =>
  languages
    .filter((language) => names[language] === undefined)
    .map((language) => problem('data.noWords', at, language));

const unknownFields = (
  at: string,
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
): readonly Problem[] =>
  Object.keys(record)
    .filter((field) => !known.includes(field))
    .map((field) => problem('data.unknownField', at, field));
