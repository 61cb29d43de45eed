/** How a link reads: the order of its parts, what is dropped and what is said of it. */
import { describe, expect, it } from 'vitest';
import { decodeSelection, decodeView, encodeView } from '../../src/core/url.ts';
import { defaultView, type View } from '../../src/core/view.ts';
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
      'map=7/39/46&layers=relief,borders&opacity=relief:50&chapter=two-pieces&date=2023-01-27&sel=border/ir-az-main&alone=1&page=sources&lang=fa&units=nmi&theme=dark&utm=a%20b',
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
