/** Worksheets: one sheet for a class about a border or a claim, with its answers. */
import { checkClaim } from '../claims/index.ts';
import type { Library } from '../model/library.ts';
import type { Selection } from '../view/view.ts';
import { borderSheet } from './border-sheet.ts';
import { claimSheet } from './claim-sheet.ts';
import type { Worksheet } from './worksheet.ts';

export type { Task, Worksheet } from './worksheet.ts';

/** Whether there is a sheet about it at all. */
export const hasWorksheet = (
  selection: Selection | null,
): selection is Extract<Selection, { type: 'thing' }> =>
  selection?.type === 'thing' && (selection.kind === 'border' || selection.kind === 'claim');

/** null where the selection is neither a border nor a claim, and while its data is not all read. */
export function worksheetOf(library: Library, selection: Selection | null): Worksheet | null {
  if (!hasWorksheet(selection)) return null;
  if (selection.kind === 'border') return borderSheet(library, selection.id);
  const claim = library.claims.find(({ id }) => id === selection.id);
  const finding = claim && checkClaim(claim, library);
  return claim && finding ? claimSheet(library, claim, finding) : null;
}
