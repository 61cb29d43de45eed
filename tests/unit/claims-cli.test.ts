/** The command that checks the claims: its table, its JSON, its exit code. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { claimReport } from '../../src/cli/claim-report.ts';
import { claims as program } from '../../src/cli/claims-program.ts';
import { readClaims, readMessages } from '../../src/cli/data.ts';
import { InputError } from '../../src/cli/input-error.ts';
import { checkClaim, formatQuantity } from '../../src/core/claims/index.ts';
import { loadLibrary, messagesOf } from '../helpers/library.ts';
import { ran, spawned } from '../helpers/program.ts';

// Some read all of geo/ or start a process, which takes longer on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const GEO = fileURLToPath(new URL('../../geo/', import.meta.url));

/** What a program reads of a claim. */
interface Answer {
  readonly id: string;
  readonly stated: unknown;
  readonly measured: unknown;
  readonly rows: readonly unknown[];
}

const claims = (...args: readonly string[]) => ran(program, args);

const { library } = loadLibrary();
const english = messagesOf('en');

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A copy of geo in which one file reads otherwise. */
function copyWith(path: string, from: string | RegExp, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'geo-'));
  folders.push(folder);
  cpSync(GEO, folder, { recursive: true });
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  expect(before).toMatch(from);
  writeFileSync(file, before.replace(from, to));
  return folder;
}

describe('npm run claims', () => {
  it('prints a line for each claim, in the order of themes', async () => {
    const { code, out, err } = await claims();
    expect([code, err]).toEqual([0, '']);
    const [head = '', ...lines] = out.trimEnd().split('\n');
    expect(head.trim()).toMatch(/^Stated +Measured +Difference +Verdict$/);
    expect(lines).toHaveLength(library.claims.length);
    const line = (id: string) => lines.find((one) => one.startsWith(`${id} `)) ?? '';
    expect(line('border-700-km')).toMatch(
      /^border-700-km +700 km +733\.4 km +\+33\.4 km +≈ Depends on scale$/,
    );
    expect(line('embassy-attack')).toMatch(/27 January 2023 +27 January 2023 +0 days +✓ Holds$/);
    expect(lines[0]).toMatch(/^armenia-border-narrow /);
    expect(lines.at(-1)).toMatch(/^land-link /);
  });

  it('with ids tells all about these', async () => {
    const { code, out } = await claims('russia-missions-iran', 'axis-since-2019');
    expect(code).toBe(0);
    expect(out).toContain('Russia: consulate general in Isfahan');
    expect(out).toContain('https://www.vedomosti.ru/');
    expect(out).toContain('↻ Changed since');
    expect(out).toContain(english['claim.reason.none']);
    expect(out).toContain('npm run -s claims -- axis-since-2019');
    expect(out).not.toContain('border-700-km');
  });

  it('--json has both numbers, and the texts of the page', async () => {
    const { code, out, err } = await claims('--json');
    expect([code, err]).toEqual([0, '']);
    const all = JSON.parse(out) as Answer[];
    expect(all).toHaveLength(library.claims.length);
    for (const one of all) {
      const claim = library.claims.find(({ id }) => id === one.id);
      const finding = claim && checkClaim(claim, library);
      expect(one).toMatchObject({ agrees: true, recorded: claim?.verdict });
      for (const key of ['stated', 'measured'] as const) {
        const quantity = finding?.[key] ?? null;
        expect(one[key]).toEqual(
          quantity && { ...quantity, text: formatQuantity(english, 'km', quantity) },
        );
      }
      expect(one.rows).toHaveLength(finding?.rows.length ?? NaN);
    }
    expect(all.find((one) => one.id === 'border-700-km')).toMatchObject({
      stated: { metres: 700_000, text: '700 km' },
      difference: { text: '+33.4 km' },
      command: 'npm run -s measure -- border ir-az',
    });
  });

  it('fails in one line when a verdict no longer follows', async () => {
    const folders = [
      copyWith('claims/border-700-km.json', '"depends-on-scale"', '"holds"'),
      copyWith('claims/border-700-km.json', '"value": 700', '"value": 300'),
      copyWith(
        'missions.json',
        /(consulate-kazan"[^]*?"status": )"open"([^]*?"status": )"open"/,
        '$1"closed"$2"closed"',
      ),
    ];
    const ended = await Promise.all(folders.map((folder) => claims('--geo', folder)));
    for (const { code, err } of ended) {
      expect(code).toBe(1);
      expect(err).toMatch(/^[\w-]+: “.+” is on record, but “.+” follows [^\n]*\.\n$/);
    }
    expect(ended.map(({ err }) => err.split(':')[0])).toEqual([
      'border-700-km',
      'border-700-km',
      'iran-missions-russia',
    ]);
    const one = await spawned('claims', ['border-long', '--geo', folders[0] ?? '']);
    expect(one).toMatchObject({ code: 0, err: '' });
    const shown = await spawned('claims', ['border-700-km', '--geo', folders[1] ?? '', '--json']);
    expect(shown.code).toBe(1);
    expect(JSON.parse(shown.out)).toMatchObject([{ verdict: 'differs', agrees: false }]);
  });

  it.each([
    [/^“nope” is no claim that is known; wanted one of armenia-border-narrow, /, ['nope']],
    [/^Option “--all” came/, ['--all']],
    [/^“\/nowhere” came as the folder/, ['--geo', '/nowhere']],
  ])('tells what was wanted: %s', async (sentence, args) => {
    const { code, out, err } = await claims(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err).toMatch(/^[^\n]* wanted [^\n]*\.\n$/);
  });

  it('--help is no error', async () => {
    const { code, out, err } = await claims('--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('--geo FOLDER');
  });
});

describe('claimReport', () => {
  const messages = readMessages('en');
  const read = readClaims('en');

  it('reads all that the claims need, and says the same as with all files', () => {
    expect(claimReport(read, messages, [])).toEqual(claimReport(library, messages, []));
  });

  it('keeps the order of themes, whatever the order of ids', () => {
    const ids = ['land-link', 'border-long'];
    const { json } = claimReport(read, messages, ids);
    expect(json.map(({ id }) => id)).toEqual(['border-long', 'land-link']);
    expect(() => claimReport(read, messages, ['x'])).toThrow(InputError);
  });

  it('shows the verdict on record where it is another', () => {
    const changed = read.claims.map((one) => ({ ...one, verdict: 'undated' as const }));
    const { text, failures } = claimReport({ ...read, claims: changed }, messages, ['border-long']);
    expect(text).toMatch(/Verdict on record +\? No date given/);
    expect(failures).toHaveLength(1);
  });
});
