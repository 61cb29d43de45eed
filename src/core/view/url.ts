/**
 * The view as a link's hash and back. `map=` is as OpenStreetMap has it: zoom/latitude/longitude.
 * Any text decodes to a valid view; what is unknown is kept, what is broken is dropped and said.
 */
import { escaped, parametersOf, withoutPunctuation } from './link-text.ts';
import { isDay } from '../model/days.ts';
import { decodeTool, encodeTool, isPointTool } from './tool.ts';
import type { Manifest, Problem } from '../model/types.ts';
import {
  type Camera,
  DATA_BOUNDS,
  defaultView,
  isSwitch,
  PAGES,
  type Selection,
  type Theme,
  THEMES,
  type View,
  ZOOM_RANGE,
} from './view.ts';
import { type Unit, UNITS } from '../model/vocabulary.ts';

export interface Decoded {
  readonly view: View;
  /** Parameters that are not ours, kept in the link. */
  readonly foreign: readonly (readonly [string, string])[];
  readonly problems: readonly Problem[];
}

export interface LinkContext {
  readonly manifest: Manifest;
  readonly languages: readonly string[];
  /** What holds where the link says nothing; the language is one of `languages`. */
  readonly language: string;
  readonly units?: Unit;
  readonly hasLatinDigits?: boolean;
  readonly theme?: Theme;
}

const ID = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/;
const LINK_LIMIT = 2000;

/**
 * The hash, without `#`, of a view. Only what differs from the opening view is written, and of the
 * foreign parameters as many as a link has room for.
 */
export function encodeView(view: View, foreign: Decoded['foreign'] = []): string {
  const parts: string[] = [];
  if (view.camera) {
    const { zoom, latitude, longitude } = view.camera;
    parts.push(`map=${round(zoom, 2)}/${round(latitude, 4)}/${round(longitude, 4)}`);
  }
  if (view.layers) parts.push(`layers=${view.layers.join(',')}`);
  const opacity = Object.entries(view.opacity);
  if (opacity.length > 0) {
    parts.push(
      `opacity=${opacity.map(([id, value]) => `${id}:${round(value * 100, 0)}`).join(',')}`,
    );
  }
  if (view.chapter) parts.push(`chapter=${view.chapter}`);
  if (view.date) parts.push(`date=${view.date}`);
  if (view.tool && !(isPointTool(view.tool) && view.tool.points.length === 0)) {
    parts.push(`m=${encodeTool(view.tool)}`);
  }
  if (view.selection) parts.push(selectionPart(view.selection));
  if (view.isAlone) parts.push('alone=1');
  if (view.page) parts.push(`page=${view.page}`);
  parts.push(`lang=${view.language}`);
  if (view.units !== 'km') parts.push(`units=${view.units}`);
  if (view.hasLatinDigits) parts.push('digits=latin');
  if (view.theme !== 'auto') parts.push(`theme=${view.theme}`);
  let link = parts.join('&');
  for (const [key, value] of foreign) {
    const longer = `${link}&${escaped(key)}=${escaped(value)}`;
    if (longer.length < LINK_LIMIT) link = longer;
  }
  return link;
}

