/** On a day before today's borders stood, the strip of time says so, in every language; countries have names. */
import { describe, expect, it } from 'vitest';
import { COUNTRIES_FILE, FORMER_LINES_FILE } from '../../src/core/model/library.ts';
import { filesForLayers } from '../../src/core/data/reading.ts';
import { bordersThen, layerAt } from '../../src/core/time/index.ts';
import { defaultView } from '../../src/core/view/view.ts';
import { languagesWithMessages, loadLibrary, manifest, messagesOf } from '../helpers/library.ts';
import { styleFor } from '../helpers/styles.ts';

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

describe('lines of other days', () => {
  const lines = library.layers[FORMER_LINES_FILE] ?? { type: 'FeatureCollection', features: [] };
  it.each([
    ['1923-07-06', []],
    ['1930-06-01', ['nagorno-karabakh-oblast']],
    ['1991-11-26', ['nagorno-karabakh-oblast']],
    ['1992-05-08', []],
    ['1994-05-12', ['ceasefire-line-1994']],
    ['2020-11-10', ['ceasefire-line-1994']],
    ['2020-11-11', []],
  ])('on %s: %j', (day, ids) => {
    const shown = layerAt(lines, library, day).features;
    expect(shown.map(({ properties }) => properties.id)).toEqual(ids);
  });

  it('are drawn and fetched only while the map shows a day', () => {
    const idsOn = (date: string | null) =>
      styleFor(library, { ...defaultView('en'), date }, 'light').layers.map(({ id }) => id);
    expect(idsOn('1994-05-12')).toContain('former-lines:line');
    expect(idsOn(null)).not.toContain('former-lines:line');
    const on = manifest.layers.map(({ id }) => id);
    expect(filesForLayers(manifest, on)).not.toContain(FORMER_LINES_FILE);
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
