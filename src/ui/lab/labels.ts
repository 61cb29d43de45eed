/** Where labels go so that none lies over another. Knows heights and widths, no words. */

export interface Wanted {
  /** Where the middle of the label would be best. */
  readonly y: number;
  /** It may go no lower than this. */
  readonly lowest: number;
}

/** Middles of labels, `gap` apart at least and as near to what was wanted as can be; the list goes downwards. */
export function apart(wanted: readonly Wanted[], gap: number): number[] {
  interface Group {
    readonly from: number;
    readonly count: number;
    /** Of what the first label of the group would want, over all its labels. */
    readonly sum: number;
  }
  const groups: Group[] = [];
  const topOf = ({ sum, count }: Group) => sum / count;
  wanted.forEach(({ y }, from) => {
    let group: Group = { from, count: 1, sum: y };
    for (;;) {
      const before = groups.at(-1);
      if (!before || topOf(before) + before.count * gap <= topOf(group)) break;
      groups.pop();
      const sum = before.sum + group.sum - before.count * gap * group.count;
      group = { from: before.from, count: before.count + group.count, sum };
    }
    groups.push(group);
  });
  const ys = groups.flatMap((group) =>
    Array.from({ length: group.count }, (_, index) => topOf(group) + index * gap),
  );
  for (let index = ys.length - 1; index >= 0; index--) {
    const below = ys[index + 1] ?? Infinity;
    ys[index] = Math.min(ys[index] ?? 0, wanted[index]?.lowest ?? Infinity, below - gap);
  }
  return ys;
}

/** The text as it is, or its beginning with an ellipsis where it is wider than `most`. */
export function fitted(text: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= most) return text;
  let shorter = text;
  while (shorter.length > 1 && widthOf(`${shorter}…`) > most) shorter = shorter.slice(0, -1);
  return `${shorter.replace(/[\s,(]+$/, '')}…`;
}

/** Text broken between words into lines no wider than `most`. */
export function wrapped(text: string, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && widthOf(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
