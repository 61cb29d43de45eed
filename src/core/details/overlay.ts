/** What is drawn over the map for the selected thing: its outline, and geodesics to what is near. */
import { bbox } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { formatLength } from '../words/format.ts';
import { positionAt } from '../measure/along.ts';
import { inverse } from '../measure/geodesic.ts';
import { pointsAlong } from '../measure/path.ts';
import type { Thing } from '../model/library.ts';
import { labelText, type Messages, nameIn } from '../words/text.ts';
import type { Unit } from '../model/vocabulary.ts';
import type { BorderCard } from './border.ts';
import type { Card, ChapterCard, Surroundings } from './card.ts';
import { type Near } from '../around/near.ts';
import { measured } from '../around/measured-thing.ts';

export type Role = 'outline' | 'halo' | 'caption' | 'spot' | 'leader' | 'foot';

/** Each feature has its `role`, and what is written beside it in the reader's language and unit; none for no card. */
export function overlayOf(
  card: Card | ChapterCard | null,
  messages: Messages,
  language: string,
  units: Unit,
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: card ? featuresOf(card, messages, language, units) : [],
  };
}

function featuresOf(
  card: Card | ChapterCard,
  messages: Messages,
  language: string,
  units: Unit,
): Feature[] {
  switch (card.type) {
    case 'missing':
      return [];
    case 'border':
      return [
        ...card.segments.map(({ thing }) => marked(thing, language)),
        ...nameOnBorder(card, messages, language, units),
      ];
    case 'spot':
      return [
        drawn('spot', { type: 'Point', coordinates: card.surroundings.position }),
        ...leaderTo(card.surroundings.border, card.surroundings, messages, units),
      ];
    case 'mission':
      return card.city ? [haloed(card.city, language)] : [];
    case 'thing':
      return [marked(card.thing, language), ...borderStretchOf(card.thing)];
    case 'claim':
      return [
        ...severalMarked(card.marked, language),
        ...(card.finding?.ties ?? []).flatMap(({ from, to }) => [
          ...tie(from, to, messages, units),
          drawn('foot', { type: 'Point', coordinates: from }),
        ]),
      ];
    case 'event':
    case 'chapter':
      return severalMarked(card.marked, language);
  }
}

/** The borders that the map is about have their names and lengths beside them in any case. */
const MOST_NAMED_RANK = 1;

/** Any other border's name and length, in the middle of its longest piece: far from here few other names say what it parts. */
function nameOnBorder(
  { segments, names, lengthMetres }: BorderCard,
  messages: Messages,
  language: string,
  units: Unit,
): Feature[] {
  const [longest] = segments.toSorted((a, b) => b.lengthMetres - a.lengthMetres);
  if (!longest || (longest.thing.properties.rank ?? 0) <= MOST_NAMED_RANK) return [];
  const line = measured(longest.thing);
  if (!line) return [];
  const text = `${labelText(nameIn(names, language))}\n${formatLength(messages, lengthMetres, units)}`;
  const coordinates = [...positionAt(line, line.lengthMetres / 2)];
  const [west, , east] = bbox(longest.thing.geometry);
  // Turned inwards: the border fills the window.
  const labelSide = (coordinates[0] ?? 0) > (west + east) / 2 ? 'left' : 'right';
  const geometry = { type: 'Point' as const, coordinates };
  return [
    { type: 'Feature', properties: { role: 'caption', text, labelSide, lengthMetres }, geometry },
  ];
}

/** Ids of the places that the overlay marks and names. */
export function markedIdsOf(card: Card | ChapterCard): readonly string[] {
  switch (card.type) {
    case 'thing':
      return [card.thing.properties.id];
    case 'mission':
      return card.city ? [card.city.properties.id] : [];
    case 'claim':
    case 'event':
    case 'chapter':
      return card.marked.map(({ properties }) => properties.id);
    default:
      return [];
  }
}

