/** The order in which claims are listed. */
import type { Claim } from '../model/types.ts';
import { CLAIM_THEMES } from './finding.ts';

/** By theme, then by id; themes that aren't known come last. */
export function claimsInOrder(claims: readonly Claim[]): readonly Claim[] {
  const themes: readonly string[] = CLAIM_THEMES;
  const placeOf = ({ theme }: Claim) =>
    themes.includes(theme) ? themes.indexOf(theme) : themes.length;
  return [...claims].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}
