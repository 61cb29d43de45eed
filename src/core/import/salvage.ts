/** Features of a GeoJSON text that is broken somewhere: each is parsed by itself. */
import { jsonFault, type JsonFault, placeOfFault } from './json-fault.ts';
import { MAX_FEATURES } from './limits.ts';
import type { Report } from './report.ts';
import type { Found } from './types.ts';

const LIST = /"features"\s*:\s*\[/;
const [QUOTE, BACKSLASH, OPEN, CLOSE, END] = [0x22, 0x5c, 0x7b, 0x7d, 0x5d];

/**
 * `fault`: where the text breaks. Features that are whole; those that aren't are said to `report`, each by its
 * place.
 */
export async function salvage(text: string, fault: JsonFault, report: Report): Promise<Found> {
  const list = LIST.exec(text);
  const skip = (found: JsonFault, before: number) =>
    report.skip('import.badJson', placeOfFault(found, before), { value: found.excerpt });
  if (!list) {
    if (fault.isEnd) report.skip('import.truncated', placeOfFault(fault));
    else skip(fault, 0);
    return { values: [] };
  }
  const values: unknown[] = [];
  const places: string[] = [];
  const placeIn = lineCounter(text);
  let count = 0;
  const { parts, isCut } = objectsOf(text, list.index + list[0].length);
  for (const [start, end] of parts) {
    const place = `feature ${++count}`;
    const part = text.slice(start, end);
    try {
      values.push(JSON.parse(part));
      places.push(place);
    } catch {
      const fault = await jsonFault(part);
      const { line, from } = placeIn(start);
      // The first line of a feature may begin within a line.
      const column = fault.column + (fault.line === 1 ? start - from : 0);
      skip({ ...fault, column }, line);
    }
  }
  if (isCut) report.skip('import.truncated', `line ${placeIn(text.length).line + 1}`);
  // Broken outside of the features.
  else if (count === values.length)
    report.note('import.badJson', placeOfFault(fault), { value: fault.excerpt });
  return { values, places };
}

/** From where to where the objects of a list stand; whether the list never ends. */
function objectsOf(text: string, from: number): { parts: [number, number][]; isCut: boolean } {
  const parts: [number, number][] = [];
  let [depth, start, isInString] = [0, 0, false];
  for (let at = from; at < text.length && parts.length <= MAX_FEATURES; at++) {
    const sign = text.charCodeAt(at);
    if (isInString) {
      if (sign === BACKSLASH) at++;
      else if (sign === QUOTE) isInString = false;
    } else if (sign === QUOTE) isInString = true;
    else if (sign === OPEN) {
      if (depth++ === 0) start = at;
    } else if (sign === CLOSE) {
      if (depth === 0) return { parts, isCut: false };
      if (--depth === 0) parts.push([start, at + 1]);
    } else if (sign === END && depth === 0) return { parts, isCut: false };
  }
  return { parts, isCut: true };
}

/** How many lines end before a place in the text, and where its own begins; places must come in order. */
function lineCounter(text: string): (at: number) => { line: number; from: number } {
  let [from, line] = [0, 0];
  let end = text.indexOf('\n');
  return (at) => {
    for (; end >= 0 && end < at; end = text.indexOf('\n', from)) {
      line++;
      from = end + 1;
    }
    return { line, from };
  };
}
