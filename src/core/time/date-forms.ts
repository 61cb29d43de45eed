/** Dates as they stand within a sentence: since, until and on a day, a month or a year, in the case that each language asks for. */
import { withDigits } from '../words/format.ts';
import { type MessageKey, type Messages, say } from '../words/text.ts';

export type DateForm = 'since' | 'until' | 'on';

/** `date` to the precision that it has, as formatDate takes it, with the preposition or ending of the form. */
export function formatDateAs(messages: Messages, date: string, form: DateForm): string {
  const [digits = '', month, day] = date.split('-');
  const year = `${digits}${ordinalEnding(messages, Number(digits))}`;
  const monthIn = (list: string) => list.split('|')[Number(month) - 1] ?? '';
  if (month === undefined) {
    return withDigits(messages, say(messages, `date.${form}.year`, { year }));
  }
  if (day === undefined) {
    const params = { month: monthIn(messages[`date.${form}.months`]), year };
    return withDigits(messages, say(messages, `date.${form}.month`, params));
  }
  const params = { day: Number(day), month: monthIn(messages['date.months']), year };
  // Russian has another preposition before the second of a month.
  const key: MessageKey =
    form === 'since' && Number(day) === 2 ? 'date.since.day2' : `date.${form}.day`;
  return withDigits(messages, say(messages, key, params));
}

/**
 * The ending that makes a year an ordinal: it follows the vowels of the last word of the number as it
 * is spoken. The message lists the endings of 1 to 9, of 10 to 90, of a hundred and of a thousand.
 */
function ordinalEnding(messages: Messages, year: number): string {
  const endings = messages['date.ordinals'].split('|');
  const [HUNDRED, THOUSAND] = [18, 19];
  const last =
    year % 10 !== 0
      ? (year % 10) - 1
      : year % 100 !== 0
        ? (year % 100) / 10 + 8
        : year % 1000 !== 0
          ? HUNDRED
          : THOUSAND;
  return endings[last] ?? '';
}
