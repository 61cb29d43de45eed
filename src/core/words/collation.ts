/**
 * The order of names in a language, by the rules of CLDR 48. Chromium carries no Azerbaijani and no
 * Armenian ones: the letters that these place otherwise than the root order are written as letters that
 * the root order has there. U+FFFF sorts behind every letter: “e\uffff” is the letter after all of e.
 */
type Spelling = (text: string) => string;

const AFTER = '\uffff';

const AZ: Readonly<Record<string, string>> = {
  ...{ ç: `c${AFTER}`, ə: `e${AFTER}`, ğ: `g${AFTER}`, x: `h${AFTER}`, ı: `h${AFTER}${AFTER}` },
  ...{ q: `k${AFTER}`, ö: `o${AFTER}`, ş: `s${AFTER}`, ü: `u${AFTER}`, w: `z${AFTER}` },
};

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  az: (text) =>
    text.toLocaleLowerCase('az').replace(/[çəğxıqöşüw]/g, (letter) => AZ[letter] ?? letter),
  // և is ե and վ; other scripts come behind the Armenian one.
  hy: (text) => text.replaceAll('և', 'եվ').replace(/(?!\p{Script=Armenian})\p{L}/gu, `${AFTER}$&`),
};

/** Compares names as a list in the language has them. */
export function nameOrder(language: string): (a: string, b: string) => number {
  const spelled = SPELLINGS[language];
  const { compare } = new Intl.Collator(spelled ? 'en' : language);
  return spelled ? (a, b) => compare(spelled(a), spelled(b)) || compare(a, b) : compare;
}
