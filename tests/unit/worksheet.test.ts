/** Worksheets: their answers against the command’s, and tasks for every border, claim and language. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { formatLabel, formatQuantity } from '../../src/core/claims/index.ts';
import { rulersFor } from '../../src/core/worksheet/border-sheet.ts';
import { type Worksheet, worksheetOf } from '../../src/core/worksheet/index.ts';
import { LANGUAGES, messagesOf } from '../helpers/library.ts';
import { type Rooms, roomsAt } from '../helpers/rooms.ts';

vi.setConfig({ testTimeout: 240_000 });

const MEASURE = fileURLToPath(new URL('../../src/cli/measure.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

interface Printed {
  readonly metres: number;
  readonly segments: readonly { readonly from: string; readonly vertices: number }[];
  readonly verdict: string;
  readonly rulerMetres: number | null;
}

/** What a command of a worksheet says, as its reader would run it. */
function answerTo(command: string): Printed {
  const args = command.replace('npm run -s measure -- ', '').split(' ');
  const ended = spawnSync(process.execPath, ['--import', TSX, MEASURE, ...args, '--json'], {
    encoding: 'utf8',
  });
  expect(ended.stderr).toBe('');
  return JSON.parse(ended.stdout) as Printed;
}

async function opened(hash: string): Promise<Rooms> {
  const rooms = roomsAt(hash);
  const { app } = rooms;
  let supplied: Promise<void> | null = null;
  while (supplied !== app.viewed.supplied || app.shelf.isLoading) {
    supplied = app.viewed.supplied;
    await supplied;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return rooms;
}

async function sheetAt(hash: string): Promise<Worksheet> {
  const { app } = await opened(hash);
  const sheet = worksheetOf(app.library, app.view.selection);
  if (!sheet) throw new Error(`no worksheet at ${hash}`);
  return sheet;
}

/** The answers of all tasks, in metres or steps, by the key of their label. */
function figuresOf({ tasks }: Worksheet, key: string): readonly number[] {
  return tasks
    .flatMap(({ answers }) => answers)
    .flatMap(({ label, quantity }) => {
      if (!('key' in label) || label.key !== key || quantity === null) return [];
      if ('metres' in quantity) return [quantity.metres];
      return quantity.type === 'count' ? [quantity.value] : [];
    });
}

const keysOf = ({ tasks }: Worksheet) =>
  tasks.map(({ question }) => ('key' in question ? question.key : ''));

describe('the worksheet of a border', () => {
  it.each([
    ['ir-az', [50_000, 20_000]],
    ['es-pt', [100_000, 50_000]],
  ])('%s has the answers that its commands give', async (id, rulers) => {
    const sheet = await sheetAt(`sel=border/${id}&lang=en`);
    expect(sheet.rulersMetres).toEqual(rulers);
    expect(sheet.commands).toHaveLength(3);
    const [whole, ...walks] = sheet.commands.map(answerTo);
    expect(figuresOf(sheet, 'worksheet.everyVertex')).toEqual([whole?.metres]);
    expect(figuresOf(sheet, 'claim.row.withRuler')).toEqual(walks.map(({ metres }) => metres));
    // The start, the end of each step, and the end of each piece.
    const steps = walks.map(({ segments }) =>
      segments.reduce((sum, { vertices }) => sum + vertices - 2, 0),
    );
    expect(figuresOf(sheet, 'worksheet.steps')).toEqual(steps);
    const [longer = NaN, shorter = NaN] = walks.map(({ metres }) => metres);
    expect(figuresOf(sheet, 'claim.difference')).toEqual([shorter - longer]);
  });

  it('asks which rulers give the figures in print, or says that none does', async () => {
    const sheet = await sheetAt('sel=border/ir-az&lang=en');
    const { told, answers } = sheet.tasks.at(-1) ?? { told: [], answers: [] };
    expect(told).toHaveLength(2);
    expect(answers.map(({ label }) => 'key' in label && label.key)).toEqual([
      'worksheet.gives',
      'worksheet.noRuler',
    ]);
    const [ruler] = figuresOf(sheet, 'worksheet.gives');
    expect(ruler).toBe(answerTo('npm run -s measure -- check ir-az 611km').rulerMetres);
  });

  it('is about the longest piece where there are many', async () => {
    const sheet = await sheetAt('sel=border/be-nl&lang=en');
    expect(sheet.note).toMatchObject({ key: 'worksheet.longest' });
    expect(sheet.commands[0]).toMatch(/border be-nl-\d+$/);
    expect(figuresOf(sheet, 'worksheet.everyVertex')).toEqual([
      answerTo(sheet.commands[0] ?? '').metres,
    ]);
  });

  it('leaves out the straight line round a ring', async () => {
    expect(keysOf(await sheetAt('sel=border/it-va&lang=en'))).not.toContain('worksheet.straight');
    expect(keysOf(await sheetAt('sel=border/es-pt&lang=en'))).toContain('worksheet.straight');
  });

  it('has rulers that a class steps off', () => {
    expect(rulersFor(733_400)).toEqual([50_000, 20_000]);
    expect(rulersFor(1200)).toEqual([100, 50]);
    expect(rulersFor(8_900_000)).toEqual([1_000_000, 500_000]);
  });
});

describe('the worksheet of a claim', () => {
  it('checks a length on the line, and ends with the verdict on record', async () => {
    const sheet = await sheetAt('claim=border-700-km&lang=en');
    expect(keysOf(sheet)).toEqual([
      'worksheet.stated',
      'worksheet.estimate',
      'worksheet.straight',
      'worksheet.step',
      'worksheet.stepAgain',
      'worksheet.why',
      'worksheet.off',
      'worksheet.verdict',
    ]);
    expect(sheet.tasks.at(-1)).toMatchObject({ chosen: 'verdict.depends-on-scale' });
    const [whole = NaN] = sheet.commands.map((command) => answerTo(command).metres);
    expect(figuresOf(sheet, 'claim.difference').at(-1)).toBeCloseTo(whole - 700_000, 6);
  });

  it('has a sheet for each, in words of every language', async () => {
    const { app } = await opened('claim=border-700-km&lang=en');
    await app.claims.load();
    for (const { id } of app.library.claims) {
      const rooms = await opened(`claim=${id}&lang=en`);
      const { library, view } = rooms.app;
      const sheet = worksheetOf(library, view.selection);
      expect(sheet?.tasks.length, id).toBeGreaterThan(2);
      for (const language of LANGUAGES)
        for (const { question, told, blanks, answers, because } of sheet?.tasks ?? []) {
          const messages = messagesOf(language);
          const labels = [question, ...told, ...blanks, ...answers.map(({ label }) => label)];
          const texts = [
            ...[...labels, ...(because ? [because] : [])].map((label) =>
              formatLabel(messages, language, 'km', label, library),
            ),
            ...answers.flatMap(({ quantity }) =>
              quantity ? [formatQuantity(messages, 'km', quantity)] : [],
            ),
          ];
          expect(texts.filter((text) => text === '' || /[{}]/.test(text))).toEqual([]);
        }
    }
  });
});

it('there is none of what is neither a border nor a claim', async () => {
  const { app } = await opened('sel=place/baku&lang=en');
  expect(worksheetOf(app.library, app.view.selection)).toBeNull();
});
