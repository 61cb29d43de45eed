/** What is drawn over the map for the selected thing: its outline, and geodesics to what is near. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { formatLength } from '../format.ts';
import { pointsAlong } from '../measure/path.ts';
import type { Thing } from '../library.ts';
import { labelText, type Messages, nameIn } from '../text.ts';
import type { Unit } from '../view.ts';
import type { Card, Surroundings } from './card.ts';
import type { Near } from './near.ts';

export type Role = 'outline' | 'halo' | 'spot' | 'leader' | 'foot';

export function overlayOf(
  card: Card | null,
  messages: Messages,
  language: string,
  units: Unit,
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: card ? featuresOf(card, messages, language, units) : [],
  };
}

function featuresOf(card: Card, messages: Messages, language: string, units: Unit): Feature[] {
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
    case 'thing': {
      return card.thing.geometry.type === 'Point'
        ? [haloed(card.thing, language)]
        : [drawn('outline', card.thing.geometry)];
    }
  }
}

/** Id of the place that the overlay marks and names. */
export function markedIdOf(card: Card): string | null {
  if (card.type === 'thing') return card.thing.properties.id;
  return card.type === 'mission' ? (card.city?.properties.id ?? null) : null;
}

function leaderTo(
  near: Near | null,
  { position }: Surroundings,
  messages: Messages,
  units: Unit,
): Feature[] {
  if (!near || near.metres < 1) return [];
  const coordinates = [...pointsAlong(position, near.position, 20)];
  return [
    {
      ...drawn('leader', { type: 'LineString', coordinates }),
      properties: { role: 'leader', text: formatLength(messages, near.metres, units) },
    },
    drawn('foot', { type: 'Point', coordinates: near.position }),
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
