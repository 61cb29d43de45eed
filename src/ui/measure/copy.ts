/** What a receipt gives to the clipboard. */
import { formatNumber } from '../../core/words/format.ts';
import {
  citationBibtex,
  citationCslJson,
  citationText,
  type Receipt,
} from '../../core/receipt/index.ts';
import { say } from '../../core/words/text.ts';
import { type Tongue, whatText } from './receipt-words.ts';

/** Formats by the names that reference managers know them by; null: words of the interface. */
export const CITATION_FORMATS = [
  { id: 'text', name: null, write: citationText },
  { id: 'bibtex', name: 'BibTeX', write: citationBibtex },
  { id: 'csl', name: 'CSL-JSON', write: citationCslJson },
] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number]['id'];

/** The citation in the language of the tongue. */
export function citationOf(receipt: Receipt, format: CitationFormat, tongue: Tongue): string {
  const { messages, language } = tongue;
  const { write } = CITATION_FORMATS.find(({ id }) => id === format) ?? CITATION_FORMATS[0];
  return write(receipt, {
    title: whatText(tongue, receipt.what),
    vertices: say(messages, 'border.vertices', { count: formatNumber(messages, receipt.vertices) }),
    language,
  });
}
