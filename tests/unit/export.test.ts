/** Files that others open: what must stand in them, and what must not. */
import { describe, expect, it } from 'vitest';
import { fileName, write } from '../../src/core/export/index.ts';
import { problemWords } from '../../src/core/import/problem-words.ts';
import type { ImportedFeature } from '../../src/core/import/types.ts';
import { messagesOf } from '../helpers/library.ts';

const at = (properties: Record<string, unknown>): ImportedFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [46.29, 38.08] },
  properties,
});
const provenance = { source: 'Araxes', licence: 'ODbL 1.0' };

describe('a table', () => {
  const cells = async (value: unknown) =>
    (await write('csv', [at({ value })], {})).text.split('\r\n')[1]?.split(',').slice(2).join(',');

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'never begins a cell with %j',
    async (text) => {
      expect((await cells(text))?.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves numbers and other texts alone', async () => {
    expect(await cells(-1.5)).toBe('-1.5');
    expect(await cells('a=b')).toBe('a=b');
    expect(await cells(null)).toBe('');
    expect(await cells('a "b", c')).toBe('"a ""b"", c"');
  });

  it('says where it comes from in its last columns, as safely', async () => {
    const { text } = await write('csv', [at({ name: 'A' })], { '=source': '=x' });
    expect(text).toBe("\ufefflongitude,latitude,name,'=source\r\n46.29,38.08,A,'=x\r\n");
  });
});

describe('every format', () => {
  it.each(['geojson', 'kml', 'gpx', 'csv'] as const)(
    '%s says where it comes from',
    async (format) => {
      const { text, mediaType } = await write(format, [at({ name: 'Təbriz' })], provenance);
      expect(text).toContain('ODbL 1.0');
      expect(text).toContain('Təbriz');
      expect(mediaType).toMatch(/^[a-z]+\/[\w.+-]+/);
    },
  );

  it('has a place for markup and control characters', async () => {
    const name = '<script>&"\u0001\ud800';
    const { text } = await write('kml', [at({ name, '"><x': 1 })], {});
    expect(text).toContain('<name>&lt;script&gt;&amp;&quot;\ufffd\ufffd</name>');
    expect(text).toContain('<Data name="&quot;&gt;&lt;x">');
  });

  it('GPX says what it loses', async () => {
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    } as const;
    const polygon = { ...at({ name: 'A' }), geometry: square } as unknown as ImportedFeature;
    const { lost } = await write('gpx', [polygon, at({ rank: 1 })], {});
    expect(lost.map(({ code, at: place }) => `${code} @ ${place}`)).toEqual([
      'export.noPolygons @ feature 1',
      'export.noProperties @ feature 2',
    ]);
    expect(problemWords(messagesOf('en'), lost[0] as never)).toContain('no polygons');
  });
});

describe('fileName', () => {
  const long = fileName(['x'.repeat(200)], '2026-11-29', 'csv');

  it('says what it holds', () => {
    expect(fileName(['Araxes', 'İran – Azərbaycan'], '2026-11-29', 'geojson')).toBe(
      'araxes-i̇ran-azərbaycan-2026-11-29.geojson',
    );
    expect(fileName(['مرز ایران'], '2026', 'kml')).toBe('مرز-ایران-2026.kml');
  });

  it('means nothing to a system', () => {
    expect(fileName(['../../etc/passwd', 'a:b*c?'], '2026', 'csv')).toBe(
      'etc-passwd-a-b-c-2026.csv',
    );
    expect(fileName(['a\u202etxt'], '', 'csv')).toBe('a-txt.csv');
    expect(fileName(['CON'], '', 'csv')).toBe('araxes-con.csv');
    expect(fileName(['…'], '', 'csv')).toBe('araxes.csv');
  });

  it('is cut, but not its date', () => {
    expect(long).toMatch(/^x{49}-2026-11-29\.csv$/);
  });
});
