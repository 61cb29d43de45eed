/** Every format from a file, and what is said of files that are not as they should be. */
import { Zip, ZipDeflate } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_ENTRIES, MAX_LISTED } from '../../src/core/import/limits.ts';
import { problemWords } from '../../src/core/import/problem-words.ts';
import { readImport } from '../../src/core/import/read.ts';
import { refused } from '../../src/core/import/refused.ts';
import { simpleStyleOf } from '../../src/core/import/simple-style.ts';
import { isMessageKey } from '../../src/core/words/text.ts';
import type { ImportOptions } from '../../src/core/import/types.ts';
import {
  bytesOf,
  collection,
  feature,
  point,
  shapefileOf,
  zipOf,
} from '../helpers/import-samples.ts';
import { messagesOf } from '../helpers/library.ts';

const DATA = new URL('../data/import/', import.meta.url);
const read = (name: string, content: string | Uint8Array, options: ImportOptions = {}) =>
  readImport(typeof content === 'string' ? bytesOf(content) : content, name, options);
const sample = (name: string) => new Uint8Array(readFileSync(new URL(name, DATA)));
/** What was said, short: `code @ place`. */
const said = (problems: readonly { code: string; at: string }[]) =>
  problems.map(({ code, at }) => `${code} @ ${at}`);

describe('a good file', () => {
  const samples = readdirSync(DATA).filter((name) => name.startsWith('sample'));

  it('is there for each format', () => {
    expect(samples).toHaveLength(13);
  });

  it.each(samples)('%s is read as expected', async (name) => {
    const expected = new URL(`expected/${name}.json`, DATA);
    const result = await readImport(sample(name), name);
    const text = `${JSON.stringify(result, null, 1)}\n`;
    await expect(text).toMatchFileSnapshot(expected.pathname);
    expect(result.features.length).toBe(result.count);
    expect(structuredClone(result.features)).toEqual(JSON.parse(JSON.stringify(result.features)));
  });

  it('of bare WKT has a geometry a line, each with its place', async () => {
    const result = await read('lines.wkt', 'POINT(46 38)\n\nPOINT(46)\nLINESTRING(46 38, 47 39)\n');
    expect(result.features.map(({ geometry }) => geometry.type)).toEqual(['Point', 'LineString']);
    expect(said(result.skipped)).toEqual(['import.badCell @ line 3']);
    expect(result.notes).toEqual([]);
  });

  it('of KML is drawn as it says: lines, areas and points', async () => {
    const style =
      '<Style id="a"><IconStyle><color>ff00ff00</color></IconStyle><LineStyle><color>ff0000ff</color><width>4</width></LineStyle></Style>';
    const placemark = (geometry: string) =>
      `<Placemark><styleUrl>#a</styleUrl>${geometry}</Placemark>`;
    const { features } = await read(
      'styled.kml',
      `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${style}${placemark(
        '<Point><coordinates>46,38</coordinates></Point>',
      )}${placemark('<LineString><coordinates>46,38 47,39</coordinates></LineString>')}</Document></kml>`,
    );
    const styles = features.map(({ properties }) => simpleStyleOf(properties));
    expect(styles[0]).toMatchObject({ 'marker-color': '#00ff00' });
    expect(styles[1]).toMatchObject({ stroke: '#ff0000', 'stroke-width': 4 });
  });

  it('is read whatever its name says', async () => {
    const { format, count, notes } = await readImport(sample('sample.kml'), 'places.csv');
    expect([format, count]).toEqual(['kml', 3]);
    expect(said(notes)).toContain('import.extension @ file');
  });

  it('may be packed', async () => {
    const zip = zipOf({ 'readme.txt': 'x', 'data/places.geojson': sample('sample.geojson') });
    expect(await readImport(zip, 'places.zip')).toMatchObject({ format: 'geojson', count: 3 });
  });
});

