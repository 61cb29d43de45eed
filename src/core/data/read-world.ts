/** How what is known of the borders of the world (geo/world/) is read into the library; their lines are layers as others are. */
import type { Library, World } from '../model/library.ts';
import type { Dispute, WorldFigure, WorldRecord, WorldSegment } from '../model/types.ts';
import { unpacked } from './packed.ts';
import type { Reading } from './reading.ts';
import { readLayer } from './validate/layer.ts';
import {
  brief,
  isCountryCode,
  isFilled,
  isListOf,
  isRecord,
  isSource,
  problem,
} from './validate/shape.ts';

const isNumbers = isListOf((value): value is number => Number.isFinite(value));
const isSegment = (value: unknown): value is WorldSegment =>
  isRecord(value) &&
  isFilled(value['id']) &&
  isNumbers(value['bounds']) &&
  typeof value['lengthMetres'] === 'number';
const isWorldRecord = (value: unknown): value is WorldRecord =>
  isSegment(value) &&
  isRecord(value) &&
  isListOf(isCountryCode)(value['countries']) &&
  isListOf(isSegment)(value['segments']);
const isFigure = (value: unknown): value is WorldFigure =>
  isRecord(value) &&
  isCountryCode(value['side']) &&
  isFilled(value['authority']) &&
  typeof value['lengthKilometres'] === 'number';
const isDispute = (value: unknown): value is Dispute =>
  isRecord(value) && isFilled(value['text']) && isSource(value['source']);

/** The entries of an object that are what they should be. */
const entriesOf = <T>(json: unknown, isGood: (value: unknown) => value is T) =>
  Object.fromEntries(
    Object.entries(isRecord(json) ? json : {}).filter((entry): entry is [string, T] =>
      isGood(entry[1]),
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
      return { index: Array.isArray(json) ? json.filter(isWorldRecord) : [] };
    case 'world/published.json':
      return { figures: entriesOf(json, isListOf(isFigure)) };
    case 'world/status.json':
      return { disputes: entriesOf(json, isListOf(isDispute)) };
  }
  const language = /^world\/names\/(\w+)\.json$/.exec(address)?.[1];
  if (language === undefined) return {};
  return { territories: { ...world.territories, [language]: entriesOf(json, isFilled) } };
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
