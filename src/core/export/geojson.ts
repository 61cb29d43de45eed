/** GeoJSON (RFC 7946), a feature a line. */
import type { ImportedFeature } from '../import/types.ts';
import type { Provenance, Written } from './types.ts';

/** Where the features come from is a member `provenance` of the collection. */
export function writeGeoJson(
  features: readonly ImportedFeature[],
  provenance: Provenance,
): Written {
  const head =
    Object.keys(provenance).length > 0 ? `"provenance":${JSON.stringify(provenance)},` : '';
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return {
    text: `{"type":"FeatureCollection",${head}"features":[\n${lines}\n]}\n`,
    mediaType: 'application/geo+json',
    lost: [],
  };
}