const good = feature(point(46, 39), { name: 'good' });
const ring = (...positions: number[][]) => feature({ type: 'Polygon', coordinates: [positions] });
const nested = (levels: number): object => {
  let geometry = point(1, 2);
  for (let level = 0; level < levels; level++)
    geometry = { type: 'GeometryCollection', geometries: [geometry] };
  return geometry;
};
/** A text in a code page of one byte a letter. */
function codePage(label: string, text: string): Uint8Array {
  const letters = Array.from({ length: 256 }, (_, byte) =>
    new TextDecoder(label).decode(Uint8Array.of(byte)),
  );
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}
const utf16 = (text: string, isMarked: boolean) => {
  const marked = isMarked ? `\ufeff${text}` : text;
  return new Uint8Array(Uint16Array.from(marked, (letter) => letter.charCodeAt(0)).buffer);
};
const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
const cut = (content: string | Uint8Array, part: number) =>
  content.slice(0, Math.floor(content.length * part));

/** File, what it holds, features that are read, what is said of the rest. */
const FAULTY: readonly (readonly [
  what: string,
  name: string,
  content: string | Uint8Array,
  count: number,
  said: readonly string[],
])[] = [
  ['an empty file', 'a.geojson', '', 0, ['import.empty @ file']],
  ['a blank file', 'a.csv', ' \n\n', 0, ['import.empty @ file']],
  [
    'a picture',
    'a.geojson',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10),
    0,
    ['import.wrongKind @ file'],
  ],
  ['a PDF', 'a.pdf', '%PDF-1.7\n', 0, ['import.wrongKind @ file']],
  [
    'a web page',
    'a.kml',
    '<!DOCTYPE html><html><body>x</body></html>',
    0,
    ['import.wrongKind @ file'],
  ],
  ['a letter', 'a.txt', 'Dear reader,\nno table.\n', 0, ['import.noCoordinates @ file']],
  ['one word', 'a.txt', 'hello', 0, ['import.wrongKind @ file']],
  ['no features', 'a.geojson', collection([]), 0, ['import.nothing @ file']],
  ['another object', 'a.json', '{"a":1}', 0, ['import.badFeature @ feature 1']],
  [
    'a comma too much',
    'a.json',
    '{"type":"FeatureCollection",\n "x": 1,,}',
    0,
    ['import.badJson @ line 2:9'],
  ],
  [
    'NaN in a feature',
    'a.geojson',
    `{"type":"FeatureCollection","features":[\n${JSON.stringify(good)},\n{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[NaN,1]}},\n${JSON.stringify(good)}]}`,
    2,
    ['import.badJson @ line 3:77'],
  ],
  [
    'the half of a file',
    'a.geojson',
    `{"type":"FeatureCollection","features":[\n${JSON.stringify(good)},\n{"type":"Feature","prop`,
    1,
    ['import.truncated @ line 3'],
  ],
  [
    'half a letter at its end',
    'a.csv',
    bytesOf('name,lat,lon\nA,39,46\nB,40,47,Ə').slice(0, -1),
    2,
    [],
  ],
  ['a null feature', 'a.geojson', collection([null, good]), 1, ['import.badFeature @ feature 1']],
  [
    'no geometry',
    'a.geojson',
    collection([feature(null), good]),
    1,
    ['import.noGeometry @ feature 1'],
  ],
  [
    'an empty geometry',
    'a.geojson',
    collection([feature({ type: 'LineString', coordinates: [] })]),
    0,
    ['import.noGeometry @ feature 1'],
  ],
  [
    'an unknown geometry',
    'a.geojson',
    collection([feature({ type: 'Circle', coordinates: [1, 2] })]),
    0,
    ['import.badGeometry @ feature 1'],
  ],
  [
    'a word for a number',
    'a.geojson',
    collection([feature(point('east', 39))]),
    0,
    ['import.badCoordinates @ feature 1'],
  ],
  [
    'numbers as text',
    'a.geojson',
    collection([feature(point('46', '39'))]),
    1,
    ['import.textNumbers @ feature 1'],
  ],
  [
    'null for a number',
    'a.geojson',
    collection([feature(point(null, 39))]),
    0,
    ['import.badCoordinates @ feature 1'],
  ],
  [
    'an infinite number',
    'a.geojson',
    collection([good]).replace('46', '1e999'),
    0,
    ['import.badCoordinates @ feature 1'],
  ],
  [
    'a short line',
    'a.geojson',
    collection([feature({ type: 'LineString', coordinates: [[1, 2]] })]),
    0,
    ['import.fewPositions @ feature 1'],
  ],
  [
    'an open ring',
    'a.geojson',
    collection([ring([0, 0], [1, 0], [1, 1])]),
    1,
    ['import.closedRing @ feature 1'],
  ],
  [
    'a ring of two',
    'a.geojson',
    collection([ring([0, 0], [1, 0], [0, 0])]),
    0,
    ['import.fewPositions @ feature 1'],
  ],
  [
    'properties that are a list',
    'a.geojson',
    collection([feature(point(1, 2), [1])]),
    1,
    ['import.badProperties @ feature 1'],
  ],
  [
    'a thousand collections in one another',
    'a.geojson',
    collection([feature(nested(1000)), good]),
    1,
    ['import.tooDeep @ feature 1'],
  ],
  [
    'a hundred thousand lists in one another',
    'a.geojson',
    '['.repeat(100_000),
    0,
    ['import.badJson @ line 1:1'],
  ],
  [
    'latitude first',
    'a.geojson',
    collection([feature(point(39, 146)), feature(point(38, 47))]),
    2,
    ['import.turned @ file'],
  ],
  [
    'latitude first, in the region',
    'a.geojson',
    collection([feature(point(39, 46))]),
    1,
    ['import.maybeTurned @ file'],
  ],
  [
    'projected coordinates',
    'a.geojson',
    collection([feature(point(539000, 4300000))]),
    0,
    ['import.projected @ file'],
  ],
  [
    'a projection that has a name',
    'a.geojson',
    collection([feature(point(539000, 4300000))], crs('urn:ogc:def:crs:EPSG::32638')),
    0,
    ['import.crs @ file'],
  ],
  [
    'another datum',
    'a.geojson',
    collection([good], crs('EPSG:4284')),
    1,
    ['import.crsAssumed @ file'],
  ],
  ['WGS84 by name', 'a.geojson', collection([good], crs('urn:ogc:def:crs:OGC:1.3:CRS84')), 1, []],
  [
    'one position too far',
    'a.geojson',
    collection([good, good, feature(point(46, 4000))]),
    2,
    ['import.outOfRange @ feature 3'],
  ],
  [
    'past the 180th meridian',
    'a.geojson',
    collection([feature(point(185, 65))]),
    1,
    ['import.pastDateLine @ feature 1'],
  ],
  [
    'a broken line of many',
    'a.ndjson',
    `${JSON.stringify(good)}\n{"type":"Feature",,}\n${JSON.stringify(good)}\n`,
    2,
    ['import.badJson @ line 2:19'],
  ],
  [
    'an arc that is not there',
    'a.topojson',
    JSON.stringify({
      type: 'Topology',
      arcs: [],
      objects: { a: { type: 'LineString', arcs: [7] }, b: { ...point(46, 39) } },
    }),
    1,
    ['import.badGeometry @ feature 1'],
  ],
  [
    'one arc a million times',
    'a.topojson',
    JSON.stringify({
      type: 'Topology',
      arcs: [Array(30_000).fill([46, 39])],
      objects: { a: { type: 'LineString', arcs: Array(30_000).fill(0) } },
    }),
    0,
    ['import.tooManyPositions @ feature 1'],
  ],
  [
    'a KML that is cut',
    'a.kml',
    cut(sample('sample.kml'), 0.7),
    2,
    ['import.truncated @ line 10:61', 'import.networkLink @ file', 'import.remoteIcon @ file'],
  ],
  [
    'an unknown entity',
    'a.kml',
    '<kml><Placemark><name>a&nbsp;b</name><Point><coordinates>46,39</coordinates></Point></Placemark></kml>',
    1,
    ['import.badXml @ line 1:17'],
  ],
  [
    'elements within one another',
    'a.kml',
    `<kml>${'<Folder>'.repeat(5000)}${'</Folder>'.repeat(5000)}</kml>`,
    0,
    ['import.tooDeep @ file'],
  ],
  [
    'tags that never end',
    'a.kml',
    `<kml>${'<a'.repeat(200_000)}`,
    0,
    ['import.truncated @ line 1:6'],
  ],
  [
    'tags that close nothing',
    'a.kml',
    `<kml>${'</kml>'.repeat(200_000)}`,
    0,
    ['import.badXml @ line 1:12'],
  ],
  [
    'a tag that closes another',
    'a.kml',
    '<kml><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark><Folder></Document></kml>',
    1,
    ['import.badXml @ line 1:82'],
  ],
  ['one column of positions', 'a.csv', 'coordinates\n38.9, 46.5\n40, 47\n', 2, []],
  [
    'a cell of a megabyte',
    'a.csv',
    `a,position\nx,1${' '.repeat(1e6)}2\ny,"39, 46"\nz,"40, 47"\n`,
    2,
    ['import.badCell @ line 2'],
  ],
  ['addresses', 'a.csv', 'name,address\nA,Street 1\n', 0, ['import.addresses @ file']],
  ['a table without coordinates', 'a.csv', 'a,b\n1,2\n', 0, ['import.noCoordinates @ file']],
  [
    'cells that are no coordinates',
    'a.csv',
    'name,lat,lon\nA,39,46\n"B\nb",x,y\nC,,\n',
    1,
    ['import.badCell @ line 3', 'import.noGeometry @ line 5'],
  ],
  [
    'Cyrillic of old Windows',
    'a.csv',
    codePage('windows-1251', 'город,широта,долгота\nБаку,40.4,49.8\n'),
    1,
    ['import.encoding @ file'],
  ],
  [
    'UTF-16 with its mark',
    'a.csv',
    utf16('name,lat,lon\nƏ,39,46\n', true),
    1,
    ['import.encoding @ file'],
  ],
  [
    'UTF-16 without',
    'a.csv',
    utf16('name,lat,lon\nA,39,46\n', false),
    1,
    ['import.encoding @ file'],
  ],
  [
    'a Shapefile by itself',
    'a.shp',
    shapefileOf([[46, 39]], [])['places.shp'] as Uint8Array,
    1,
    ['import.missingPart @ entry x.shp', 'import.missingPart @ entry x.shp'],
  ],
  [
    'a Shapefile that is cut',
    'a.zip',
    zipOf({
      ...shapefileOf(
        [
          [46, 39],
          [47, 40],
        ],
        [bytesOf('A')],
      ),
      'places.shp': cut(
        shapefileOf(
          [
            [46, 39],
            [47, 40],
          ],
          [],
        )['places.shp'] as Uint8Array,
        0.9,
      ),
    }),
    1,
    ['import.truncated @ entry places.shp'],
  ],
  [
    'a projected Shapefile',
    'a.zip',
    zipOf(
      shapefileOf(
        [[539000, 4300000]],
        [bytesOf('A')],
        'PROJCS["WGS_1984_UTM_Zone_38N",GEOGCS["GCS_WGS_1984"]]',
      ),
    ),
    0,
    ['import.crs @ file'],
  ],
  [
    'a table that promises rows',
    'a.zip',
    zipOf({ ...shapefileOf([[46, 39]], []), 'places.dbf': promising(4_000_000_000) }),
    1,
    ['import.truncated @ entry places.dbf'],
  ],
  [
    'an archive of other things',
    'a.zip',
    zipOf({ 'a.png': 'x' }),
    0,
    ['import.nothingInZip @ file'],
  ],
  [
    'an archive that is cut',
    'a.kmz',
    cut(
      zipOf({
        'doc.kml': `<kml>${Array.from({ length: 2000 }, (_, i) => `<x>${Math.sin(i)}</x>`).join('')}</kml>`,
      }),
      0.5,
    ),
    0,
    ['import.truncated @ entry doc.kml'],
  ],
  [
    'sixty thousand entries',
    'a.kmz',
    zipOf(Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`${index}.txt`, '']))),
    0,
    ['import.tooManyEntries @ file'],
  ],
  [
    'an archive that unpacks to much',
    'a.kmz',
    zipOf({ 'doc.kml': new Uint8Array(250_000_000) }),
    0,
    ['import.unpackedTooBig @ file'],
  ],
  [
    'one that does not say so',
    'a.kmz',
    streamedZip(new Uint8Array(60_000_000)),
    0,
    ['import.unpackedTooBig @ file'],
  ],
  [
    'an archive in an archive',
    'a.zip',
    zipOf({ 'a.kml': zipOf({ 'b.kml': 'x' }) }),
    0,
    ['import.wrongKind @ file'],
  ],
  [
    'a FlatGeobuf that is cut',
    'a.fgb',
    cut(sample('sample.fgb'), 0.8),
    2,
    ['import.brokenFile @ feature 3'],
  ],
];

