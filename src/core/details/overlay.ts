/** What is drawn over the map for the selected thing: its outline, and geodesics to what is near. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { formatLength } from '../format.ts';
import { inverse } from '../measure/geodesic.ts';
import { pointsAlong } from '../measure/path.ts';
import type { Thing } from '../library.ts';
import { labelText, type Messages, nameIn } from '../text.ts';
import type { Unit } from '../view.ts';
import type { Card, ChapterCard, Surroundings } from './card.ts';
import type { Near } from './near.ts';

export type Role = 'outline' | 'halo' | 'spot' | 'leader' | 'foot';

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
      return card.segments.map(({ thing }) => drawn('outline', thing.geometry));
    case 'spot':
      return [
        drawn('spot', { type: 'Point', coordinates: card.surroundings.position }),
        ...leaderTo(card.surroundings.border, card.surroundings, messages, units),
      ];
    case 'mission':
      return card.city ? [haloed(card.city, language)] : [];
    case 'thing':
      return [marked(card.thing, language)];
    case 'claim':
      return [
        ...card.marked.map((thing) => oneOfSeveral(thing, language)),
        ...(card.finding?.ties ?? []).flatMap(({ from, to }) => [
          ...tie(from, to, messages, units),
          drawn('foot', { type: 'Point', coordinates: from }),
        ]),
      ];
    case 'event':
    case 'chapter':
      return card.marked.map((thing) => oneOfSeveral(thing, language));
  }
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
  return drawn(PLANNED.includes(String(properties['status'])) ? 'leader' : 'outline', geometry);
}

const PLANNED = ['planned', 'announced', 'under-construction'];

/** One of several: its name gives way where it would lie on another. */
function oneOfSeveral(thing: Thing, language: string): Feature {
  const feature = marked(thing, language);
  return { ...feature, properties: { ...feature.properties, isSeveral: true } };
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
