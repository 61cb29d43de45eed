/** The length lab: lengths by ruler, and the rulers that give what was published. */
import { describe, expect, it } from 'vitest';
import {
  formatRuler,
  LAB_STEPS,
  labDatasets,
  labFileName,
  labPublished,
  labRulers,
  labSeries,
  labTicks,
  labWalk,
  lengthIn,
  partOfRuler,
  rulerAtPart,
  rulerBeside,
  rulerGiving,
} from '../../src/core/border/lab.ts';
import { rulerFor } from '../../src/core/measure/index.ts';
import { borderLines, RULER_RANGE } from '../../src/core/border/index.ts';
import { chartLayout } from '../../src/ui/lab/layout.ts';
import { apart, fitted, wrapped } from '../../src/ui/lab/labels.ts';
import { loadLibrary, messagesOf } from '../helpers/library.ts';

const { library } = loadLibrary();
const linesOf = (id: string) => borderLines(library, id)?.segments.map(({ line }) => line) ?? [];
const seriesByBorder = new Map(library.borders.map(({ id }) => [id, labSeries(linesOf(id))]));
const seriesOf = (id: string) => seriesByBorder.get(id) ?? [];
const rulerOfBorder = (id: string) => (metres: number) =>
  rulerGiving(linesOf(id), metres, seriesOf(id));
const BORDERS = library.borders.map(({ id }) => id);
const TEN = (text: string) => text.length * 10;

describe('length by ruler', () => {
  it.each([
    [50, 726],
    [200, 705],
    [1000, 636],
    [5000, 569],
    [20_000, 515],
  ])('of Iran–Azerbaijan with %d m is %d km', (ruler, kilometres) => {
    const { lengthMetres } = labWalk(linesOf('ir-az'), ruler);
    expect(Math.abs(lengthMetres / 1000 / kilometres - 1)).toBeLessThan(0.005);
    expect(lengthIn(seriesOf('ir-az'), ruler)).toBeCloseTo(lengthMetres, 6);
  });

  it.each(BORDERS)('of %s falls over all and is never longer than the line', (id) => {
    const series = seriesOf(id);
    const whole = borderLines(library, id)?.lengthMetres ?? 0;
    expect(series.map(({ rulerMetres }) => rulerMetres)).toEqual(labRulers);
    for (const { lengthMetres } of series) {
      expect(lengthMetres).toBeGreaterThan(0);
      expect(lengthMetres).toBeLessThanOrEqual(whole);
    }
    const steps = [50, 500, 5000, 50_000].map((ruler) => lengthIn(series, ruler));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
  });

  it('is straight from end to end where the ruler is longer than that', () => {
    const lines = linesOf('az-tr');
    const longest = labWalk(lines, 100_000);
    expect(longest.steps).toBe(0);
    expect(longest.lengthMetres).toBe(longest.walks[0]?.remainderMetres);
    expect(labWalk(lines, 20_000).lengthMetres).toBe(longest.lengthMetres);
    expect(longest.lengthMetres / 1000).toBeCloseTo(10.4, 1);
  });

  it('is walked once for panel and map', () => {
    const lines = linesOf('ir-az');
    expect(labWalk(lines, 300).walks[1]).toBe(labWalk(lines, 300).walks[1]);
    expect(labWalk(lines, 300).steps).not.toBe(labWalk(lines, 400).steps);
  });
});

describe('the ruler that gives a length', () => {
  it('of 700 km is about 240 m; none gives 765 km', () => {
    const published = labPublished(library, 'ir-az', rulerOfBorder('ir-az'));
    const rulerOf = (kilometres: number) =>
      published.find(({ row }) => row.lengthKilometres === kilometres)?.rulerMetres;
    expect(rulerOf(700)).toBeGreaterThan(230);
    expect(rulerOf(700)).toBeLessThan(250);
    expect(rulerOf(765)).toBeNull();
    expect(published.map(({ lengthMetres }) => lengthMetres)).toEqual(
      published.map(({ lengthMetres }) => lengthMetres).sort((a, b) => b - a),
    );
  });

  it.each(['ir-az', 'am-ir', 'az-tr', 'az-ru'])(
    'for %s is what "Check my number" finds',
    (id) => {
      const lines = linesOf(id);
      const published = labPublished(library, id, rulerOfBorder(id));
      for (const { lengthMetres, rulerMetres } of published) {
        const wanted = rulerFor(lines, lengthMetres, RULER_RANGE);
        if (wanted === null) expect(rulerMetres).toBeNull();
        else expect((rulerMetres ?? 0) / wanted).toBeCloseTo(1, 2);
      }
    },
    30_000,
  );

  it('gives the length of each dataset again', () => {
    const datasets = labDatasets(library, 'ir-az', rulerOfBorder('ir-az'));
    expect(datasets.map(({ label }) => label)).toEqual([
      'OSM 10 m',
      'OSM 100 m',
      'OSM 500 m',
      'NE 1:10m',
      'NE 1:50m',
      'NE 1:110m',
    ]);
    for (const { isFinest, lengthMetres, rulerMetres } of datasets) {
      if (isFinest) continue;
      const walked = labWalk(linesOf('ir-az'), rulerMetres ?? NaN).lengthMetres;
      expect(walked / lengthMetres).toBeCloseTo(1, 2);
    }
  });

  it('is null for a dataset shorter than straight from end to end', () => {
    const rough = labDatasets(library, 'az-tr', rulerOfBorder('az-tr')).at(-1);
    expect(rough?.lengthMetres).toBeLessThan(8000);
    expect(rough?.rulerMetres).toBeNull();
  });
});

