/** What may be done with what a file says: where its links lead, how it is drawn, what it weighs. */
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/core/import/columns.ts';
import { crsOfPrj } from '../../src/core/import/prj.ts';
import { safeHref } from '../../src/core/import/safe-href.ts';
import { simpleStyleOf } from '../../src/core/import/simple-style.ts';

describe('safeHref', () => {
  it.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    [' http://example.org ', 'http://example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('lets %s through', (text, href) => {
    expect(safeHref(text)).toBe(href);
  });

  it.each([
    ...['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'],
    ...['//example.org', '/a', 'a', '', 'blob:https://example.org/x', 'ftp://example.org'],
    ...['https://example.org@evil.example', 'vbscript:x', 7, null, undefined, {}],
  ])('stops %s', (text) => {
    expect(safeHref(text)).toBeNull();
  });
});

describe('simpleStyleOf', () => {
  it('keeps what the specification knows, in one form', () => {
    expect(
      simpleStyleOf({
        'marker-color': '#F00',
        'marker-size': 'small',
        stroke: '00ff00',
        'stroke-width': '2.5',
        'stroke-opacity': 0,
        fill: '#abcdef',
        'fill-opacity': 1,
        name: 'x',
      }),
    ).toEqual({
      'marker-color': '#ff0000',
      'marker-size': 'small',
      stroke: '#00ff00',
      'stroke-width': 2.5,
      'stroke-opacity': 0,
      fill: '#abcdef',
      'fill-opacity': 1,
    });
  });

  it.each([
    ...[{ stroke: 'red' }, { stroke: 'url(https://example.org)' }, { fill: '#12' }, { fill: 7 }],
    ...[{ 'stroke-width': -1 }, { 'stroke-width': 1e9 }, { 'fill-opacity': 1.1 }],
    ...[{ 'fill-opacity': Number.NaN }, { 'marker-size': 'huge' }, { 'stroke-width': '1;x' }],
    Object.create({ stroke: '#ff0000' }) as object,
  ])('drops %o', (properties) => {
    expect(simpleStyleOf(properties as Record<string, unknown>)).toEqual({});
  });
});

describe('columnsOf', () => {
  it.each([
    [['Latitude', 'Longitude']],
    [['LAT', 'LON']],
    [['y', 'x']],
    [['Enlik', 'Uzunluq']],
    [['عرض جغرافیایی', 'طول جغرافیایی']],
    [['Լայնություն', 'Երկայնություն']],
    [['Широта', 'Долгота']],
  ])('knows %s', (head) => {
    expect(columnsOf(['name', ...head], [['A', '39', '46']])).toEqual({
      kind: 'two',
      latitude: 1,
      longitude: 2,
    });
  });

  it('finds positions under any name', () => {
    expect(columnsOf(['a', 'b'], [['x', '38.9, 46.5']])).toEqual({ kind: 'pair', column: 1 });
    expect(columnsOf(['a', 'b'], [['POINT (1 2)', 'x']])).toEqual({ kind: 'wkt', column: 0 });
    expect(columnsOf(['date', 'number'], [['2020-01-01', '12 34']])).toBeNull();
  });
});

describe('crsOfPrj', () => {
  it('says nothing of WGS84, and the name of others', () => {
    expect(crsOfPrj('GEOGCS["WGS 84",DATUM["WGS_1984"]]')).toBeUndefined();
    expect(crsOfPrj('GEOGCS["Pulkovo 1942",DATUM["x"]]')).toEqual({
      name: 'Pulkovo 1942',
      isProjected: false,
    });
    expect(crsOfPrj('PROJCS["WGS_1984_UTM_Zone_38N"]')?.isProjected).toBe(true);
  });
});
