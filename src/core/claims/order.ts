/** The order in which claims are listed. */
import type { Claim } from '../model/types.ts';
import { CLAIM_THEMES } from '../model/records/claim.ts';

/** By theme, then by id. */
export function claimsInOrder(claims: readonly Claim[]): readonly Claim[] {
  const placeOf = ({ theme }: Claim) => CLAIM_THEMES.indexOf(theme);
  return [...claims].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}