/** The head of a table with more rows than it has. */
function promising(rows: number): Uint8Array {
  const dbf = (shapefileOf([], [bytesOf('A')])['places.dbf'] as Uint8Array).slice();
  new DataView(dbf.buffer).setUint32(4, rows, true);
  return dbf;
}

/** An archive whose entry says its size behind itself only. */
function streamedZip(content: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  const entry = new ZipDeflate('doc.kml', { level: 9 });
  zip.add(entry);
  entry.push(content, true);
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}

describe('an old encoding', () => {
  it.each([
    ['windows-1251', 'Нахичевань и Джульфа'],
    ['windows-1251', 'ЕРЕВАН'],
    ['windows-1256', 'مرز ايران و آذربايجان'],
    ['windows-1256', 'پارس‌آباد مغان'],
    ['windows-1254', 'Nahçıvan, Iğdır ve Şuşa'],
  ])('%s is told by its words: %s', async (label, name) => {
    const { features, notes } = await read(
      'a.csv',
      codePage(label, `name;lat;lon\n${name};39;46\n`),
    );
    expect(notes[0]).toMatchObject({ code: 'import.encoding', params: { value: label } });
    expect(features[0]?.properties['name']).toBe(name);
  });
});

describe('a faulty file', () => {
  const region = [43, 36, 50, 42] as const;

  it.each(FAULTY)('%s (%s)', async (_, name, content, count, wanted) => {
    const result = await read(name, content, { region });
    expect(said([...result.skipped, ...result.notes])).toEqual(wanted);
    expect(result.count).toBe(count);
  });

  it('has words in five languages for all that is said', async () => {
    for (const language of ['en', 'az', 'fa', 'hy', 'ru']) {
      const messages = messagesOf(language);
      for (const [, name, content] of FAULTY.filter(([, , { length }]) => length < 1e5)) {
        const { skipped, notes } = await read(name, content, { region });
        for (const problem of [...skipped, ...notes]) {
          expect(isMessageKey(messages, problem.code), problem.code).toBe(true);
          expect(problemWords(messages, problem)).not.toMatch(/\{\w+\}/);
        }
      }
    }
  });

  it('says where, in words', () => {
    const problem = (at: string) =>
      problemWords(messagesOf('en'), {
        code: 'import.empty',
        at,
        params: { file: 'a' },
        severity: 'error',
      });
    expect(problem('file')).toBe('\u2068a\u2069: the file is empty.');
    expect(problem('feature 12')).toContain(', feature 12: ');
    expect(problem('line 3')).toContain(', line 3: ');
    expect(problem('line 3:14')).toContain(', line 3, column 14: ');
    expect(problem('entry a: b.kml')).toContain('“\u2068a: b.kml\u2069”: ');
  });

  it('is refused by its size before it is read', () => {
    expect(refused(400_000_000, 'a.geojson')).toBeNull();
    expect(refused(400_000_001, 'a.geojson')?.skipped[0]).toMatchObject({
      code: 'import.tooBig',
      params: { file: 'a.geojson', value: '401', limit: '400' },
    });
  });

  it('lists what is wrong up to a number, and then counts', async () => {
    const { skipped } = await read('a.geojson', collection(Array(MAX_LISTED + 50).fill(null)));
    expect(skipped).toHaveLength(MAX_LISTED + 1);
    expect(skipped.at(-1)).toMatchObject({ code: 'import.more', params: { value: '50' } });
  });

  it.each([
    ['a.geojson', `{"features":[${'{,},'.repeat(20_000)}`],
    ['a.geojson', `{"features":[${'"'.repeat(1e6)}`],
    ['a.csv', `a,lat,lon\n${'"'.repeat(1e6)}`],
    ['a.kml', `<kml>${'<!--'.repeat(1e5)}`],
    ['a.kml', `<!DOCTYPE kml [${'<!ENTITY a "b">'.repeat(1e5)}]><kml/>`],
    ['a.csv', `a,wkt\nx,"POLYGON${'('.repeat(1e6)}"\n`],
  ])('is done with in seconds: %s (%#)', async (name, content) => {
    const start = performance.now();
    expect((await read(name, content)).count).toBe(0);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('tells the limits that it goes by', () => {
    expect([MAX_ENTRIES, MAX_DEPTH]).toEqual([1000, 32]);
  });
});

describe('what is put right', () => {
  it('turns rings the way of RFC 7946, and says so only if asked', async () => {
    const clockwise = collection([ring([0, 0], [0, 1], [1, 1], [0, 0])]);
    const quiet = await read('a.geojson', clockwise);
    expect(quiet.features[0]?.geometry).toMatchObject({
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    });
    expect(quiet.notes).toEqual([]);
    const { notes } = await read('a.geojson', clockwise, { notesWinding: true });
    expect(said(notes)).toEqual(['import.rewound @ feature 1']);
  });

  it('keeps the good parts of a geometry', async () => {
    const lines = {
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [1, 1],
        ],
        [[0, 0]],
      ],
    };
    const { features, skipped } = await read('a.geojson', collection([feature(lines)]));
    expect(features[0]?.geometry).toMatchObject({
      coordinates: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    });
    expect(said(skipped)).toEqual(['import.fewPositions @ feature 1']);
  });

  it('turns every position where latitude came first', async () => {
    const { features, bounds } = await read('a.geojson', collection([feature(point(39, 146))]));
    expect(features[0]?.geometry).toEqual(point(146, 39));
    expect(bounds).toEqual([146, 39, 146, 39]);
  });
});

