import type { LayerData } from '../core/model/types.ts';
import type { FeatureCollection } from 'geojson';

/** What a part of the map shows while it shows nothing: always the same, so that nothing is drawn anew. */
export const NOTHING: LayerData = { type: 'FeatureCollection', features: [] };

export const orNothing = (data: FeatureCollection | null | undefined): FeatureCollection =>
  data && data.features.length > 0 ? data : NOTHING;
