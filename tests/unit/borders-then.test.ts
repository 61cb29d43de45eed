/** On a day before today's borders stood, the strip of time says so, in every language; countries have names. */
import { describe, expect, it } from 'vitest';
import { COUNTRIES_FILE } from '../../src/core/library.ts';
import { bordersThen } from '../../src/core/time/index.ts';
import { languagesWithMessages, loadLibrary, messagesOf } from '../helpers/library.ts';

const { library } = loadLibrary();

describe('the borders of a day', () => {
  it.each([
    ['1813-10-24', 'before-1828'],
    ['1828-02-21', 'before-1828'],
    ['1828-02-22', 'before-1991'],
    ['1930-06-01', 'before-1991'],
    ['1991-10-17', 'before-1991'],
    ['1992-05-08', 'before-2023'],
    ['2020-11-10', 'before-2023'],
    ['2023-09-20', null],
    ['2026-03-05', null],
  ])('on %s: %s', (day, words) => {
    expect(bordersThen(day)).toBe(words);
    if (words === null) return;
    for (const language of languagesWithMessages)
      expect(messagesOf(language)).toHaveProperty([`bordersThen.${words}`]);
  });
});

it.each(languagesWithMessages)('every country of an event has a name in %s', (language) => {
  const names = new Map(
    library.layers[COUNTRIES_FILE]?.features.map(({ properties }) => [
      properties.id,
      properties.names[language],
    ]),
  );
  const messages: Readonly<Record<string, string>> = messagesOf(language);
  for (const code of new Set(library.events.flatMap(({ countries }) => countries)))
    expect(names.get(code) ?? messages[`country.${code}`], code).toMatch(/\p{L}{3}/u);
});
