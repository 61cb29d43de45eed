/** What the borders of the world are called. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { borderName, territoryName, type TerritoryNames } from '../../src/core/world/names.ts';
import { LANGUAGES, messagesOf } from '../helpers/library.ts';

const namesIn = (language: string) =>
  JSON.parse(
    readFileSync(new URL(`../../geo/world/names/${language}.json`, import.meta.url), 'utf8'),
  ) as TerritoryNames;

describe('a territory', () => {
  it('has its name, or its code', () => {
    expect(territoryName('es', namesIn('ru'))).toBe('Испания');
    expect(territoryName('zz', {})).toBe('ZZ');
  });
});

describe('a border', () => {
  it.each([
    ['az', 'İspaniya–Portuqaliya sərhədi'],
    ['en', 'Spain–Portugal border'],
    ['fa', 'مرز اسپانیا و پرتغال'],
    ['hy', 'Իսպանիա–Պորտուգալիա սահման'],
    ['ru', 'Граница Испания – Португалия'],
  ])('is named in %s', (language, name) => {
    expect(LANGUAGES).toContain(language);
    expect(borderName(['es', 'pt'], messagesOf(language), namesIn(language))).toBe(name);
  });
});
