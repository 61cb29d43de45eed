/** What a map that draws today's borders has to say of a day on which others stood. */

/** First days: the treaty of Turkmenchay, Azerbaijan's independence, the end of fighting for Karabakh. */
const SINCE = [
  ['1828-02-22', 'before-1828'],
  ['1991-10-18', 'before-1991'],
  ['2023-09-20', 'before-2023'],
] as const;

export type BordersThen = (typeof SINCE)[number][1];

/** Why the borders drawn are not those of `day` (YYYY-MM-DD); null where they are. */
export const bordersThen = (day: string): BordersThen | null =>
  SINCE.find(([since]) => day < since)?.[1] ?? null;
