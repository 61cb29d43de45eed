/** What Details says of a selection: plain data, computed from what has been read so far. */
import type { Position } from 'geojson';
import type { Finding } from '../claims/finding.ts';
import { withId } from '../model/find.ts';
import {
  type Library,
  linesOf,
  PLACES_FILE,
  textOf,
  type Thing,
  thingOf,
} from '../model/library.ts';
import type { Chapter, Claim, HistoricalEvent, Mission, Source } from '../model/types.ts';
import type { Selection } from '../view/view.ts';
import { type BorderCard, borderCard } from './border.ts';
import { type EventRow, eventsAt, type Text } from './events.ts';
import {
  countryAt,
  type Near,
  nearestBorder,
  nearestCrossing,
  provinceAt,
} from '../around/near.ts';

export interface Surroundings {
  readonly position: Position;
  readonly country: Thing | null;
  readonly province: Thing | null;
  readonly border: Near | null;
  readonly crossing: Near | null;
}

export interface ThingCard {
  readonly type: 'thing';
  readonly thing: Thing;
  readonly text: Text | null;
  readonly missions: readonly Mission[];
  readonly events: readonly EventRow[];
  /** Only for what has one position. */
  readonly surroundings: Surroundings | null;
  readonly sources: readonly Source[];
}

export interface MissionCard {
  readonly type: 'mission';
  readonly mission: Mission;
  readonly city: Thing | null;
  readonly text: Text | null;
  readonly surroundings: Surroundings | null;
}

export interface SpotCard {
  readonly type: 'spot';
  readonly surroundings: Surroundings;
}

export interface ClaimCard {
  readonly type: 'claim';
  readonly claim: Claim;
  /** What follows from the data; null while some of it is missing. */
  readonly finding: Finding | null;
  readonly marked: readonly Thing[];
}

export interface EventCard {
  readonly type: 'event';
  readonly event: HistoricalEvent;
  readonly text: Text | null;
  readonly marked: readonly Thing[];
}

/** A chapter of the story, as the map shows it: told in the panel, not in Details. */
export interface ChapterCard {
  readonly type: 'chapter';
  readonly marked: readonly Thing[];
}

/** The link names something that isn't in the data (any more), or not yet. */
export interface MissingCard {
  readonly type: 'missing';
  readonly key: string;
}

export type Card =
  ThingCard | MissionCard | BorderCard | SpotCard | ClaimCard | EventCard | MissingCard;

/**
 * What Details says of the selection. `findings`: what follows for claims, by their ids, as far as it
 * has been worked out.
 */
export function cardOf(
  selection: Selection,
  library: Library,
  language: string,
  findings: Readonly<Record<string, Finding>> = {},
): Card {
  if (selection.type === 'spot') {
    return { type: 'spot', surroundings: surroundingsOf(library, selection.position) };
  }
  const { kind, id } = selection;
  const key = `${kind}/${id}`;
  const text = textOf(library, key, language);
  if (kind === 'mission') {
    const mission = withId(library.missions, id);
    if (!mission) return { type: 'missing', key };
    const city = (mission.city && thingOf(library, 'place', mission.city)) || null;
    const position = positionOf(city);
    const surroundings = position && surroundingsOf(library, position);
    return { type: 'mission', mission, city, text, surroundings };
  }
  if (kind === 'claim') {
    const claim = withId(library.claims, id);
    if (!claim) return { type: 'missing', key };
    const finding = findings[id] ?? null;
    return { type: 'claim', claim, finding, marked: thingsOf(library, finding?.marks ?? []) };
  }
  if (kind === 'event') {
    const event = withId(library.events, id);
    if (!event) return { type: 'missing', key };
    return { type: 'event', event, text, marked: placesOf(library, event) };
  }
  if (kind === 'border') return borderCard(library, id, text, language) ?? { type: 'missing', key };
  const thing = thingOf(library, kind, id);
  if (!thing) return { type: 'missing', key };
  const position = positionOf(thing);
  return {
    type: 'thing',
    thing,
    text,
    missions: library.missions.filter((mission) => mission.city === id && kind === 'place'),
    events: eventsAt(library, key, language),
    surroundings: position && surroundingsOf(library, position, id),
    sources: thing.properties.sources ?? [],
  };
}

/** What a chapter marks on the map. */
export const chapterCardOf = ({ marks }: Chapter, library: Library): ChapterCard => ({
  type: 'chapter',
  marked: thingsOf(library, marks),
});

/** The features that `kind/id` stand for; a border is all of its lines. */
function thingsOf(library: Library, keys: readonly string[]): readonly Thing[] {
  return keys.flatMap((key) => {
    const [kind = '', id = ''] = key.split('/');
    if (kind === 'border') return linesOf(library, id);
    return thingOf(library, kind, id) ?? [];
  });
}

function placesOf(library: Library, event: HistoricalEvent): readonly Thing[] {
  const places = library.layers[PLACES_FILE]?.features ?? [];
  const at = event.places.flatMap((id) => places.find((one) => one.properties.id === id) ?? []);
  return [...at, ...thingsOf(library, event.subjects ?? [])];
}

function positionOf(thing: Thing | null): Position | null {
  return thing?.geometry.type === 'Point' ? thing.geometry.coordinates : null;
}

function surroundingsOf(library: Library, position: Position, except?: string): Surroundings {
  const country = countryAt(library, position);
  return {
    position,
    country,
    province: country && provinceAt(library, position, country.properties.id),
    border: nearestBorder(library, library.subject.border, position),
    crossing: nearestCrossing(library, position, except),
  };
}
