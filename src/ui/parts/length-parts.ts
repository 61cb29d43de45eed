import type { Words } from '../../state/words.ts';

/** The value and the unit of a length apart, for the big number. */
export function lengthParts(
  words: Words,
  metres: number,
  accuracyMetres: number | null,
): { readonly value: string; readonly unit: string } {
  const unit = words.messages[`unit.${words.view.units}`].replace('{value}', '').trim();
  return { value: words.length(metres, accuracyMetres).replace(unit, '').trim(), unit };
}
