/** Sheets of paper, in millimetres, and what of them can be printed on. */

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];
export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** ISO 216 and ANSI Y14.1, upright. */
const SIZES: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  a4: [210, 297],
  letter: [215.9, 279.4],
};
const MARGIN = 12;
/** Of CSS: 96 to an inch. */
const PIXELS_PER_MILLIMETRE = 96 / 25.4;

export interface Sheet {
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  readonly marginMillimetres: number;
  /** Between the margins. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** The rule of CSS that sets it. */
  readonly rule: string;
}

export function sheetOf(paper: Paper, orientation: Orientation): Sheet {
  const [short, long] = SIZES[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  // Rounded up, a page of paper would take a second one.
  const pixels = (millimetres: number) =>
    Math.floor((millimetres - 2 * MARGIN) * PIXELS_PER_MILLIMETRE) - 1;
  return {
    widthMillimetres: width,
    heightMillimetres: height,
    marginMillimetres: MARGIN,
    widthPixels: pixels(width),
    heightPixels: pixels(height),
    rule: `@page { size: ${width}mm ${height}mm; margin: ${MARGIN}mm; }`,
  };
}
