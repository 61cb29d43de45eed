/** Points that are not in the data but follow from it: where names are set, what labels keep off. */
import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import type { Library } from '../library.ts';
import { BORDERS_FILE } from '../library.ts';
import type { LayerData } from '../types.ts';

/**
 * One point a feature, at the `labelPoint` that the data gives; features without one have no label.
 * A country may give a `nearLabelPoint` for the view of the border; its two points carry `near`.
 */
export function labelPointsOf(data: LayerData): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: data.features.flatMap((feature): Feature[] => {
      const far = feature.properties['labelPoint'] as Position | undefined;
      const near = feature.properties['nearLabelPoint'] as Position | undefined;
      if (!far) return [];
      if (!near) return [labelAt(feature, far)];
      return [labelAt(feature, far, { near: false }), labelAt(feature, near, { near: true })];
    }),
  };
}

const labelAt = (feature: Feature, coordinates: Position, more: object = {}): Feature => ({
  ...feature,
  properties: { ...feature.properties, ...more },
  geometry: { type: 'Point', coordinates },
});

const SPACING_DEGREES = 0.035;
const KEPT_FREE = new Set(['ir-az', 'am-ir']);

/** Points along the Iran–Azerbaijan border and Armenia's gap, close enough that no label slips between. */
export function blockersOf(library: Library): FeatureCollection<Point> {
  const lines = (library.layers[BORDERS_FILE]?.features ?? []).filter((feature) =>
    KEPT_FREE.has(String(feature.properties['border'])),
  );
  return {
    type: 'FeatureCollection',
    features: lines.flatMap((line) =>
      line.geometry.type === 'LineString' ? spaced(line.geometry.coordinates) : [],
    ),
  };
}

function spaced(line: readonly Position[]): Feature<Point>[] {
  const kept: Position[] = [];
  for (const position of line) {
    const last = kept.at(-1);
    const [x = 0, y = 0] = position;
    const [lastX = NaN, lastY = NaN] = last ?? [];
    if (!last || Math.hypot(x - lastX, y - lastY) >= SPACING_DEGREES) kept.push(position);
  }
  return kept.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates },
  }));
}
