/** All land borders: the rows of the table, the file of it, slopes and what Richardson printed. */
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { borderLines, RULER_RANGE } from '../../src/core/border/index.ts';
import { dividerLengthMetres, rulerFor } from '../../src/core/measure/index.ts';
import { readFile } from '../../src/core/data/read-file.ts';
import { withWorldBorder } from '../../src/core/world/registry.ts';
import { isRing, measuredLinesOf } from '../../src/core/world/lines.ts';
import { neighboursOf, pairOf, recordOf } from '../../src/core/world/neighbours.ts';
import { LONG_RULERS, PORTUGAL_SLOPE, REPORTED } from '../../src/core/world/richardson.ts';
import { SLOPE_RULERS, slopeOf, slopeThrough } from '../../src/core/world/slope.ts';
import {
  BORDER_COLUMNS,
  borderRows,
  filteredRows,
  NO_FILTER,
  pairNames,
  pairTexts,
  sortedRows,
} from '../../src/core/world/table.ts';
import { rowFields, tableCsv, tableJson } from '../../src/core/world/table-text.ts';
import { WORLD_FILES, type WorldFiles } from '../../src/core/world/types.ts';
import { nearestMark, paperOf, roundTicks } from '../../src/ui/world/plot.ts';
import { plainMetres } from '../helpers/exhaustive.ts';
import { LANGUAGES, loadLibrary, messagesOf, readJson } from '../helpers/library.ts';

const files = Object.fromEntries(
  Object.entries(WORLD_FILES).map(([name, path]) => [name, readJson(path)]),
) as unknown as WorldFiles;
const namesIn = (language: string) =>
  readJson(`world/names/${language}.json`) as Readonly<Record<string, string>>;
const rows = borderRows(files);
const english = pairNames(namesIn('en'), 'en');
const texts = pairTexts(rows, LANGUAGES.map(namesIn));
const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
const rowOf = (id: string) => {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`no ${id}`);
  return row;
};
const linesOf = (id: string) => measuredLinesOf(readJson(`world/lines/${id}.json`));

describe('the rows', () => {
  it('are one for each border of the index, with both sides of what was printed', () => {
    expect(ids(rows)).toEqual(ids(files.index));
    expect(rows.length).toBeGreaterThan(300);
    expect(rowOf('es-pt')).toMatchObject({
      segments: 1,
      published: { lengthKilometres: 1224, sides: [{ side: 'pt' }, { side: 'es' }] },
      differencePercent: expect.closeTo(6.73, 1) as number,
    });
    // The misprint of one side is not averaged in.
    expect(rowOf('mx-us').published?.lengthKilometres).toBe(3155);
  });

  it('say no difference where nothing is printed of the whole border', () => {
    const bare = rows.filter(({ published }) => published === null);
    for (const row of bare)
      expect([row.differenceMetres, row.differencePercent]).toEqual([null, null]);
    const printed = rows.length - bare.length;
    expect(printed).toBeGreaterThan(300);
  });

  it.each(LANGUAGES)('have both names in %s', (language) => {
    const names = namesIn(language);
    const nameOf = pairNames(names, language);
    for (const row of rows) {
      for (const code of row.countries) expect(names[code], code).toBeTruthy();
      expect(nameOf(row).split(' – ')).toHaveLength(2);
    }
  });

  it.each(BORDER_COLUMNS)(
    'are sorted by %s, nothing lost, empty last, the same twice',
    (column) => {
      for (const isDescending of [false, true]) {
        const sorted = sortedRows(rows, { column, isDescending }, english, 'en');
        expect([...ids(sorted)].sort()).toEqual([...ids(rows)].sort());
        const turned = sortedRows([...rows].reverse(), { column, isDescending }, english, 'en');
        expect(ids(turned)).toEqual(ids(sorted));
      }
      const slopes = sortedRows(rows, { column: 'slope', isDescending: true }, english, 'en');
      expect(slopes.at(-1)?.slope).toBeNull();
      expect(slopes[0]?.slope?.slope).toBeGreaterThan(0.1);
    },
  );

  it('are sorted by name as the language has them', () => {
    const by = { column: 'name', isDescending: false } as const;
    const nameOf = pairNames(namesIn('az'), 'az');
    const first = sortedRows(rows, by, nameOf, 'az').map((row) => nameOf(row)[0]);
    expect(first.indexOf('Ç')).toBeGreaterThan(first.lastIndexOf('C'));
    expect(first.indexOf('Ç')).toBeLessThan(first.indexOf('E'));
  });

  it('are found by a name in any language, by length, dispute and difference', () => {
    const found = (part: Partial<typeof NO_FILTER>) =>
      ids(filteredRows(rows, { ...NO_FILTER, ...part }, texts));
    expect(found({})).toHaveLength(rows.length);
    expect(found({ text: 'Испания порт' })).toEqual(['es-pt']);
    expect(found({ text: 'پرتغال' })).toEqual(['es-pt']);
    expect(found({ text: 'PT-ES' })).toEqual(['es-pt']);
    expect(found({ text: 'ortuga' })).toEqual([]);
    expect(found({ text: 'es-pt' })).toEqual(['es-pt']);
    expect(found({ leastMetres: 6_000_000 })).toEqual(['ar-cl', 'ca-us', 'kz-ru']);
    expect(found({ isDisputed: true })).toContain('es-pt');
    expect(found({ isDisputed: true })).not.toContain('be-nl');
    expect(found({ offByPercent: 20 })).toContain('al-gr');
    expect(found({ offByPercent: 20 })).not.toContain('es-pt');
  });
});

