/** Text from bytes: UTF-8, UTF-16, or the old Windows code page in which most of it is letters. */
import type { Report } from './report.ts';

/**
 * Code pages of the region's languages, each with the words that a text in it is made of. Read with a wrong one
 * the same bytes are letters, too, but capitals and scripts are mixed within words.
 */
const CODE_PAGES: readonly (readonly [label: string, words: RegExp])[] = [
  ['windows-1251', /(?<!\p{L})(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+)(?!\p{L})/gu],
  ['windows-1256', /(?<!\p{L})[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af]+(?!\p{L})/gu],
  ['windows-1254', /(?<!\p{L})(?:[A-ZÇĞİÖŞÜ]?[a-zçğıöşüâî]+|[A-ZÇĞİÖŞÜ]+)(?!\p{L})/gu],
];
/** Enough of a text to know its letters. */
const SAMPLE_BYTES = 100_000;

/** The text; a note says where it was no UTF-8. */
export function decode(bytes: Uint8Array, report: Report): string {
  const text = markOf(bytes) || halvesOf(bytes) ? null : utf8Of(bytes);
  if (text !== null) return text;
  const label = encodingOf(bytes);
  report.note('import.encoding', 'file', { value: label });
  return new TextDecoder(label).decode(bytes);
}

/** The name of an encoding as TextDecoder has it. */
export const encodingOf = (bytes: Uint8Array): string =>
  markOf(bytes) ??
  halvesOf(bytes) ??
  (utf8Of(bytes) === null ? (declaredIn(bytes) ?? guessed(bytes)) : 'utf-8');

/** The byte order mark of UTF-16. That of UTF-8 the decoder takes off. */
function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** null where it is none. With `stream` a letter that the end cuts is no error. */
function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Every second byte zero: UTF-16 of a text in Latin letters, without a byte order mark. */
function halvesOf(bytes: Uint8Array): string | null {
  const head = [...bytes.subarray(0, 64)];
  if (head.length < 4) return null;
  const zerosAt = (rest: number) => head.filter((byte, at) => at % 2 === rest && byte === 0).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd * 2 > head.length * 0.7 && even === 0) return 'utf-16le';
  if (even * 2 > head.length * 0.7 && odd === 0) return 'utf-16be';
  return null;
}

/** What the first line of XML says. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const label = /^\s*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? '';
  try {
    const { encoding } = new TextDecoder(label);
    return label === '' || encoding === 'utf-8' ? null : encoding;
  } catch {
    return null;
  }
}

function guessed(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const scored = CODE_PAGES.map(([label, words]) => {
    const text = new TextDecoder(label).decode(sample);
    return { label, score: lettersBeyondAscii((text.match(words) ?? []).join('')) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).label;
}

/** Latin letters are in all code pages: only those beyond ASCII tell. */
const lettersBeyondAscii = (text: string): number => text.replace(/\p{ASCII}/gu, '').length;
