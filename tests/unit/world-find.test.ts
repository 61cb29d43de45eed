/** Borders of the world by what readers type. */
import { describe, expect, it } from 'vitest';
import { borderFinder, findBorders } from '../../src/core/world/find.ts';
import { loadLibrary, LANGUAGES } from '../helpers/library.ts';

const { library } = loadLibrary([
  'world/index.json',
  ...LANGUAGES.map((language) => `world/names/${language}.json`),
]);
const finder = borderFinder(library.world);
const found = (text: string) => findBorders(finder, text).map(({ record }) => record.id);

describe('a border', () => {
  it.each([
    ['India Bangladesh border', 'bd-in'],
    ['bangladesh–india', 'bd-in'],
    ['Граница Испании и Португалии', 'es-pt'],
    ['граница между Китаем и Россией', 'cn-ru'],
    ['Чада и Ливии', 'ly-td'],
    ['граница США и Мексики', 'mx-us'],
    ['مرز ایران و عراق', 'ir-iq'],
    ['مرز پرتغال و اسپانیا', 'es-pt'],
    ['İspaniya Portuqaliya sərhədi', 'es-pt'],
    ['Misir Sudan hudud', 'eg-sd'],
    ['Թուրքիայի և Բուլղարիայի սահման', 'bg-tr'],
    ['US–Mexico', 'mx-us'],
    ['USA Canada', 'ca-us'],
    ['Oman UAE', 'ae-om'],
    ['DRC Zambia border', 'cd-zm'],
    ['North Korea South Korea', 'kp-kr'],
    ['UK Ireland', 'gb-ie'],
    ['Граница Нигера и Нигерии', 'ne-ng'],
    ['Guinea Guinea-Bissau', 'gn-gw'],
    ['spain portu', 'es-pt'],
  ])('%s is %s', (text, id) => {
    expect(found(text)[0]).toBe(id);
  });

  it('is one of a country’s where only that is named', () => {
    expect(found('Portugal border')).toEqual(['es-pt']);
    expect(found('Spain border')).toContain('es-fr');
    expect(found('Portugal')).toEqual([]);
  });

  it('is none of countries that have none, or of other words', () => {
    expect(found('Portugal India')).toEqual([]);
    expect(found('border')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('Tabriz')).toEqual([]);
  });

  it('is found within 50 ms', () => {
    const start = performance.now();
    for (let turn = 0; turn < 10; turn++) found('граница между Китаем и Россией');
    expect((performance.now() - start) / 10).toBeLessThan(50);
  });
});
