/** The command: what it answers, and what it says of bad input. */
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it, vi } from 'vitest';
import { measure as program } from '../../src/cli/measure-program.ts';
import { resultsOf } from '../../src/cli/stdin.ts';
import { chunksOf, type Ended, ran, spawned } from '../helpers/program.ts';

// Some read all of geo/ or start a process, which takes longer on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const measure = (args: readonly string[], input?: string) => ran(program, args, input);

async function json(...args: string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await measure([...args, '--json']);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, unknown>;
}

const all = <T>(...promises: Promise<T>[]) => Promise.all(promises);

describe('as a process', () => {
  it('it reads from any folder and from standard input, and ends with a code', async () => {
    const [good, bad] = await all(
      spawned('measure', ['distance', '--stdin'], '0 0 0 1\n'),
      spawned('measure', ['border', 'xx-yy']),
    );
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(good?.out).toMatch(/^111319\.\d+ 90 90\n$/);
    expect(bad).toMatchObject({ code: 2, out: '' });
  });
});

describe('the numbers of the page', () => {
  it('come for people and as JSON', async () => {
    const [text, ruler, whole] = await all<unknown>(
      measure(['border', 'ir-az']),
      json('border', 'ir-az', '--ruler', '200m'),
      json('border', 'ir-az', '--dataset=ne-110m'),
    );
    expect(text).toMatchObject({ code: 0, err: '' });
    expect((text as Ended).out).toContain('733.4 km');
    expect((text as Ended).out).toContain('2346');
    expect((ruler as { metres: number }).metres / 1000).toBeCloseTo(704.6, 1);
    expect(whole).toMatchObject({ measure: 'border', receipt: { text: '540 km' } });
  });

  it('along, in the middle, at the waist', async () => {
    const [along, midpoint, narrowest] = await all(
      json('along', 'ir-az', '39.2,44.9', '38.9,47'),
      json('midpoint', 'am-ir'),
      json('narrowest', 'az'),
    );
    expect(along).toMatchObject({ gaps: [{ countries: ['am'], border: 'am-ir' }] });
    expect(Number(along?.['metres']) / 1000).toBeCloseTo(179.5, 1);
    expect(Number(midpoint?.['latitude'])).toBeCloseTo(38.9166, 4);
    expect(Number(midpoint?.['longitude'])).toBeCloseTo(46.3425, 4);
    expect(Number(narrowest?.['metres']) / 1000).toBeCloseTo(25.84, 2);
  });

  it('between points by coordinates, south of the equator too, or by name', async () => {
    const [south, named, from, area, check] = await all(
      json('distance', '-41.3,174.8', '-36.85,174.76'),
      json('distance', 'Bakı', 'تبریز', '38.9,46.5'),
      json('from', '38.9,46.5'),
      json('area', '38,45', '39,47', '38,47', '39,45'),
      json('check', 'ir-az', '765', 'km'),
    );
    expect(Number(south?.['metres']) / 1000).toBeCloseTo(494.04, 2);
    expect(named?.['segments']).toHaveLength(2);
    expect(from?.['nearest']).toHaveLength(25);
    expect(area).toMatchObject({ crossesItself: true });
    expect(check).toMatchObject({ verdict: 'differs', rulerMetres: null });
  });
});

describe('the borders of the world', () => {
  it('are measured by a pair of countries, either way round', async () => {
    const [ruler, slope, along, check] = await all(
      json('border', 'pt-es', '--ruler', '10km'),
      json('slope', 'es-pt'),
      json('along', 'us-mx', '31.78,-106.53', '25.96,-97.15'),
      json('check', 'be-nl', '380km'),
    );
    expect(ruler).toMatchObject({ id: 'es-pt', rulerMetres: 10_000 });
    expect(Number(ruler?.['metres']) / 1000).toBeCloseTo(943.9, 1);
    expect(slope).toMatchObject({ id: 'es-pt', slope: 0.0835, count: 6, rSquared: 0.9915 });
    expect(Number(along?.['metres']) / 1000).toBeCloseTo(2043.7, 1);
    expect(check).toMatchObject({ verdict: 'depends-on-scale' });
  });

  it('are listed as text, CSV and JSON', async () => {
    const [text, csv, whole] = await all<unknown>(
      measure(['borders']),
      measure(['borders', '--csv']),
      json('borders'),
    );
    expect((text as Ended).out.trimEnd().split('\n')).toHaveLength(325);
    expect((csv as Ended).out.trimEnd().split('\r\n')).toHaveLength(325);
    expect((csv as Ended).out).toMatch(/^id,name,/);
    expect((whole as { borders: unknown[] }).borders).toHaveLength(324);
  });
});

