/** Where what stands around a map comes in its picture, in pixels. Knows widths of texts, no words. */
import { wrapped } from '../lab/labels.ts';

export const TITLE = 20;
export const TITLE_LINE = 26;
export const SMALL = 11;
export const LINE = 17;
/** Of a legend's drawing, with the space behind it. */
export const SWATCH = 34;
/** Of a mark under its layer. */
export const INDENT = 12;
const COLUMN_GAP = 18;
const GAP = 14;

export interface PictureText {
  readonly title: string;
  readonly legend: readonly string[];
  /** Sentences, each on lines of its own. */
  readonly notes: readonly string[];
  /** Broken anywhere. */
  readonly link: string;
}

/** How wide texts are, in pixels: those of the title's size, and the small ones. */
export interface PictureWidths {
  readonly title: (text: string) => number;
  readonly small: (text: string) => number;
}

export interface PictureLayout {
  readonly titles: readonly string[];
  readonly mapTop: number;
  /** Of the legend. */
  readonly rows: number;
  readonly columnWidth: number;
  readonly legendTop: number;
  readonly notes: readonly string[];
  readonly notesTop: number;
  readonly links: readonly string[];
  readonly linkTop: number;
  readonly height: number;
}

/** Around a map of this size. */
export function pictureLayout(
  { title, legend, notes, link }: PictureText,
  mapWidth: number,
  mapHeight: number,
  { title: titleWidth, small: widthOf }: PictureWidths,
): PictureLayout {
  const titles = wrapped(title, mapWidth, titleWidth);
  const mapTop = titles.length * TITLE_LINE + GAP;
  const widest = Math.max(0, ...legend.map(widthOf)) + SWATCH + INDENT + COLUMN_GAP;
  const columns = Math.max(1, Math.floor((mapWidth + COLUMN_GAP) / widest));
  const legendTop = mapTop + mapHeight + GAP;
  const rows = Math.max(1, Math.ceil(legend.length / columns));
  const lines = notes.flatMap((text) => wrapped(text, mapWidth, widthOf));
  const notesTop = legendTop + (legend.length > 0 ? rows * LINE + GAP : 0);
  const linkTop = notesTop + lines.length * LINE;
  const letters = Math.max(1, Math.floor((mapWidth * link.length) / Math.max(1, widthOf(link))));
  const links = link.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [];
  return {
    titles,
    mapTop,
    rows,
    columnWidth: mapWidth / Math.max(1, Math.ceil(legend.length / rows)),
    legendTop,
    notes: lines,
    notesTop,
    links,
    linkTop,
    height: linkTop + links.length * LINE,
  };
}

/** How high a map may be so that the picture is `height` high; it doesn't get lower than half of it. */
export const mapHeightIn = (
  text: PictureText,
  width: number,
  height: number,
  widths: PictureWidths,
): number =>
  Math.max(height / 2, Math.floor(height - pictureLayout(text, width, 0, widths).height));