describe('the slider', () => {
  it('goes from 50 m to 100 km, rounded to two digits, and back', () => {
    expect(rulerAtPart(0)).toBe(50);
    expect(rulerAtPart(1)).toBe(100_000);
    expect(rulerAtPart(2)).toBe(100_000);
    for (const ruler of LAB_STEPS) expect(rulerAtPart(partOfRuler(ruler))).toBe(ruler);
  });

  it('steps by 1, 2, 5 with the keys and stays at the ends', () => {
    expect(rulerBeside(200, 1)).toBe(500);
    expect(rulerBeside(240, -1)).toBe(200);
    expect(rulerBeside(50, -1)).toBe(50);
    expect(rulerBeside(100_000, 1)).toBe(100_000);
    expect(labTicks.filter(({ isNamed }) => isNamed).map((tick) => tick.rulerMetres)).toEqual([
      100, 1000, 10_000, 100_000,
    ]);
  });

  it('says rulers in metres, then kilometres, in the language’s digits', () => {
    const en = messagesOf('en');
    expect([237, 1825, 12_000, 999.9].map((metres) => formatRuler(en, metres))).toEqual([
      '237 m',
      '1.83 km',
      '12 km',
      '1 km',
    ]);
    expect(formatRuler(en, 238.4, 2)).toBe('240 m');
    expect(formatRuler(messagesOf('fa'), 200)).toContain('۲۰۰');
  });
});

describe('the chart', () => {
  it.each(BORDERS)('of %s keeps its labels apart and inside', (id) => {
    const rulerOf = rulerOfBorder(id);
    const marked = (
      label: string,
      lengthMetres: number,
      rulerMetres: number | null | undefined,
    ) => ({
      ...{ key: label, label, lengthMetres, rulerMetres },
    });
    const layout = chartLayout({
      width: 300,
      plotHeight: 230,
      series: seriesOf(id),
      datasets: labDatasets(library, id, rulerOf).map((one) =>
        marked(one.label, one.lengthMetres, one.rulerMetres),
      ),
      published: labPublished(library, id, rulerOf).map((one) =>
        marked(`${one.row.authority} ${one.row.years}`, one.lengthMetres, one.rulerMetres),
      ),
      metresPerUnit: 1000,
      number: String,
      textWidth: (text) => text.length * 5.6,
    });
    expect(layout.path).not.toMatch(/NaN|Infinity/);
    expect(JSON.stringify([layout.lines, layout.points])).not.toMatch(/NaN|null,"y"|"y":null/);
    const ys = layout.lines.map(({ label }) => label.y);
    ys.slice(1).forEach((y, index) => expect(y - (ys[index] ?? 0)).toBeGreaterThan(12));
    for (const { label } of [...layout.lines, ...layout.points]) {
      expect(label.x).toBeGreaterThanOrEqual(layout.left);
      expect(label.x + label.text.length * 5.6).toBeLessThanOrEqual(layout.width);
      expect(label.y).toBeGreaterThan(20);
      expect(label.y).toBeLessThan(layout.bottom);
    }
    expect(layout.rulerOf(layout.xOf(700))).toBeCloseTo(700, 6);
  });

  it('moves labels apart as little as can be', () => {
    const at = (...ys: number[]) => ys.map((y) => ({ y, lowest: Infinity }));
    expect(apart(at(0, 100), 10)).toEqual([0, 100]);
    expect(apart(at(50, 50, 50), 10)).toEqual([40, 50, 60]);
    expect(apart([{ y: 50, lowest: 30 }], 10)).toEqual([30]);
  });

  it('shortens and wraps what is too long', () => {
    expect(fitted('Wikipedia', 90, TEN)).toBe('Wikipedia');
    expect(fitted('CIA World Factbook', 100, TEN)).toBe('CIA World…');
    expect(wrapped('one two three', 70, TEN)).toEqual(['one two', 'three']);
  });

  it('is saved under the border’s name', () => {
    expect(labFileName('Armenia–Türkiye border')).toBe('armenia-turkiye-border_length-by-ruler');
  });
});
