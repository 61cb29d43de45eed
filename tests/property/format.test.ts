/** Whatever number comes, it is written whole: right digits, no placeholder, no minus zero. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBearing,
  formatLength,
  formatNumber,
  formatPosition,
} from '../../src/core/words/format.ts';
import type { Messages } from '../../src/core/words/text.ts';
import { languagesWithMessages, messagesOf } from '../helpers/library.ts';
import { position } from '../helpers/views.ts';

/** What a text in a language says, as a number again. */
function numberIn(messages: Messages, text: string): number {
  const latin = Array.from(text)
    .map((letter) => {
      const digit = messages['number.digits'].indexOf(letter);
      return digit < 0 ? letter : String(digit);
    })
    .join('');
  return Number(
    latin
      .replaceAll(messages['number.minus'], '-')
      .replaceAll(messages['number.group'], '')
      .replaceAll(messages['number.decimal'], '.'),
  );
}

describe.each(languagesWithMessages)('in %s', (language) => {
  const messages = messagesOf(language);

  it('a number can be read back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const read = numberIn(messages, formatNumber(messages, value, decimals));
          // Reading it back rounds to the next double, which for large numbers is a coarse step.
          const doubleStep = Math.abs(value) * Number.EPSILON;
          expect(Math.abs(read - value)).toBeLessThanOrEqual(
            0.5000001 * 10 ** -decimals + doubleStep,
          );
          expect(Object.is(read, -0)).toBe(false);
        },
      ),
    );
  });

  it('a length is no farther from the truth than half of what is shown', () => {
    const accuracy = fc.constantFrom(null, 10, 100, 1600, 9800);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3e7, noNaN: true }), accuracy, (metres, known) => {
        const text = formatLength(messages, metres, 'km', known);
        const inMetres = messages['unit.m'].replace('{value}', '').trim();
        const inKilometres = messages['unit.km'].replace('{value}', '').trim();
        const isMetres = !text.endsWith(inKilometres) && text.endsWith(inMetres);
        const value = numberIn(
          messages,
          text.replace(isMetres ? inMetres : inKilometres, '').trim(),
        );
        const shown = value * (isMetres ? 1 : 1000);
        const step = isMetres
          ? 10
          : (known ?? 1000) >= 5000
            ? 1e4
            : (known ?? 1000) >= 500
              ? 1e3
              : 100;
        expect(Math.abs(shown - metres)).toBeLessThanOrEqual(step * 0.500001);
        if (isMetres) expect(value).toBeLessThan(1000);
      }),
    );
  });

  it('a bearing is 0 to 359', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), (degrees) => {
        const text = formatBearing(messages, degrees).replaceAll('\u200e', '');
        const value = numberIn(messages, text.split('°')[0] ?? '');
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(360);
        expect(text).not.toMatch(/undefined|[{}]/);
      }),
    );
  });

  it('a position is whole', () => {
    fc.assert(
      fc.property(position, (at) => {
        expect(formatPosition(messages, at)).not.toMatch(/undefined|NaN|[{}]/);
      }),
    );
  });
});
