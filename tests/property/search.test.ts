/** Everything with a name is found by each of its names, also without diacritics or with one slip. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePosition } from '../../src/core/find/position.ts';
import { type Found, search, searchIndex } from '../../src/core/find/search.ts';
import { fold } from '../../src/core/words/text.ts';
import { loadLibrary, manifest, missionNamesOf } from '../helpers/library.ts';
import { position } from '../helpers/views.ts';

const { library } = loadLibrary();
const missionNames = missionNamesOf(library);
const namesOfMission = new Map(library.missions.map((one) => [one.id, missionNames(one)]));
const index = searchIndex(manifest, library, ({ id }) => namesOfMission.get(id) ?? {});

interface Named {
  readonly key: string;
  readonly name: string;
}

const chosen = new Set(manifest.layers.flatMap((layer) => layer.things ?? []));
const all: readonly Named[] = [
  ...Object.values(library.layers)
    .flatMap((layer) => layer.features)
    .filter(({ properties: { kind } }) => kind !== 'border' && chosen.has(kind))
    .flatMap(({ properties: { kind, id, names, aliases = [] } }) =>
      [...Object.values(names), ...aliases].map((name) => ({ key: `${kind}/${id}`, name })),
    ),
  ...library.borders.flatMap(({ id, names }) =>
    Object.values(names).map((name) => ({ key: `border/${id}`, name })),
  ),
  ...library.missions.flatMap(({ id }) =>
    Object.values(namesOfMission.get(id) ?? {}).map((name) => ({ key: `mission/${id}`, name })),
  ),
  ...manifest.layers
    .filter((layer) => layer.partOf === undefined)
    // The thing of that name is found instead.
    .filter(({ names }) => !library.borders.some((border) => border.names['en'] === names['en']))
    .flatMap(({ id, names }) => Object.values(names).map((name) => ({ key: `layer/${id}`, name }))),
];
const foldedByKey = new Map<string, Set<string>>();
for (const { key, name } of all) {
  foldedByKey.set(key, (foldedByKey.get(key) ?? new Set<string>()).add(fold(name)));
}
const keyOf = (found: Found) =>
  found.type === 'spot' ? 'spot' : `${found.type === 'layer' ? 'layer' : found.kind}/${found.id}`;

/** Where it comes, not counting what is called the very same. */
function rankOf({ key }: Named, query: string): number {
  const keys = search(index, query).map(keyOf);
  const at = keys.indexOf(key);
  if (at < 0) return Infinity;
  const isNamesake = (other: string) => foldedByKey.get(other)?.has(fold(query));
  return keys.slice(0, at).filter((other) => !isNamesake(other)).length + 1;
}

const any = fc.constantFrom(...all);
const long = fc.constantFrom(
  ...all.filter(({ name }) => /^\p{L}{5,}$/u.test(name) && fold(name).length === name.length),
);

/** One letter left out, doubled, changed over with its neighbour or mistaken for another. */
function slip(name: string, at: number, kind: number): string {
  const letters = Array.from(name);
  const index = 1 + (at % (letters.length - 2));
  const letter = letters[index] ?? '';
  const next = letters[index + 1] ?? '';
  const changed = [[], [letter, letter], [next, letter], [letters[0]?.toLowerCase() ?? '']][
    kind % 4
  ] as string[];
  letters.splice(index, kind % 4 === 2 ? 2 : 1, ...changed);
  return letters.join('');
}

describe('search', () => {
  it('finds everything by each of its names among the first three', () => {
    const late = all.filter((one) => rankOf(one, one.name) > 3);
    expect(late).toEqual([]);
    expect(all.length).toBeGreaterThan(5000);
  }, 240_000);

  it('finds a name however it is written: without diacritics, in capitals, decomposed', () => {
    const written = fc.constantFrom<(name: string) => string>(
      fold,
      (name) => name.toLocaleUpperCase('en'),
      (name) => name.normalize('NFD'),
      (name) => `  ${name}  `,
    );
    fc.assert(
      fc.property(any, written, (one, write) => {
        expect(rankOf(one, write(one.name)), write(one.name)).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });

  it('forgives one slip in a name of five letters or more', () => {
    const slips = fc.sample(fc.tuple(long, fc.nat(20), fc.nat(3)), { numRuns: 600, seed: 1828 });
    const ranks = slips.map(([one, at, kind]) => rankOf(one, slip(one.name, at, kind)));
    const share = (best: number) => ranks.filter((rank) => rank <= best).length / ranks.length;
    // The rest have become another name's beginning.
    expect(share(3)).toBeGreaterThan(0.97);
    expect(share(12)).toBeGreaterThan(0.99);
  }, 240_000);

  it('never throws and never finds more than a dozen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(search(index, text).length).toBeLessThanOrEqual(12);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('reads any position that is written out', () => {
    const written = fc.constantFrom<(latitude: number, longitude: number) => string>(
      (latitude, longitude) => `${latitude}, ${longitude}`,
      (latitude, longitude) => `${latitude} ${longitude}`,
      (latitude, longitude) => `${latitude};${longitude}`.replaceAll('.', ','),
      (latitude, longitude) =>
        `${Math.abs(latitude)}°${latitude < 0 ? 'S' : 'N'} ${Math.abs(longitude)}°${longitude < 0 ? 'W' : 'E'}`,
      (latitude, longitude) =>
        `${longitude < 0 ? 'W' : 'E'}${Math.abs(longitude)}, ${latitude < 0 ? 'S' : 'N'}${Math.abs(latitude)}`,
    );
    fc.assert(
      fc.property(position, written, ([longitude, latitude], write) => {
        expect(parsePosition(write(latitude, longitude))).toEqual([longitude, latitude]);
      }),
    );
  });
});
