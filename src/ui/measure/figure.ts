/** A length as people write it: "700", "700 km", "۷۰۰ کیلومتر", "1 234,5 mi", "475 miles". Knows no language by name. */
import { METRES_PER } from '../../core/model/vocabulary.ts';
import type { Messages } from '../../core/words/text.ts';
import { unitOfWord } from '../../core/words/unit-words.ts';
import type { Unit } from '../../core/model/vocabulary.ts';

export type Figure =
  | { readonly ok: true; readonly metres: number; readonly unit: Unit }
  | { readonly ok: false; readonly code: 'check.empty' | 'check.notLength' | 'check.notAbove' };

const NUMBER = /^([+-]?[\d.,]+)(\D*)$/;
const METRE = 'm';
const MOST_METRES = 1e9;

/** The length in metres; a unit in the text goes before the one that was chosen. */
export function parseFigure(text: string, messages: Messages, chosen: Unit): Figure {
  const plain = plainText(text);
  if (plain === '') return { ok: false, code: 'check.empty' };
  const [, digits = '', word = ''] = NUMBER.exec(plain) ?? [];
  const value = numberOf(digits, messages);
  const unit = word.trim() === '' ? chosen : unitOfWord(word);
  if (value === null || unit === null) return { ok: false, code: 'check.notLength' };
  const metres = value * (unit === METRE ? 1 : METRES_PER[unit]);
  if (metres > MOST_METRES) return { ok: false, code: 'check.notLength' };
  if (metres <= 0) return { ok: false, code: 'check.notAbove' };
  return { ok: true, metres, unit: unit === METRE ? chosen : unit };
}

/** Digits and marks of any keyboard as ASCII has them; thousands set apart by a space or an apostrophe put together. */
const plainText = (text: string): string =>
  text
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u200c-\u200f\u2066-\u2069٬]/g, '')
    .replaceAll('٫', '.')
    .replaceAll('،', ',')
    .replace(/[−–]/g, '-')
    .trim()
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');

/** null where the marks leave it open which number is meant. */
function numberOf(digits: string, messages: Messages): number | null {
  const decimal = decimalMark(digits, messages);
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', fraction = '', ...more] = digits.split(decimal);
  const isGrouped = /^[+-]?\d{1,3}([.,]\d{3})+$/.test(whole);
  if (more.length > 0 || /\D/.test(fraction) || !/\d/.test(digits)) return null;
  if (!isGrouped && !/^[+-]?\d*$/.test(whole)) return null;
  return Number(`${whole.replaceAll(group, '')}.${fraction || '0'}`);
}

/** Of two marks the last is decimal; one alone sets thousands apart only where the language has it so. */
function decimalMark(digits: string, messages: Messages): '.' | ',' {
  const [dots, commas] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
  if (dots >= 0 && commas >= 0) return dots > commas ? '.' : ',';
  const mark = dots >= 0 ? '.' : ',';
  const other = mark === '.' ? ',' : '.';
  const looksGrouped = /^[+-]?[1-9]\d{0,2}([.,]\d{3})+$/.test(digits);
  const isSeveral = digits.split(mark).length > 2;
  return looksGrouped && (isSeveral || messages['number.group'] === mark) ? other : mark;
}
