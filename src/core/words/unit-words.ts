/** Units of length by the words and signs that readers of five languages type, whichever language the page is in. */
import { fold } from './text.ts';
import type { Unit } from '../model/vocabulary.ts';

export type TypedUnit = Unit | 'm';

const WORDS: Readonly<Record<TypedUnit, readonly string[]>> = {
  m: [
    ...['m', 'metre', 'metres', 'meter', 'meters', 'metr', 'متر', 'м', 'метр', 'метра', 'метров'],
    ...['մ', 'մետր'],
  ],
  km: [
    ...['km', 'kms', 'kilometre', 'kilometres', 'kilometer', 'kilometers', 'kilometr'],
    ...['کیلومتر', 'کیلو متر', 'کم', 'км', 'километр', 'километра', 'километров', 'километры'],
    ...['կմ', 'կիլոմետր', 'կիլոմետրեր'],
  ],
  mi: [
    ...['mi', 'mile', 'miles', 'mil', 'statute mile', 'statute miles', 'مایل', 'میل'],
    ...['ми', 'миля', 'мили', 'миль', 'մղ', 'մղոն', 'մղոններ'],
  ],
  nmi: [
    ...['nmi', 'nm', 'nautical mile', 'nautical miles', 'sea mile', 'sea miles'],
    ...['dəniz mili', 'd mili', 'مایل دریایی', 'میل دریایی'],
    ...['мор ми', 'мор миля', 'мор мили', 'мор миль', 'морская миля', 'морские мили'],
    ...['морских миль', 'морской мили', 'ծով մղ', 'ծովային մղոն', 'ծովային մղոններ'],
  ],
};

const byWord: ReadonlyMap<string, TypedUnit> = new Map(
  (Object.entries(WORDS) as [TypedUnit, readonly string[]][]).flatMap(([unit, words]) =>
    words.map((word) => [fold(word), unit] as const),
  ),
);

/** The unit that a word stands for; null for any other word. */
export const unitOfWord = (word: string): TypedUnit | null => byWord.get(fold(word)) ?? null;
