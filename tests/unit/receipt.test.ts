/** Receipts, their citations, the verdict on figures, and the measures that only receipts have. */
import { describe, expect, it } from 'vitest';
import { type NamedPoint, pointAt } from '../../src/core/find/gazetteer.ts';
import { checkFigure, middleOf, narrowestOf, stretchOf } from '../../src/core/border/index.ts';
import {
  citationBibtex,
  citationCslJson,
  citationText,
  receiptOfAlong,
  receiptOfArea,
  receiptOfBorder,
  receiptOfDistance,
  receiptOfRuler,
} from '../../src/core/receipt/index.ts';
import { fromHere } from '../../src/core/around/from-here.ts';
import type { Position } from '../../src/core/model/types.ts';
import { borderLine, readBorderLines } from '../helpers/border-lines.ts';
import { exhaustiveNearest } from '../helpers/exhaustive.ts';
import { loadLibrary } from '../helpers/library.ts';

const { library } = loadLibrary();
const today = { date: '2026-03-20', link: null };
const points = (...positions: Position[]): NamedPoint[] => positions.map(pointAt);

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Nothing came; wanted a value.');
  return value;
}

describe('a receipt of a border', () => {
  const receipt = present(receiptOfBorder(library, 'ir-az', today));

  it('has the number, its rounding, source and command', () => {
    expect(receipt).toMatchObject({
      text: '733.4 km',
      unit: 'm',
      roundedTo: 100,
      method: 'WGS84 geodesic',
      vertices: 2346,
      date: '2026-03-20',
      command: 'npm run -s measure -- border ir-az',
      dataset: { id: 'osm-10m', vintage: 'April 2022', licence: 'ODbL 1.0' },
    });
    expect(receipt.dataset?.version).toBe('@osm_borders/maritime_10m 1.1.0');
  });

  it('shows what a sphere and Web Mercator would have said', () => {
    const [sphere, mercator] = receipt.alternatives;
    expect(sphere?.errorKilometres).toBeCloseTo(-0.41, 1);
    expect(mercator?.errorKilometres).toBeCloseTo(212.7, 0);
  });

  it.each([
    ['osm-10m', 100, '733.4 km'],
    ['ne-10m', 1000, /^\d+ km$/],
    ['ne-110m', 10_000, '540 km'],
  ])('of %s is rounded to %i m', (dataset, roundedTo, text) => {
    const one = present(receiptOfBorder(library, 'ir-az', today, dataset));
    expect(one.roundedTo).toBe(roundedTo);
    expect(one.text).toMatch(text);
  });

  it('is null for what is not known', () => {
    expect(receiptOfBorder(library, 'xx-yy', today)).toBeNull();
    expect(receiptOfBorder(library, 'az-tr', today, 'ne-110m')).toBeNull();
  });

  it('with a ruler of 200 m is 704.6 km', () => {
    const ruler = present(receiptOfRuler(library, 'ir-az', 200, today));
    expect(ruler.text).toBe('704.6 km');
    expect(ruler.command).toBe('npm run -s measure -- border ir-az --ruler 200m');
  });
});

describe('a receipt between points', () => {
  it('is rounded to 10 m for coordinates and to 1 km for places known to 0.01°', () => {
    const [a, b] = points([46.5, 38.9], [49.89, 40.38]) as [NamedPoint, NamedPoint];
    expect(receiptOfDistance([a, b], today).text).toBe('334.15 km');
    const town = { ...b, precisionMetres: 1113 };
    expect(receiptOfDistance([a, town], today).text).toBe('334 km');
  });

  it('has no plane beyond the edge of Web Mercator', () => {
    const receipt = receiptOfDistance(points([0, 80], [0, 89]), today);
    expect(receipt.alternatives[0]?.metres).toBeGreaterThan(9e5);
    expect(receipt.alternatives[1]).toMatchObject({ metres: null, errorKilometres: null });
  });

  it('crosses the antimeridian the short way in all methods', () => {
    const receipt = receiptOfDistance(points([179, 0], [-179, 0]), today);
    for (const { metres } of receipt.alternatives) expect(present(metres)).toBeLessThan(3e5);
  });

  it('says where an outline crosses itself', () => {
    const bow = receiptOfArea(points([45, 38], [47, 39], [47, 38], [45, 39]), today);
    expect(bow.crossings).toHaveLength(1);
    const plain = receiptOfArea(points([45, 38], [47, 38], [47, 39]), today);
    expect(plain.crossings).toHaveLength(0);
    expect(plain.alternatives[1]?.errorSquareKilometres).toBeGreaterThan(1000);
  });
});

