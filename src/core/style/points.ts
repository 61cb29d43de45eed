/** Points that are not in the data but follow from it: where names are set, what labels keep off. */
import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import type { Library } from '../model/library.ts';
import { BORDERS_FILE } from '../model/library.ts';
import { crossingLook } from '../time/marks.ts';
import { nameProperty } from './expressions.ts';
import { labelText } from '../words/text.ts';
import { riverNameLines } from './river-names.ts';
import type { LayerData, Manifest, Names } from '../model/types.ts';

/**
 * Where names are set: along lines, see `riverNameLines`; else one point a feature, at the `labelPoint` that the data gives; features without one have no label.
 * A country may give a `nearLabelPoint` for the view of the border; its two points carry `near`.
 */
export function labelPointsOf(data: FeatureCollection): FeatureCollection {
  const isLine = ({ geometry }: Feature) => /LineString$/.test(geometry.type);
  const hasPoint = ({ properties }: Feature) => properties?.['labelPoint'] !== undefined;
  if (data.features.some(isLine) && !data.features.some(hasPoint)) return riverNameLines(data);
  return {
    type: 'FeatureCollection',
    features: data.features.flatMap((feature): Feature[] => {
      const far = feature.properties?.['labelPoint'] as Position | undefined;
      const near = feature.properties?.['nearLabelPoint'] as Position | undefined;
      if (!far) return [];
      if (!near) return [labelAt(feature, far)];
      return [labelAt(feature, far, { near: false }), labelAt(feature, near, { near: true })];
    }),
  };
}

/** Kind of the stretches of a river that are a border; the border is what is clicked there. */
export const BORDER_RIVER = 'border-river';

/**
 * The features as MapLibre takes them: it can't read names inside names, and see `labelText`. What
 * lies in one country carries its name there as `local`, by the country's language.
 */
export function featuresForMap(
  data: LayerData,
  localLanguages: Manifest['localLanguages'] = {},
): FeatureCollection {
  const features = data.features.flatMap(({ properties, ...feature }): Feature[] => {
    const {
      names,
      aliases: _,
      sources: __,
      along: ___,
      borderStretches: ____,
      bandStretches,
      ...plain
    } = withMark(properties);
    const drawn = Object.entries(names).map(([language, name]) => [
      nameProperty(language),
      labelText(name),
    ]);
    const [country = '', ...others] = properties.countries ?? [];
    const local = others.length === 0 && labelText(names[localLanguages[country] ?? ''] ?? '');
    const drawnFeature: Feature = {
      ...feature,
      ...(plain.kind === 'river' && { geometry: rounded(feature.geometry) }),
      properties: { ...plain, ...(Object.fromEntries(drawn) as Names), ...(local && { local }) },
    };
    if (!bandStretches) return [drawnFeature];
    // Where the border is drawn strongly, the river is drawn once more, wider than the border's line.
    const geometry = {
      type: 'MultiLineString' as const,
      coordinates: bandStretches as Position[][],
    };
    return [
      drawnFeature,
      { type: 'Feature', properties: { kind: BORDER_RIVER, rank: plain.rank }, geometry },
    ];
  });
  return { type: 'FeatureCollection', features };
}

/** From this mean distance of its vertices on a course is coarse: the corners are the data's, not the river's. */
const COARSE_DEGREES = 0.015;

/** Coarse courses with their corners cut off, for the eye alone; ends stay. G. Chaikin, 1974. */
function rounded(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiLineString') return geometry;
  const coordinates = geometry.coordinates.map((line) => {
    const [[x = NaN, y = NaN] = [], [a = NaN, b = NaN] = []] = [line[0], line.at(-1)];
    const isCoarse = Math.hypot(a - x, b - y) / line.length > COARSE_DEGREES;
    return isCoarse ? cornersCut(cornersCut(line)) : line;
  });
  return { ...geometry, coordinates };
}

function cornersCut(line: readonly Position[]): Position[] {
  const between = ([x = NaN, y = NaN]: Position, [a = NaN, b = NaN]: Position, part: number) => [
    x + (a - x) * part,
    y + (b - y) * part,
  ];
  const cut = line.slice(1).flatMap((to, index) => {
    const from = line[index] ?? to;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
  return [...line.slice(0, 1), ...cut, ...line.slice(-1)];
}

/** A crossing's or dam's mark follows from its state; places bring that of their missions. */
function withMark(properties: LayerData['features'][number]['properties']) {
  const { kind, status, state } = properties;
  if (kind === 'crossing') {
    const known = typeof status === 'string' && state !== 'unknown' ? status : null;
    return { ...properties, mark: `crossing-${crossingLook(known)}` };
  }
  return kind === 'dam' && state === 'shut' ? { ...properties, mark: 'dam-shut' } : properties;
}

const labelAt = (feature: Feature, coordinates: Position, more: object = {}): Feature => ({
  ...feature,
  properties: { ...feature.properties, ...more },
  geometry: { type: 'Point', coordinates },
});

const SPACING_DEGREES = 0.02;

/** Points along the borders, close enough that no label slips between. */
export function blockersOf(library: Library): FeatureCollection<Point> {
  // These get the most room.
  const subjects = Object.values(library.subject);
  return {
    type: 'FeatureCollection',
    features: (library.layers[BORDERS_FILE]?.features ?? []).flatMap(({ geometry, properties }) =>
      geometry.type === 'LineString'
        ? spaced(geometry.coordinates, subjects.includes(String(properties['border'])))
        : [],
    ),
  };
}

function spaced(line: readonly Position[], isSubject: boolean): Feature<Point>[] {
  const kept: Position[] = [];
  for (const position of line) {
    const last = kept.at(-1);
    const [x = 0, y = 0] = position;
    const [lastX = NaN, lastY = NaN] = last ?? [];
    if (!last || Math.hypot(x - lastX, y - lastY) >= SPACING_DEGREES) kept.push(position);
  }
  return kept.map((coordinates) => ({
    type: 'Feature',
    properties: { isSubject },
    geometry: { type: 'Point', coordinates },
  }));
}
