/** The reader's choices, kept for the next visit. Private windows may forbid storage: they are then the link's alone. */
import { type Kept, readKept } from '../core/view/kept.ts';

const KEY = 'araxes';

/** What was kept; nothing where nothing can be read. */
export function keptChoices(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return readKept(typeof kept === 'object' && kept !== null ? { ...kept } : {});
  } catch {
    return {};
  }
}

/** Keeps one choice more. */
export function keep(choice: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...keptChoices(), ...choice }));
  } catch {
    // Nothing is lost but the next visit's convenience.
  }
}
