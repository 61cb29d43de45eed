/** Interface words by key, names by language, and folding for search. Knows no language by name. */
import type en from '../../messages/en.json';
import type { Names } from '../model/types.ts';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

/** The message with `{name}` replaced by each parameter. */
export function say(
  messages: Messages,
  key: MessageKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return messages[key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

/** Whether JSON holds words at all: a file may be cut, or a page that says it is elsewhere. */
export const isMessages = (json: unknown): json is Messages =>
  typeof json === 'object' &&
  json !== null &&
  'language.direction' in json &&
  Object.values(json).every((word) => typeof word === 'string');

/** Whether `key` is one of ours: for codes that come from data. */
export const isMessageKey = (messages: Messages, key: string): key is MessageKey =>
  Object.hasOwn(messages, key);

/** The name in a language, else in English, else the first there is. */
export function nameIn(names: Names, language: string): string {
  return names[language] ?? names['en'] ?? Object.values(names)[0] ?? '';
}

/** Longer than this, a label in Arabic letters takes a second line. */
const LINE_LETTERS = 14;

/** Text for a MapLibre label: in Arabic letters a long second name in brackets gets its own line. */
export function labelText(text: string): string {
  if (!/[\u0590-\u08ff]/.test(text) || text.length <= LINE_LETTERS) return text;
  return text.replace(/ (?=\([^ ]+\)$)/, '\n');
}

const FOLDED: Readonly<Record<string, string>> = {
  ə: 'e',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  ё: 'е',
  й: 'и',
  ك: 'ک',
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ؤ: 'و',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ة: 'ه',
  ۀ: 'ه',
  և: 'եվ',
};

/**
 * Text as search compares it: lower case, letters of full width as others, without diacritics, vowel
 * signs, joiners, invisible marks and punctuation; Arabic letter forms as Persian has them; Armenian և as the capitals ԵՎ have it;
 * Persian and Arabic digits as 0-9.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/[əıøłđßёйكيىئؤأإآةۀև]/g, (letter) => FOLDED[letter] ?? letter)
    .replaceAll('եւ', 'եվ')
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cf}\u0640]/gu, '')
    .normalize('NFC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A text in a sentence of either direction that keeps its own: between the marks U+2068 and U+2069. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
