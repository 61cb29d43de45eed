/** Bare WKT (OGC Simple Features), a geometry a line or one over many lines. */

const START =
  /^\s*(?:SRID=\d+;)?\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*\(/i;

/** As a table with the column `wkt`, which is read like any other; null for what is no WKT. */
export function tableOfWkt(text: string): string | null {
  if (!START.test(text)) return null;
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const isOneEach = lines.every((line) => line === '' || START.test(line));
  const rows = isOneEach ? lines : [lines.join(' ')];
  return `wkt\n${rows.map((row) => row && `"${row.replaceAll('"', '""')}"`).join('\n')}\n`;
}
