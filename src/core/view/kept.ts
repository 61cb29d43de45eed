/** What a reader has chosen, as it is kept for the next visit. */
import { type Unit, UNITS } from '../model/vocabulary.ts';
import { type Theme, THEMES } from './view.ts';

export interface Kept {
  readonly language?: string;
  readonly units?: Unit;
  readonly hasLatinDigits?: boolean;
  readonly theme?: Theme;
  /** There was a visit before. */
  readonly isReturning?: boolean;
  /** The reader's own files may be on the device. */
  readonly hasOwnFiles?: boolean;
}

/** What can be used of what was kept; what is broken is left out. */
export function readKept(kept: Readonly<Record<string, unknown>>): Kept {
  const { language, units, hasLatinDigits, theme, isReturning, hasOwnFiles } = kept;
  return {
    ...(typeof language === 'string' && { language }),
    ...(UNITS.includes(units as Unit) && { units: units as Unit }),
    ...(hasLatinDigits === true && { hasLatinDigits }),
    ...(THEMES.includes(theme as Theme) && { theme: theme as Theme }),
    ...(isReturning === true && { isReturning }),
    ...(hasOwnFiles === true && { hasOwnFiles }),
  };
}
