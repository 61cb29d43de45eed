/** Search as a reader meets it: examples in five languages, and positions in many forms. */
import { describe, expect, it } from 'vitest';
import { parsePosition } from '../../src/core/find/position.ts';
import { type Found, search, searchIndex, selectionOf } from '../../src/core/find/search.ts';
import { loadLibrary, manifest, missionNamesOf } from '../helpers/library.ts';

const { library } = loadLibrary();
const index = searchIndex(manifest, library, missionNamesOf(library));
const keyOf = (found: Found) =>
  found.type === 'spot' ? 'spot' : `${found.type === 'layer' ? 'layer' : found.kind}/${found.id}`;
const keysFor = (text: string) => search(index, text).map(keyOf);

describe('search', () => {
  it.each([
    ['Baku', 'place/baku'],
    ['baki', 'place/baku'],
    ['باکو', 'place/baku'],
    ['Բաքու', 'place/baku'],
    ['Баку', 'place/baku'],
    ['Nakhchivan', 'place/nakhchivan'],
    ['naxcivan', 'place/nakhchivan'],
    ['نخجوان', 'place/nakhchivan'],
    ['Tabriz', 'place/tabriz'],
    ['Tebriz', 'place/tabriz'],
    ['تبريز', 'place/tabriz'],
    ['Երևան', 'place/yerevan'],
    ['ԵՐԵՎԱՆ', 'place/yerevan'],
    ['Kazan', 'place/kazan'],
    ['Казань', 'place/kazan'],
    ['Rasht', 'place/rasht'],
    ['Iran', 'country/ir'],
    ['Türkiye', 'country/tr'],
    ['turkiye', 'country/tr'],
    ['Araz', 'river/aras'],
    ['ارس', 'river/aras'],
    ['relief', 'layer/relief'],
    ['Iran–Azerbaijan border', 'border/ir-az'],
    ['Граница Ирана и Азербайджана', 'border/ir-az'],
  ])('%s finds %s first', (text, key) => {
    expect(keysFor(text)[0]).toBe(key);
  });

  it.each([
    ['Tabirz', 'place/tabriz'],
    ['Nakhchvan', 'place/nakhchivan'],
    ['Nakhichevan', 'place/nakhchivan'],
    ['Yerevann', 'place/yerevan'],
    ['Lankeran', 'place/lankaran'],
    ['Азербайжан', 'country/az'],
  ])('%s, with a slip, finds %s', (text, key) => {
    expect(keysFor(text).slice(0, 3)).toContain(key);
  });

  it.each(['بیله‌سوار', 'بیله سوار', 'بیلهسوار'])('finds Bileh Savar, written %s', (text) => {
    expect(keysFor(text)[0]).toBe('place/bilesavar-ir');
  });

  it.each([
    ['Turkey', 'country/tr'],
    ['Persia', 'country/ir'],
    ['Персия', 'country/ir'],
    ['آذربایجان', 'country/az'],
    ['Tabriz, Iran', 'place/tabriz'],
    ['Iran Tabriz', 'place/tabriz'],
    ['Тебриз, Иран', 'place/tabriz'],
    ['Julfa (Azerbaijan)', 'place/julfa-az'],
    ['Astara, Iran', 'place/astara-ir'],
    ['Aras river', 'river/aras'],
    ['river Aras', 'river/aras'],
    ['رود ارس', 'river/aras'],
    ['Araz çayı', 'river/aras'],
    ['Արաքս գետ', 'river/aras'],
    ['река Аракс', 'river/aras'],
    ['Araxes', 'river/aras'],
    ['Mtkvari', 'river/kura'],
    ['Caspian', 'sea/caspian-sea'],
    ['خدا آفرین', /khoda-afarin/],
    ['Khoda Afarin', 'dam/dam-khoda-afarin'],
    ['khodaafarin dam', 'dam/dam-khoda-afarin'],
    ['Ba\u200bku', 'place/baku'],
    ['Ba\u00adku', 'place/baku'],
    ['\u2067Baku\u2069', 'place/baku'],
    ['Ｂａｋｕ', 'place/baku'],
    ['Pars abad', 'place/parsabad'],
    ['river', /^river\//],
    ['գետ', /^river\//],
    ['Zangezur corridor', 'route/tripp'],
    ['border Iran Azerbaijan', 'border/ir-az'],
  ])('knows %s by another name', (text, key) => {
    expect(keysFor(text)[0]).toMatch(typeof key === 'string' ? new RegExp(`^${key}$`) : key);
  });

  it('names the border that it is about among the first for its countries', () => {
    for (const name of ['Iran', 'Azerbaijan', 'Иран', 'İran', 'Ադրբեջան'])
      expect(keysFor(name).slice(0, 6), name).toContain('border/ir-az');
  });

  it('puts towns before districts of their name, and a layer not beside its thing', () => {
    expect(keysFor('Astara').slice(0, 2).sort()).toEqual(['place/astara-az', 'place/astara-ir']);
    const keys = keysFor('Iran–Azerbaijan border');
    expect(keys[0]).toBe('border/ir-az');
    expect(keys).not.toContain('layer/ir-az');
  });

  it('finds regions where their sources have them', () => {
    for (const name of ['Karabakh', 'Qarabağ', 'قره‌باغ', 'Ղարաբաղ', 'Карабах'])
      expect(keysFor(name), name).toContain('place/khankendi');
    expect(keysFor('Zangezur')).toContain('province/am-syunik');
    expect(keysFor('Eastern Zangezur')).toContain('place/zangilan');
  });

  it('finds a border by the sections it has', () => {
    expect(keysFor('Nakhchivan section')).toContain('border/ir-az-nakhchivan');
  });

  it('finds missions by city, by what they are and by who sends them', () => {
    expect(keysFor('embassy Tehran')).toContain('mission/am-ir-embassy-tehran');
    expect(keysFor('Armenia embassy in Tehran')[0]).toBe('mission/am-ir-embassy-tehran');
    const consulates = search(index, 'consulate');
    expect(consulates.filter((one) => one.type === 'thing' && one.kind === 'mission')).not.toEqual(
      [],
    );
    expect(keysFor('consulate Թավրիզ')).toContain('mission/am-ir-consulate-tabriz');
  });

  it('needs no words for missions', () => {
    const without = searchIndex(manifest, library);
    expect(search(without, 'embassy').map(keyOf).join(' ')).not.toContain('mission/');
  });

  it('begins with what has been typed so far', () => {
    expect(keysFor('Nakh')[0]).toMatch(/nakhchivan/);
  });

  it('says which name matched', () => {
    expect(search(index, 'Баку')[0]).toMatchObject({ matched: 'Баку' });
  });

  it('finds only what can be chosen', () => {
    const kinds = new Set(manifest.layers.flatMap((layer) => layer.things ?? []));
    for (const text of ['water', 'su', 'provinces', 'a', 'Armenia']) {
      for (const found of search(index, text)) {
        if (found.type === 'thing') expect([...kinds, 'mission']).toContain(found.kind);
      }
    }
  });

  it('finds nothing in nothing', () => {
    expect(search(index, '')).toEqual([]);
    expect(search(index, ' … ')).toEqual([]);
    expect(search(index, 'qqqqqqqqqq')).toEqual([]);
  });

  it('takes a position for a spot', () => {
    expect(search(index, '38.9, 46.5')).toEqual([{ type: 'spot', position: [46.5, 38.9] }]);
  });

  it('stands for a selection, unless it is a layer', () => {
    expect(selectionOf({ type: 'spot', position: [1, 2] })).toEqual({
      type: 'spot',
      position: [1, 2],
    });
    const names = { en: 'x' };
    expect(selectionOf({ type: 'thing', kind: 'place', id: 'x', names, matched: '' })).toEqual({
      type: 'thing',
      kind: 'place',
      id: 'x',
    });
    expect(selectionOf({ type: 'layer', id: 'x', names, matched: '' })).toBeNull();
  });
});

describe('a position', () => {
  it.each([
    '38.9, 46.5',
    '38.9,46.5',
    '38.9 46.5',
    ' 38.9   46.5 ',
    '38.9;46.5',
    '38,9; 46,5',
    '38,9 46,5',
    '38,9, 46,5',
    '+38.9 +46.5',
    '(38.9, 46.5)',
    '38.9° 46.5°',
    '38.9°N 46.5°E',
    '38.9N 46.5E',
    '38.9n, 46.5e',
    '38.9N46.5E',
    'N38.9 E46.5',
    'N 38.9, E 46.5',
    '46.5 E 38.9 N',
    'E 46.5, N 38.9',
    '38.9N, 46.5',
    '38°54′N 46°30′E',
    '38°54′0″N, 46°30′0″E',
    '38° 54\' 0" N 46° 30\' 0" E',
    "38°54'00''N 46°30'00''E",
    "38° 54' 46° 30'",
    "38°54',46°30'",
    "38° 54.0' N, 46° 30,0' E",
    '38 54 N 46 30 E',
    '38 54 0 N, 46 30 0 E',
    '46°30′E 38°54′N',
    '38º54’N 46º30’E',
    '۳۸٫۹، ۴۶٫۵',
    '۳۸٫۹ ۴۶٫۵',
    '۳۸٫۹؛ ۴۶٫۵',
    '٣٨٫٩ ٤٦٫٥',
  ])('is read from %s', (text) => {
    const [longitude, latitude] = parsePosition(text) ?? [];
    expect(latitude).toBeCloseTo(38.9, 9);
    expect(longitude).toBeCloseTo(46.5, 9);
  });

  it.each([
    ['-38.9, 46.5', [46.5, -38.9]],
    ['38.9 −46.5', [-46.5, 38.9]],
    ['38.9S 46.5W', [-46.5, -38.9]],
    ['S 38.9 W 46.5', [-46.5, -38.9]],
    ['90, 180', [180, 90]],
    ['38, 46', [46, 38]],
    ['38,46', [46, 38]],
    ['0 0', [0, 0]],
    ['-0, -0', [0, 0]],
  ])('has its sign from %s', (text, position) => {
    expect(parsePosition(text)).toEqual(position);
  });

  it.each([
    ...['91, 46', '38, 181', '-90.1 0', '38.9N 181E', '46.5N 38.9N', '46E 38E'],
    ...["38°60'N 46°E", '38°30\'60"N 46°E', "38.5°30' 46°", 'N38.9N E46', "3854' 46"],
    ...['38.9', '1828', '', ' ', ',', '38.9,', '12 34 56', '1,2,3', '1;2;3', '38,9,46,5'],
    ...['Route 7', 'M-5 2020', 'Tabriz', '38.9, 46.5 Tabriz', 'Baku 40 49', '2023-01-27', '38 N'],
    ...['N E', 'new', '1e3, 5', '0x10, 5', 'Infinity, 0', 'NaN NaN', '38..9 46', '-- 3 4'],
  ])('is not read from “%s”', (text) => {
    expect(parsePosition(text)).toBeNull();
  });
});
