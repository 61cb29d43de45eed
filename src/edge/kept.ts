/** What the reader has chosen, kept for the next visit. Private windows may forbid storage: it is then the link's alone. */
import { THEMES, type Theme } from '../core/view/view.ts';
import { type Unit, UNITS } from '../core/model/vocabulary.ts';

const KEY = 'araxes';

export interface Kept {
  readonly language?: string;
  readonly units?: Unit;
  readonly hasLatinDigits?: boolean;
  readonly theme?: Theme;
  /** There was a visit before. */
  readonly isReturning?: boolean;
}

/** What was kept; what is broken is left out. */
export function keptChoices(): Kept {
  const { language, units, hasLatinDigits, theme, isReturning } = read();
  return {
    ...(typeof language === 'string' && { language }),
    ...(UNITS.includes(units as Unit) && { units: units as Unit }),
    ...(hasLatinDigits === true && { hasLatinDigits }),
    ...(THEMES.includes(theme as Theme) && { theme: theme as Theme }),
    ...(isReturning === true && { isReturning }),
  };
}

/** Keeps one choice more. */
export function keep(choice: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...keptChoices(), ...choice }));
  } catch {
    // Nothing is lost but the next visit's convenience.
  }
}

function read(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}
