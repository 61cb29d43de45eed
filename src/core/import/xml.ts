/** An XML document from text, without a browser: workers have no DOMParser. */
import type { Document } from '@xmldom/xmldom';
import { MAX_DEPTH } from './limits.ts';
import { reasonOf, type Report } from './report.ts';
import { tagsOf } from './xml-scan.ts';

/** Folders within folders; readers of the document call themselves for each level. */
const XML_DEPTH = MAX_DEPTH * 8;

/**
 * null, and said, where nothing can be read. Of a text that is cut or broken, all up to the last whole element
 * called one of `wholes`: the parser takes minutes for what isn't XML, so it is only given what is.
 */
export async function readXml(
  text: string,
  wholes: readonly string[],
  report: Report,
): Promise<Document | null> {
  const { whole, fault, deepest } = wholeOf(text, wholes);
  if (deepest > XML_DEPTH) {
    report.skip('import.tooDeep', 'file', { value: String(XML_DEPTH) });
    return null;
  }
  if (fault !== null) {
    const at = placeIn(text, fault);
    const isCut = !text.includes('>', fault);
    if (isCut) report.skip('import.truncated', at);
    else report.skip('import.badXml', at, { value: text.slice(fault, fault + 24) });
  }
  return parsed(whole, report);
}

async function parsed(text: string, report: Report): Promise<Document | null> {
  const { DOMParser } = await import('@xmldom/xmldom');
  const faults: { readonly at: string; readonly value: string }[] = [];
  const onError = (level: string, message: string, { locator }: { locator?: Locator }) => {
    if (level === 'warning') return;
    const { lineNumber, columnNumber = 1 } = locator ?? {};
    const at = lineNumber ? `line ${lineNumber}:${columnNumber}` : 'file';
    faults.push({ at, value: reasonOf(message) });
  };
  // Entities that a document declares for itself are not replaced, so nothing grows.
  try {
    const xml = new DOMParser({ onError }).parseFromString(text, 'text/xml');
    const [first] = faults;
    if (first) report.note('import.badXml', first.at, { value: first.value });
    return xml;
  } catch (error) {
    const last = faults.at(-1);
    report.skip('import.badXml', last?.at ?? 'file', { value: last?.value ?? reasonOf(error) });
    return null;
  }
}

interface Locator {
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}

/** A text that is XML: itself, or what comes before its first fault with the open elements closed. */
function wholeOf(text: string, wholes: readonly string[]) {
  let deepest = 0;
  let isOpen = false;
  let kept = { end: 0, closing: '' };
  const tags = tagsOf(text);
  let next = tags.next();
  for (; !next.done && deepest <= XML_DEPTH; next = tags.next()) {
    const { name, kind, end, open } = next.value;
    deepest = Math.max(deepest, open.length);
    isOpen = open.length > 0;
    if (kind !== 'open' && wholes.includes(name)) kept = { end, closing: closingOf(open) };
  }
  const fault = next.done ? next.value : text.length;
  if (fault === text.length && !isOpen) return { whole: text, fault: null, deepest };
  // Nothing whole in it: the root alone.
  const root = /<(?![?!])[^<>]*>/.exec(text);
  const end = kept.end || (root ? root.index + root[0].length : 0);
  const closing = kept.closing || closingOf(/<([\w:.-]+)/.exec(root?.[0] ?? '')?.slice(1) ?? []);
  return { whole: text.slice(0, end) + closing, fault, deepest };
}

const closingOf = (open: readonly string[]): string =>
  open
    .toReversed()
    .map((name) => `</${name}>`)
    .join('');

/** `line 3:14` */
function placeIn(text: string, at: number): string {
  const before = text.slice(0, at);
  const lines = before.split('\n').length;
  return `line ${lines}:${at - before.lastIndexOf('\n')}`;
}
