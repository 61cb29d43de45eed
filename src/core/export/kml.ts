/** KML 2.2 (OGC 07-147r2). Values of properties become text, as KML has them. */
import type { Geometry, Position } from 'geojson';
import type { ImportedFeature } from '../import/types.ts';
import type { Provenance, Written } from './types.ts';
import { element, valueText, xmlText } from './xml-text.ts';

/** Properties that KML has elements of its own for. */
const OWN = ['name', 'description'];

/** The text of the file. `provenance`: where the features come from, said in it. */
export function writeKml(features: readonly ImportedFeature[], provenance: Provenance): Written {
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    '<Document>',
    dataOf(Object.entries(provenance)),
    ...features.map(placemark),
    '</Document>',
    '</kml>',
  ];
  return {
    text: `${text.filter((line) => line !== '').join('\n')}\n`,
    mediaType: 'application/vnd.google-earth.kml+xml',
    lost: [],
  };
}

function placemark({ id, geometry, properties }: ImportedFeature): string {
  const entries = Object.entries(properties).filter(([, value]) => value !== null);
  const own = OWN.flatMap((key) => {
    const value = properties[key];
    return value === undefined || value === null ? [] : [element(key, valueText(value))];
  });
  const attribute = id === undefined ? '' : ` id="${xmlText(String(id))}"`;
  const data = dataOf(entries.filter(([key]) => !OWN.includes(key)));
  return `<Placemark${attribute}>${own.join('')}${data}${geometryOf(geometry)}</Placemark>`;
}

function dataOf(entries: readonly (readonly [string, unknown])[]): string {
  if (entries.length === 0) return '';
  const data = entries.map(
    ([key, value]) => `<Data name="${xmlText(key)}">${element('value', valueText(value))}</Data>`,
  );
  return `<ExtendedData>${data.join('')}</ExtendedData>`;
}

function geometryOf(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point>${coordinates([geometry.coordinates])}</Point>`;
    case 'LineString':
      return `<LineString>${coordinates(geometry.coordinates)}</LineString>`;
    case 'Polygon': {
      const rings = geometry.coordinates.map((ring, index) => {
        const side = index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
        return `<${side}><LinearRing>${coordinates(ring)}</LinearRing></${side}>`;
      });
      return `<Polygon>${rings.join('')}</Polygon>`;
    }
    default:
      return `<MultiGeometry>${partsOf(geometry).map(geometryOf).join('')}</MultiGeometry>`;
  }
}

/** The simple geometries of one that has many. */
export function partsOf(geometry: Geometry): readonly Geometry[] {
  switch (geometry.type) {
    case 'MultiPoint':
      return geometry.coordinates.map((position) => ({ type: 'Point', coordinates: position }));
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ type: 'LineString', coordinates: line }));
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => ({ type: 'Polygon', coordinates: rings }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
    default:
      return [geometry];
  }
}

const coordinates = (line: readonly Position[]): string =>
  `<coordinates>${line.map((position) => position.slice(0, 3).join(',')).join(' ')}</coordinates>`;
