/** Names of files that say what they hold, on every system. */

/** Longer ones are cut: systems count 255 bytes, a letter has up to four. */
const LONGEST_LETTERS = 60;
/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * `araxes-iran-azerbaijan-2026-11-29.geojson`: the parts and the date (ISO 8601) with hyphens. Letters of any
 * script stay as they are, in lower case; what a system may take for something else becomes a hyphen.
 */
export function fileName(parts: readonly string[], date: string, extension: string): string {
  const stem = [...parts, date].map(plain).filter(Boolean).join('-');
  const letters = Array.from(stem);
  // The date stays whole.
  const tail = plain(date);
  const cut = letters.length <= LONGEST_LETTERS ? stem : shortened(letters, tail);
  return `${RESERVED.test(cut) || cut === '' ? `araxes-${cut}`.replace(/-$/, '') : cut}.${extension}`;
}

const shortened = (letters: readonly string[], tail: string): string =>
  `${letters
    .slice(0, LONGEST_LETTERS - tail.length - 1)
    .join('')
    .replace(/-+$/, '')}-${tail}`;

const plain = (part: string): string =>
  part
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
