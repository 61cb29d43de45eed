/** The rings of every territory as directed edges, the territory on their left: who has which edge. */
import type { Position } from 'geojson';
import { at } from './at.ts';
import type { OsmBorders } from './osm-borders.ts';
import { boundsOf, overlaps, polygonContains, type Bounds, type Polygon } from './polygons.ts';
import { keyOf } from './rings.ts';

export interface WorldRing {
  readonly territory: string;
  /** Vertices in order, the first repeated at the end. */
  readonly vertices: readonly number[];
}

export interface World {
  /** By vertex. */
  readonly positions: readonly Position[];
  readonly rings: readonly WorldRing[];
  /** The territories on the left of the edge from one vertex to another. */
  readonly leftOf: (from: number, to: number) => readonly string[];
}

/** Territories with rings of their own that another's rings have in them as well. */
const PART_OF: Readonly<Record<string, string>> = {
  ...{ as: 'us', aw: 'nl', ax: 'fi', bl: 'fr', bq: 'nl', bv: 'no', cc: 'au', cw: 'nl', cx: 'au' },
  ...{ gf: 'fr', gp: 'fr', gu: 'us', hm: 'au', mf: 'fr', mp: 'us', mq: 'fr', nc: 'fr', nf: 'au' },
  ...{ pf: 'fr', pm: 'fr', pr: 'us', re: 'fr', sj: 'no', sx: 'nl', tf: 'fr', vi: 'us', wf: 'fr' },
  yt: 'fr',
};

export interface Overlap {
  /** The one of the two that the land is counted to. */
  readonly holder: string;
  readonly other: string;
  readonly box: Bounds;
  /** Whether third parties' borders in the box are the holder's, whosever polygon the source has there. */
  readonly isWhole?: true;
}

/**
 * Land that the rings of two states both have, and to which of them it is counted: Western Sahara has
 * a code of its own in ISO 3166; Crimea as in resolution 68/262 of the UN General Assembly; Kafia
 * Kingi on the southern side of the line of 1 January 1956; Hong Kong and Macao have codes too.
 * Counting it so takes no side.
 */
export const OVERLAPS: readonly Overlap[] = [
  {
    holder: 'eh',
    other: 'ma',
    box: { west: -18, south: 20, east: -8, north: 27.66 },
    isWhole: true,
  },
  { holder: 'ua', other: 'ru', box: { west: 31, south: 44, east: 37, north: 47 } },
  { holder: 'hk', other: 'cn', box: { west: 113.8, south: 22.1, east: 114.6, north: 22.6 } },
  { holder: 'mo', other: 'cn', box: { west: 113.5, south: 22, east: 113.7, north: 22.3 } },
  { holder: 'ss', other: 'sd', box: { west: 23.5, south: 8.6, east: 25, north: 9.9 } },
];

const isLeftOut = (territory: string, all: readonly string[]): boolean =>
  all.some(
    (other) =>
      PART_OF[other] === territory ||
      OVERLAPS.some((overlap) => overlap.holder === other && overlap.other === territory),
  );

/** Whom the land of a territory at a position is counted to, seen from a neighbour. */
export function countedTo(territory: string, neighbour: string, position: Position): string {
  const overlap = OVERLAPS.find(
    ({ holder, other, box, isWhole }) =>
      isWhole && territory === other && neighbour !== holder && overlaps(boundsOf([position]), box),
  );
  return overlap?.holder ?? territory;
}

/** The two sides of one island, which the source has in the rings of their states. */
const IN_ANOTHER: readonly (readonly [code: string, position: Position, territory: string])[] = [
  ['nl', [-63.05, 18.03], 'sx'],
  ['fr', [-63.05, 18.08], 'mf'],
];

const territoryOf = (code: string, polygon: Polygon): string =>
  IN_ANOTHER.find(
    ([state, position]) => state === code && polygonContains(polygon, position),
  )?.[2] ?? code;

const VERTICES = 2 ** 26;

function isCounterClockwise(ring: readonly Position[]): boolean {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lon1, lat1] = at(ring, i - 1) as [number, number];
    const [lon2, lat2] = at(ring, i) as [number, number];
    twice += lon1 * lat2 - lon2 * lat1;
  }
  return twice > 0;
}

/** Numbers the vertices of a set and notes who lies on the left of each edge. */
export function worldOf({ polygons }: OsmBorders): World {
  const positions: Position[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (position: Position): number => {
    const key = keyOf(position);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, positions.length);
    return positions.push(position) - 1;
  };
  const rings: WorldRing[] = [];
  const lefts = new Map<number, string[]>();
  for (const [code, own] of polygons) {
    for (const polygon of own) {
      const territory = territoryOf(code, polygon as Polygon);
      polygon.forEach((ring, index) => {
        const keepsLeft = isCounterClockwise(ring) === (index === 0);
        const all = (keepsLeft ? ring : [...ring].reverse()).map(numberOf);
        const vertices = all.filter((vertex, i) => vertex !== all[i - 1]);
        rings.push({ territory, vertices });
        for (let i = 1; i < vertices.length; i++) {
          const key = at(vertices, i - 1) * VERTICES + at(vertices, i);
          const known = lefts.get(key);
          if (known === undefined) lefts.set(key, [territory]);
          else if (!known.includes(territory)) known.push(territory);
        }
      });
    }
  }
  for (const [key, all] of lefts) {
    if (all.length < 2) continue;
    const kept = all.filter((territory) => !isLeftOut(territory, all));
    lefts.set(key, kept.sort());
  }
  const none: readonly string[] = [];
  return {
    positions,
    rings,
    leftOf: (from, to) => lefts.get(from * VERTICES + to) ?? none,
  };
}
