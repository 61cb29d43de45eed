/** Where a text stops being JSON. */
export interface JsonFault {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** What stands there. */
  readonly excerpt: string;
  /** The text ends before it is complete. */
  readonly isEnd: boolean;
}

const EXCERPT_LETTERS = 24;

/** JSON of a text, or where it breaks. Engines word their errors each in its own way, so a parser that knows lines is asked. */
export async function readJson(
  text: string,
): Promise<{ readonly json: unknown } | { readonly fault: JsonFault }> {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { fault: await jsonFault(text) };
  }
}

/** The first place at which a text that is no JSON breaks. */
export async function jsonFault(text: string): Promise<JsonFault> {
  const { visit } = await import('jsonc-parser');
  const found: { fault: JsonFault | null } = { fault: null };
  const stop = new Error('found');
  const onError = (_: number, offset: number, __: number, line: number, column: number) => {
    const excerpt = text.slice(offset, offset + EXCERPT_LETTERS).split(/[\r\n]/)[0] ?? '';
    const isEnd = text.slice(offset).trim() === '' || isCutString(text.slice(offset));
    found.fault = { line: line + 1, column: column + 1, excerpt, isEnd };
    throw stop;
  };
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch (error) {
    // It calls itself for each level: nested too deep, the place isn't found.
    if (error !== stop && !(error instanceof RangeError)) throw error;
  }
  return (
    found.fault ?? { line: 1, column: 1, excerpt: text.slice(0, EXCERPT_LETTERS), isEnd: false }
  );
}

/** A string that the end of the text cut. */
const isCutString = (rest: string): boolean => /^"(?:[^"\\]|\\.)*\\?$/s.test(rest.slice(0, 10_000));

/** `line 3:14`, as `at` of a problem. */
export const placeOfFault = ({ line, column }: JsonFault, before = 0): string =>
  `line ${before + line}:${column}`;
