import { inOtherCalendar } from '../../core/time/other-calendar.ts';
import type { Words } from '../../state/words.ts';

/** A date, and behind it in brackets in the other calendar that the language's readers use. */
export function bothDates(words: Words, date: string): string {
  const other = inOtherCalendar(words.messages, words.view.language, date);
  return other === null ? words.date(date) : `${words.date(date)} (${other})`;
}
