/** Persian with Latin digits: words, numbers and dates. */
import { expect, it } from 'vitest';
import { formatDate, formatLength, formatNumber } from '../../src/core/words/format.ts';
import { withLatinDigits } from '../../src/core/words/latin-digits.ts';
import { LANGUAGES, messagesOf } from '../helpers/library.ts';
import { textsOf } from '../helpers/texts.ts';

const OWN = /[۰-۹٫٬]/;

it('leaves none of its own in messages and sentences', () => {
  const all = { messages: messagesOf('fa'), texts: textsOf('fa') };
  expect(JSON.stringify(all)).toMatch(OWN);
  expect(JSON.stringify(withLatinDigits(all))).not.toMatch(OWN);
});

it('writes what the page computes in Latin digits, as CLDR has them in Persian', () => {
  const latin = withLatinDigits(messagesOf('fa'));
  expect(formatNumber(latin, 1234.5, 1)).toBe(new Intl.NumberFormat('fa-u-nu-latn').format(1234.5));
  expect(formatLength(latin, 733_412, 'km')).toBe('733.4 کیلومتر');
  expect(formatDate(latin, '2023-01-27')).toBe('27 ژانویهٔ 2023');
});

it.each(LANGUAGES.filter((language) => language !== 'fa'))('changes nothing in %s', (language) => {
  expect(withLatinDigits(messagesOf(language))).toEqual(messagesOf(language));
});