describe('properties', () => {
  const text =
    '{"type":"Feature","geometry":{"type":"Point","coordinates":[46,39]},"properties":{"__proto__":{"bad":1},"constructor":"c","hasOwnProperty":1,"toString":null,"in":{"__proto__":2,"b":[{"__proto__":3}]}}}';

  it('never bring a prototype', async () => {
    const { features, notes } = await read('a.geojson', text);
    const properties = features[0]?.properties ?? {};
    expect(Object.getPrototypeOf(properties)).toBeNull();
    expect(Object.keys(properties)).toEqual(['constructor', 'hasOwnProperty', 'toString', 'in']);
    expect(JSON.stringify(properties)).not.toContain('__proto__');
    expect(structuredClone(properties)).not.toHaveProperty('bad');
    expect(({} as Record<string, unknown>)['bad']).toBeUndefined();
    expect(said(notes)).toEqual(Array(3).fill('import.droppedKey @ feature 1'));
  });

  it('come the same way from a table', async () => {
    const { features } = await read('a.csv', '__proto__,constructor,lat,lon\nx,y,39,46\n');
    expect(Object.entries(features[0]?.properties ?? {})).toEqual([['constructor', 'y']]);
  });

  it('are dropped where they are nested a thousand deep', async () => {
    const deep = `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`;
    const { features, notes } = await read('a.geojson', collection([good]).replace('"good"', deep));
    expect(features).toHaveLength(1);
    expect(said(notes)).toEqual(['import.droppedKey @ feature 1']);
    expect(() => structuredClone(features)).not.toThrow();
  });
});
