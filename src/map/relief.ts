/** Inks the grey relief for a theme: dark where the ground is in shade, light where it is lit, clear where it is flat. */
import type { MapTheme } from '../core/style/palette.ts';

const FLAT_GREY = 128;

interface Ink {
  readonly colour: readonly [red: number, green: number, blue: number];
  /** Opacity of the strongest shade or light, 0 to 1. */
  readonly strength: number;
}
const INKS: Readonly<Record<MapTheme, { readonly shade: Ink; readonly light: Ink }>> = {
  light: {
    shade: { colour: [74, 58, 40], strength: 0.78 },
    light: { colour: [255, 253, 245], strength: 0.9 },
  },
  dark: {
    shade: { colour: [4, 6, 9], strength: 0.85 },
    light: { colour: [222, 214, 196], strength: 0.46 },
  },
};

/** Fetches the grey image and inks it. Rejects when it can't be fetched or decoded. */
export async function inkedRelief(
  url: string,
  theme: MapTheme,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`relief: the server answered ${response.status}`);
  const grey = await createImageBitmap(await response.blob());
  const canvas = document.createElement('canvas');
  canvas.width = grey.width;
  canvas.height = grey.height;
  // Read at once, as the marks are.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser gives no 2D canvas to ink the relief on');
  context.drawImage(grey, 0, 0);
  const image = context.getImageData(0, 0, grey.width, grey.height);
  const { data } = image;
  const table = inkTable(theme);
  for (let index = 0; index < data.length; index += 4) {
    data.set(table[data[index] ?? FLAT_GREY] ?? [0, 0, 0, 0], index);
  }
  // Said outright: Firefox else leaves it undone, and the map then adds full ink where there is none.
  return createImageBitmap(image, { premultiplyAlpha: 'premultiply' });
}

function inkTable(theme: MapTheme): readonly (readonly [number, number, number, number])[] {
  const { shade, light } = INKS[theme];
  return Array.from({ length: 256 }, (_, grey) => {
    const ink = grey < FLAT_GREY ? shade : light;
    const away = Math.abs(grey - FLAT_GREY) / FLAT_GREY;
    return [...ink.colour, Math.round(255 * ink.strength * away)];
  });
}
