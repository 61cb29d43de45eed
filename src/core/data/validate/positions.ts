/** Rules of positions: a point lies in its country, a line between its countries, all of it in the region. */
import { bbox } from '@turf/turf';
import { COUNTRIES_FILE, type Library, type Thing } from '../../model/library.ts';
import { featureAt, insideIndex, type MeasuredLine, nearestOf } from '../../measure/index.ts';
import { oncePer } from '../../model/once-per.ts';
import { ringsOf } from '../../around/from-here.ts';
import type { Bounds, Position, Problem } from '../../model/types.ts';
import { isPosition, isRecord, problem } from '../../model/shape.ts';

const METRES_PER_DEGREE = 111_320;
/** Outlines of countries are thinned, and a crossing may stand for the town beside it. */
const LEAST_TOLERANCE_METRES = 5000;
/** A line may run in the sea off its countries. */
const MARGIN_DEGREES = 1.5;
/** How far from a point its name may be set. */
const NAME_DEGREES = 0.1;
/** Kinds that are of the region; countries are drawn all over the world. */
const LOCAL = ['place', 'crossing', 'dam', 'tripoint', 'town', 'route'];
/** How far places lie outside the region that the map is about: consulates in distant cities. */
const REGION_MARGIN_DEGREES = 10;

/**
 * `manifest`: whatever its file holds; without `regionBounds` the region is all of the world. A problem for each
 * thing that lies elsewhere than it says.
 */
export function checkPositions(library: Library, manifest: unknown): readonly Problem[] {
  const countries = new Map(
    library.layers[COUNTRIES_FILE]?.features.map((one) => [one.properties.id, one]),
  );
  const region = isRecord(manifest) ? manifest['regionBounds'] : undefined;
  const things = Object.entries(library.layers).flatMap(([address, { features }]) =>
    features.flatMap((thing) => {
      const at = `geo/${address} [${thing.properties.id}]`;
      return [
        ...(isInRegion(thing, region) ? [] : [problem('data.outside', at, 'the region')]),
        ...countriesWithout(thing, countries).map((id) => problem('data.outside', at, id)),
        ...(isOnItsDegree(thing) ? [] : [problem('data.outside', at, 'degrees')]),
        ...(isLabelled(thing) ? [] : [problem('data.outside', at, 'labelPoint')]),
      ];
    }),
  );
  const chapters = library.chapters
    .filter(({ bounds }) => !isBoxIn(bounds, widened(region)))
    .map(({ id }) => problem('data.outside', `geo/story/${id}.json`, 'bounds'));
  return [...things, ...chapters];
}

function isInRegion({ geometry, properties: { kind } }: Thing, region: unknown): boolean {
  return !LOCAL.includes(kind) || isBoxIn(bbox(geometry), widened(region));
}

/** The region with a margin, or all of the world where it can't be read. */
const widened = (region: unknown): readonly number[] =>
  Array.isArray(region) && region.length === 4
    ? (region as unknown as Bounds).map((edge, index) =>
        index < 2 ? edge - REGION_MARGIN_DEGREES : edge + REGION_MARGIN_DEGREES,
      )
    : [-180, -90, 180, 90];

/** Those of its countries that a point isn't in or near, or all if the thing leaves them. */
function countriesWithout(thing: Thing, countries: ReadonlyMap<string, Thing>): readonly string[] {
  const { geometry, properties } = thing;
  const own = (properties.countries ?? []).flatMap((id) => countries.get(id) ?? []);
  if (own.length === 0) return [];
  const ids = own.map((country) => country.properties.id);
  // A province lies where its name is set.
  const position =
    geometry.type === 'Point'
      ? geometry.coordinates
      : properties.kind === 'province' && properties['labelPoint'];
  if (isPosition(position)) {
    const degrees = properties['precisionDegrees'];
    const tolerance = Math.max(
      LEAST_TOLERANCE_METRES,
      typeof degrees === 'number' ? degrees * METRES_PER_DEGREE : 0,
    );
    return ids.filter((_, index) => !isNear(own[index], position, tolerance));
  }
  const boxes = own.map((country) => bbox(country));
  const box = [0, 1, 2, 3].map((side) =>
    side < 2
      ? Math.min(...boxes.map((one) => one[side] ?? NaN)) - MARGIN_DEGREES
      : Math.max(...boxes.map((one) => one[side] ?? NaN)) + MARGIN_DEGREES,
  );
  // A river or a sea may be named by those of its countries that the map is about.
  const isWater = ['river', 'sea', 'lake'].includes(properties.kind);
  const lies = isWater ? isBoxAt : isBoxIn;
  return lies(bbox(geometry), box) ? [] : [ids.join(', ')];
}

function isNear(country: Thing | undefined, position: Position, metres: number): boolean {
  if (!country) return true;
  if (featureAt(indexOf(country), position)) return true;
  const rings: readonly MeasuredLine[] = ringsOf(country);
  return rings.length > 0 && nearestOf(rings, position).metres <= metres;
}

const indexOf = oncePer((country: Thing) => insideIndex([country]));

/** A meridian or a parallel runs along the degree that it is called by. */
function isOnItsDegree({ geometry, properties: { degrees, hemisphere } }: Thing): boolean {
  if (typeof degrees !== 'number' || typeof hemisphere !== 'string') return true;
  const along = /[ns]/.test(hemisphere) ? 1 : 0;
  const expected = /[sw]/.test(hemisphere) ? -degrees : degrees;
  const box = bbox(geometry);
  return [box[along], box[along + 2]].every((edge = NaN) => Math.abs(edge - expected) < 0.001);
}

/** Where the name is set must be within the thing's own box. */
function isLabelled({ geometry, properties }: Thing): boolean {
  // What is there by its name alone has a box around that.
  const box = bbox(geometry).map((edge, side) =>
    geometry.type === 'Point' ? edge + (side < 2 ? -1 : 1) * NAME_DEGREES : edge,
  );
  return ['labelPoint', 'nearLabelPoint'].every((field) => {
    const point = properties[field];
    return !isPosition(point) || isBoxIn([point[0], point[1], point[0], point[1]], box);
  });
}

const isBoxAt = (a: readonly number[], b: readonly number[]): boolean =>
  [0, 1].every((side) => (a[side] ?? NaN) <= (b[side + 2] ?? NaN)) &&
  [2, 3].every((side) => (a[side] ?? NaN) >= (b[side - 2] ?? NaN));

const isBoxIn = (inner: readonly number[], outer: readonly number[]): boolean =>
  [0, 1].every((side) => (inner[side] ?? NaN) >= (outer[side] ?? NaN)) &&
  [2, 3].every((side) => (inner[side] ?? NaN) <= (outer[side] ?? NaN));
