/** How a link reads: the order of its parts, what is dropped and what is said of it. */
import { describe, expect, it } from 'vitest';
import { decodeSelection, decodeView, encodeView } from '../../src/core/view/url.ts';
import { defaultView, type View } from '../../src/core/view/view.ts';
import { LANGUAGES, manifest } from '../helpers/library.ts';

const context = { manifest, languages: LANGUAGES, language: 'en' };
const decode = (hash: string) => decodeView(hash, context);
const opening = defaultView('en');

describe('a link', () => {
  it('reads as OpenStreetMap has it: zoom, latitude, longitude', () => {
    expect(decode('#map=7.2/38.9/46.5').view.camera).toEqual({
      zoom: 7.2,
      latitude: 38.9,
      longitude: 46.5,
    });
    expect(
      encodeView({ ...opening, camera: { zoom: 7.204, latitude: 38.90004, longitude: 46.5 } }),
    ).toBe('map=7.2/38.9/46.5&lang=en');
  });

  it('is short at the opening view', () => {
    expect(encodeView(opening)).toBe('lang=en');
  });

  it('writes every part in a fixed order', () => {
    const view: View = {
      language: 'fa',
      theme: 'dark',
      units: 'nmi',
      hasLatinDigits: true,
      tool: null,
      camera: { zoom: 7, latitude: 39, longitude: 46 },
      layers: ['relief', 'borders'],
      opacity: { relief: 0.5 },
      selection: { type: 'thing', kind: 'border', id: 'ir-az-main' },
      chapter: 'two-pieces',
      date: '2023-01-27',
      isAlone: true,
      page: 'sources',
    };
    expect(encodeView(view, [['utm', 'a b']])).toBe(
      'map=7/39/46&layers=relief,borders&opacity=relief:50&chapter=two-pieces&date=2023-01-27&sel=border/ir-az-main&alone=1&page=sources&lang=fa&units=nmi&digits=latin&theme=dark&utm=a%20b',
    );
  });

  it('gives a claim a word of its own', () => {
    const selection = { type: 'thing', kind: 'claim', id: 'border-700-km' } as const;
    expect(encodeView({ ...opening, selection })).toBe('claim=border-700-km&lang=en');
    expect(decode('#claim=border-700-km').view.selection).toEqual(selection);
  });

  it.each(['2023-02-30', '2023', '2023-1-1', 'tomorrow'])(
    'drops the date %s and says so',
    (day) => {
      const { view, problems } = decode(`#date=${day}`);
      expect(view.date).toBeNull();
      expect(problems.map(({ code, at }) => [code, at])).toEqual([['link.dropped', 'date']]);
    },
  );

  it('names a spot by latitude, longitude', () => {
    expect(decodeSelection('point/38.9,46.5')).toEqual({ type: 'spot', position: [46.5, 38.9] });
    for (const broken of ['point/91,0', 'point/0,181', 'point/1', 'point/1,2,3', 'point/a,b']) {
      expect(decodeSelection(broken), broken).toBeNull();
    }
  });

  it('brings a camera from far away to the edge of the map', () => {
    expect(decode('map=99/-89/-190').view.camera).toEqual({
      zoom: 14,
      latitude: -80,
      longitude: -180,
    });
  });

  it.each([
    ['map=7/38.9', 'map'],
    ['map=7/38.9/46.5/1', 'map'],
    ['map=7/38.9/1e9', 'map'],
    ['sel=Border/x', 'sel'],
    ['sel=a/b/c', 'sel'],
    [`sel=place/${'a'.repeat(81)}`, 'sel'],
    ['lang=xx', 'lang'],
    ['lang=constructor', 'lang'],
    ['units=furlong', 'units'],
    ['theme=blue', 'theme'],
    ['opacity=relief', 'opacity'],
    ['opacity=relief:100', 'opacity'],
    ['opacity=nothing:50', 'opacity'],
  ])('drops a broken part: %s', (hash, at) => {
    const { view, problems } = decode(hash);
    expect(view).toEqual(opening);
    expect(problems.map(({ code, at: place }) => [code, place])).toEqual([['link.dropped', at]]);
  });

  it('drops unknown layers and shows the others', () => {
    const { view, problems } = decode('layers=borders,atlantis,countries');
    expect(view.layers).toEqual(['borders']);
    expect(problems).toMatchObject([
      { code: 'link.unknownLayer', at: 'layers', params: { value: 'atlantis' } },
    ]);
    expect(decode('layers=atlantis').view.layers).toBeNull();
    expect(decode('layers=').view.layers).toEqual([]);
  });

  it('puts layers into drawing order', () => {
    expect(decode('layers=missions,relief').view.layers).toEqual(['relief', 'missions']);
  });

  it('keeps foreign parameters, also those named like properties of every object', () => {
    const { view, foreign, problems } = decode('constructor=1&__proto__=2&toString=3&q=a+b');
    expect(foreign).toEqual([
      ['constructor', '1'],
      ['__proto__', '2'],
      ['toString', '3'],
      ['q', 'a b'],
    ]);
    expect(view).toEqual(opening);
    expect(problems).toEqual([]);
  });

  it('leaves out foreign parameters that a link has no room for', () => {
    const long: readonly [string, string] = ['long', 'ə'.repeat(400)];
    const link = encodeView(opening, [long, ['short', '1']]);
    expect(link).toBe('lang=en&short=1');
  });

  it('is refused when it is too long', () => {
    const { view, problems } = decode(`lang=fa&x=${'a'.repeat(2000)}`);
    expect(view).toEqual(opening);
    expect(problems).toMatchObject([{ code: 'link.tooLong' }]);
  });
});