describe('along a border', () => {
  const [a, b] = points([44.9, 39.2], [47, 38.9]) as [NamedPoint, NamedPoint];

  it('is measured by piece, the Armenian gap apart', () => {
    const stretch = present(stretchOf(library, 'ir-az', [a.position, b.position]));
    expect(stretch.parts.map(({ segment }) => segment.id)).toEqual([
      'ir-az-nakhchivan',
      'ir-az-main',
    ]);
    const [gap] = stretch.gaps;
    expect(gap?.countries).toEqual(['am']);
    expect(present(gap?.via).lengthMetres / 1000).toBeCloseTo(45.92, 2);
    expect(present(gap).straightMetres / 1000).toBeCloseTo(34.23, 2);
    const parts = stretch.parts.reduce((sum, { lengthMetres }) => sum + lengthMetres, 0);
    expect(receiptOfAlong(library, 'ir-az', a, b, today)?.value).toBeCloseTo(parts, 6);
  });

  it('is as long backwards, and from end to end the whole', () => {
    const there = present(receiptOfAlong(library, 'ir-az', a, b, today)).value;
    expect(present(receiptOfAlong(library, 'ir-az', b, a, today)).value).toBeCloseTo(there, 6);
    for (const { id } of library.borders) {
      const whole = present(receiptOfBorder(library, id, today)).value;
      expect(present(stretchOf(library, id, null)).lengthMetres).toBeCloseTo(whole, 5);
    }
  });
});

describe('the middle and the waist', () => {
  it('of Armenia–Iran is 16.99 km from Azerbaijan to the west and 14.65 km to the east', () => {
    const { position, sides } = present(middleOf(library, 'am-ir'));
    expect(position.map((degrees) => degrees.toFixed(4))).toEqual(['46.3425', '38.9166']);
    expect(
      sides.map(({ country, nearest }) => [country, (nearest.metres / 1e3).toFixed(2)]),
    ).toEqual([
      ['az', '16.99'],
      ['az', '14.65'],
    ]);
  });

  it('of Azerbaijan is 25.84 km across Armenia', () => {
    const narrowest = present(narrowestOf(library, 'az'));
    expect(narrowest.metres / 1000).toBeCloseTo(25.84, 2);
    expect(narrowest.across?.id).toBe('am');
    expect(narrowestOf(library, 'ir')).toBeNull();
  });
});

describe('from here', () => {
  const lines = readBorderLines();

  it.each([
    ['on land', [46.5, 38.9]],
    ['in the sea', [50.5, 39]],
    ['at a tripoint', [46.534, 38.8672]],
  ])('agrees with an exhaustive search %s', (_, position) => {
    const rows = fromHere(library, position);
    expect(rows.map(({ metres }) => metres)).toEqual(
      rows.map(({ metres }) => metres).sort((a, b) => a - b),
    );
    for (const id of ['am-ir', 'az-tr', 'az-ge']) {
      const slow = exhaustiveNearest(borderLine(lines, id), position).metres;
      const quick = present(rows.find((row) => row.kind === 'border' && row.id === id)).metres;
      expect(Math.abs(quick - slow)).toBeLessThan(1);
    }
  });

  it('is inside one country, and as far from a neighbour as from their border', () => {
    const rows = fromHere(library, [46.5, 38.9]);
    const metresOf = (kind: string, id: string) =>
      present(rows.find((row) => row.kind === kind && row.id === id)).metres;
    expect(metresOf('country', 'am')).toBe(0);
    expect(metresOf('country', 'ir')).toBeCloseTo(metresOf('border', 'am-ir'), 6);
    expect(rows.filter(({ kind }) => kind === 'country')).toHaveLength(10);
  });
});

