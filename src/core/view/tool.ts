/** What is being measured: the tool with its points, as the link holds it. */
import { decode, encode } from '../model/polyline.ts';
import { checksum } from './checksum.ts';
import { withoutPunctuation } from './link-text.ts';
import type { Position } from '../model/types.ts';

/** Tools that a reader gives points to. */
export const POINT_TOOLS = ['distance', 'area', 'along', 'from'] as const;
export type PointToolKind = (typeof POINT_TOOLS)[number];

interface PointTool<Kind extends PointToolKind> {
  readonly kind: Kind;
  readonly points: readonly Position[];
}

export type Tool =
  | PointTool<'distance'>
  | PointTool<'area'>
  | PointTool<'along'>
  | PointTool<'from'>
  /** The middle of a border and how far a third country is on either side. */
  | { readonly kind: 'midpoint'; readonly border: string }
  /** Where two pieces of a country are nearest to each other. */
  | { readonly kind: 'narrowest'; readonly country: string }
  /** The length lab: a border walked with a ruler. */
  | { readonly kind: 'lab'; readonly border: string; readonly rulerMetres: number };

/** How many points a tool takes at most. */
export const MOST_POINTS: Readonly<Record<PointToolKind, number>> = {
  distance: 120,
  area: 120,
  along: 2,
  from: 1,
};

/** Five decimals: a metre. */
const PRECISION = 5;
/** The codec's 64 letters, from `?` on, and those that stand for them in a link, which every chat program keeps. */
const SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODEC_START = '?'.charCodeAt(0);
/** A number ends with a letter of the lower half: two numbers are a point. */
const WHOLE_POINTS = /^(?:(?:[_-~]*[?-^]){2})*/;
const ID = /^[a-z]{2}(-[a-z]{2})?$/;
export const RULER_RANGE = [50, 100_000] as const;

/** Whether the tool takes points. */
export const isPointTool = (tool: Tool | null): tool is Extract<Tool, { points: unknown }> =>
  tool !== null && 'points' in tool;

/**
 * The tool as a link holds it: `distance:COUNT.POINTS.CHECKSUM`, `midpoint:am-ir`, `lab:ir-az:200`. The points are
 * those of an encoded polyline.
 */
export function encodeTool(tool: Tool): string {
  switch (tool.kind) {
    case 'midpoint':
      return `midpoint:${tool.border}`;
    case 'narrowest':
      return `narrowest:${tool.country}`;
    case 'lab':
      return `lab:${tool.border}:${Math.round(tool.rulerMetres)}`;
    default:
      return `${tool.kind}:${encodePoints(tool)}`;
  }
}

function encodePoints({ kind, points }: PointTool<PointToolKind>): string {
  const text = encode(latitudeFirst(points), PRECISION).replace(
    /./g,
    (letter) => SAFE[letter.charCodeAt(0) - CODEC_START] ?? '',
  );
  return `${points.length}.${text}.${checksum(`${kind}:${points.length}.${text}`)}`;
}

/** A tool that a link asks for; `isCut`: the link held more points once. */
export interface ReadTool {
  readonly tool: Tool;
  readonly isCut: boolean;
}

/** The tool that a link asks for; null where it can't be read. */
export function decodeTool(text: string): ReadTool | null {
  const at = text.indexOf(':');
  const [kind, rest] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  const pointTool = POINT_TOOLS.find((tool) => tool === kind);
  if (pointTool) return /^\d/.test(rest) ? readPoints(pointTool, rest) : readOld(pointTool, rest);
  const tool = decodeOther(kind, withoutPunctuation(rest));
  return tool && { tool, isCut: false };
}

function decodeOther(kind: string, rest: string): Tool | null {
  const [id = '', metres = ''] = rest.split(':');
  if (!ID.test(id)) return null;
  if (kind === 'midpoint') return { kind, border: id };
  if (kind === 'narrowest') return { kind, country: id };
  if (kind !== 'lab' || !/^\d{1,6}$/.test(metres)) return null;
  const [least, most] = RULER_RANGE;
  return { kind, border: id, rulerMetres: Math.min(most, Math.max(least, Number(metres))) };
}

/** As it is written now. A lost checksum is no loss; a wrong one is. */
function readPoints(kind: PointToolKind, text: string): ReadTool | null {
  const [, count = '', safe = '', check = ''] =
    /^(\d{1,3})\.?([\w-]*)\.?([a-z\d]*)/.exec(text) ?? [];
  const encoded = safe.replace(/./g, (letter) =>
    String.fromCharCode(SAFE.indexOf(letter) + CODEC_START),
  );
  const tool = decodePoints(kind, encoded);
  if (!tool) return null;
  if (tool.points.length < Number(count)) return { tool, isCut: true };
  const isWhole = checksum(`${kind}:${count}.${safe}`).startsWith(check);
  return isWhole && tool.points.length === Number(count) ? { tool, isCut: false } : null;
}

/** As it was written once: the polyline itself. */
function readOld(kind: PointToolKind, text: string): ReadTool | null {
  const [encoded = '', behind = ''] = /^([?-~]*)(.*)$/su.exec(text)?.slice(1) ?? [];
  if (/[\p{L}\p{N}]/u.test(behind)) return null;
  const tool = decodePoints(kind, encoded);
  const isCut = WHOLE_POINTS.exec(encoded)?.[0].length !== encoded.length;
  return tool && { tool, isCut };
}

/** The points that are whole. */
function decodePoints(kind: PointToolKind, text: string): PointTool<PointToolKind> | null {
  const whole = WHOLE_POINTS.exec(text)?.[0] ?? '';
  const points = decode(whole, PRECISION).map(([latitude, longitude]): Position => [
    longitude,
    latitude,
  ]);
  const isGood = points.every(
    ([longitude = NaN, latitude = NaN]) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180,
  );
  return isGood && points.length <= MOST_POINTS[kind] ? { kind, points } : null;
}

const latitudeFirst = (points: readonly Position[]): [number, number][] =>
  points.map(([longitude = 0, latitude = 0]) => [latitude, longitude]);

/** The tool with a point more; one that takes no more starts anew (`along`) or moves (`from`). */
export function withPoint(tool: Tool, position: Position): Tool {
  if (!isPointTool(tool)) return tool;
  const rounded = roundedPosition(position);
  const isFull = tool.points.length >= MOST_POINTS[tool.kind];
  if (isFull && tool.kind !== 'along' && tool.kind !== 'from') return tool;
  return { ...tool, points: isFull ? [rounded] : [...tool.points, rounded] };
}

/** The tool with its point at `index` moved, or taken out with null. */
export function withPointAt(tool: Tool, index: number, position: Position | null): Tool {
  if (!isPointTool(tool)) return tool;
  const points = tool.points.flatMap((point, one) =>
    one !== index ? [point] : position ? [roundedPosition(position)] : [],
  );
  return { ...tool, points };
}

/** The tool with a point put in before `index`. */
export function withPointBefore(tool: Tool, index: number, position: Position): Tool {
  if (!isPointTool(tool) || tool.points.length >= MOST_POINTS[tool.kind]) return tool;
  return { ...tool, points: tool.points.toSpliced(index, 0, roundedPosition(position)) };
}

/** As the link holds it, so that a reload measures the same. */
const roundedPosition = ([longitude = 0, latitude = 0]: Position): Position => [
  Number(longitude.toFixed(PRECISION)),
  Number(latitude.toFixed(PRECISION)),
];
