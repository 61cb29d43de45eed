/** What is printed: sheets of paper, and what stands around a map on them. */
import { describe, expect, it } from 'vitest';
import { ORIENTATIONS, PAPERS, sheetOf } from '../../src/ui/shell/paper.ts';
import { mapHeightIn, pictureLayout, type PictureText } from '../../src/ui/shell/picture-layout.ts';

/** Ten pixels a letter. */
const widthOf = (text: string) => 10 * text.length;
const WIDTHS = { title: widthOf, small: widthOf };
const TEXT: PictureText = {
  title: 'A border – Araxes',
  legend: ['Countries', 'Relief', 'open', 'shut', 'Rivers'],
  notes: ['Made today', 'Drawn after records of the year before'],
  link: 'https://example.org/#sel=border/ir-az',
};

describe('a sheet of paper', () => {
  it('has its size in the rule, and room between its margins', () => {
    const upright = sheetOf('a4', 'portrait');
    expect(upright.rule).toBe('@page { size: 210mm 297mm; margin: 12mm; }');
    expect([upright.widthPixels, upright.heightPixels]).toEqual([701, 1030]);
    expect(sheetOf('letter', 'landscape').rule).toContain('279.4mm 215.9mm');
  });

  it.each(PAPERS.flatMap((paper) => ORIENTATIONS.map((way) => [paper, way] as const)))(
    'of %s, %s holds the picture on one page',
    (paper, way) => {
      const sheet = sheetOf(paper, way);
      const mapHeight = mapHeightIn(TEXT, sheet.widthPixels, sheet.heightPixels, WIDTHS);
      const { height } = pictureLayout(TEXT, sheet.widthPixels, mapHeight, WIDTHS);
      expect(height).toBeLessThanOrEqual(sheet.heightPixels);
      expect(height).toBeGreaterThan(sheet.heightPixels - 2);
      const most = (millimetres: number) => ((millimetres - 24) / 25.4) * 96;
      expect(sheet.widthPixels).toBeLessThan(most(sheet.widthMillimetres));
      expect(sheet.heightPixels).toBeLessThan(most(sheet.heightMillimetres));
    },
  );
});

describe('around the map', () => {
  it('lines are no wider than it, a legend goes down its columns, a link breaks anywhere', () => {
    const layout = pictureLayout(TEXT, 330, 200, WIDTHS);
    expect(layout.rows).toBe(3);
    expect(layout.columnWidth).toBe(165);
    expect(layout.notes).toEqual(['Made today', 'Drawn after records of the year', 'before']);
    expect(layout.links).toEqual(['https://example.org/#sel=border/i', 'r-az']);
    expect(layout.titles).toEqual(['A border – Araxes']);
    expect(
      pictureLayout({ ...TEXT, title: 'A rather long title' }, 150, 9, WIDTHS).titles,
    ).toHaveLength(2);
  });

  it('leaves the map half of the sheet at least', () => {
    const notes = Array.from({ length: 60 }, (_, index) => `Note ${index}`);
    expect(mapHeightIn({ ...TEXT, notes }, 700, 1000, WIDTHS)).toBe(500);
  });
});