describe('check my number', () => {
  const verdictOn = (id: string, kilometres: number) =>
    present(checkFigure(library, { type: 'border', id }, 1000 * kilometres));

  it('733 km holds; 700 km takes a ruler of about 240 m; 765 km no ruler gives', () => {
    expect(verdictOn('ir-az', 733)).toMatchObject({ verdict: 'holds' });
    const press = verdictOn('ir-az', 700);
    expect(press.verdict).toBe('depends-on-scale');
    expect(Math.abs(present(press.rulerMetres) - 240)).toBeLessThan(15);
    expect(press.nearestPublished?.authority).toBe('Press usage');
    const official = verdictOn('ir-az', 765);
    expect(official).toMatchObject({ verdict: 'differs', rulerMetres: null });
    expect(official.reasons.map(({ code }) => code)).toEqual(['check.noRulerLonger']);
  });

  it.each([
    ['17 km of 17.3 is rounded', 'az-tr', 17, 'holds'],
    ['shorter than straight', 'am-ir', 20, 'differs'],
    ['a segment of its own', 'ir-az-main', 432, 'depends-on-scale'],
  ] as const)('%s', (_, id, kilometres, verdict) => {
    expect(verdictOn(id, kilometres).verdict).toBe(verdict);
  });

  it('never says that a length between the extremes differs', () => {
    for (const { lengthKilometres } of library.published.filter((row) => row.border === 'ir-az')) {
      const isWithin = lengthKilometres < 733;
      const { verdict } = verdictOn('ir-az', lengthKilometres);
      if (isWithin) expect(verdict).not.toBe('differs');
    }
  });

  it('measures a pair of places straight', () => {
    const [from, to] = points([46.5, 38.9], [49.89, 40.38]) as [NamedPoint, NamedPoint];
    const subject = { type: 'points', from, to } as const;
    expect(checkFigure(library, subject, 334_000)?.verdict).toBe('holds');
    expect(checkFigure(library, subject, 400_000)?.verdict).toBe('differs');
  });
});

describe('a citation', () => {
  const link = 'https://example.org/#sel=border/ir-az&q=50%25{x}';
  const receipt = present(receiptOfBorder(library, 'ir-az', { date: '2026-03-20', link }));
  const words = {
    title: 'Bərdə & 5% {İran–Azərbaycan}_#$~^\\',
    vertices: '2346 vertices',
    language: 'az',
  };

  it('in plain text has all that is needed', () => {
    const text = citationText(receipt, words);
    for (const part of [words.title, '733.4 km', 'WGS84 geodesic', 'osm-10m', 'April 2022', link])
      expect(text).toContain(part);
    expect(text.endsWith(receipt.command)).toBe(true);
  });

  it('in BibTeX is one balanced entry with what TeX minds escaped', () => {
    const entry = citationBibtex(receipt, words);
    expect(entry).toContain(
      'Bərdə \\& 5\\% \\{İran--Azərbaycan\\}\\_\\#\\$\\textasciitilde{}\\textasciicircum{}\\textbackslash{}',
    );
    expect(entry).toContain('url = {https://example.org/#sel=border/ir-az&q=50%25%7Bx%7D}');
    expect(entry).toMatch(/^@misc\{[a-zA-Z0-9-]+,\n/);
    const bare = entry.replace(/\\[{}]/g, '');
    expect(bare.split('{').length).toBe(bare.split('}').length);
    expect(entry).toContain('author = {{OpenStreetMap contributors}}');
  });

  it('in CSL-JSON has only fields of the schema', () => {
    const [item] = JSON.parse(citationCslJson(receipt, words)) as [Record<string, unknown>];
    const known = 'id type title author issued accessed publisher version URL language note'.split(
      ' ',
    );
    expect(Object.keys(item).filter((key) => !known.includes(key))).toEqual([]);
    expect(item).toMatchObject({
      type: 'dataset',
      title: `${words.title}: 733.4 km`,
      accessed: { 'date-parts': [[2026, 3, 20]] },
      URL: link,
    });
    const points2 = receiptOfDistance(points([46.5, 38.9], [49, 40]), today);
    const [other] = JSON.parse(citationCslJson(points2, words)) as [Record<string, unknown>];
    expect(other).toMatchObject({ type: 'webpage', author: [{ literal: 'Araxes' }] });
    expect(other).not.toHaveProperty('URL');
  });
});
