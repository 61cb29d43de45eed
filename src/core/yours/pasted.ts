/** What was pasted, as a file. */
import { tableOfWkt } from '../import/wkt.ts';

/** The text of a file that is read. null for what is no geographic data. */
export function pastedFile(text: string): string | null {
  const table = tableOfWkt(text);
  if (table !== null) return table;
  if (/^\s*[[{<]/.test(text)) return text;
  const [head = '', second = ''] = text.trim().split(/\r?\n/);
  return /[,;\t]/.test(head) && /\d/.test(second) ? text : null;
}
