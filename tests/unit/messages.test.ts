import { describe, expect, it } from 'vitest';
import az from '../../src/messages/az.json';
import en from '../../src/messages/en.json';
import fa from '../../src/messages/fa.json';
import hy from '../../src/messages/hy.json';
import ru from '../../src/messages/ru.json';

type Messages = Readonly<Record<string, string>>;

const ENGLISH: Messages = en;
const ALL: Readonly<Record<string, Messages>> = { az, en, fa, hy, ru };
const SCRIPT: Readonly<Record<string, RegExp>> = {
  az: /\p{Script=Latin}/gu,
  en: /\p{Script=Latin}/gu,
  fa: /\p{Script=Arabic}/gu,
  hy: /\p{Script=Armenian}/gu,
  ru: /\p{Script=Cyrillic}/gu,
};
const LONGER_THAN = 12;

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
const withoutPlaceholders = (text: string) => text.replace(/\{\w+\}/g, '').trim();
const isLong = (text: string) => withoutPlaceholders(text).length > LONGER_THAN;
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** Most of the text's letters belong to the script; product names may stay in Latin. */
const isMostlyIn = (script: RegExp, text: string) =>
  count(withoutPlaceholders(text), script) * 2 > count(withoutPlaceholders(text), /\p{L}/gu);

describe.each(Object.entries(ALL))('the words in %s', (language, messages) => {
  const script = SCRIPT[language] ?? /(?!)/g;

  it('have the keys of the English ones, in their order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(ENGLISH));
  });

  it('keep each placeholder', () => {
    const wanted = Object.entries(ENGLISH).map(([key, text]) => [key, placeholders(text)]);
    const found = Object.keys(ENGLISH).map((key) => [key, placeholders(messages[key] ?? '')]);
    expect(found).toEqual(wanted);
  });

  it('are never empty and have no space at an end', () => {
    // The thousands separator may be a space.
    const bad = Object.entries(messages).filter(([key, text]) =>
      key.startsWith('number.') ? text === '' : text === '' || text.trim() !== text,
    );
    expect(bad).toEqual([]);
  });

  it('name twelve months, twice', () => {
    for (const key of ['date.months', 'date.monthsAlone']) {
      const months = messages[key]?.split('|') ?? [];
      expect(months).toHaveLength(12);
      expect(new Set(months.filter((month) => month.trim() !== ''))).toHaveProperty('size', 12);
    }
  });

  it('have ten digits, none twice', () => {
    expect(messages['number.digits']).toHaveLength(10);
    expect(new Set(messages['number.digits'])).toHaveProperty('size', 10);
  });

  it('tell decimals from thousands', () => {
    expect(messages['number.decimal']).toHaveLength(1);
    expect(messages['number.group']).toHaveLength(1);
    expect(messages['number.decimal']).not.toBe(messages['number.group']);
  });

  it('run in the direction of their script', () => {
    expect(messages['language.direction']).toBe(language === 'fa' ? 'rtl' : 'ltr');
  });

  it('are written in their own script', () => {
    const long = Object.entries(messages).filter(([, text]) => isLong(text));
    const foreign = long.filter(([, text]) => !isMostlyIn(script, text));
    expect(long.length).toBeGreaterThan(50);
    expect(foreign.length / long.length, JSON.stringify(foreign)).toBeLessThanOrEqual(0.1);
  });

  it('use no letters of a third script and mix none within a word', () => {
    const words = Object.values(messages).flatMap(
      (text) => withoutPlaceholders(text).match(/\p{L}+/gu) ?? [],
    );
    const strange = words.filter((word) => {
      const own = count(word, script);
      const latin = count(word, /\p{Script=Latin}/gu);
      return own !== word.length && latin !== word.length;
    });
    expect(strange).toEqual([]);
  });

  it.skipIf(language === 'en')('leave no longer text in English', () => {
    const same = Object.entries(messages).filter(
      ([key, text]) => isLong(text) && text === ENGLISH[key],
    );
    expect(same).toEqual([]);
  });
});

describe('the words in fa', () => {
  it('have Persian letters and no vowel signs', () => {
    const arabicLetter = /[\u0643\u0649\u064a\u0629]/;
    const vowelSigns = /(?=\p{Script=Inherited})[^\u0654\u200c]/u; // not the ezafe’s hamza, not the joiner
    const bad = Object.values(fa).filter(
      (text) => arabicLetter.test(text) || vowelSigns.test(text),
    );
    expect(bad).toEqual([]);
  });
});
