/** GPX 1.1: points as waypoints, lines as tracks. It has no polygons, and no properties but name and description. */
import type { Geometry, Position } from 'geojson';
import type { ImportedFeature } from '../import/types.ts';
import type { Problem } from '../model/types.ts';
import { partsOf } from './kml.ts';
import type { Provenance, Written } from './types.ts';
import { element, valueText } from './xml-text.ts';

/**
 * The text of the file, and what of the features it has no place for. `provenance`: where they come from, said in
 * it.
 */
export function writeGpx(features: readonly ImportedFeature[], provenance: Provenance): Written {
  const written = features.map(({ geometry, properties }, index) => {
    const parts = partsOf(geometry);
    const head = ['name', 'description']
      .flatMap((key) => {
        const value = properties[key];
        const tag = key === 'name' ? 'name' : 'desc';
        return value === undefined || value === null ? [] : [element(tag, valueText(value))];
      })
      .join('');
    const isPolygon = parts.some(({ type }) => type === 'Polygon');
    const isMore = Object.keys(properties).some((key) => key !== 'name' && key !== 'description');
    return {
      waypoints: parts.map((part) => waypoint(part, head)).join(''),
      track: trackOf(parts, head),
      lost: [
        ...(isPolygon ? [lostAt('export.noPolygons', index)] : []),
        ...(isMore ? [lostAt('export.noProperties', index)] : []),
      ],
    };
  });
  const metadata = Object.entries(provenance).map(([key, value]) => `${key}: ${value}`);
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Araxes" xmlns="http://www.topografix.com/GPX/1/1">',
    metadata.length > 0 ? `<metadata>${element('desc', metadata.join('\n'))}</metadata>` : '',
    // All waypoints come before all tracks.
    ...written.map(({ waypoints }) => waypoints),
    ...written.map(({ track }) => track),
    '</gpx>',
  ];
  return {
    text: `${text.filter((line) => line !== '').join('\n')}\n`,
    mediaType: 'application/gpx+xml',
    lost: written.flatMap(({ lost }) => lost),
  };
}

const lostAt = (code: string, index: number): Problem => ({
  code,
  at: `feature ${index + 1}`,
  params: {},
  severity: 'warning',
});

const waypoint = (part: Geometry, head: string): string =>
  part.type === 'Point' ? point('wpt', part.coordinates, head) : '';

function trackOf(parts: readonly Geometry[], head: string): string {
  const segments = parts.flatMap((part) => (part.type === 'LineString' ? [part.coordinates] : []));
  if (segments.length === 0) return '';
  const lines = segments.map(
    (line) => `<trkseg>${line.map((position) => point('trkpt', position, '')).join('')}</trkseg>`,
  );
  return `<trk>${head}${lines.join('')}</trk>`;
}

function point(tag: string, [longitude = 0, latitude = 0, metres]: Position, head: string): string {
  const height = metres === undefined ? '' : `<ele>${metres}</ele>`;
  return `<${tag} lat="${latitude}" lon="${longitude}">${height}${head}</${tag}>`;
}
