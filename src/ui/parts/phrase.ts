import { nameOrder } from '../../core/words/collation.ts';
import type { Dataset } from '../../core/model/types.ts';
import { bothDates } from './both-dates.ts';
import type { Words } from '../../state/words.ts';

/**
 * A phrase of the data, which is English, in the reader's language where it has been translated, with
 * the language that it is in. What has no letters is a date, or the same in every language but for its digits.
 */
export function phraseOf(
  words: Words,
  phrase: string,
): { readonly text: string; readonly language: string } {
  const translated = words.textOf(`phrase/${phrase}`);
  if (translated) return translated;
  return /\p{L}/u.test(phrase)
    ? { text: phrase, language: 'en' }
    : { text: dateOrFigures(words, phrase), language: words.view.language };
}

const dateOrFigures = (words: Words, text: string): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(text) ? bothDates(words, text) : words.digits(text);

/** Every data set that has been read, by its title in the reader's language. */
export function datasetsByTitle(words: Words): readonly Dataset[] {
  const compare = nameOrder(words.view.language);
  return Object.values(words.library.datasets)
    .map((dataset) => ({ dataset, title: phraseOf(words, dataset.title).text }))
    .sort((a, b) => compare(a.title, b.title))
    .map(({ dataset }) => dataset);
}
