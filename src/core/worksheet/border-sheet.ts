/** The worksheet of a border: estimate, straight ruler, dividers twice, figures in print. */
import { borderLines, type BorderLines, RULER_RANGE } from '../border/index.ts';
import { labWalk } from '../border/lab.ts';
import type { Label, Row } from '../claims/finding.ts';
import { lengthOf, measureCommand, printedLength } from '../claims/kind.ts';
import { inverse, type MeasuredLine, rulerFor } from '../measure/index.ts';
import type { Library } from '../model/library.ts';
import type { Bounds } from '../model/types.ts';
import { rulerArgument } from '../receipt/command.ts';
import { isRing } from '../world/lines.ts';
import { type Answer, type Task, taskOf, type Worksheet } from './worksheet.ts';

/** More pieces than these are too much for a class: the longest stands for them. */
const MOST_PIECES = 3;
/** The longer ruler goes at least so often into the line. */
const LEAST_STEPS = 8;
const LEAST_RULER_METRES = 1;
/** Figures in print that differ by less, relatively, are one. */
const SAME_WITHIN = 0.01;

/** The sheet of a border or a segment; null while its lines aren't known. */
export function borderSheet(library: Library, id: string): Worksheet | null {
  const whole = borderLines(library, id);
  const found = whole && longestOf(library, whole);
  if (!whole || !found) return null;
  const walked = found.segment?.id ?? id;
  const rulersMetres = rulersFor(found.lengthMetres);
  return {
    names: whole.names,
    note: noteOf(whole, found),
    bounds: boundsOf(found),
    rulersMetres,
    tasks: [...measuringTasks(found, rulersMetres), ...publishedTask(library, whole)],
    commands: [
      measureCommand('border', walked),
      ...rulersMetres.map((metres) =>
        measureCommand('border', walked, '--ruler', rulerArgument(metres)),
      ),
    ],
  };
}

/** Estimate, straight, and the walks, which a claim about a border's length is checked with as well. */
export function measuringTasks(
  { segments, lengthMetres, dataset }: BorderLines,
  rulersMetres: readonly number[],
): readonly Task[] {
  const measured: Row = {
    label: { key: 'worksheet.everyVertex' },
    quantity: lengthOf(lengthMetres, dataset.accuracyMetres),
  };
  const lines = segments.map(({ line }) => line);
  const open = segments.filter(({ line }) => !isRing(line));
  const nameOf = ({ segment }: (typeof open)[number]): Label =>
    open.length > 1 ? { names: segment.names } : { key: 'claim.row.straight' };
  const walks = rulersMetres.map((metres) => ({ metres, walk: labWalk(lines, metres) }));
  const [longer, shorter] = walks;
  return [
    taskOf(
      { key: 'worksheet.estimate' },
      { blanks: [{ key: 'worksheet.estimated' }], answers: [measured] },
    ),
    ...(open.length === 0
      ? []
      : [
          taskOf(
            { key: 'worksheet.straight' },
            {
              blanks: open.map(nameOf),
              answers: open.map((one) => ({
                label: nameOf(one),
                quantity: lengthOf(straightMetres(one.line), dataset.accuracyMetres),
              })),
            },
          ),
        ]),
    ...walks.map(({ metres, walk }, index) => {
      const ruler = { type: 'ruler', metres } as const;
      return taskOf(
        { key: index === 0 ? 'worksheet.step' : 'worksheet.stepAgain', params: { ruler } },
        {
          blanks: [{ key: 'worksheet.steps' }, { key: 'worksheet.rest' }, { key: 'lab.length' }],
          answers: [
            { label: { key: 'worksheet.steps' }, quantity: { type: 'count', value: walk.steps } },
            {
              label: { key: 'claim.row.withRuler', params: { ruler } },
              quantity: lengthOf(walk.lengthMetres, null),
            },
          ],
        },
      );
    }),
    ...(longer && shorter
      ? [
          taskOf(
            { key: 'worksheet.why' },
            {
              lines: 2,
              answers: [
                {
                  label: { key: 'claim.difference' },
                  quantity: lengthOf(shorter.walk.lengthMetres - longer.walk.lengthMetres, null),
                },
              ],
              because: { key: 'worksheet.whyAnswer' },
            },
          ),
        ]
      : []),
  ];
}

/** The shortest and the longest figure in print that have a source, and the rulers that give them. */
function publishedTask(
  library: Library,
  { border, segment, segments }: BorderLines,
): readonly Task[] {
  const figures = library.published
    .filter((row) => row.border === border.id && row.basis !== 'background')
    .flatMap((row) => {
      const isWhole = segment === null || segment.id === border.id;
      const kilometres = isWhole ? row.lengthKilometres : row.parts?.[segment.id];
      return kilometres === undefined ? [] : [{ row, kilometres }];
    })
    .sort((a, b) => a.kilometres - b.kilometres);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return [];
  const isOne = last.kilometres - first.kilometres <= SAME_WITHIN * last.kilometres;
  const told = isOne ? [last] : [first, last];
  const blanks = told.map(({ row, kilometres }): Label => ({
    key: 'worksheet.figure',
    params: {
      authority: [row.authority, row.years].filter(Boolean),
      length: printedLength(kilometres),
    },
  }));
  const lines = segments.map(({ line }) => line);
  const rulers = told.map(({ kilometres }): Answer => {
    const metres = rulerFor(lines, 1000 * kilometres, RULER_RANGE);
    const key = metres === null ? 'worksheet.noRuler' : 'worksheet.gives';
    return {
      label: { key, params: { length: printedLength(kilometres) } },
      quantity: metres === null ? null : { type: 'ruler', metres },
    };
  });
  return [
    taskOf(
      { key: isOne ? 'worksheet.printedOne' : 'worksheet.printed' },
      { told: blanks, lines: 3, answers: rulers, because: { key: 'worksheet.printedAnswer' } },
    ),
  ];
}

/** Two, of 1, 2 or 5 and tens: one that a class steps off soon, and the next shorter. Metres. */
export function rulersFor(lengthMetres: number): readonly number[] {
  const long = roundBelow(lengthMetres / LEAST_STEPS);
  return [long, roundBelow(0.9 * long)].filter((metres) => metres >= LEAST_RULER_METRES);
}

function roundBelow(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 2, 1].find((factor) => factor * power <= metres) ?? 1) * power;
}

/** The border itself, or its longest piece where it has too many. */
function longestOf(library: Library, whole: BorderLines): BorderLines | null {
  if (whole.segments.length <= MOST_PIECES) return whole;
  const longest = whole.segments.reduce((a, b) =>
    b.line.lengthMetres > a.line.lengthMetres ? b : a,
  );
  return borderLines(library, longest.segment.id);
}

function noteOf({ segments }: BorderLines, found: BorderLines): Label | null {
  if (segments.length < 2) return null;
  const count = { type: 'count', value: segments.length } as const;
  return {
    key: found.segments.length < segments.length ? 'worksheet.longest' : 'worksheet.together',
    params: { count },
  };
}

const straightMetres = ({ positions }: MeasuredLine): number => {
  const [first, last] = [positions[0], positions.at(-1)];
  return first && last ? inverse(first, last).metres : 0;
};

function boundsOf({ segments }: BorderLines): Bounds {
  const positions = segments.flatMap(({ line }) => line.positions);
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude = 0, latitude = 0] of positions) {
    box[0] = Math.min(box[0], longitude);
    box[1] = Math.min(box[1], latitude);
    box[2] = Math.max(box[2], longitude);
    box[3] = Math.max(box[3], latitude);
  }
  return box;
}
