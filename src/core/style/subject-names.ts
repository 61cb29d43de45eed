/** The names that win every collision, set where the window shows their areas. */
import type { FeatureCollection } from 'geojson';
import { type Library, PLACES_FILE } from '../model/library.ts';
import type { Manifest } from '../model/types.ts';
import { type Frame, namePointsOf } from './frame.ts';
import { featuresForMap } from './points.ts';

/** Points for the areas of rank 0 of the layers that name areas, each with `layer`; see `namePointsOf`. */
export function subjectNamesOf(
  manifest: Manifest,
  library: Pick<Library, 'layers'>,
  on: readonly string[],
  frame: Frame,
): FeatureCollection {
  const marks = (library.layers[PLACES_FILE]?.features ?? []).flatMap(({ geometry, properties }) =>
    geometry.type === 'Point' && (properties['missions'] || properties.kind === 'crossing')
      ? [{ position: geometry.coordinates, isNamed: properties.rank === 0 }]
      : [],
  );
  const layers = manifest.layers.filter(
    ({ id, style }) => on.includes(id) && /^(country|sea|lake)$/.test(style.label ?? ''),
  );
  const features = layers.flatMap((layer) => {
    const data = library.layers[layer.data];
    const subjects = (data?.features ?? []).filter(({ properties }) => properties.rank === 0);
    const areas = featuresForMap({ type: 'FeatureCollection', features: subjects }).features;
    return namePointsOf(areas, frame, marks).features.map((point) => ({
      ...point,
      properties: { ...point.properties, layer: layer.id },
    }));
  });
  return { type: 'FeatureCollection', features };
}
