/** A day as people type it: 2023-01-27, 27.1.2023, "27 January 2023", "۲۷ ژانویهٔ ۲۰۲۳"; a month or a year for its first day. */
import { fold, type Messages } from '../words/text.ts';
import { isDay } from '../model/days.ts';

const LONGEST_SUFFIX = 2;

/** YYYY-MM-DD; null for what is no day. */
export function parseDay(text: string, messages: Messages): string | null {
  const tokens = fold(text).split(' ');
  const numbers = tokens.filter((token) => /^\d+$/.test(token));
  const year = numbers.find((token) => token.length === 4);
  if (year === undefined) return null;
  const rest = numbers.filter((token) => token !== year).map(Number);
  const words = tokens.filter((token) => /^\p{L}+$/u.test(token));
  const months = words.flatMap((word) => monthOf(word, messages) ?? []);
  // A short word that is no month is "г." or the like.
  if (months.length > 0 || words.some((word) => word.length > LONGEST_SUFFIX)) {
    const [month] = months;
    return month === undefined || rest.length > 1 ? null : dayOf(year, month, rest[0] ?? 1);
  }
  const [first = 1, second] = rest;
  if (second === undefined) return rest.length > 1 ? null : dayOf(year, first, 1);
  // Year first: the month is next. Else the day is, unless only a month can be.
  const isMonthFirst = numbers[0] === year || second > 12;
  return rest.length > 2
    ? null
    : isMonthFirst
      ? dayOf(year, first, second)
      : dayOf(year, second, first);
}

/** By its name, or by three letters of its beginning. */
function monthOf(word: string, messages: Messages): number | null {
  for (const list of [messages['date.months'], messages['date.monthsAlone']]) {
    const names = list.split('|').map(fold);
    const isMeant = (name: string) =>
      name === word || (word.length > LONGEST_SUFFIX && name.startsWith(word));
    const index = names.findIndex(isMeant);
    if (index >= 0) return index + 1;
  }
  return null;
}

function dayOf(year: string, month: number, date: number): string | null {
  const day = [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
  return isDay(day) ? day : null;
}