describe('a link that was changed on its way', () => {
  const fa = { selection: { type: 'thing', kind: 'border', id: 'ir-az' }, language: 'fa' };

  it.each([
    '#map%3D9%2F38.9%2F46.5%26sel%3Dborder%2Fir-az%26lang%3Dfa',
    '#map%253D9%252F38.9%252F46.5%2526sel%253Dborder%252Fir-az%2526lang%253Dfa',
    '#map=9/38.9/46.5&amp;sel=border/ir-az&amp;lang=fa',
    '#map=9/38.9/46.5&amp;amp;sel=border/ir-az&#38;lang=fa',
    '#map=9/38.9/46.5%26amp%3Bsel=border/ir-az%26lang=fa',
    '#map=9%2F38.9%2F46.5&sel=border%2Fir-az&lang=fa',
    '#map=9%252F38.9%252F46.5&sel=border%252Fir-az&lang=fa',
    '#map%3D9%2F38.9%2F46.5&sel%3Dborder%2Fir-az&lang%3Dfa',
    '#map=3D9/38.9/46.5&sel=3Dborder/ir-az&lang=3Dfa',
    '#map=9/38.9/46.5\\u0026sel=border/ir-az\\u0026lang=fa',
    '#/map=9/38.9/46.5&sel=border/ir-az&lang=fa',
    '#map=9/38.9/%0A46.5&sel=border/ir%E2%80%8B-az&lang=fa',
    '#map=9/38.9/46.5&sel=border/ir-az&lang=fa&quot;&gt;here',
    '#MAP=9/38.9/46.5&Sel=border/ir-az&LANG=fa-IR',
  ])('reads as it was meant: %s', (hash) => {
    const { view, problems, foreign } = decode(hash);
    expect(view).toMatchObject({ ...fa, camera: { zoom: 9, latitude: 38.9, longitude: 46.5 } });
    expect([problems, foreign]).toEqual([[], []]);
  });

  it.each(Array.from(')]}.,;:!?"\'*_~>»”’…。，、）」。։՝՞՜؟،؛۔।–-'))('has %s behind it', (sign) => {
    for (const behind of [sign, encodeURIComponent(sign), `)${sign}`, `${sign}’da`]) {
      expect(decode(`#sel=border/ir-az&lang=fa${behind}`).view, behind).toMatchObject(fa);
      expect(decode(`#lang=fa&sel=border/ir-az${behind}`).view, behind).toMatchObject(fa);
    }
  });

  it.each(['fa-IR', 'fa_IR', 'FA', 'fa-Arab-IR'])('asks for Persian as %s', (tag) => {
    expect(decode(`#lang=${tag}`)).toMatchObject({ view: { language: 'fa' }, problems: [] });
  });

  it('loses one bad item, not its list', () => {
    const { view, problems } = decode('#opacity=relief:50,nothing:20,borders:x,countries:30');
    expect(view.opacity).toEqual({ relief: 0.5, countries: 0.3 });
    expect(problems.map(({ params }) => params['value'])).toEqual(['nothing:20', 'borders:x']);
  });

  it('keeps what the reader has chosen where it says nothing', () => {
    const kept = { units: 'mi', hasLatinDigits: true, theme: 'dark' } as const;
    const chosen = { ...context, ...kept };
    expect(decodeView('#lang=en', chosen).view).toMatchObject(kept);
    expect(decodeView('#units=nmi', chosen).view).toMatchObject({ units: 'nmi', theme: 'dark' });
  });
});

describe('a measurement in a link', () => {
  const old = 'm=distance:yyxaFglfsG%60l%7CCgvt%5Bfv%60@%60ihUu_qVtulJ_g~Cwme%5E&lang=en';
  const points = [
    [46.31188, 38.8798],
    [48.5, 38.4],
    [44.11, 39.05],
    [-60.5, -30.25],
  ];
  const link = encodeView({ ...opening, tool: { kind: 'distance', points } });

  it('opens as it was written once, and is written anew', () => {
    const { view, problems } = decode(`#map=8/39/46.5&${old}`);
    expect(view.tool).toMatchObject({ kind: 'distance', points: { length: 5 } });
    expect(problems).toEqual([]);
    expect(decode(encodeView(view)).view).toEqual(view);
  });

  it('is written in letters that every program keeps', () => {
    expect(link).toMatch(/^[\w\-.~/=&,:]+$/);
    expect(decode(link)).toMatchObject({ view: { tool: { points } }, problems: [] });
  });

  it('is said to be cut, wherever it was cut', () => {
    const whole = link.replace(/&.*/, '');
    const data = whole.lastIndexOf('.');
    for (let end = whole.indexOf('.') + 1; end < data; end += 1) {
      const { view, problems } = decode(whole.slice(0, end));
      const kept = view.tool && 'points' in view.tool ? view.tool.points : [];
      expect(kept).toEqual(points.slice(0, kept.length));
      expect(
        problems.map(({ code }) => code),
        String(end),
      ).toEqual(kept.length < points.length ? ['link.cut'] : []);
    }
    expect(decode(`#${old.slice(0, old.indexOf('%5B'))}`).problems).toMatchObject([
      { code: 'link.cut', params: { value: '1' } },
    ]);
  });

  it('is dropped where a letter was changed', () => {
    const at = link.indexOf('.') + 3;
    const changed = link.slice(0, at) + (link[at] === 'z' ? 'y' : 'z') + link.slice(at + 1);
    expect(decode(changed).problems).not.toEqual([]);
  });
});
