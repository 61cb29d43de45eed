/** What a reader does most, in the order of a first visit. Each task throws where it fails. */
import assert from 'node:assert/strict';
import { colourOf, type MapTheme } from '../../src/core/style/palette.ts';
import { borderLine, readBorderLines } from '../helpers/border-lines.ts';
import type { Position } from '../../src/core/model/types.ts';
import { type EngineReader, wordsOf } from './reader.ts';

const en = wordsOf('en');
const fa = wordsOf('fa');
const t = (key: string): string => en[key] ?? key;

/** Level ground, where the relief adds nothing, and open water. */
const GROUND: readonly (readonly [colour: string, place: Position])[] = [
  ['land-az', [48.45, 39.75]],
  ['land-ir', [47.75, 39.33]],
  ['sea', [49.9, 38.9]],
];
const TOLERANCE = 20;

async function mustBeColoured(reader: EngineReader, theme: MapTheme): Promise<void> {
  for (const [token, place] of GROUND) {
    const expected = channels(colourOf(token, theme));
    const seen = await reader.colourAt(place);
    const off = Math.max(...seen.map((value, index) => Math.abs(value - (expected[index] ?? 0))));
    assert.ok(
      off <= TOLERANCE,
      `${token} at ${place.join(', ')} is ${seen.join(' ')}, not about ${expected.join(' ')}`,
    );
  }
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((index) => parseInt(colour.slice(index, index + 2), 16));

export const TASKS: Readonly<Record<string, (reader: EngineReader) => Promise<void>>> = {
  'opens with its map': async (reader) => {
    await reader.open('lang=en');
    const missing = await reader.session.evaluate(
      `document.querySelector('.notices')?.textContent.trim() ?? ''`,
    );
    assert.equal(missing, '');
  },
  'draws land, relief and sea in their colours': async (reader) => {
    await reader.open('map=7.2/39.2/48.4&lang=en&theme=light');
    await mustBeColoured(reader, 'light');
  },
  'draws them in the dark theme': async (reader) => {
    await reader.click('button', t('theme.dark'));
    await reader.until('the theme is dark', `document.documentElement.dataset.theme === 'dark'`);
    await reader.until('the map is drawn anew', 'window.araxesMap.loaded()');
    await mustBeColoured(reader, 'dark');
  },
  'finds a place': async (reader) => {
    await reader.open('lang=en');
    await reader.click('#search', t('search.label'));
    await reader.session.type('Tabriz');
    await reader.until(
      'Tabriz is found',
      `document.querySelector('#search-results [role=option]')`,
    );
    await reader.session.pressEnter();
    await reader.until('its Details open', heading('Tabriz'));
  },
  'turns a layer on': async (reader) => {
    await reader.click('[role=tab]', t('tab.layers'));
    await reader.until('the layers are listed', `document.querySelector('[type=checkbox]')`);
    await reader.click('[role=checkbox], [type=checkbox], [role=switch]', 'Tripoints');
    await reader.until('the map has it', `window.araxesMap.getLayer('tripoints:mark')`);
  },
  'selects the border': async (reader) => {
    const line = borderLine(readBorderLines(), 'ir-az-main');
    const [longitude = 0, latitude = 0] = line[line.length >> 1] ?? [];
    await reader.open(`map=10/${latitude}/${longitude}&lang=en`);
    await reader.clickMapAt([longitude, latitude]);
    await reader.until('its Details open', heading('Iran–Azerbaijan'));
  },
  'measures a distance': async (reader) => {
    await reader.open('map=8/40/46.8&lang=en');
    await reader.click('button', t('measure.open'));
    await reader.until('the tools are there', `document.querySelector('.measure [type=radio]')`);
    await reader.clickMapAt([46.5, 40]);
    await reader.clickMapAt([47, 40.3]);
    await reader.until(
      '54 km are told',
      `/\\b5[345]\\.\\d+\\s*km/.test(document.querySelector('.measure').textContent)`,
    );
  },
  'speaks Persian': async (reader) => {
    await reader.session.evaluate(`(() => {
      const select = document.querySelector('header select');
      select.value = 'fa';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await reader.until('it runs from the right', `document.documentElement.dir === 'rtl'`);
    await reader.click('[role=tab]', fa['tab.places'] ?? '');
    await reader.until('the map is drawn anew', 'window.araxesMap.loaded()');
  },
};

const heading = (name: string): string =>
  `document.querySelector('.details h2')?.textContent.includes(${JSON.stringify(name)})`;
