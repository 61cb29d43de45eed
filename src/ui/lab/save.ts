/** A drawing as a file: SVG as text, PNG by way of an image and a canvas. Throws what goes wrong. */

const FONTS_MILLISECONDS = 400;

/** The drawing as a document of its own with these styles, without what the page's framework left in it. */
export function svgText(drawing: SVGSVGElement, css = ''): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  if (css !== '') {
    const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
    style.textContent = css;
    copy.prepend(style);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

export const svgBlob = (text: string): Blob => new Blob([text], { type: 'image/svg+xml' });

/** The SVG at so many pixels a unit. */
export async function pngBlob(
  svg: Blob,
  width: number,
  height: number,
  pixelsPerUnit = 2,
): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * pixelsPerUnit;
    canvas.height = height * pixelsPerUnit;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('canvas 2d');
    const draw = () => context.drawImage(image, 0, 0, canvas.width, canvas.height);
    // Fonts within the SVG are read when it is first drawn, and are there a moment later.
    draw();
    await new Promise((resolve) => setTimeout(resolve, FONTS_MILLISECONDS));
    draw();
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('canvas.toBlob'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