describe('distance --stdin', () => {
  const { WGS84 } = geographiclib.Geodesic;
  const special = ['90 0 -90 0', '0 0 0.5 179.7', '10 179 10 -179', '-41.3 174.8 -41.3 174.8'];
  const random = Array.from({ length: 9996 }, (_, index) => {
    const turn = (step: number, span: number) => ((index * step) % 1) * span - span / 2;
    return [
      turn(0.618034, 180),
      turn(0.414214, 360),
      turn(0.732051, 180),
      turn(0.236068, 360),
    ].join(' ');
  });
  const lines = [...special, ...random];

  it('measures 10,000 lines as GeographicLib does', async () => {
    const { code, out, err } = await measure(['distance', '--stdin', '--json'], lines.join('\n'));
    expect([code, err]).toEqual([0, '']);
    const results = out.trimEnd().split('\n');
    expect(results).toHaveLength(10_000);
    let worstMetres = 0;
    results.forEach((result, index) => {
      const { metres, initialBearing, finalBearing, ...more } = JSON.parse(result) as {
        metres: number;
        initialBearing: number;
        finalBearing: number;
      };
      expect([initialBearing, finalBearing].every((one) => one >= 0 && one < 360)).toBe(true);
      expect(more).toEqual({});
      const [lat1 = NaN, lon1 = NaN, lat2 = NaN, lon2 = NaN] = (lines[index] ?? '')
        .split(' ')
        .map(Number);
      const expected = WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? NaN;
      worstMetres = Math.max(worstMetres, Math.abs(metres - expected));
    });
    expect(worstMetres).toBeLessThan(1e-6);
  });

  it.each(['91 0 0 0', ''])('writes nothing if a line is “%s”', async (line) => {
    const input = [...random.slice(0, 6000), line, '1 2 3 4', ''].join('\n');
    const { code, out, err } = await measure(['distance', '--stdin', '--json'], input);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Line 6001 of standard input is “.*”; wanted .*\.\n$/);
  });

  it.each([
    '1 2 3',
    '1 2 3 4 5',
    '0x10 0 0 0',
    'a b c d',
    '1,2,3,4',
    '0 541 0 0',
    'x'.repeat(5000),
  ])('takes no “%s” for a line', async (line) => {
    await expect(resultsOf(chunksOf(`0 0 1 1\r\n${line}\n`))).rejects.toThrow(/^Line 2 of /);
  });

  it('takes lines that come in pieces, and blank ones at the end', async () => {
    const results = await resultsOf(chunksOf('0 0 0', ' 1\n0 0', ' 1 0\n\n', '\n'));
    expect(results.map(([metres]) => Math.round(metres))).toEqual([111_319, 110_574]);
    expect(await resultsOf(chunksOf('90 0 -90 0'))).toHaveLength(1);
  });

  it('takes so many lines and no more', async () => {
    expect(await resultsOf(chunksOf('0 0 0 0\n'.repeat(3)), 3)).toHaveLength(3);
    await expect(resultsOf(chunksOf('0 0 0 0\n'.repeat(4)), 3)).rejects.toThrow(
      /more than 3 lines/,
    );
  });
});

describe('bad input', () => {
  const CASES: readonly (readonly [RegExp, ...string[]])[] = [
    [/^No command came/],
    [/^“bordr” came/, 'bordr', 'ir-az'],
    [/^“toString” came/, 'toString'],
    [/^“xx-yy” is no border/, 'border', 'xx-yy'],
    [/^France and Poland have no land border; .*Andorra \(ad\), Belgium \(be\)/, 'border', 'fr-pl'],
    [/^Iceland and France have no land border/, 'slope', 'is-fr'],
    [/^Option “--rulr” came/, 'border', 'ir-az', '--rulr', '200m'],
    [/^--ruler came without a value/, 'border', 'ir-az', '--ruler'],
    [/^“200” came as the ruler/, 'border', 'ir-az', '--ruler', '200'],
    [/^“0m” came as the ruler/, 'border', 'ir-az', '--ruler', '0m'],
    [/^“0\.001m” came as the ruler/, 'border', 'ir-az', '--ruler', '0.001m'],
    [/^“osm” is no dataset/, 'border', 'ir-az', '--dataset', 'osm'],
    [/^az-tr is not in the dataset ne-110m/, 'border', 'az-tr', '--dataset', 'ne-110m'],
    [/^distance got 1 argument/, 'distance', '38.9,46.5'],
    [/^“91,0” is no position/, 'distance', '91,0', '0,0'],
    [/^“Astara” may be .*place\/astara-az, .*place\/astara-ir/, 'distance', 'Astara', 'Baku'],
    [/^“Tabris” is no place .*place\/tabriz/, 'from', 'Tabris'],
    [/^area got 2 different points/, 'area', '1,1', '1,1', '2,2'],
    [/^“1,148km” came as the figure/, 'check', 'ir-tm', '1,148km'],
    [/^“ir” is no country in two pieces/, 'narrowest', 'ir', '--json'],
  ];

  it.each([0, 1, 2])(
    'is told in one sentence, with code 2 and nothing written (%i of 3)',
    async (part) => {
      const cases = CASES.filter((_, index) => index % 3 === part);
      await Promise.all(
        cases.map(async ([sentence, ...args]) => {
          const { code, out, err } = await measure(args);
          expect([code, out]).toEqual([2, '']);
          expect(err).toMatch(sentence);
          expect(err).toMatch(/^[^\n]* wanted [^\n]*\.\n$/);
        }),
      );
    },
  );

  it('--help is no error', async () => {
    const [all1, one] = await all(measure(['--help']), measure(['border', '--help']));
    expect(all1).toMatchObject({ code: 0, err: '' });
    expect(all1?.out).toContain('distance --stdin');
    expect(one?.code).toBe(0);
  });

  it('a reader that stops reading is no error', async () => {
    const input = '1 2 3 4\n'.repeat(20_000);
    const ended = await spawned('measure', ['distance', '--stdin'], input, { stopsReading: true });
    expect(ended).toEqual({ code: 0, out: '', err: '' });
  });
});
