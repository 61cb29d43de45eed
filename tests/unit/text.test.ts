/** Folding for search, and messages with their parameters. */
import { describe, expect, it } from 'vitest';
import { fold, isMessageKey, labelText, nameIn, say } from '../../src/core/words/text.ts';
import { languagesWithMessages, messagesOf } from '../helpers/library.ts';

const ZWNJ = '\u200c';

describe('the text of a label', () => {
  it('is the name itself from left to right', () => {
    expect(labelText('Khankendi (Stepanakert)')).toBe('Khankendi (Stepanakert)');
  });

  it('has a long second name on its own line from right to left', () => {
    expect(labelText('شوشا (شوشی)')).toBe('شوشا (شوشی)');
    expect(labelText('خان‌کندی (استپاناکرت)')).toBe('خان‌کندی\n(استپاناکرت)');
    expect(labelText('بیله‌سوار (جمهوری آذربایجان)')).toBe('بیله‌سوار (جمهوری آذربایجان)');
  });
});

describe('folding', () => {
  it.each([
    ['Şəki', 'seki'],
    ['İRAN', 'iran'],
    ['Iğdır', 'igdir'],
    ['IĞDIR', 'igdir'],
    ['Ağdam', 'agdam'],
    ['Gəncə', 'gence'],
    ['Füzuli, Çöl', 'fuzuli col'],
    ['Türkiye', 'turkiye'],
    ['Łódź Ørsted Straße', 'lodz orsted strasse'],
    ['Ёлкин', 'елкин'],
    ['Нахичевань и Йошкар', 'нахичевань и иошкар'],
    ['كرمان شاهي', 'کرمان شاهی'],
    ['آستارا', 'استارا'],
    ['مؤمن أإئة', 'مومن اایه'],
    [`بیله${ZWNJ}سوار`, 'بیلهسوار'],
    ['مَرْز', 'مرز'],
    ['امارات متحدهٔ', 'امارات متحده'],
    ['Երևան', 'երեվան'],
    ['ԵՐԵՎԱՆ', 'երեվան'],
    ['Երեւան', 'երեվան'],
    ['M‑5 (2020)', 'm 5 2020'],
    ['۱۲ ٣٤', '12 34'],
    ["Iran–Azerbaijan · 'border'", 'iran azerbaijan border'],
    ['  ', ''],
    ['…!', ''],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives the same for composed and decomposed letters', () => {
    for (const text of ['Şəki', 'Йошкар', 'آستارا', 'Ağdam', 'Ёлки', 'İran']) {
      expect(fold(text.normalize('NFD')), text).toBe(fold(text.normalize('NFC')));
    }
  });

  it('changes nothing the second time', () => {
    for (const text of ['Şəki 12', 'Երևան', `بیله${ZWNJ}سوار`, 'İRAN–AZƏRBAYCAN']) {
      expect(fold(fold(text))).toBe(fold(text));
    }
  });
});

describe('messages', () => {
  const en = messagesOf('en');

  it('say their parameters', () => {
    expect(say(en, 'layers.about', { layer: 'Relief' })).toBe('About Relief');
  });

  it('leave a parameter that is missing as it is', () => {
    expect(say(en, 'layers.about')).toBe('About {layer}');
    expect(say({ ...en, 'layers.about': '{toString}' }, 'layers.about')).toBe('{toString}');
  });

  it('put a parameter in as it is, whatever is in it', () => {
    expect(say(en, 'layers.about', { layer: '$& {layer}' })).toBe('About $& {layer}');
  });

  it('know their keys, and no other property', () => {
    expect(isMessageKey(en, 'page.title')).toBe(true);
    expect(isMessageKey(en, 'page.nothing')).toBe(false);
    expect(isMessageKey(en, 'toString')).toBe(false);
  });

  it.each(languagesWithMessages)(
    'have in %s the keys and the parameters of English',
    (language) => {
      const messages = messagesOf(language);
      expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
      const params = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
      for (const [key, text] of Object.entries(messages)) {
        if (key.startsWith('mission.')) continue; // A word order may leave the host or the city out.
        expect(params(text), `${language} ${key}`).toEqual(params(en[key as keyof typeof en]));
      }
    },
  );
});

describe('names', () => {
  it('are in the language, else in English, else what there is', () => {
    expect(nameIn({ en: 'Baku', az: 'Bakı' }, 'az')).toBe('Bakı');
    expect(nameIn({ en: 'Baku' }, 'fa')).toBe('Baku');
    expect(nameIn({ ru: 'Баку' }, 'fa')).toBe('Баку');
    expect(nameIn({}, 'fa')).toBe('');
  });
});
