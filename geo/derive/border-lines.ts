/** The segments of the registry as features, cut from any set that has the countries' polygons. */
import type { Feature, LineString } from 'geojson';
import { BORDER_CUTS, type BorderCut, type SegmentCut } from './border-cuts.ts';
import { countriesOf, segmentId } from './border-names.ts';
import { ringsOf, type OsmBorders } from './osm-borders.ts';
import { keysOf, sharedPath, withFoot, type Path } from './rings.ts';

/** Names are left to geo/borders.json, which the app joins by id. */
export interface SegmentProperties {
  readonly id: string;
  readonly kind: 'border';
  readonly border: string;
  readonly countries: readonly [string, string];
  readonly rank: number;
}

export type SegmentLine = Feature<LineString, SegmentProperties>;

/** Drawn and labelled first: the border that the map is about, then its neighbours. */
const RANK: Readonly<Record<string, number>> = { 'ir-az': 0, 'am-ir': 1, 'am-az': 1 };

/** One feature a segment, in the order of the registry; none where `pathOf` finds no line. */
export function segmentLines(
  pathOf: (border: BorderCut, segment: SegmentCut) => Path | undefined,
): readonly SegmentLine[] {
  return BORDER_CUTS.flatMap((border) =>
    border.segments.flatMap((segment): SegmentLine[] => {
      const path = pathOf(border, segment);
      if (path === undefined) return [];
      const properties: SegmentProperties = {
        id: segmentId(border.id, segment.suffix),
        kind: 'border',
        border: border.id,
        countries: countriesOf(border.id),
        rank: RANK[border.id] ?? 2,
      };
      return [
        {
          type: 'Feature',
          properties,
          geometry: { type: 'LineString', coordinates: path.map((position) => [...position]) },
        },
      ];
    }),
  );
}

/**
 * The segments along the rings that the registry names. Ends snap to a vertex, but at the shores
 * where coarse lines have none near they lie on the line.
 */
export const osmLines = (set: OsmBorders): readonly SegmentLine[] =>
  segmentLines(({ ring, neighbour }, { from, to }) => {
    const shores = [from, to].filter(({ shore }) => shore);
    const rings = shores.reduce((cut, { at }) => withFoot(cut, at), ringsOf(set, ring));
    return sharedPath(rings, keysOf(ringsOf(set, neighbour)), from.at, to.at);
  });
