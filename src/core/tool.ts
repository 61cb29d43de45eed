/** What is being measured: the tool with its points, as the link holds it. */
import * as codec from '@googlemaps/polyline-codec';
import type { Position } from './types.ts';

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
const MOST_POINTS: Readonly<Record<PointToolKind, number>> = {
  distance: 120,
  area: 120,
  along: 2,
  from: 1,
};

/** Node takes the package's CommonJS build, with its names on `default` only; Vite the ES module. */
const { decode, encode } = ('default' in codec ? codec.default : codec) as typeof codec;

/** Five decimals: a metre. */
const PRECISION = 5;
const ID = /^[a-z]{2}(-[a-z]{2})?$/;
export const RULER_RANGE = [50, 100_000] as const;

/** Whether the tool takes points. */
export const isPointTool = (tool: Tool | null): tool is Extract<Tool, { points: unknown }> =>
  tool !== null && 'points' in tool;

/** The tool as a link holds it: `distance:POLYLINE`, `midpoint:am-ir`, `lab:ir-az:200`. */
export function encodeTool(tool: Tool): string {
  switch (tool.kind) {
    case 'midpoint':
      return `midpoint:${tool.border}`;
    case 'narrowest':
      return `narrowest:${tool.country}`;
    case 'lab':
      return `lab:${tool.border}:${Math.round(tool.rulerMetres)}`;
    default:
      return `${tool.kind}:${encode(latitudeFirst(tool.points), PRECISION)}`;
  }
}

/** The tool that a link asks for; null where it can't be read. */
export function decodeTool(text: string): Tool | null {
  const at = text.indexOf(':');
  const [kind, rest] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  const pointTool = POINT_TOOLS.find((tool) => tool === kind);
  if (pointTool) return decodePoints(pointTool, rest);
  const [id = '', metres = ''] = rest.split(':');
  if (!ID.test(id)) return null;
  if (kind === 'midpoint') return { kind, border: id };
  if (kind === 'narrowest') return { kind, country: id };
  if (kind !== 'lab' || !/^\d{1,6}$/.test(metres)) return null;
  const [least, most] = RULER_RANGE;
  return { kind, border: id, rulerMetres: Math.min(most, Math.max(least, Number(metres))) };
}

function decodePoints(kind: PointToolKind, text: string): Tool | null {
  if (!/^[?-~]*$/.test(text)) return null;
  const points = decode(text, PRECISION).map(([latitude, longitude]): Position => [
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
