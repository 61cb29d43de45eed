/** The marks on the map, drawn when the style first asks for one: `<shape>-<theme>`, `<shape>-shut-<theme>`. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { colourOf, type MapTheme } from '../core/style/palette.ts';

const PIXEL_RATIO = 3;

interface Ink {
  readonly fill: string;
  readonly edge: string;
  readonly accent: string;
}
type Draw = (context: CanvasRenderingContext2D, middle: number, ink: Ink) => void;

const SHAPES: Readonly<Record<string, { readonly size: number; readonly draw: Draw }>> = {
  blank: { size: 14, draw: () => undefined },
  dot: { size: 8, draw: (c, m, ink) => disc(c, m, 2.3, ink.accent, ink.edge, 1.2) },
  'dot-large': { size: 11, draw: (c, m, ink) => disc(c, m, 3.4, ink.accent, ink.edge, 1.4) },
  ring: {
    size: 14,
    draw: (c, m, ink) => {
      disc(c, m, 5.2, ink.edge, ink.accent, 1.9);
      disc(c, m, 1.7, ink.accent, ink.accent, 0);
    },
  },
  dam: {
    size: 14,
    draw: (c, m, ink) => {
      c.beginPath();
      c.moveTo(m - 5, m - 4);
      c.lineTo(m + 5, m - 4);
      c.lineTo(m + 3, m + 5);
      c.lineTo(m - 3, m + 5);
      c.closePath();
      paint(c, ink.accent, ink.edge, 1.4);
    },
  },
  tripoint: {
    size: 15,
    draw: (c, m, ink) => {
      c.beginPath();
      c.moveTo(m, m - 5.5);
      c.lineTo(m + 5.5, m + 4);
      c.lineTo(m - 5.5, m + 4);
      c.closePath();
      paint(c, ink.edge, ink.accent, 1.7);
    },
  },
};

/** Draws what `id` names and gives it to the map; an unknown name is left to MapLibre to report. */
export function addIcon(map: MapLibreMap, id: string): void {
  const { shape, theme, isShut } = partsOf(id);
  const count = /^diamond-(\d+)$/.exec(shape)?.[1];
  const icon = count === undefined ? SHAPES[shape] : diamond(count);
  if (!icon || map.hasImage(id)) return;
  const ink = inkOf(theme);
  const draw: Draw = (c, m) => {
    const isDiamond = count !== undefined;
    icon.draw(c, m, isShut && isDiamond ? { ...ink, fill: ink.edge, edge: ink.fill } : ink);
    if (isShut && !isDiamond) struck(c, m, ink);
  };
  map.addImage(id, iconImage(icon.size, draw, ink), { pixelRatio: PIXEL_RATIO });
}

/** A stroke through a mark whose shape is hollow already: shut. */
function struck(c: CanvasRenderingContext2D, middle: number, ink: Ink) {
  c.beginPath();
  c.moveTo(middle - 5.2, middle + 5.2);
  c.lineTo(middle + 5.2, middle - 5.2);
  c.strokeStyle = ink.accent;
  c.lineWidth = 2;
  c.stroke();
}

function partsOf(id: string) {
  const [, shape = id, shut, theme = 'light'] = /^(.*?)(-shut)?-(light|dark)$/.exec(id) ?? [];
  return { shape, isShut: shut !== undefined, theme: theme as MapTheme };
}

const inkOf = (theme: MapTheme): Ink => ({
  fill: colourOf('mission', theme),
  edge: colourOf('mark-fill', theme),
  accent: colourOf('mark', theme),
});

function iconImage(size: number, draw: Draw, ink: Ink): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * PIXEL_RATIO;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no 2D canvas to draw map marks on');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.lineJoin = 'round';
  draw(context, size / 2, ink);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function disc(
  c: CanvasRenderingContext2D,
  middle: number,
  radius: number,
  fill: string,
  edge: string,
  width: number,
) {
  c.beginPath();
  c.arc(middle, middle, radius, 0, 2 * Math.PI);
  paint(c, fill, edge, width);
}

/** A diamond with how many it stands for, where that is more than one. */
function diamond(count: string): { readonly size: number; readonly draw: Draw } {
  const isMany = Number(count) > 1;
  const reach = isMany ? 9.5 : 7;
  return {
    size: 2 * reach + 4,
    draw: (c, m, ink) => {
      c.beginPath();
      c.moveTo(m, m - reach);
      c.lineTo(m + reach, m);
      c.lineTo(m, m + reach);
      c.lineTo(m - reach, m);
      c.closePath();
      paint(c, ink.fill, ink.edge, 1.8);
      if (!isMany) return;
      c.fillStyle = ink.edge;
      c.font = '600 9.5px Araxes, sans-serif';
      c.textAlign = 'center';
      c.textBaseline = 'middle';
      c.fillText(count, m, m + 0.5);
    },
  };
}

function paint(c: CanvasRenderingContext2D, fill: string, edge: string, width: number) {
  c.fillStyle = fill;
  c.fill();
  if (width === 0) return;
  c.strokeStyle = edge;
  c.lineWidth = width;
  c.stroke();
}
