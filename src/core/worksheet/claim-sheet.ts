/** The worksheet of a claim: what it says, what is found, what follows. */
import { borderLines } from '../border/index.ts';
import { type Finding, VERDICT_MARKS } from '../claims/finding.ts';
import { measuredKey } from '../claims/format.ts';
import type { Library } from '../model/library.ts';
import type { Claim, Verdict } from '../model/types.ts';
import { borderSheet, measuringTasks } from './border-sheet.ts';
import { type Task, taskOf, type Worksheet } from './worksheet.ts';

/** More would take a second page of answers. */
const MOST_ROWS = 8;
const VERDICTS = Object.keys(VERDICT_MARKS) as Verdict[];

/** The sheet of a claim whose finding is known. */
export function claimSheet(library: Library, claim: Claim, finding: Finding): Worksheet {
  const { measure } = claim;
  const border = measure.kind === 'border-length' ? borderSheet(library, measure.border) : null;
  const lines = measure.kind === 'border-length' ? borderLines(library, measure.border) : null;
  const rulersMetres = border?.rulersMetres ?? [];
  const { stated, measured, difference } = finding;
  const found = [
    ...(measured ? [{ label: { key: measuredKey(measured) }, quantity: measured } as const] : []),
    ...finding.rows.slice(0, MOST_ROWS),
  ];
  return {
    names: claim.said,
    note: border?.note ?? null,
    bounds: border?.bounds ?? null,
    rulersMetres,
    tasks: [
      stated
        ? taskOf(
            { key: 'worksheet.stated' },
            {
              blanks: [{ key: 'claim.stated' }],
              answers: [{ label: { key: 'claim.stated' }, quantity: stated }],
            },
          )
        : taskOf({ key: 'worksheet.sharpen' }, { lines: 2 }),
      ...(lines && rulersMetres.length > 0
        ? measuringTasks(lines, rulersMetres)
        : [taskOf({ key: 'worksheet.find' }, { lines: 3, answers: found })]),
      ...(difference ? [differenceTask(difference)] : []),
      taskOf(
        { key: 'worksheet.verdict' },
        {
          choices: VERDICTS.map((verdict) => `verdict.${verdict}` as const),
          lines: 2,
          because: { names: claim.why },
          chosen: `verdict.${finding.verdict}`,
        },
      ),
    ],
    commands: border?.commands ?? [finding.command],
  };
}

const differenceTask = (difference: NonNullable<Finding['difference']>): Task =>
  taskOf(
    { key: 'worksheet.off' },
    {
      blanks: [{ key: 'claim.difference' }],
      answers: [{ label: { key: 'claim.difference' }, quantity: difference }],
    },
  );
