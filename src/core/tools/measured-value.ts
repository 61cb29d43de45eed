/** The one number of a tool with points: its length, or its area. */
import { ringMeasure } from '../measure/index.ts';
import { segmentsOf } from './segments.ts';
import type { Tool } from '../view/tool.ts';

/** Along a distance, in metres; null for other tools. */
export const metresOf = (tool: Tool): number | null =>
  tool.kind === 'distance' ? (segmentsOf(tool.points, false).at(-1)?.totalMetres ?? 0) : null;

/** Within an area; null for other tools and fewer than three different corners. */
export const squareMetresOf = (tool: Tool): number | null =>
  tool.kind === 'area' && new Set(tool.points.map(String)).size > 2
    ? ringMeasure(tool.points).areaSquareMetres
    : null;
