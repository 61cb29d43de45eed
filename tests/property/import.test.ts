/** Whatever a file holds, reading it ends, and says what it did; whatever is written is read back. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ExportFormat, fileName, write } from '../../src/core/export/index.ts';
import { readImport } from '../../src/core/import/read.ts';
import { safeHref } from '../../src/core/import/safe-href.ts';
import { simpleStyleOf } from '../../src/core/import/simple-style.ts';
import type { ImportedFeature } from '../../src/core/import/types.ts';
import { bytesOf, collection, feature } from '../helpers/import-samples.ts';

const DATA = new URL('../data/import/', import.meta.url);
const samples = readdirSync(DATA)
  .filter((name) => name.startsWith('sample'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, DATA))) }));
/** Far more than any of them takes. */
const HANGS_MILLISECONDS = 10_000;

/** What holds of every result. */
async function expectSound(name: string, bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  const { features, bounds, count, skipped, notes } = await readImport(bytes, name);
  expect(performance.now() - start).toBeLessThan(HANGS_MILLISECONDS);
  expect(features.length).toBe(count);
  expect(bounds === null).toBe(count === 0);
  expect(count + skipped.length + notes.length).toBeGreaterThan(0);
  for (const { geometry, properties } of features) {
    expect(Object.getPrototypeOf(properties)).toBeNull();
    expect(JSON.stringify(geometry)).not.toContain('null');
  }
  expect(JSON.parse(JSON.stringify(features))).toEqual(structuredClone(features));
  if (bounds) expect(bounds.every((edge) => Math.abs(edge) <= 360)).toBe(true);
}

describe('reading', () => {
  const name = fc.constantFrom('a.geojson', 'a.kml', 'a.csv', 'a.zip', 'a.fgb', 'a');

  it('takes any bytes', () =>
    fc.assert(fc.asyncProperty(name, fc.uint8Array({ maxLength: 500 }), expectSound), {
      numRuns: 200,
    }));

  it('takes any bytes behind a start that it knows', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          ...[
            [0x50, 0x4b, 3, 4],
            [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0],
            [0, 0, 0x27, 0x0a],
          ],
          ...['<kml>', '<gpx>', '{"features":[', '\u001e{', 'lat,lon\n', 'a,wkt\nx,POLYGON(('].map(
            (text) => [...bytesOf(text)],
          ),
        ),
        fc.uint8Array({ maxLength: 500 }),
        (start, rest) => expectSound('a', Uint8Array.from([...start, ...rest])),
      ),
      { numRuns: 300 },
    ));

  it('takes any JSON', () =>
    fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), (json) => expectSound('a.json', bytesOf(json))),
      { numRuns: 200 },
    ));

  it('takes GeoJSON with anything anywhere', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            type: fc.constantFrom(
              'Point',
              'LineString',
              'Polygon',
              'MultiPolygon',
              'Circle',
              'GeometryCollection',
            ),
            coordinates: fc.oneof(
              fc.array(fc.oneof(fc.double(), fc.string(), fc.constant(null))),
              fc.array(fc.array(fc.double({ min: -200, max: 200 }), { maxLength: 4 })),
              fc.array(fc.array(fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 3 }))),
              fc.jsonValue(),
            ),
            geometries: fc.jsonValue(),
          }),
          { maxLength: 5 },
        ),
        fc.jsonValue(),
        (geometries, properties) =>
          expectSound(
            'a.geojson',
            bytesOf(collection(geometries.map((one) => feature(one, properties)))),
          ),
      ),
      { numRuns: 300 },
    ));

  it.each(samples)('takes $name with bytes changed, or cut', ({ name: file, bytes }) =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(bytes.length),
        fc.boolean(),
        (changes, length, isCut) => {
          const changed = bytes.slice(0, isCut ? length : bytes.length);
          for (const [at, byte] of changes) if (at < changed.length) changed[at] = byte;
          return expectSound(file, changed);
        },
      ),
      { numRuns: 60 },
    ),
  );
});

const degrees = (most: number) =>
  fc.integer({ min: -most * 1000, max: most * 1000 }).map((thousandths) => thousandths / 1000);
const position = fc.tuple(degrees(179), degrees(89));
/** A box with whole corners, so that no ring is flat. */
const box = fc
  .tuple(
    fc.integer({ min: -170, max: 160 }),
    fc.integer({ min: -80, max: 70 }),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([west, south, size]) => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ]);
