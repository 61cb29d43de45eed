/** The tags of an XML text, up to where it stops being one. */

export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Just behind it in the text. */
  readonly end: number;
  /** Names of the elements that are open there, the outermost first; it changes with the next tag. */
  readonly open: readonly string[];
}

/** A document type with more in it declares things that no map needs. */
const LONGEST_DOCTYPE = 10_000;

/** What is no tag, and how it ends. */
const SPANS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
const NAME = /[\w:.-]+/y;

/**
 * Yields tag by tag, and returns where the first fault is: a tag that doesn't end, or one that closes what isn't
 * open; the length of the text where there is none. Every character is looked at a few times at most.
 */
export function* tagsOf(text: string): Generator<Tag, number> {
  const open: string[] = [];
  for (let at = text.indexOf('<'); at >= 0;) {
    const next = spanEnd(text, at) ?? tagEnd(text, at);
    if (next === null) return at;
    const sign = text[at + 1];
    if (sign !== '!' && sign !== '?') {
      const isClose = sign === '/';
      NAME.lastIndex = at + (isClose ? 2 : 1);
      const name = NAME.exec(text)?.[0];
      if (name === undefined) return at;
      const kind = isClose ? 'close' : text[next - 2] === '/' ? 'empty' : 'open';
      if (kind === 'open') open.push(name);
      else if (isClose && open.pop() !== name) return at;
      yield { name, kind, end: next, open };
    }
    at = text.indexOf('<', next);
  }
  return text.length;
}

/** Behind a comment, a section of text or an instruction that begins here; null where none does, or it never ends. */
function spanEnd(text: string, at: number): number | null {
  const span = SPANS.find(([start]) => text.startsWith(start, at));
  if (span) {
    const end = text.indexOf(span[1], at + span[0].length);
    return end < 0 ? null : end + span[1].length;
  }
  if (!text.startsWith('<!DOCTYPE', at)) return null;
  const head = /^<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>/.exec(text.slice(at, at + LONGEST_DOCTYPE));
  return head ? at + head[0].length : null;
}

/** Behind a tag; null where another one begins before it ends, which is no XML even in quotes. */
function tagEnd(text: string, at: number): number | null {
  const after = text.indexOf('<', at + 1);
  const stop = after < 0 ? text.length : after;
  let quote = '';
  for (let next = at + 1; next < stop; next++) {
    const sign = text[next] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return next + 1;
  }
  return null;
}
