/** What was pasted, as a file. */

const WKT =
  /^\s*(?:SRID=\d+;)?\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*\(/i;

/** The text of a file that is read: WKT, a geometry a line, becomes a table. null for what is no geographic data. */
export function pastedFile(text: string): string | null {
  if (WKT.test(text)) {
    const rows = text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((line) => `"${line.replaceAll('"', '""')}"`);
    // One geometry may run over many lines.
    const isOneEach = rows.every((row) => WKT.test(row.slice(1)));
    return `wkt\n${isOneEach ? rows.join('\n') : `"${text.replaceAll('"', '""').replace(/\s+/g, ' ')}"`}\n`;
  }
  if (/^\s*[[{<]/.test(text)) return text;
  const [head = '', second = ''] = text.trim().split(/\r?\n/);
  return /[,;\t]/.test(head) && /\d/.test(second) ? text : null;
}