const pointGeometry = position.map((coordinates) => ({ type: 'Point', coordinates }));
const lineGeometry = fc
  .array(position, { minLength: 2, maxLength: 5 })
  .map((coordinates) => ({ type: 'LineString', coordinates }));
const geometry = fc.oneof(
  pointGeometry,
  lineGeometry,
  box.map((ring) => ({ type: 'Polygon', coordinates: [ring] })),
);
/** Words with all that a format might trip over; none that is a number, a blank, or begins with a mark of a table. */
const word = fc
  .string({ unit: fc.constantFrom(...Array.from('aə"\'<>&,;=+-@\nя ی')) })
  .map((text) => `x${text}x`);
const named = <G>(geometries: fc.Arbitrary<G>, text: fc.Arbitrary<string>) =>
  fc.array(
    fc.record({ geometry: geometries, name: text, remark: text }).map(
      ({ geometry: own, name: called, remark }) =>
        ({
          type: 'Feature',
          geometry: own,
          properties: { name: called, remark },
        }) as unknown as ImportedFeature,
    ),
    { minLength: 1, maxLength: 5 },
  );

const roundTrip = async (format: ExportFormat, features: readonly ImportedFeature[]) => {
  const { text } = await write(format, features, {});
  const result = await readImport(bytesOf(text), `a.${format}`);
  expect([result.skipped, result.notes]).toEqual([[], []]);
  expect(result.format).toBe(format);
  return result.features.map(({ geometry: own, properties }) => ({
    geometry: own,
    properties: { ...properties },
  }));
};
const plain = (features: readonly ImportedFeature[]) =>
  features.map(({ geometry: own, properties }) => ({ geometry: own, properties }));

describe('writing and reading', () => {
  const formula = fc.constantFrom('=1', '+x', '-x', '@x', "'=x", '\tx').map((text) => `${text} `);

  it('keeps all in GeoJSON', () =>
    fc.assert(
      fc.asyncProperty(named(geometry, fc.string()), async (features) => {
        expect(await roundTrip('geojson', features)).toEqual(plain(features));
      }),
      { numRuns: 60 },
    ));

  it('keeps all in a table', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(named(pointGeometry, word), named(geometry, fc.oneof(word, formula))),
        async (features) => {
          expect(await roundTrip('csv', features)).toEqual(plain(features));
        },
      ),
      { numRuns: 60 },
    ));

  it('keeps all in KML', () =>
    fc.assert(
      fc.asyncProperty(named(geometry, word), async (features) => {
        expect(await roundTrip('kml', features)).toEqual(plain(features));
      }),
      { numRuns: 60 },
    ));

  it('keeps points and lines with their names in GPX', () =>
    fc.assert(
      fc.asyncProperty(named(fc.oneof(pointGeometry, lineGeometry), word), async (features) => {
        const read = await roundTrip('gpx', features);
        const order = ({ geometry: { type } }: { geometry: { type: string } }) =>
          type === 'Point' ? 1 : 0;
        const wanted = plain(features).sort((a, b) => order(a) - order(b));
        expect(
          read
            .map(({ geometry: own, properties }) => ({ geometry: own, name: properties['name'] }))
            .sort((a, b) => order(a) - order(b)),
        ).toEqual(
          wanted.map(({ geometry: own, properties }) => ({
            geometry: own,
            name: properties['name'],
          })),
        );
      }),
      { numRuns: 60 },
    ));
});

describe('helpers', () => {
  it('let no other scheme through', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.anything()), (text) => {
        const href = safeHref(text);
        if (href !== null) expect(href).toMatch(/^(https?|mailto):/);
      }),
    );
  });

  it('give styles that nothing can hide in', () => {
    const keys = ['stroke', 'fill', 'marker-color', 'stroke-width', 'fill-opacity', 'marker-size'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.anything()), (properties) => {
        for (const value of Object.values(simpleStyleOf(properties)))
          expect(String(value)).toMatch(/^(#[\da-f]{6}|[\d.e-]+|small|medium|large)$/);
      }),
    );
  });

  it('name files so that no path is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string(), (parts, date) => {
        expect(fileName(parts, date, 'csv')).toMatch(/^[\p{L}\p{M}\p{N}-]+\.csv$/u);
      }),
    );
  });
});
