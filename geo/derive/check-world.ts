/** The rules of geo/world/: the index and its lines agree, lines meet, and every country has its names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { at } from './at.ts';
import { LANGUAGES } from './country-names.ts';
import { distanceMetres, keyOf } from './rings.ts';
import { indexedLines, indexRecord, readIndex, readJson, type Line } from './world-files.ts';
import { GEO } from './write.ts';

export interface WorldFault {
  readonly code: 'data.badValue' | 'data.unknownReference';
  readonly at: string;
  readonly value: string;
}

/** The lines of the region are rounded to 0.000004°, and cut beside the tripoint in one place. */
const REGIONAL_METRES = 600;
const INDEX = 'geo/world/index.json';

/** Reads what is on disk; each fault names file and place. */
export function worldFaults(): readonly WorldFault[] {
  const index = readIndex();
  const all = indexedLines(index);
  const lines = all.flatMap(([, own]) => own);
  const vertices = numbered(lines);
  return [
    ...all.flatMap(([record, own]): WorldFault[] => {
      const { healedMetres, isRegional } = record;
      const again = indexRecord(record.id, own, {
        ...(healedMetres === undefined ? {} : { healedMetres }),
        ...(isRegional === undefined ? {} : { isRegional }),
      });
      const isSame = JSON.stringify(again) === JSON.stringify(record);
      return isSame
        ? []
        : [{ code: 'data.badValue', at: `${INDEX} [${record.id}]`, value: 'lines differ' }];
    }),
    ...index.slice(1).flatMap(({ id }, before): WorldFault[] => {
      const isSorted = at(index, before).id < id;
      return isSorted ? [] : [{ code: 'data.badValue', at: `${INDEX} [${id}]`, value: 'order' }];
    }),
    ...endFaults(lines, vertices),
    ...edgeFaults(lines, vertices),
    ...nameFaults(index.flatMap(({ countries }) => countries)),
    ...idFaults(index.map(({ id }) => id)),
  ];
}

const placeOf = ({ properties }: Line): string => `geo/world/lines [${properties.id}]`;

/** Each line's vertices, numbered so that equal positions have one number. */
function numbered(lines: readonly Line[]): readonly (readonly number[])[] {
  const numbers = new Map<string, number>();
  return lines.map(({ geometry }) =>
    geometry.coordinates.map((position) => {
      const key = keyOf(position);
      const known = numbers.get(key);
      if (known === undefined) numbers.set(key, numbers.size);
      return known ?? numbers.size - 1;
    }),
  );
}

/** Every line joins two tripoints, shores or itself. The region's lines don't say what they join. */
function endFaults(
  lines: readonly Line[],
  vertices: readonly (readonly number[])[],
): readonly WorldFault[] {
  const ends = new Set(vertices.flatMap((line) => [at(line, 0), at(line, -1)]));
  const uses = new Map<number, number>();
  for (const line of vertices) {
    for (const vertex of new Set(line.filter((one) => ends.has(one)))) {
      uses.set(vertex, (uses.get(vertex) ?? 0) + 1);
    }
  }
  const regionalEnds = lines
    .filter(({ properties }) => properties.ends === undefined)
    .flatMap(({ geometry: { coordinates } }) => [at(coordinates, 0), at(coordinates, -1)]);
  const isNearRegional = (end: Position): boolean =>
    regionalEnds.some((other) => distanceMetres(other, end) < REGIONAL_METRES);
  return lines.flatMap((line, index): WorldFault[] => {
    const own = at(vertices, index);
    const isRing = at(own, 0) === at(own, -1);
    const isGood = (end: string, side: 0 | -1): boolean => {
      if (end === 'itself' || end === 'shore') return isRing === (end === 'itself');
      const isShared = (uses.get(at(own, side)) ?? 0) > 1;
      return (
        end === 'tripoint' && (isShared || isNearRegional(at(line.geometry.coordinates, side)))
      );
    };
    return (line.properties.ends ?? [])
      .filter((end, side) => !isGood(end, side === 0 ? 0 : -1))
      .map((end) => ({ code: 'data.badValue', at: placeOf(line), value: `ends: ${end}` }));
  });
}

const MOST_VERTICES = 2 ** 26;

/** No edge is in two lines, nor in one twice. */
function edgeFaults(
  lines: readonly Line[],
  vertices: readonly (readonly number[])[],
): readonly WorldFault[] {
  const seen = new Set<number>();
  return lines.flatMap((line, index): WorldFault[] => {
    const own = at(vertices, index);
    let twice = 0;
    for (let i = 1; i < own.length; i++) {
      const [from, to] = [at(own, i - 1), at(own, i)];
      const edge = Math.min(from, to) * MOST_VERTICES + Math.max(from, to);
      if (seen.has(edge)) twice++;
      seen.add(edge);
    }
    return twice === 0
      ? []
      : [{ code: 'data.badValue', at: placeOf(line), value: `edges twice: ${twice}` }];
  });
}

function nameFaults(codes: readonly string[]): readonly WorldFault[] {
  return LANGUAGES.flatMap((language) => {
    const path = `world/names/${language}.json`;
    const names = readJson(path) as Readonly<Record<string, string>>;
    return [...new Set(codes)]
      .filter((code) => !names[code]?.trim())
      .map((code): WorldFault => ({
        code: 'data.unknownReference',
        at: `geo/${path}`,
        value: code,
      }));
  });
}

/** The other files speak of borders of the index, and each border has its coarser lines and its row. */
function idFaults(ids: readonly string[]): readonly WorldFault[] {
  const known = new Set(ids);
  const table = readJson('world/table.json') as readonly { readonly id: string }[];
  const listed = ['published', 'differences', 'status'].flatMap((name) =>
    Object.keys(JSON.parse(readFileSync(join(GEO, `world/${name}.json`), 'utf8')) as object).map(
      (id) => [`geo/world/${name}.json`, id] as const,
    ),
  );
  const strange = [...listed, ...table.map(({ id }) => ['geo/world/table.json', id] as const)]
    .filter(([, id]) => !known.has(id))
    .map(([file, id]): WorldFault => ({ code: 'data.unknownReference', at: file, value: id }));
  const rows = new Set(table.map(({ id }) => id));
  const lacking = ids
    .filter((id) => !rows.has(id) || !existsSync(join(GEO, `world/coarser/${id}.json`)))
    .map((id): WorldFault => ({ code: 'data.unknownReference', at: INDEX, value: id }));
  return [...strange, ...lacking];
}
