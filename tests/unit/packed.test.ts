/** Lines of the world as they are kept: packed, and what comes of a file that is broken. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../src/core/model/library.ts';
import { packed, unpacked } from '../../src/core/data/packed.ts';
import { readFile } from '../../src/core/data/read-file.ts';
import { manifest, readJson } from '../helpers/library.ts';

const properties = { id: 'aa-bb', kind: 'border', border: 'aa-bb', countries: ['aa', 'bb'] };
const topology: Topology = {
  type: 'Topology',
  transform: { scale: [0.000004, 0.000004], translate: [0, 0] },
  objects: {
    borders: {
      type: 'GeometryCollection',
      geometries: [{ type: 'LineString', arcs: [0, ~1], properties }],
    },
  },
  arcs: [
    [
      [45_000_000, -22_500_000],
      [-90_000_000, 45_000_000],
      [1, -1],
    ],
    [
      [3, 5],
      [-45_000_002, 22_499_994],
    ],
  ],
};

describe('a packed topology', () => {
  it('comes back as it was, to the last step of the grid, anywhere on earth', () => {
    expect(unpacked(JSON.parse(JSON.stringify(packed(topology))))).toEqual(topology);
  });

  it('of a border of the world ends where its neighbour and the region’s lines do', () => {
    const endsOf = (path: string, id: string) => {
      const read = unpacked(readJson(path)) as Topology;
      const borders = read.objects['borders'] as GeometryCollection<{ id: string }>;
      const { features } = feature(read, borders);
      const found = features.find(({ properties }) => properties.id === id);
      if (found?.geometry.type !== 'LineString') throw new Error(`no line ${id}`);
      return [found.geometry.coordinates[0], found.geometry.coordinates.at(-1)];
    };
    const common = (a: unknown[], b: unknown[]) =>
      a.filter((end) => b.some((other) => JSON.stringify(other) === JSON.stringify(end)));
    const afTm = endsOf('world/lines/af-tm.json', 'af-tm');
    expect(common(afTm, endsOf('world/lines/af-uz.json', 'af-uz'))).toHaveLength(1);
    expect(common(afTm, endsOf('layers/borders-far.topojson', 'ir-tm'))).toHaveLength(1);
  });

  it('leaves what is none to its reader, who says what is wrong with it', () => {
    const broken = [{ ...packed(topology), arcs: [null] }, { type: 'Topology' }, [], 'text', null];
    for (const json of broken) {
      expect(unpacked(json)).toBe(json);
      const { problems } = readFile(libraryOf(manifest), 'world/lines/aa-bb.json#borders', json);
      expect(problems).toHaveLength(1);
    }
    const cut = { ...packed(topology), arcs: [] };
    const { problems } = readFile(libraryOf(manifest), 'world/lines/aa-bb.json#borders', cut);
    expect(problems.map(({ code }) => code)).toEqual(['data.brokenFeature']);
  });
});
