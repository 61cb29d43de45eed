/** Which border two countries have, and which countries one has borders with. */
import type { WorldBorder } from './types.ts';

/** The border of a pair of codes, either way round, or the border that a segment is of; null where there is none. */
export function worldBorderOf(index: readonly WorldBorder[], id: string): WorldBorder | null {
  const pair = pairOf(id);
  return (
    index.find((one) => one.id === id || one.segments.some((segment) => segment.id === id)) ??
    (pair &&
      (index.find(({ countries }) => pair.every((code) => countries.includes(code))) ?? null))
  );
}

/** "pt-es" as its two codes, which differ; null for anything else. */
export function pairOf(id: string): readonly [string, string] | null {
  const [, one = '', other = ''] = /^([a-z]{2})-([a-z]{2})$/.exec(id) ?? [];
  return one === other ? null : [one, other];
}

/** Codes of the countries with a land border to this one, in alphabetical order. */
export const neighboursOf = (index: readonly WorldBorder[], country: string): readonly string[] =>
  index
    .filter(({ countries }) => countries.includes(country))
    .map(({ countries: [one, other] }) => (one === country ? other : one))
    .sort();
