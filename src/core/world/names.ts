/** What the world's territories and the borders between them are called. */
import { type Messages, say } from '../words/text.ts';

/** Names in one language (geo/world/names/<language>.json), by ISO 3166-1 code in lower case. */
export type TerritoryNames = Readonly<Record<string, string>>;

/** The name of a territory; one that has none by its code in capitals. */
export const territoryName = (code: string, names: TerritoryNames): string =>
  names[code] ?? code.toUpperCase();

/** The name of the border between two territories, in the language of messages and names. */
export const borderName = (
  [one, other]: readonly [string, string],
  messages: Messages,
  names: TerritoryNames,
): string =>
  say(messages, 'border.between', {
    one: territoryName(one, names),
    other: territoryName(other, names),
  });
