/** Which shortcut a key stands for, on any layout. */

/** What is asked of a keyboard event. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

const SIGNS: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
};

/**
 * The capital letter, the sign or the name of the key. A layout that writes other letters than Latin ones has the
 * shortcut at its place on the keyboard: М, م and մ are where M is. Latin layouts go by what they write.
 */
export function pressedKey({ key, code, shiftKey }: Pressed): string {
  if (key.length !== 1) return key;
  // Russian and others have their full stop and comma where `/` and `?` are.
  const isForeign = !/[\x20-\x7e]/.test(key) || (code === 'Slash' && /[.,]/.test(key));
  if (!isForeign) return key.toUpperCase();
  if (code === 'Slash' && shiftKey) return '?';
  return SIGNS[code] ?? /^Key([A-Z])$/.exec(code)?.[1] ?? key.toUpperCase();
}
