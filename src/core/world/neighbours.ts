/** Which border two countries have, and which countries one has borders with. */
import { withId } from '../model/find.ts';
import { firstByKey, oncePer } from '../model/once-per.ts';
import type { WorldRecord } from '../model/types.ts';

/** `pt-es` for `es-pt`; null for what is no id of a whole border. */
export const turned = (id: string): string | null => pairOf(id)?.toReversed().join('-') ?? null;

/** The border that has this id, either way round, or a segment of this id. */
export const recordOf = (index: readonly WorldRecord[], id: string): WorldRecord | null =>
  withId(index, id) ?? withId(index, turned(id) ?? '') ?? bySegment(index).get(id) ?? null;

const bySegment = oncePer((index: readonly WorldRecord[]) =>
  firstByKey(index, ({ segments }) => segments.map((segment) => segment.id)),
);

/** "pt-es" as its two codes, which differ; null for anything else. */
export function pairOf(id: string): readonly [string, string] | null {
  const [, one = '', other = ''] = /^([a-z]{2})-([a-z]{2})$/.exec(id) ?? [];
  return one === other ? null : [one, other];
}

/** Codes of the countries with a land border to this one, in alphabetical order. */
export const neighboursOf = (index: readonly WorldRecord[], country: string): readonly string[] =>
  index
    .filter(({ countries }) => countries.includes(country))
    .map(({ countries: [one, other] }) => (one === country ? other : one))
    .sort();