/** The view that a hash asks for, and what of it could not be followed. */
export function decodeView(hash: string, context: LinkContext): Decoded {
  const problems: Problem[] = [];
  const foreign: [string, string][] = [];
  const { language, units = 'km', hasLatinDigits = false, theme = 'auto' } = context;
  let view: View = { ...defaultView(language), units, hasLatinDigits, theme };
  const text = hash.replace(/^#/, '');
  if (text.length > LINK_LIMIT) {
    problems.push(problem('link.tooLong', 'link', ''));
    return { view, foreign, problems };
  }
  for (const [key, written] of parametersOf(text, (name) => READERS.has(name))) {
    const reader = READERS.get(key);
    // A measurement was once written in other letters.
    const value = reader && key !== 'm' ? withoutPunctuation(written) : written;
    if (!reader) {
      foreign.push([key, value]);
      continue;
    }
    const change = reader(value, context, problems);
    if (change) view = { ...view, ...change };
    else problems.push(problem('link.dropped', key, value || written));
  }
  return { view, foreign, problems };
}

type Reader = (value: string, context: LinkContext, problems: Problem[]) => Partial<View> | null;

/** A map, not an object: a link may well say `constructor=1`. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>(
  Object.entries({
    map: (value) => {
      const camera = decodeCamera(value);
      return camera && { camera };
    },
    layers: (value, { manifest }, problems) => {
      const ids = value === '' ? [] : value.split(',');
      const known = manifest.layers.filter((layer) => isSwitch(layer) && ids.includes(layer.id));
      const all = new Set(manifest.layers.map((layer) => layer.id));
      for (const id of ids) {
        if (!all.has(id)) problems.push(problem('link.unknownLayer', 'layers', id));
      }
      return known.length === 0 && ids.length > 0 ? {} : { layers: known.map((layer) => layer.id) };
    },
    opacity: (value, { manifest }, problems) => {
      const opacity: Record<string, number> = {};
      for (const item of value.split(',')) {
        const [id = '', percent = ''] = item.split(':');
        if (manifest.layers.some((layer) => layer.id === id) && /^\d{1,2}$/.test(percent))
          opacity[id] = Number(percent) / 100;
        else problems.push(problem('link.dropped', 'opacity', item));
      }
      return { opacity };
    },
    sel: (value) => {
      const selection = decodeSelection(value);
      return selection && { selection };
    },
    claim: (id) =>
      ID.test(id) ? { selection: { type: 'thing', kind: CLAIM, id } satisfies Selection } : null,
    chapter: (id) => (ID.test(id) ? { chapter: id } : null),
    date: (day) => (isDay(day) ? { date: day } : null),
    alone: (value) => (value === '1' ? { isAlone: true } : null),
    page: (value) => oneOf(PAGES, value, (page) => ({ page })),
    m: (value, _, problems) => {
      const read = decodeTool(value);
      if (read?.isCut) {
        const kept = isPointTool(read.tool) ? read.tool.points.length : 0;
        problems.push(problem('link.cut', 'm', String(kept)));
      }
      return read && { tool: read.tool };
    },
    // `fa-IR` is Persian as `fa` is.
    lang: (value, { languages }) => {
      const language = value.toLowerCase().split(/[-_]/)[0] ?? '';
      return languages.includes(language) ? { language } : null;
    },
    units: (value) => oneOf(UNITS, value, (units) => ({ units })),
    digits: (value) => (value === 'latin' ? { hasLatinDigits: true } : null),
    theme: (value) => oneOf(THEMES, value, (theme) => ({ theme })),
  } satisfies Readonly<Record<string, Reader>>),
);

/** A claim has a word of its own in the link. */
const CLAIM = 'claim';

/** The part of a link that opens a selection. */
export function selectionPart(selection: Selection): string {
  const isClaim = selection.type === 'thing' && selection.kind === CLAIM;
  return isClaim ? `${CLAIM}=${selection.id}` : `sel=${encodeSelection(selection)}`;
}

/** `kind/id`, or `point/latitude,longitude` to four decimals, about 10 m. */
export function encodeSelection(selection: Selection): string {
  if (selection.type === 'thing') return `${selection.kind}/${selection.id}`;
  const [longitude = 0, latitude = 0] = selection.position;
  return `point/${round(latitude, 4)},${round(longitude, 4)}`;
}

/** The inverse of `encodeSelection`; null for what is neither. */
export function decodeSelection(value: string): Selection | null {
  const [kind = '', id = '', ...rest] = value.split('/');
  if (rest.length > 0) return null;
  if (kind === 'point') {
    const [latitude, longitude, ...more] = id.split(',').map(toNumber);
    if (latitude === undefined || longitude === undefined || more.length > 0) return null;
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
    return { type: 'spot', position: [longitude, latitude] };
  }
  return ID.test(kind) && ID.test(id) ? { type: 'thing', kind, id } : null;
}

function decodeCamera(value: string): Camera | null {
  const [zoom, latitude, longitude, ...rest] = value.split('/').map(toNumber);
  if (zoom === undefined || latitude === undefined || longitude === undefined) return null;
  if (rest.length > 0 || ![zoom, latitude, longitude].every(Number.isFinite)) return null;
  const [west, south, east, north] = DATA_BOUNDS;
  return {
    zoom: clamp(zoom, ...ZOOM_RANGE),
    latitude: clamp(latitude, south, north),
    longitude: clamp(longitude, west, east),
  };
}

const toNumber = (text: string): number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN);
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const round = (value: number, digits: number) => String(Number(value.toFixed(digits)));

function oneOf<T extends string>(
  options: readonly T[],
  value: string,
  use: (option: T) => Partial<View>,
): Partial<View> | null {
  const option = options.find((candidate) => candidate === value);
  return option === undefined ? null : use(option);
}

const problem = (code: string, at: string, value: string): Problem => ({
  code,
  at,
  params: { at, value: value.slice(0, 60) },
  severity: 'warning',
});
