/** Rows of text in columns. */

/** Columns as wide as their widest cell; those named in `right` end at the same place. */
export function aligned(
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const gap = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
          return right.includes(column) ? gap + cell : cell + gap;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** In letters; marks that stand on letters take no place. */
const widthOf = (text: string): number => text.replace(/\p{M}/gu, '').length;
