/** How what is known of the borders of the world (geo/world/) is read into the library; their lines are layers as others are. */
import * as v from 'valibot';
import type { Library, World } from '../model/library.ts';
import { FILLED } from '../model/records/fields.ts';
import { DISPUTE, WORLD_FIGURE, WORLD_RECORD } from '../model/records/world.ts';
import { brief, isRecord, problem } from '../model/shape.ts';
import { unpacked } from './packed.ts';
import type { Reading } from './reading.ts';
import { readLayer } from './validate/layer.ts';

/** The entries of an object that are what they should be. */
const entriesOf = <Shape extends v.GenericSchema>(json: unknown, shape: Shape) =>
  Object.fromEntries(
    Object.entries(isRecord(json) ? json : {}).filter(
      (entry): entry is [string, v.InferInput<Shape>] => v.is(shape, entry[1]),
    ),
  );

/** The library with one more file of geo/world/ in it, other than lines. */
export function readWorld(library: Library, address: string, json: unknown): Reading {
  if (typeof json !== 'object' || json === null)
    return { library, problems: [problem('data.notObject', `geo/${address}`, brief(json))] };
  if (address.startsWith('world/coarser/')) return readCoarser(library, address, unpacked(json));
  const changed = changeBy(library.world, address, json);
  return { library: { ...library, world: { ...library.world, ...changed } }, problems: [] };
}

function changeBy(world: World, address: string, json: object): Partial<World> {
  switch (address) {
    case 'world/index.json':
      return {
        index: Array.isArray(json) ? json.filter((record) => v.is(WORLD_RECORD, record)) : [],
      };
    case 'world/published.json':
      return { figures: entriesOf(json, v.array(WORLD_FIGURE)) };
    case 'world/status.json':
      return { disputes: entriesOf(json, v.array(DISPUTE)) };
  }
  const language = /^world\/names\/(\w+)\.json$/.exec(address)?.[1];
  if (language === undefined) return {};
  return { territories: { ...world.territories, [language]: entriesOf(json, FILLED) } };
}

/** Each data set that has the border is a layer: not all have it. */
function readCoarser(library: Library, address: string, json: unknown): Reading {
  const objects = isRecord(json) && isRecord(json['objects']) ? Object.keys(json['objects']) : [];
  const read = objects.map((name) => {
    const at = `${address}#${name}`;
    return { at, ...readLayer(at, json) };
  });
  const added = Object.fromEntries(read.map(({ at, data }) => [at, data]));
  return {
    library: { ...library, layers: { ...library.layers, ...added } },
    problems: read.flatMap(({ problems }) => problems),
  };
}
