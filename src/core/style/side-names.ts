/** Where a country's name stands on its side of a border, close up, where the middle of the country is far away. */
import type { Feature, FeatureCollection, Position } from 'geojson';
import { featureAt, insideIndex } from '../measure/inside.ts';
import { smoothed } from './river-names.ts';
import { SIDE_TIERS } from './side-tiers.ts';

/** Points beside the borders, each with the properties of the country it lies in and `tier`. */
export function sideNamesOf(
  borders: FeatureCollection,
  countries: FeatureCollection,
): FeatureCollection {
  const index = insideIndex(countries.features);
  const features = borders.features.flatMap(({ geometry, properties }): Feature[] => {
    if (geometry.type !== 'LineString') return [];
    const line = geometry.coordinates;
    const own = (properties?.['countries'] ?? []) as readonly string[];
    return SIDE_TIERS.flatMap((_, tier) =>
      pointsBeside(line, tier).flatMap((coordinates): Feature[] => {
        const country = featureAt(index, coordinates)?.properties;
        if (!country || !own.includes(String(country['id']))) return [];
        const { labelPoint: __, nearLabelPoint: ___, ...plain } = country;
        return [
          {
            type: 'Feature',
            properties: { ...plain, kind: 'country-side', tier },
            geometry: { type: 'Point', coordinates },
          },
        ];
      }),
    );
  });
  return { type: 'FeatureCollection', features };
}

function pointsBeside(line: readonly Position[], tier: number): Position[] {
  const { apartDegrees, offDegrees } = SIDE_TIERS[tier] ?? SIDE_TIERS[0];
  // Eight points lie in a window.
  const course = smoothed(line, offDegrees * 4);
  const every = Math.max(1, Math.round((apartDegrees / (offDegrees * 4)) * 8));
  const points: Position[] = [];
  for (let index = Math.floor(every / 2); index < course.length - 1; index += every) {
    const [x = NaN, y = NaN] = course[index] ?? [];
    const [beforeX = NaN, beforeY = NaN] = course[index - 1] ?? course[index] ?? [];
    const [afterX = NaN, afterY = NaN] = course[index + 1] ?? [];
    const stretch = Math.cos((y * Math.PI) / 180);
    const [alongX, alongY] = [(afterX - beforeX) * stretch, afterY - beforeY];
    const length = Math.hypot(alongX, alongY);
    if (length === 0) continue;
    const [acrossX, acrossY] = [-alongY / length, alongX / length];
    for (const side of [1, -1])
      points.push([x + (side * offDegrees * acrossX) / stretch, y + side * offDegrees * acrossY]);
  }
  return points;
}
