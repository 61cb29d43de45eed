/**
 * The parameters of a link as they were meant: mail and chat programs escape it, escape it twice,
 * write `&amp;`, or take the full stop behind it for a part of it.
 */

const AND = /(?:&(?:(?:amp|#0*38|#x0*26);)+|\\u0026)/gi;
/** A sign of the page that the link was cut out of. */
const ENTITY = /&(?:quot|apos|lt|gt|nbsp|#\d+|#x[\da-f]+);.*$/is;
/** What stands in the values that we write; the first other sign is no longer the link's. */
const OURS = /^[\w\-.~/=,:]*/;
const SPACE = /[\s\p{Cf}]+/gu;
const MOST_ROUNDS = 5;

type Parameter = readonly [key: string, value: string];

/** Keys and values; those for which `isOurs` holds without what was done to them on the way. */
export function parametersOf(hash: string, isOurs: (key: string) => boolean): readonly Parameter[] {
  return hash
    .replace(/^[#!?/&]+/, '')
    .replace(AND, '&')
    .replace(ENTITY, '')
    .split('&')
    .flatMap((part) => parametersIn(part, isOurs));
}

function parametersIn(part: string, isOurs: (key: string) => boolean): readonly Parameter[] {
  const at = part.indexOf('=');
  if (at < 0) {
    const opened = unescaped(part);
    return opened.includes('=') ? parametersOf(opened, isOurs) : [...new URLSearchParams(part)];
  }
  const key = unescaped(part.slice(0, at)).replace(SPACE, '').toLowerCase();
  if (!isOurs(key)) return [...new URLSearchParams(part)];
  const [value = '', ...more] = unescaped(part.slice(at + 1))
    .replace(AND, '&')
    .split('&');
  // Quoted-printable mail writes `=3D` for `=`.
  const own = value.replace(SPACE, '').replace(/^3D/, '');
  return [[key, own], ...parametersOf(more.join('&'), isOurs)];
}

/** A value of ours without the punctuation of the sentence that the link stood in, of any script. */
export const withoutPunctuation = (value: string): string =>
  (OURS.exec(value)?.[0] ?? '').replace(/[^A-Za-z0-9]+$/, '');

/** Escapes undone as often as they were made. */
function unescaped(text: string): string {
  let opened = text;
  for (let round = 0; round < MOST_ROUNDS && /%[\da-f]{2}/i.test(opened); round += 1) {
    const next = unescapedOnce(opened);
    if (next === opened) break;
    opened = next;
  }
  return opened;
}

function unescapedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A parameter that isn't ours, in letters that no program changes. */
export const escaped = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
