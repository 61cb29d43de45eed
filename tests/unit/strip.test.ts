/** The strip of time: its scale, its marks and its years. */
import { describe, expect, it } from 'vitest';
import { type StripOptions, stripOf } from '../../src/core/time/index.ts';
import { loadLibrary } from '../helpers/library.ts';

const { events } = loadLibrary(['events.json']).library;
const OPTIONS: StripOptions = { widthPixels: 900, markPixels: 12, tickPixels: 48 };
const strip = stripOf(events, OPTIONS);

describe('the strip', () => {
  it('runs from the first year to the end of the last month', () => {
    expect([strip.scale.from, strip.scale.to]).toEqual(['1813-01-01', '2026-03-31']);
    expect(strip.scale.xAt('1813')).toBe(6);
    expect(strip.scale.xAt('2026-03-31')).toBeCloseTo(894, 6);
    expect(strip.scale.dateAt(-50)).toBe('1813-01-01');
    expect(strip.scale.dateAt(5000)).toBe('2026-03-31');
    expect(strip.scale.xAt('1700')).toBe(6);
  });

  it('gives years with more events more room, and each year with one its least', () => {
    const room = (year: number) =>
      strip.scale.xAt(String(year + 1)) - strip.scale.xAt(String(year));
    expect(room(2023)).toBeGreaterThan(room(2022));
    expect(room(2022)).toBeGreaterThan(room(2007));
    expect(room(2007)).toBeGreaterThan(room(1850));
    expect(room(1828)).toBeGreaterThan(9);
    expect(room(1850)).toBeGreaterThan(0);
  });

  it('marks every event, inside its width', () => {
    expect(strip.marks.length).toBe(events.length);
    for (const { x } of strip.marks) {
      expect(x).toBeGreaterThanOrEqual(6);
      expect(x).toBeLessThanOrEqual(894);
    }
    expect(Math.max(...strip.marks.map(({ row }) => row)) + 1).toBe(strip.rows);
    expect(strip.rows).toBeLessThanOrEqual(6);
  });

  it('keeps its scale while fewer events are shown', () => {
    const shown = events.filter(({ theme }) => theme === 'treaty');
    const fewer = stripOf(events, { ...OPTIONS, shown });
    expect(fewer.marks.map(({ event }) => event)).toEqual(shown);
    expect(fewer.ticks).toEqual(strip.ticks);
    for (const { event, x } of fewer.marks) {
      expect(x).toBe(strip.marks.find((mark) => mark.event === event)?.x);
    }
  });

  it('names round years first, with room between them', () => {
    const years = strip.ticks.map(({ year }) => year);
    expect(years).toContain(1900);
    expect(years).toContain(2000);
    for (const [index, { x }] of strip.ticks.entries()) {
      const next = strip.ticks[index + 1];
      if (next) expect(next.x - x).toBeGreaterThanOrEqual(OPTIONS.tickPixels);
    }
  });

  it('of no events is empty', () => {
    const empty = stripOf([], OPTIONS);
    expect([empty.marks, empty.rows]).toEqual([[], 0]);
    expect(empty.scale.xAt('2000-01-01')).toBe(6);
  });
});
