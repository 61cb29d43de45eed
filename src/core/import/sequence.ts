/** GeoJSON text sequences (RFC 8142) and newline-delimited GeoJSON: one record after another. */
import { featuresIn } from './geojson.ts';
import { jsonFault, placeOfFault } from './json-fault.ts';
import type { Report } from './report.ts';
import type { Found } from './types.ts';

/** U+001E, before each record of RFC 8142. */
export const RECORD_SEPARATOR = '\u001e';

/** A record that is no JSON is left out and said; the others stand. */
export async function readSequence(text: string, report: Report): Promise<Found> {
  const values: unknown[] = [];
  const places: string[] = [];
  const separator = text.includes(RECORD_SEPARATOR) ? RECORD_SEPARATOR : '\n';
  let line = 1;
  for (const record of text.split(separator)) {
    const lead = /^\s*/.exec(record)?.[0] ?? '';
    const first = line + newlinesIn(lead);
    line += newlinesIn(record) + (separator === '\n' ? 1 : 0);
    const body = record.slice(lead.length);
    if (body === '') continue;
    try {
      for (const value of featuresIn(JSON.parse(body))) {
        values.push(value);
        places.push(`line ${first}`);
      }
    } catch {
      const fault = await jsonFault(body);
      const code = fault.isEnd ? 'import.truncated' : 'import.badJson';
      report.skip(code, placeOfFault(fault, first - 1), { value: fault.excerpt });
    }
  }
  return { values, places };
}

const newlinesIn = (text: string): number => text.split('\n').length - 1;

/** As many lines tell whether each is a record. */
const SAMPLE_LINES = 5;

/** Whether lines begin with an object, each anew, and at least half of them are whole. */
export function isNewlineDelimited(text: string): boolean {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < SAMPLE_LINES;) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next < 0 ? text.length : next).trim();
    if (line !== '') lines.push(line);
    at = next < 0 ? text.length : next + 1;
  }
  if (lines.length < 2 || !lines.every((line) => line.startsWith('{'))) return false;
  return lines.filter(isJson).length * 2 >= lines.length;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
