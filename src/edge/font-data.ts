/** The bundled fonts for a file that must bring its letters along. */
import { FONT_FAMILY, FONT_FILES } from './fonts.ts';

/** CSS with the font files that hold a text's letters, each as a data URL. Rejects where one doesn't come. */
export async function fontFacesOf(text: string): Promise<string> {
  const points = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const wanted = FONT_FILES.filter(({ unicodeRange }) => {
    const ranges = unicodeRange.map((range) => range.slice('U+'.length).split('-'));
    return ranges.some(([from = '', to = from]) =>
      points.some((point) => point >= parseInt(from, 16) && point <= parseInt(to, 16)),
    );
  });
  const faces = wanted.flatMap((file) =>
    ([400, 600] as const).map(async (weight) => {
      const range = file.unicodeRange.join(', ');
      const source = `url("${await dataUrl(file[weight])}") format("woff2")`;
      return `@font-face { font-family: ${FONT_FAMILY}; font-weight: ${weight}; unicode-range: ${range}; font-display: swap; src: ${source}; }`;
    }),
  );
  return (await Promise.all(faces)).join('\n');
}

async function dataUrl(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:font/woff2;base64,${btoa(letters)}`;
}
