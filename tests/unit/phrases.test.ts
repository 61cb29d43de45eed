/** Phrases of the data, which are English there, in every language. */
import { describe, expect, it } from 'vitest';
import { emptyLibrary, type Library } from '../../src/core/model/library.ts';
import { phrasesOf } from '../../src/core/data/validate/references.ts';
import { defaultView } from '../../src/core/view/view.ts';
import { phraseOf } from '../../src/ui/parts/phrase.ts';
import { Words } from '../../src/state/words.ts';
import { LANGUAGES, loadLibrary, messagesOf } from '../helpers/library.ts';

class TestWords extends Words {
  readonly messages;
  readonly view;
  constructor(
    language: string,
    readonly library: Library,
  ) {
    super();
    this.messages = messagesOf(language);
    this.view = defaultView(language);
  }
}

/** Names of products and licences with their versions and years, which no language has otherwise. */
const IS_NAME =
  /^[\d\s(;,.–)-]*((Natural Earth|SRTM30|Marble|ODbL|CLDR|Unicode|CC0?(-BY)?)([\d\s(;,.–)-]|and|$)*)*$/;

const { library } = loadLibrary();
const phrases = [...new Set(phrasesOf(library))].filter((phrase) => !IS_NAME.test(phrase));

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = library.texts[language] ?? {};

  it('every phrase with a word in it has its own', () => {
    expect(phrases.length).toBeGreaterThan(60);
    expect(phrases.filter((phrase) => !texts[`phrase/${phrase}`])).toEqual([]);
  });

  it.skipIf(language === 'en')('none is the English one, but for names', () => {
    const same = phrases.filter((phrase) => texts[`phrase/${phrase}`] === phrase);
    const names = ['Asharq al-Awsat', 'CIA World Factbook', 'V. Kaleji (Jamestown Foundation)'];
    expect(same.filter((phrase) => !names.includes(phrase))).toEqual([]);
  });

  it.runIf(language === 'en')('each is the phrase itself', () => {
    const own = Object.entries(texts).filter(([key]) => key.startsWith('phrase/'));
    expect(own.filter(([key, text]) => key !== `phrase/${text}`)).toEqual([]);
  });
});

describe('a phrase', () => {
  const fa = new TestWords('fa', {
    ...emptyLibrary,
    texts: { en: {}, fa: { 'phrase/April 2022': 'آوریل ۲۰۲۲' } },
  });

  it.each([
    ['April 2022', 'آوریل ۲۰۲۲', 'fa'],
    ['2017-12', 'دسامبر ۲۰۱۷ (آذر – دی ۱۳۹۶)', 'fa'],
    ['2015–2026', '۲۰۱۵–۲۰۲۶', 'fa'],
    ['Natural Earth 3.0', 'Natural Earth 3.0', 'en'],
    ['', '', 'fa'],
  ])('“%s” reads “%s” in %s', (phrase, text, language) => {
    expect(phraseOf(fa, phrase)).toEqual({ text, language });
  });
});
