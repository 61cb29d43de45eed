/** Which point a text means, in every language, and what is said when it is none or several. */
import { describe, expect, it } from 'vitest';
import { resolvePoint } from '../../src/core/find/gazetteer.ts';
import { loadLibrary } from '../helpers/library.ts';

const { library } = loadLibrary([
  'places.geojson',
  'layers/towns.geojson',
  'datasets/towns.json',
  'layers/countries.topojson#countries',
  'aliases.json',
]);

function idOf(text: string): string {
  const resolved = resolvePoint(library, text);
  return resolved.ok
    ? `${resolved.point.kind ?? ''}/${resolved.point.id ?? ''}`
    : resolved.problem.code;
}

function candidatesOf(text: string): readonly (string | null)[] {
  const resolved = resolvePoint(library, text);
  return resolved.ok ? [] : resolved.problem.candidates.map(({ id }) => id);
}

describe('a point by its text', () => {
  it.each([
    ['38.9,46.5', [46.5, 38.9]],
    ['-41.3,174.8', [174.8, -41.3]],
    ['۳۸٫۹، ۴۶٫۵', [46.5, 38.9]],
  ])('%s is a position, latitude first', (text, position) => {
    const resolved = resolvePoint(library, text);
    expect(resolved).toMatchObject({ ok: true, point: { position, names: null, id: null } });
  });

  it.each([
    ['Baku', 'place/baku'],
    ['BAKI', 'place/baku'],
    ['باکو', 'place/baku'],
    ['Բաքու', 'place/baku'],
    ['Баку', 'place/baku'],
    ['astara-az', 'place/astara-az'],
    ['place/astara-ir', 'place/astara-ir'],
    ['Norduz', 'crossing/x-agarak'],
    ['Giz Galasi', 'dam/dam-giz-galasi'],
    ['Jolfa', 'place/jolfa-ir'],
    ['Naxçıv', 'place/nakhchivan'],
    ['Erzurum', 'place/erzurum'],
    ['Tabriz, Iran', 'place/tabriz'],
    ['Astara, Iran', 'place/astara-ir'],
    ['خدا آفرین', 'dam/dam-khoda-afarin'],
    ['Ba\u200bku', 'place/baku'],
  ])('%s is %s', (text, id) => {
    expect(idOf(text)).toBe(id);
  });

  it.each([
    ['Astara', ['astara-az', 'astara-ir']],
    ['Julfa', ['jolfa-ir', 'julfa-az']],
    ['جلفا', ['jolfa-ir', 'julfa-az']],
  ])('%s may be several', (text, ids) => {
    expect(idOf(text)).toBe('gazetteer.ambiguous');
    expect(candidatesOf(text)).toEqual(ids);
  });

  it('names those that are a slip away, five at most', () => {
    expect(idOf('Tabrzi')).toBe('gazetteer.unknown');
    expect(candidatesOf('Tabrzi')).toContain('tabriz');
    expect(candidatesOf('Tabris')[0]).toBe('tabriz');
    expect(candidatesOf('bad').length).toBeLessThanOrEqual(5);
  });

  it.each(['91,46.5', '38.9', '', '  ', '1 2 3'])('“%s” is no position', (text) => {
    expect(idOf(text)).toBe('gazetteer.notPosition');
  });

  it('keeps how well the place is known', () => {
    const resolved = resolvePoint(library, 'baku');
    expect(resolved.ok && resolved.point.precisionMetres).toBeCloseTo(1113, 0);
  });
});
