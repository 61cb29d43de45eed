/** A receipt as a citation: in plain text, for BibTeX and as CSL-JSON. The words come from the caller. */
import type { Receipt } from './receipt.ts';

/** In the reader's language. */
export interface CitationWords {
  /** What was measured: "Length of the Iran–Azerbaijan border". */
  readonly title: string;
  /** "2346 vertices" */
  readonly vertices: string;
  /** BCP 47 code of these words. */
  readonly language: string;
}

/** The program that measured, as publisher, and as author where the points were the reader's. */
const PROGRAM = 'Araxes';

/** One line that says all that is needed to check the number. */
export function citationText(receipt: Receipt, words: CitationWords): string {
  const { text, date, link, command, dataset } = receipt;
  const sentences = [
    `${words.title}: ${text}`,
    noteOf(receipt, words),
    ...(dataset ? [dataset.attribution] : []),
    [PROGRAM, date, ...(link === null ? [] : [link])].join(', '),
    command,
  ];
  return sentences.filter((sentence) => sentence !== '').join('. ');
}

/** An entry `@misc` for BibTeX or biblatex. Letters beyond ASCII stay as they are, in UTF-8. */
export function citationBibtex(receipt: Receipt, words: CitationWords): string {
  const url = urlOf(receipt);
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${escaped(authorOf(receipt))}}`],
    ['title', `{${escaped(`${words.title}: ${receipt.text}`)}}`],
    ['year', receipt.date.slice(0, 4)],
    ['publisher', PROGRAM],
    ['note', escaped(noteOf(receipt, words))],
    ['howpublished', `\\texttt{${escaped(receipt.command).replaceAll('--', '-{}-')}}`],
    ...(url === null ? [] : [['url', plainUrl(url)] as const]),
    ['urldate', receipt.date],
    ['langid', escaped(words.language)],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${keyOf(receipt)},\n${lines.join('\n')}\n}\n`;
}

/** An item of CSL-JSON 1.0 in a list, as reference managers import it. */
export function citationCslJson(receipt: Receipt, words: CitationWords): string {
  const url = urlOf(receipt);
  const day = { 'date-parts': [receipt.date.split('-').map(Number)] };
  const item = {
    id: keyOf(receipt),
    type: receipt.dataset ? 'dataset' : 'webpage',
    title: `${words.title}: ${receipt.text}`,
    author: [{ literal: authorOf(receipt) }],
    issued: day,
    accessed: day,
    publisher: PROGRAM,
    ...(receipt.dataset?.version ? { version: receipt.dataset.version } : {}),
    ...(url === null ? {} : { URL: url }),
    language: words.language,
    note: `${noteOf(receipt, words)}. ${receipt.command}`,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Method, data and vertices. */
function noteOf({ method, dataset }: Receipt, words: CitationWords): string {
  if (!dataset) return method;
  const { id, title, version, vintage, licence } = dataset;
  const source = [id, ...(version === null ? [] : [version]), vintage].join(', ');
  return [method, `${title} (${source})`, words.vertices, licence].join('; ');
}

/** Whose data it is: the attribution without its sign and licence. */
function authorOf({ dataset }: Receipt): string {
  const name = (dataset?.attribution ?? '').replace(/^©\s*/, '').replace(/\s*\([^)]*\)$/, '');
  return name === '' ? PROGRAM : name;
}

const urlOf = ({ link, dataset }: Receipt): string | null => link ?? dataset?.url ?? null;

/** A key of ASCII letters, digits and hyphens. */
function keyOf({ what, command, date }: Receipt): string {
  const kind = what.code.slice('receipt.'.length);
  const rest = command.split(' -- ')[1] ?? '';
  const words = rest.replace(/[^a-z0-9.]+/gi, '-').replaceAll('.', 'p');
  return `araxes-${kind}-${words}-${date}`.replace(/-+/g, '-');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '–': '--',
};

/** Text with what LaTeX would take for commands escaped. */
const escaped = (text: string): string =>
  text.replace(/[\\{}&%$#_~^–]/g, (mark) => ESCAPES[mark] ?? mark);

/** `url` is read verbatim: only what would end the field, or what no address may hold, is encoded. */
const plainUrl = (url: string): string =>
  url.replace(/[\\{}\s]/g, (mark) => encodeURIComponent(mark));
