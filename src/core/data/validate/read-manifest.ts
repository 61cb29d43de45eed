/**
 * Reads the manifest layer by layer: one that can't be drawn costs that layer, never the map. By hand: the first view
 * reads it, and its budget has no room for valibot.
 */
import { colourOf } from '../../style/palette.ts';
import { isDate } from '../../model/days.ts';
import type { LayerEntry, Manifest } from '../../model/types.ts';
import {
  brief,
  isFilled,
  isId,
  isListOf,
  isNames,
  isOneOf,
  isBounds,
  isRecord,
} from '../../model/shape.ts';

type Test = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Test>>;

const isNumberIn =
  (least: number, most: number): Test =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const isBoolean: Test = (value) => typeof value === 'boolean';
const isEach =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(test);
const isMapOf =
  (test: Test): Test =>
  (value) =>
    isRecord(value) && Object.values(value).every(test);
const isColour: Test = (colour) => {
  if (isRecord(colour)) {
    const isHex: Test = (one) => isFilled(one) && /^#[0-9a-f]{6}$/i.test(one);
    return [colour['light'], colour['dark']].every(isHex);
  }
  try {
    return isFilled(colour) && colourOf(colour, 'light') !== '';
  } catch {
    return false;
  }
};
const isColourBy: Test = (value) =>
  isRecord(value) && isFilled(value['property']) && isMapOf(isColour)(value['values']);
const isCallout: Test = (value) =>
  isRecord(value) &&
  (value['names'] === undefined || isMapOf(isNames)(value['names'])) &&
  isEach(isFilled)(value['anchors']) &&
  typeof value['offsetEms'] === 'number' &&
  (value['at'] === undefined || isMapOf(isNumberIn(0, 1))(value['at']));

/** Any other word or number would leave the map undrawn. */
export const STYLE: Fields = {
  colour: isColour,
  colourBy: isColourBy,
  width: isNumberIn(0, 40),
  casing: isNumberIn(0, 40),
  dash: isOneOf('planned', 'former'),
  dashWhen: isListOf(isFilled),
  beside: isMapOf(isNumberIn(-40, 40)),
  widthByRank: isEach(isNumberIn(0, 40)),
  icon: isOneOf('dot', 'diamond', 'ring', 'dam', 'tripoint'),
  callout: isCallout,
  label: isOneOf('country', 'sea', 'lake', 'province', 'town', 'line', 'river'),
  zoomByRank: isEach(isNumberIn(0, 22)),
  opacity: isNumberIn(0, 1),
  namesFrom: isNumberIn(0, 22),
};

/** What an entry must have, and what it may. */
export const WANTED: Fields = {
  group: isFilled,
  names: isNames,
  kind: isOneOf('fill', 'line', 'point', 'image', 'tiles'),
  data: isFilled,
  style: isRecord,
  datasets: isEach(isId),
  on: isBoolean,
};
export const OPTIONAL: Fields = {
  where: isMapOf((value) => isFilled(value) || isEach(isFilled)(value)),
  has: isFilled,
  yieldsTo: isFilled,
  things: isEach(isFilled),
  standsFor: isFilled,
  partOf: isFilled,
  shownIn: isEach(isBounds),
  fromZoom: isNumberIn(0, 22),
  onDays: isBoolean,
  fixed: isBoolean,
};

/**
 * The manifest as far as it can be drawn: every layer that has the fields it must have. What is left out is named by
 * `checkManifest`.
 */
export function readManifest(json: unknown): Manifest {
  const manifest = isRecord(json) ? json : {};
  const { languages, localLanguages, groups, openingBounds, regionBounds, subject } = manifest;
  const { knownUntil, layers } = manifest;
  const good = listOf(layers).filter(
    (layer) => isRecord(layer) && faultsOfEntry(layer).length === 0,
  );
  const ids = good.map((layer) => (layer as LayerEntry).id);
  const kept = (good as LayerEntry[]).filter(
    ({ id, partOf, yieldsTo }, index) =>
      ids.indexOf(id) === index &&
      [partOf, yieldsTo].every((other) => other === undefined || ids.includes(other)),
  );
  return {
    languages: isMapOf(isFilled)(languages) ? (languages as Manifest['languages']) : {},
    localLanguages: isMapOf(isFilled)(localLanguages)
      ? (localLanguages as Manifest['localLanguages'])
      : {},
    groups: listOf(groups).filter(isGroup),
    openingBounds: isBounds(openingBounds) ? openingBounds : WORLD,
    regionBounds: isBounds(regionBounds) ? regionBounds : WORLD,
    subject: isSubject(subject) ? subject : { border: '', gap: '' },
    knownUntil: isDate(knownUntil) ? knownUntil : '',
    layers: kept,
  };
}

/** The ids of the border that the map is about and of its gap. */
export const isSubject = (value: unknown): value is Manifest['subject'] =>
  isRecord(value) && isId(value['border']) && isId(value['gap']);

const WORLD = [-170, -70, 170, 70] as const;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A group of the legend: an id, and names with an English one. */
export const isGroup = (value: unknown): value is Manifest['groups'][number] =>
  isRecord(value) && isFilled(value['id']) && isNames(value['names']);

/** Fields of one entry that can't be what they must be, with what stands there. */
export function faultsOfEntry(layer: Readonly<Record<string, unknown>>): readonly string[] {
  const wrong = (fields: Fields, record: Readonly<Record<string, unknown>>, isWanted: boolean) =>
    Object.entries(fields)
      .filter(([field, test]) => (isWanted || record[field] !== undefined) && !test(record[field]))
      .map(([field]) => `${field}: ${brief(record[field])}`);
  return [
    ...(isId(layer['id']) ? [] : [`id: ${brief(layer['id'])}`]),
    ...wrong(WANTED, layer, true),
    ...wrong(OPTIONAL, layer, false),
    ...(isRecord(layer['style']) ? wrong(STYLE, layer['style'], false) : []),
  ];
}
