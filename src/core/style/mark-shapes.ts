/** The shapes of the marks as SVG paths around their middle: the map draws them, the legend shows them. */
import { CROSSING_LOOKS, MISSION_LOOKS } from '../time/marks.ts';

export interface Stroke {
  readonly path: string;
  /** Palette tokens. */
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
}

export interface MarkShape {
  /** Height and width in pixels. */
  readonly size: number;
  readonly strokes: readonly Stroke[];
}

const circle = (radius: number): string =>
  `M${-radius} 0a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
const diamond = (reach: number): string => `M0 ${-reach}L${reach} 0L0 ${reach}L${-reach} 0z`;
/** Drawn, not set: a mark doesn't wait for fonts. */
const QUESTION = 'M-1.7 -1.6C-1.7 -3.6 1.8 -3.6 1.8 -1.5C1.8 0 0 0 0 1.3M0 2.9v.4';

const RING = { path: circle(5.6), fill: 'mark-fill', stroke: 'mark', width: 1.7 } as const;
const CROSSING: Readonly<Record<(typeof CROSSING_LOOKS)[number], readonly Stroke[]>> = {
  open: [RING, { path: circle(3.1), fill: 'mark' }],
  partly: [RING, { path: 'M0 -3.4a3.4 3.4 0 0 1 0 6.8z', fill: 'mark' }],
  freight: [RING, { path: 'M-2.6 -2.2h5.2v4.4h-5.2z', fill: 'mark' }],
  shut: [RING, { path: 'M-3.9 0h7.8', stroke: 'mark', width: 2.4 }],
  planned: [{ ...RING, dash: [2.2, 2.2] }],
  unknown: [RING, { path: QUESTION, stroke: 'mark', width: 1.3 }],
};

const REACH = 7;
const MISSION: Readonly<Record<(typeof MISSION_LOOKS)[number], readonly Stroke[]>> = {
  open: [{ path: diamond(REACH), fill: 'mission', stroke: 'mark-fill', width: 1.8 }],
  shut: [
    { path: diamond(REACH), fill: 'mark-fill', stroke: 'mission', width: 1.8 },
    { path: 'M-3.4 0h6.8', stroke: 'mission', width: 2.2 },
  ],
  planned: [
    { path: diamond(REACH), fill: 'mark-fill', stroke: 'mission', width: 1.7, dash: [2.4, 2] },
  ],
  unknown: [
    { path: diamond(REACH), fill: 'mark-fill', stroke: 'mission', width: 1.3 },
    { path: QUESTION, stroke: 'mission', width: 1.2 },
  ],
};

/** The strokes of a diamond wide enough for a count, without what stands in it. */
export const COUNT_REACH = 11.5;

/** The diamond in a look of missions, wide enough for a count. */
export const countShape = (look: (typeof MISSION_LOOKS)[number]): MarkShape => ({
  size: 2 * COUNT_REACH + 4,
  strokes: MISSION[look].slice(0, 1).map((stroke) => ({ ...stroke, path: diamond(COUNT_REACH) })),
});

const DAM: Stroke = {
  path: 'M-5 -4h10l-2 9h-6z',
  fill: 'mark',
  stroke: 'mark-fill',
  width: 1.4,
};

export const MARK_SHAPES: Readonly<Record<string, MarkShape>> = {
  blank: { size: 14, strokes: [] },
  dot: { size: 8, strokes: [{ path: circle(2.3), fill: 'mark', stroke: 'mark-fill', width: 1.2 }] },
  'dot-large': {
    size: 11,
    strokes: [{ path: circle(3.4), fill: 'mark', stroke: 'mark-fill', width: 1.4 }],
  },
  'dot-small': {
    size: 6,
    strokes: [{ path: circle(1.5), fill: 'mark', stroke: 'mark-fill', width: 0.8 }],
  },
  dam: { size: 14, strokes: [DAM] },
  'dam-shut': {
    size: 14,
    strokes: [DAM, { path: 'M-5.2 5.200l10.4 -10.4', stroke: 'mark', width: 2 }],
  },
  tripoint: {
    size: 15,
    strokes: [{ path: 'M0 -5.500L5.5 4L-5.5 4z', fill: 'mark-fill', stroke: 'mark', width: 1.7 }],
  },
  ...Object.fromEntries(
    CROSSING_LOOKS.map((look) => [`crossing-${look}`, { size: 15, strokes: CROSSING[look] }]),
  ),
  ...Object.fromEntries(
    MISSION_LOOKS.map((look) => [
      `mission-${look}`,
      { size: 2 * REACH + 4, strokes: MISSION[look] },
    ]),
  ),
};
