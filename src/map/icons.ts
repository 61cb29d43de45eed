/** The marks on the map, drawn when the style first asks for one: `<mark>-<theme>`, counts as `<mark>-1/3@<language>-<theme>`. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MissionLook } from '../core/time/marks.ts';
import { countShape, MARK_SHAPES, type MarkShape, type Stroke } from '../core/style/mark-shapes.ts';
import { colourOf, type MapTheme } from '../core/style/palette.ts';

const PIXEL_RATIO = 3;

/**
 * Draws what `id` names and gives it to the map; an unknown name is left to MapLibre to report.
 * `digits`: writes numbers as the reader does.
 */
export function addIcon(map: MapLibreMap, id: string, digits: (text: string) => string): void {
  const [, name = id, theme = 'light'] = /^(.*?)(?:@\w+)?-(light|dark)$/.exec(id) ?? [];
  const [, look, count] = /^mission-(\w+)-(\d+\/\d+)$/.exec(name) ?? [];
  const shape = look === undefined ? MARK_SHAPES[name] : countShape(look as MissionLook);
  if (!shape || map.hasImage(id)) return;
  const { canvas, context } = surface(shape);
  for (const stroke of shape.strokes) draw(context, stroke, theme as MapTheme);
  if (count !== undefined) {
    context.fillStyle = colourOf(look === 'open' ? 'mark-fill' : 'mission', theme as MapTheme);
    context.font = '600 9.5px Araxes, sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    // Left to right in every language: how many are open comes first.
    context.direction = 'ltr';
    context.fillText(digits(count), 0, 0.5);
  }
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
}

/** A canvas whose origin is in its middle. */
function surface({ size }: MarkShape) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * PIXEL_RATIO;
  // Read at once: pixels that lie with the graphics process would be waited for.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser gives no 2D canvas to draw map marks on');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.translate(size / 2, size / 2);
  context.lineJoin = 'round';
  return { canvas, context };
}

function draw(context: CanvasRenderingContext2D, stroke: Stroke, theme: MapTheme): void {
  const path = new Path2D(stroke.path);
  if (stroke.fill) {
    context.fillStyle = colourOf(stroke.fill, theme);
    context.fill(path);
  }
  if (!stroke.stroke) return;
  context.strokeStyle = colourOf(stroke.stroke, theme);
  context.lineWidth = stroke.width ?? 1;
  context.setLineDash([...(stroke.dash ?? [])]);
  context.stroke(path);
}
