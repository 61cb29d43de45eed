/**
 * MapLibre turns brackets itself where they are read from right to left, and then draws each letter
 * on a canvas that has the page's direction: in a Persian page it would turn them a second time, and
 * keep them so when the language changes. So letters are drawn from left to right, always.
 */
export function drawLettersLeftToRight(): void {
  if (typeof OffscreenCanvas === 'undefined') return;
  const { prototype } = OffscreenCanvas;
  const getContext = Reflect.get(prototype, 'getContext') as (...kinds: unknown[]) => unknown;
  Reflect.set(prototype, 'getContext', function (this: OffscreenCanvas, ...kinds: unknown[]) {
    const context = getContext.apply(this, kinds);
    if (context instanceof OffscreenCanvasRenderingContext2D) context.direction = 'ltr';
    return context;
  });
}