function leaderTo(
  near: Near | null,
  { position }: Surroundings,
  messages: Messages,
  units: Unit,
): Feature[] {
  if (!near || near.metres < 1) return [];
  return tie(position, near.position, messages, units);
}

/** A geodesic with its length and the end that it leads to. */
function tie(from: Position, to: Position, messages: Messages, units: Unit): Feature[] {
  const { metres } = inverse(from, to);
  const coordinates = [...pointsAlong(from, to, 20)];
  return [
    {
      ...drawn('leader', { type: 'LineString', coordinates }),
      properties: { role: 'leader', text: formatLength(messages, metres, units) },
    },
    drawn('foot', { type: 'Point', coordinates: to }),
  ];
}

/** A point with its name, a line or an area glowing; a plan stays dashed, never a strip of colour. */
function marked(thing: Thing, language: string): Feature {
  const { geometry, properties } = thing;
  if (geometry.type === 'Point') return haloed(thing, language);
  const isPlan = PLANNED.includes(String(properties['status']));
  const feature = drawn(isPlan ? 'leader' : 'outline', geometry);
  const { kind, rank } = properties;
  return { ...feature, properties: { ...feature.properties, kind, rank } };
}

/** Where a river is the border it glows as a border does. */
function borderStretchOf({ properties }: Thing): Feature[] {
  const coordinates = (properties['borderStretches'] ?? []) as Position[][];
  if (coordinates.length === 0) return [];
  const feature = drawn('outline', { type: 'MultiLineString', coordinates });
  return [{ ...feature, properties: { ...feature.properties, kind: 'border' } }];
}

const PLANNED = ['planned', 'announced', 'under-construction'];

/** Whose names get room first; what isn't listed comes last, as tripoints do, which the text describes. */
const NAME_ORDER = ['place', 'crossing', 'route', 'dam'];

/** How much of the width that the marks take is too near to its end for a name that turns outwards. */
const OUTER_PART = 0.25;

/** Several: their names give way to each other, and turn to the middle so that they stay in the window. */
function severalMarked(things: readonly Thing[], language: string): Feature[] {
  const features = things.flatMap((thing) => {
    const order = NAME_ORDER.indexOf(thing.properties.kind);
    return [marked(thing, language), ...captionOf(thing, language)].map((feature) => ({
      feature,
      order: order < 0 ? NAME_ORDER.length : order,
      longitude: feature.geometry.type === 'Point' ? (feature.geometry.coordinates[0] ?? 0) : null,
    }));
  });
  const longitudes = features.flatMap(({ longitude }) => longitude ?? []);
  const west = Math.min(...longitudes);
  const width = Math.max(...longitudes) - west;
  return features.map(({ feature, order, longitude }) => {
    const part = longitude === null || width === 0 ? 0.5 : (longitude - west) / width;
    const placing = longitude !== null && {
      order,
      labelSide: part > 0.5 ? 'left' : 'right',
      isOuter: part < OUTER_PART || part > 1 - OUTER_PART,
    };
    return { ...feature, properties: { ...feature.properties, isSeveral: true, ...placing } };
  });
}

/** The name of a route, in the middle of its line; a border has its length there. */
function captionOf(thing: Thing, language: string): Feature[] {
  const line = thing.properties.kind === 'route' ? measured(thing) : null;
  if (!line) return [];
  const coordinates = [...positionAt(line, line.lengthMetres / 2)];
  const { properties } = haloed(thing, language);
  return [
    {
      type: 'Feature',
      properties: { ...properties, role: 'caption' },
      geometry: { type: 'Point', coordinates },
    },
  ];
}

const haloed = ({ geometry, properties }: Thing, language: string): Feature => ({
  type: 'Feature',
  properties: { role: 'halo', text: labelText(nameIn(properties.names, language)) },
  geometry,
});

const drawn = (role: Role, geometry: Geometry): Feature => ({
  type: 'Feature',
  properties: { role },
  geometry,
});
