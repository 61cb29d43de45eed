/** The order of names, against CLDR's rules as ICU has them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOrder } from '../../src/core/words/collation.ts';
import { LANGUAGES, loadLibrary } from '../helpers/library.ts';

/** The alphabets in CLDR's order; և is written ե and վ. */
const ALPHABETS = {
  az: 'a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z w',
  fa: 'آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی',
  hy: 'ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց փ ք օ ֆ',
  ru: 'а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я',
} as const;

const sorted = (language: string, names: readonly string[]) => [...names].sort(nameOrder(language));

describe.each(Object.entries(ALPHABETS))('the alphabet of %s', (language, alphabet) => {
  const letters = alphabet.split(' ');

  it('is in its order, small and capital', () => {
    expect(sorted(language, letters.toReversed())).toEqual(letters);
    const capitals = letters.map((letter) => letter.toLocaleUpperCase(language));
    expect(sorted(language, capitals.toReversed())).toEqual(capitals);
  });

  it('is ICU’s for any two words', () => {
    // Without its rules ICU would fall back to another order.
    expect(Intl.Collator.supportedLocalesOf(language)).toEqual([language]);
    const ours = nameOrder(language);
    const { compare } = new Intl.Collator(language);
    const all = [...letters, ...letters.map((one) => one.toLocaleUpperCase(language)), ' ', '-'];
    const word = fc
      .array(fc.constantFrom(...all), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(Math.sign(ours(a, b)), `${a} | ${b}`).toBe(Math.sign(compare(a, b)));
      }),
    );
  });
});

it.each([
  ['az', ['Ankara', 'Aqarak', 'Aras'], ['Aqarak', 'Ankara', 'Aras']],
  ['az', ['İrəvan', 'Xoy', 'Həmədan', 'Iğdır'], ['Həmədan', 'Xoy', 'Iğdır', 'İrəvan']],
  ['az', ['Zəncan', 'Ələt', 'Eldar', 'Çaldıran', 'Culfa'], null],
  ['hy', ['Եւլախ', 'Երևան', 'Եվլախ', 'Եղեգնաձոր'], ['Եղեգնաձոր', 'Եվլախ', 'Երևան', 'Եւլախ']],
  ['hy', ['Baku', 'Ֆիզուլի'], ['Ֆիզուլի', 'Baku']],
  ['ru', ['Жизнь', 'Ёлка', 'Ежи', 'Еды'], ['Еды', 'Ежи', 'Ёлка', 'Жизнь']],
] as const)('in %s: %j', (language, names, wanted) => {
  const order = wanted ?? ['Culfa', 'Çaldıran', 'Eldar', 'Ələt', 'Zəncan'];
  expect(sorted(language, names)).toEqual(order);
});

describe.each(LANGUAGES)('the names of the data in %s', (language) => {
  it('are in ICU’s order', () => {
    const { library } = loadLibrary();
    const names = Object.values(library.layers).flatMap(({ features }) =>
      features.map(({ properties: { names: own } }) => own[language] ?? own['en'] ?? ''),
    );
    const unique = [...new Set(names)];
    expect(unique.length).toBeGreaterThan(500);
    expect(sorted(language, unique)).toEqual(unique.sort(new Intl.Collator(language).compare));
  });
});