describe('the file', () => {
  const provenance = { dataset: 'OSM "10 m", simplified', licence: '=HYPERLINK("x")' };

  it('is CSV that reads back as it was, and no formula', () => {
    const csv = tableCsv(rows, english, provenance);
    expect(csv.startsWith('\ufeff')).toBe(true);
    const { data, errors } = papa.parse<Record<string, string>>(csv.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(rows.length);
    data.forEach((cells, index) => {
      const row = rows[index];
      if (!row) throw new Error(`no row ${index}`);
      const fields = rowFields(row, english(row));
      expect(cells['name']).toBe(fields.name);
      expect(cells['why']).toBe(fields.why ?? '');
      expect(Number(cells['lengthKilometres'])).toBe(fields.lengthKilometres);
      expect(cells['dataset']).toBe(provenance.dataset);
      expect(cells['licence']).toBe(`'${provenance.licence}`);
    });
    expect(csv).not.toMatch(/(^|,)"?[=@\t]/m);
  });

  it('is not taken for a formula by a name either', () => {
    const csv = tableCsv(rows.slice(0, 1), () => '=1+1', {}, { isBare: true });
    expect(csv).toContain(",'=1+1,");
  });

  it('is JSON with the same fields', () => {
    const json = JSON.parse(tableJson(rows, english, provenance)) as { borders: unknown[] };
    expect(json.borders).toEqual(rows.map((row) => rowFields(row, english(row))));
  });
});

/** Steps along a line in thousands of straight strokes in degrees, by GeographicLib alone. */
function slowWalk(positions: readonly (readonly number[])[], rulerMetres: number): number {
  let [from, steps] = [positions[0] ?? [], 0];
  for (let index = 1; index < positions.length; index++) {
    const [a, b] = [positions[index - 1] ?? [], positions[index] ?? []];
    const parts = Math.max(1, Math.ceil(plainMetres([...a], [...b]) / 20));
    for (let part = 1; part <= parts; part++) {
      const at = [0, 1].map((axis) => {
        const start = a[axis] ?? NaN;
        return start + ((b[axis] ?? NaN) - start) * (part / parts);
      });
      if (plainMetres([...from], at) < rulerMetres) continue;
      [from, steps] = [at, steps + 1];
    }
  }
  return steps * rulerMetres + plainMetres([...from], [...(positions.at(-1) ?? [])]);
}

describe('the slope', () => {
  it.each([2000, 10_000])('is of walks that a slow one gives too, with %d m', (rulerMetres) => {
    const lines = linesOf('ad-fr');
    const slow = lines.reduce((sum, { positions }) => sum + slowWalk(positions, rulerMetres), 0);
    // The slow one goes up to 20 m too far with each step.
    expect(Math.abs(dividerLengthMetres(lines, rulerMetres) / slow - 1)).toBeLessThan(0.03);
  });

  it.each(['es-pt', 'be-nl', 'ad-es', 'ae-sa', 'mx-us'])('of %s is that of the table', (id) => {
    expect(slopeOf(linesOf(id))).toEqual(files.table.find((one) => one.id === id)?.slope);
  });

  it('of a power of the ruler is that power, and of two points none', () => {
    const points = SLOPE_RULERS.map((rulerMetres) => ({
      rulerMetres,
      lengthMetres: 5e6 * rulerMetres ** -0.14,
    }));
    expect(slopeThrough(points)).toMatchObject({ slope: 0.14, rSquared: 1, count: 6 });
    expect(slopeThrough(points.slice(0, 2))).toBeUndefined();
    expect(slopeOf(linesOf('es-gi'))).toBeUndefined();
  });
});

describe('what Richardson gives', () => {
  // A figure in print is rounded to 1 km, about 0.1 %; a ruler is right to a thousandth of its length.
  const LENGTH_WITHIN = 0.002;

  it.each(
    REPORTED.flatMap(({ border, lengthsKilometres }) =>
      lengthsKilometres.map((kilometres) => [border, kilometres] as const),
    ),
  )('of %s, %d km, comes out with a ruler', (border, kilometres) => {
    const lines = linesOf(border);
    const ruler = rulerFor(lines, 1000 * kilometres, RULER_RANGE) ?? NaN;
    const metres = dividerLengthMetres(lines, ruler);
    expect(Math.abs(metres / 1000 / kilometres - 1)).toBeLessThan(LENGTH_WITHIN);
    // Finer than a sheet of a survey shows, coarser than a page of an atlas: neither would be believed.
    expect(ruler).toBeGreaterThan(100);
    expect(ruler).toBeLessThan(20_000);
  });

  it('of Portugal comes near with long rulers, and not with short ones', () => {
    const lines = linesOf('es-pt');
    // He gives two digits of a slope drawn by hand; ours with four rulers is good to about 0.02.
    expect(Math.abs((slopeOf(lines, LONG_RULERS)?.slope ?? NaN) - PORTUGAL_SLOPE)).toBeLessThan(
      0.02,
    );
    expect(slopeOf(lines)?.slope).toBeLessThan(0.1);
  });

  it('of the Netherlands and Belgium has rings in it now', () => {
    expect(linesOf('be-nl').filter(isRing).length).toBeGreaterThan(20);
  });
});

describe('a pair', () => {
  it('is found either way round, by a segment, or not at all', () => {
    expect(recordOf(files.index, 'pt-es')?.id).toBe('es-pt');
    expect(recordOf(files.index, 'az-ir')?.id).toBe('ir-az');
    expect(recordOf(files.index, 'be-nl-2')?.id).toBe('be-nl');
    expect(recordOf(files.index, 'fr-pl')).toBeNull();
    expect(pairOf('fr-fr')).toBeNull();
    expect(neighboursOf(files.index, 'pt')).toEqual(['es']);
  });

  it('joins the library once, with its coarser lines and figures', () => {
    const { library } = loadLibrary();
    const record = recordOf(files.index, 'es-pt');
    if (!record) throw new Error('no es-pt');
    const read = [
      'world/names/en.json',
      'world/published.json',
      'world/lines/es-pt.json#borders',
      'world/coarser/es-pt.json',
    ].reduce(
      (before, address) =>
        readFile(before, address, readJson(address.split('#')[0] ?? address)).library,
      library,
    );
    const speech = { en: messagesOf('en') };
    const joined = withWorldBorder(read, record, speech);
    expect(borderLines(joined, 'es-pt')?.lengthMetres).toBeCloseTo(record.lengthMetres, 0);
    expect(borderLines(joined, 'es-pt', 'ne-50m')?.lengthMetres).toBeCloseTo(940_754.3, 0);
    expect(borderLines(joined, 'ir-az')).toEqual(borderLines(library, 'ir-az'));
    const again = withWorldBorder(joined, record, speech);
    expect(again).toBe(joined);
  });
});

describe('log-log paper', () => {
  it('has round ticks, and the nearest mark within reach', () => {
    expect(roundTicks([0.05, 20_000])).toEqual([0.1, 1, 10, 100, 1000, 10_000]);
    expect(roundTicks([180, 1600])).toEqual([200, 500, 1000]);
    const domain = [1, 100] as const;
    const paper = paperOf({ width: 200, height: 200, left: 40, xDomain: domain, yDomain: domain });
    expect([paper.x(1), paper.x(100)]).toEqual([paper.left, paper.right]);
    expect([paper.y(1), paper.y(1000)]).toEqual([paper.bottom, paper.top]);
    const marks = [
      { x: 10, y: 10 },
      { x: 20, y: 10 },
    ];
    expect(nearestMark(marks, 17, 12, 24)).toBe(marks[1]);
    expect(nearestMark(marks, 100, 100, 24)).toBeNull();
  });
});
