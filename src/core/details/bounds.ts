/** The box that shows a card whole. */
import { bbox } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../model/types.ts';
import type { Card } from './card.ts';

/** Around a point, so that its neighbours can be made out. */
const POINT_MARGIN_DEGREES = 0.7;
/** Around the one place of an event or a claim, so that it is seen where in the region it is. */
const REGION_MARGIN_DEGREES = 2.4;

/** Degrees; null where the card has nothing with a place. Claims and events are shown with the region around them. */
export function boundsOfCard(card: Card): Bounds | null {
  switch (card.type) {
    case 'missing':
      return null;
    case 'border':
      return boundsOf(card.segments.map(({ thing }) => thing.geometry));
    case 'mission':
      return card.city && boundsOf([card.city.geometry]);
    case 'claim': {
      const ends = (card.finding?.ties ?? []).flatMap(({ from, to }) => [from, to]);
      const ties: Geometry = { type: 'MultiPoint', coordinates: ends };
      const marked = card.marked.map(({ geometry }) => geometry);
      return marked.length + ends.length > 0 ? regionOf([...marked, ties]) : null;
    }
    case 'event':
      return card.marked.length > 0 ? regionOf(card.marked.map(({ geometry }) => geometry)) : null;
    case 'thing':
      return boundsOf([card.thing.geometry]);
    case 'spot': {
      const { position, border } = card.surroundings;
      const ends = border ? [position, border.position] : [position];
      return boundsOf([{ type: 'MultiPoint', coordinates: ends }]);
    }
  }
}

/** Where a card's thing is, if it is at one place. */
export function positionOfCard(card: Card): Position | null {
  if (card.type === 'spot') return card.surroundings.position;
  if (card.type !== 'thing' && card.type !== 'mission') return null;
  return card.surroundings?.position ?? null;
}

const boundsOf = (geometries: readonly Geometry[]): Bounds =>
  boxOf(geometries, POINT_MARGIN_DEGREES, 0);

/** With a rim, so that marks and their names at the edge are seen whole. */
const regionOf = (geometries: readonly Geometry[]): Bounds =>
  boxOf(geometries, REGION_MARGIN_DEGREES, 0.1);

function boxOf(geometries: readonly Geometry[], pointMarginDegrees: number, rim: number): Bounds {
  const [west, south, east, north] = bbox({
    type: 'GeometryCollection',
    geometries: [...geometries],
  });
  const isPoint = east - west + north - south < 0.01;
  const x = isPoint ? pointMarginDegrees : rim * (east - west);
  const y = isPoint ? pointMarginDegrees : rim * (north - south);
  return [west - x, south - y, east + x, north + y];
}
