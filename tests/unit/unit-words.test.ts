/** Every unit that the picker shows is understood as it is written, in five languages. */
import { describe, expect, it } from 'vitest';
import { METRES_PER } from '../../src/core/model/vocabulary.ts';
import { unitOfWord } from '../../src/core/words/unit-words.ts';
import { UNITS } from '../../src/core/model/vocabulary.ts';
import { metresOf } from '../../src/cli/input.ts';
import { parseFigure } from '../../src/ui/measure/figure.ts';
import { LANGUAGES, messagesOf } from '../helpers/library.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  const messages = messagesOf(language);
  it.each(UNITS)('%s by its name and its sign', (unit) => {
    const sign = messages[`unit.${unit}`].replace('{value}', '');
    for (const word of [messages[`units.${unit}`], messages[`units.${unit}`].toLowerCase(), sign]) {
      expect(unitOfWord(word), word).toBe(unit);
      const wanted = 700 * METRES_PER[unit];
      expect(parseFigure(`700 ${word}`, messages, 'km')).toMatchObject({ metres: wanted });
      expect(metresOf(`700 ${word}`, 'figure')).toBe(wanted);
    }
  });
});

it.each([
  ['475 miles', 475 * 1609.344],
  ['700 kilometres', 700_000],
  ['700 километров', 700_000],
  ['۷۰۰ کیلومتر', 700_000],
  ['12 морских миль', 12 * 1852],
  ['200m', 200],
])('%s', (text, metres) => expect(metresOf(text, 'figure')).toBe(metres));

it.each(['700', '700 furlongs', '700 km2', '7 mi km'])('%s is no length', (text) =>
  expect(() => metresOf(text, 'figure')).toThrow(),
);
