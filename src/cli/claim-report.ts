/** What the command says of claims: a table of all, or all about some; for people and for programs. */
import {
  checkClaim,
  claimsInOrder,
  type Finding,
  formatDifference,
  formatLabel,
  formatQuantity,
  measuredKey,
  type Quantity,
  VERDICT_MARKS,
} from '../core/claims/index.ts';
import type { Library } from '../core/model/library.ts';
import type { Messages } from '../core/words/text.ts';
import type { Claim, Source, Verdict } from '../core/model/types.ts';
import { english } from './command.ts';
import { InputError } from './input-error.ts';
import { aligned } from './table.ts';
import { wrongs } from './words.ts';

const LANGUAGE = 'en';
const UNITS = 'km';
const NOTHING = '–';

export interface ClaimReport {
  readonly text: string;
  readonly json: readonly Readonly<Record<string, unknown>>[];
  /** One sentence for each verdict that no longer follows from its measurement. */
  readonly failures: readonly string[];
}

interface Checked {
  readonly claim: Claim;
  readonly finding: Finding;
}

/**
 * The claims with these ids, or all of them for none, in the order of themes.
 * @throws InputError for an id that no claim has; Error for one whose files were not read.
 */
export function claimReport(
  library: Library,
  messages: Messages,
  ids: readonly string[],
): ClaimReport {
  const all = claimsInOrder(library.claims);
  const known = all.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new InputError(wrongs.claim(unknown, known));
  const checked = all
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map((claim): Checked => {
      const finding = checkClaim(claim, library);
      if (!finding) throw new Error(`${claim.id} can't be measured: files are missing.`);
      return { claim, finding };
    });
  const word = (verdict: Verdict) => messages[`verdict.${verdict}`];
  return {
    text:
      ids.length === 0
        ? tableOf(messages, checked)
        : checked.map((one) => textOf(library, messages, one)).join('\n\n\n'),
    json: checked.map((one) => jsonOf(library, messages, one)),
    failures: checked
      .filter(({ finding }) => !finding.agrees)
      .map(({ claim, finding }) =>
        wrongs.verdict(claim.id, word(claim.verdict), word(finding.verdict)),
      ),
  };
}

/** The three quantities as texts, with a dash for what there is none of. */
function quantityTexts(messages: Messages, { stated, measured, difference }: Finding) {
  const text = (quantity: Quantity | null) =>
    quantity ? formatQuantity(messages, UNITS, quantity) : NOTHING;
  return [
    text(stated),
    text(measured),
    difference ? formatDifference(messages, UNITS, difference) : NOTHING,
  ] as const;
}

const verdictText = (messages: Messages, verdict: Verdict): string =>
  `${VERDICT_MARKS[verdict]} ${messages[`verdict.${verdict}`]}`;

function tableOf(messages: Messages, checked: readonly Checked[]): string {
  const head = [
    '',
    messages['claim.stated'],
    messages['claim.measured'],
    messages['claim.difference'],
    messages['claim.verdict'],
  ];
  const rows = checked.map(({ claim, finding }) => [
    claim.id,
    ...quantityTexts(messages, finding),
    verdictText(messages, finding.verdict),
  ]);
  return aligned([head, ...rows]);
}

function textOf(library: Library, messages: Messages, { claim, finding }: Checked): string {
  const [stated, measured, difference] = quantityTexts(messages, finding);
  const { verdict, rows, reason, leftOut, command } = finding;
  const isChanged = verdict !== claim.verdict;
  const facts = [
    [messages['claim.said'], english(claim.said)],
    [messages['claim.stated'], stated],
    [messages[measuredKey(finding.measured)], measured],
    [messages['claim.difference'], difference],
    [messages['claim.verdict'], verdictText(messages, verdict)],
    ...(isChanged ? [[messages['claim.recorded'], verdictText(messages, claim.verdict)]] : []),
    ...(reason ? [['', messages[reason]]] : []),
    [messages['claim.why'], english(claim.why)],
    [messages['receipt.command'], command],
  ];
  const details = rows.map(({ label, quantity }) => [
    formatLabel(messages, LANGUAGE, UNITS, label, library),
    formatQuantity(messages, UNITS, quantity),
  ]);
  return [
    claim.id,
    aligned(facts),
    ...(details.length > 0 ? [`${messages['claim.details']}\n${aligned(details, [1])}`] : []),
    ...(leftOut > 0 ? [messages['claim.leftOut'].replace('{count}', String(leftOut))] : []),
    `${messages['details.sources']}\n${claim.sources.map(sourceLine).join('\n')}`,
  ].join('\n\n');
}

const sourceLine = ({ title, url }: Source): string =>
  [title, url].filter((part) => part !== undefined).join(': ');

function jsonOf(library: Library, messages: Messages, { claim, finding }: Checked) {
  const { stated, measured, difference, verdict, agrees, reason, rows, leftOut } = finding;
  const [statedText, measuredText, differenceText] = quantityTexts(messages, finding);
  const withText = (quantity: Quantity | null, text: string) => quantity && { ...quantity, text };
  return {
    id: claim.id,
    theme: claim.theme,
    said: english(claim.said),
    stated: withText(stated, statedText),
    measured: withText(measured, measuredText),
    difference: withText(difference, differenceText),
    verdict,
    recorded: claim.verdict,
    agrees,
    reason: reason && messages[reason],
    rows: rows.map(({ label, quantity, thing = null }) => ({
      label: formatLabel(messages, LANGUAGE, UNITS, label, library),
      ...quantity,
      text: formatQuantity(messages, UNITS, quantity),
      thing,
    })),
    leftOut,
    sources: claim.sources,
    command: finding.command,
  };
}
