/** The manifest's rules: ids, kinds, groups, colours, and that what it names is there. */
import { colourOf } from '../style/palette.ts';
import type { Problem } from '../types.ts';
import { brief, isNames, isPosition, isRecord, isString } from './shape.ts';

const KINDS: readonly unknown[] = ['fill', 'line', 'point', 'image', 'tiles'];
/** Words that the style knows; any other would leave the map undrawn. */
const STYLE_WORDS: Readonly<Record<string, readonly unknown[]>> = {
  icon: ['dot', 'diamond', 'ring', 'dam', 'tripoint'],
  label: ['country', 'sea', 'lake', 'province', 'town', 'line', 'river'],
  dash: ['planned', 'former'],
};
const FILE = 'geo/manifest.json';

/** `files`: paths below geo/ that exist. */
export function checkManifest(json: unknown, files: ReadonlySet<string>): readonly Problem[] {
  if (!isRecord(json) || !Array.isArray(json['layers']) || !Array.isArray(json['groups'])) {
    return [fault('data.notObject', FILE, brief(json))];
  }
  const groups = (json['groups'] as unknown[]).map((group) =>
    isRecord(group) ? group['id'] : null,
  );
  const layers = json['layers'] as unknown[];
  const ids = layers.map((layer) => (isRecord(layer) ? layer['id'] : null));
  const bounds = ['openingBounds', 'regionBounds'].flatMap((field) =>
    isBounds(json[field]) ? [] : [fault('data.badField', FILE, `${field}: ${brief(json[field])}`)],
  );
  const entries = layers.flatMap((layer, index) => {
    if (!isRecord(layer) || !isString(layer['id'])) {
      return [fault('data.noId', `${FILE} [layers ${index}]`, '')];
    }
    const at = `${FILE} [${layer['id']}]`;
    const wrong = (field: string, value: unknown) =>
      fault('data.badField', at, `${field}: ${brief(value)}`);
    const problems: Problem[] = [];
    const parent = layers[ids.indexOf(layer['partOf'])];
    if (ids.indexOf(layer['id']) !== index) problems.push(fault('data.twice', at, layer['id']));
    if (!KINDS.includes(layer['kind'])) problems.push(wrong('kind', layer['kind']));
    if (!groups.includes(layer['group'])) problems.push(wrong('group', layer['group']));
    if (!isNames(layer['names']) || !layer['names']['en'])
      problems.push(wrong('names', layer['names']));
    for (const field of ['partOf', 'yieldsTo']) {
      if (layer[field] !== undefined && !ids.includes(layer[field]))
        problems.push(wrong(field, layer[field]));
    }
    const file = isString(layer['data']) ? (layer['data'].split('#')[0] ?? '') : '';
    if (!files.has(file)) problems.push(wrong('data', layer['data']));
    const datasets = Array.isArray(layer['datasets']) ? (layer['datasets'] as unknown[]) : [];
    if (datasets.length === 0) problems.push(wrong('datasets', layer['datasets']));
    for (const id of datasets) {
      if (!isString(id) || !files.has(`datasets/${id}.json`)) problems.push(wrong('datasets', id));
    }
    for (const colour of coloursOf(layer['style'])) {
      if (!isColour(colour)) problems.push(wrong('style', colour));
    }
    if (isRecord(parent) && parent['partOf'] !== undefined) {
      problems.push(wrong('partOf', parent['id']));
    }
    const style = isRecord(layer['style']) ? layer['style'] : {};
    for (const [field, words] of Object.entries(STYLE_WORDS)) {
      const word = style[field];
      if (word !== undefined && !words.includes(word)) problems.push(wrong(field, word));
    }
    return problems;
  });
  return [...bounds, ...entries];
}

const isBounds = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 4 &&
  isPosition(value.slice(0, 2)) &&
  isPosition(value.slice(2)) &&
  value[0] < value[2] &&
  value[1] < value[3];

function coloursOf(style: unknown): readonly unknown[] {
  if (!isRecord(style)) return [style];
  const by = isRecord(style['colourBy']) ? style['colourBy']['values'] : {};
  const own = style['colour'] === undefined ? [] : [style['colour']];
  return [...own, ...(isRecord(by) ? Object.values(by) : [by])];
}

function isColour(colour: unknown): boolean {
  if (isRecord(colour)) {
    return [colour['light'], colour['dark']].every(
      (one) => isString(one) && /^#[0-9a-f]{6}$/i.test(one),
    );
  }
  try {
    return isString(colour) && colourOf(colour, 'light') !== '';
  } catch {
    return false;
  }
}

const fault = (code: string, at: string, value: string): Problem => ({
  code,
  at,
  params: { at, value },
  severity: 'error',
});
