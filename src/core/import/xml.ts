/** An XML document from text, without a browser: workers have no DOMParser. */
import type { Document } from '@xmldom/xmldom';
import { MAX_DEPTH } from './limits.ts';
import { reasonOf, type Report } from './report.ts';

/** null, and said, where nothing can be read. Of a text that is cut, all up to the last whole element called one of `wholes`. */
export async function readXml(
  text: string,
  wholes: readonly string[],
  report: Report,
): Promise<Document | null> {
  if (isTooDeep(text)) {
    report.skip('import.tooDeep', 'file', { value: String(XML_DEPTH) });
    return null;
  }
  const { DOMParser } = await import('@xmldom/xmldom');
  const faults: Fault[] = [];
  const onError = (level: string, message: string, context: { locator?: Locator }) => {
    if (level !== 'warning') faults.push({ at: placeOf(context.locator), value: message });
  };
  // Entities that a document declares for itself are not replaced, so nothing grows.
  const parse = (source: string) => new DOMParser({ onError }).parseFromString(source, 'text/xml');
  // The last is where it broke off.
  const reason = (fault: Fault | undefined) => ({ value: reasonOf(fault?.value ?? '') });
  try {
    const xml = parse(text);
    const [first] = faults;
    if (first) report.note('import.badXml', first.at, reason(first));
    return xml;
  } catch {
    const last = faults.at(-1);
    try {
      const xml = parse(closed(text, wholes));
      report.skip('import.truncated', last?.at ?? 'file');
      return xml;
    } catch {
      report.skip('import.badXml', last?.at ?? 'file', reason(last));
      return null;
    }
  }
}

interface Fault {
  readonly at: string;
  readonly value: string;
}

interface Locator {
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}

const placeOf = (locator: Locator | undefined): string =>
  locator?.lineNumber ? `line ${locator.lineNumber}:${locator.columnNumber ?? 1}` : 'file';

/** Folders within folders; readers of the document call themselves for each level. */
const XML_DEPTH = MAX_DEPTH * 8;

const TAG =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>/g;

function isTooDeep(text: string): boolean {
  let [depth, deepest] = [0, 0];
  for (const [, end, name, , selfClosing] of text.matchAll(TAG)) {
    if (name === undefined || selfClosing) continue;
    depth += end ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest > XML_DEPTH;
}

/** The text up to the last whole element, with what is still open closed. */
function closed(text: string, wholes: readonly string[]): string {
  const ends = wholes.map((name) => text.lastIndexOf(`</${name}>`) + `</${name}>`.length);
  const kept = text.slice(0, Math.max(...ends));
  const open: string[] = [];
  for (const [, end, name, , selfClosing] of kept.matchAll(TAG)) {
    if (name === undefined || selfClosing) continue;
    if (end) open.pop();
    else open.push(name);
  }
  return (
    kept +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}
