import { describe, expect, it } from 'vitest';
import glossary from '../../src/glossary.json';
import { LANGUAGES, messagesOf } from '../helpers/library.ts';
import { textsOf } from '../helpers/texts.ts';

interface Term {
  readonly keys: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly not?: Readonly<Record<string, readonly string[]>>;
}

const TERMS = Object.entries(glossary as Readonly<Record<string, Term>>);
const QUOTES: Readonly<Record<string, RegExp>> = {
  az: /["'«»„‘]/g,
  en: /["'«»„]/g,
  fa: /["'“”„‘’]/g,
  hy: /["'“”„‘’]/g,
  ru: /["'“”„‘’]/g,
};

/** A word as it stands; `*` at its end: with any ending. A letter, a vowel sign or a joiner goes on with a word. */
function asWord(word: string): RegExp {
  const goesOn = '[\\p{L}\\p{M}\\u200c]';
  const isStem = word.endsWith('*');
  const escaped = (isStem ? word.slice(0, -1) : word).replace(/[.]/g, '\\.');
  return new RegExp(`(?<!${goesOn})${escaped}${isStem ? '' : `(?!${goesOn})`}`, 'iu');
}

describe.each(LANGUAGES)('the glossary in %s', (language) => {
  const messages: Readonly<Record<string, string>> = messagesOf(language);
  const texts = textsOf(language);

  it('reads messages, sentences, claims, story and layers', () => {
    const files = texts.map(({ at }) => at.split('/').slice(0, 2).join('/'));
    expect([...new Set(files)].sort()).toEqual([
      'geo/claims',
      'geo/manifest.json',
      'geo/story',
      'geo/text',
      'src/messages',
    ]);
  });

  it('has each term’s word where its key is', () => {
    const lacking = TERMS.flatMap(([term, { keys, words }]) =>
      keys
        .filter((key) => {
          const word = words[language];
          return word !== undefined && !messages[key]?.toLocaleLowerCase(language).includes(word);
        })
        .map((key) => `${term}: ${key} “${messages[key] ?? ''}”`),
    );
    expect(lacking).toEqual([]);
  });

  it('uses each word, and nowhere one that it excludes', () => {
    const whole = texts.map(({ text }) => text.toLocaleLowerCase(language)).join('\n');
    const unused = TERMS.filter(
      ([, { words }]) => !whole.includes((words[language] ?? '').toLocaleLowerCase(language)),
    );
    expect(unused.map(([term]) => term)).toEqual([]);
    const found = TERMS.flatMap(([term, { not }]) =>
      (not?.[language] ?? []).flatMap((word) =>
        texts
          .filter(({ text }) => asWord(word).test(text))
          .map(({ at, text }) => `${term}: ${word} in ${at}: ${text}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('has quotation marks of one style', () => {
    const bad = texts.filter(({ text }) => QUOTES[language] && text.search(QUOTES[language]) >= 0);
    expect(bad).toEqual([]);
  });
});

describe('the texts in hy', () => {
  it('end with the Armenian full stop and part with the Latin one', () => {
    const bad = textsOf('hy').filter(({ text }) => /[\u2024:]$|\u2024/.test(text));
    expect(bad).toEqual([]);
  });
});

describe('the words that the glossary excludes', () => {
  it.each([
    ['درازا*', 'درازای مرز', true],
    ['وضع', 'وضعیت', false],
    ['گونه', 'همان‌گونه که', false],
    ['вердикт*', 'Вердикты', true],
    ['nmi', 'yüklənmir', false],
  ])('%s in %s: %s', (word, text, isThere) => {
    expect(asWord(word).test(text)).toBe(isThere);
  });
});
