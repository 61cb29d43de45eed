/** What the chart is given besides its geometry: words, colours; and how wide its texts are. */
import { colourOf, type MapTheme } from '../../core/style/palette.ts';
import { isolated } from '../../core/words/text.ts';

export interface ChartWords {
  readonly isRightToLeft: boolean;
  readonly lengthAxis: string;
  readonly rulerAxis: string;
  readonly ruler: (metres: number) => string;
}

export interface ChartMark {
  readonly rulerMetres: number;
  readonly lengthMetres: number;
}

export interface ChartColours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly curve: string;
  readonly dataset: string;
  readonly published: string;
}

/** Of the page; `resolve` turns a custom property into what a file can hold. */
export const chartColours = (
  theme: MapTheme,
  resolve: (property: string) => string = (property) => `var(${property})`,
): ChartColours => ({
  paper: resolve('--page'),
  ink: resolve('--ink'),
  quiet: resolve('--quiet'),
  rule: resolve('--rule'),
  curve: colourOf('measure', theme),
  dataset: resolve('--accent'),
  published: resolve('--quiet'),
});

/** A saved file can't bring the page's fonts along: these are them by their own names, and what else has the letters. */
export const FILE_FONTS = "'Noto Sans', 'Noto Sans Armenian', Vazirmatn, 'DejaVu Sans', sans-serif";

let context: CanvasRenderingContext2D | null | undefined;

/** Measures texts in a font of so many pixels. */
export function textMeasure(size: number, family: string, weight = 400): (text: string) => number {
  context ??= document.createElement('canvas').getContext('2d');
  return (text) => {
    if (!context) return text.length * size * 0.56;
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(text).width;
  };
}

/** A foreign name within a sentence: with its own direction, numbers and units together. */
export const isolatedName = (name: string): string =>
  isolated(name.replace(/(\d) (?=\w+$)/, '$1\u00a0'));
