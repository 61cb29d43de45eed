/** Shortcuts on layouts of five languages and on Latin ones that put their letters elsewhere. */
import { expect, it } from 'vitest';
import { pressedKey } from '../../src/ui/parts/pressed.ts';

it.each([
  ['m', 'KeyM', 'M'],
  ['ь', 'KeyM', 'M'],
  ['ئ', 'KeyM', 'M'],
  ['մ', 'KeyM', 'M'],
  ['л', 'KeyK', 'K'],
  ['ن', 'KeyK', 'K'],
  ['կ', 'KeyK', 'K'],
  ['я', 'KeyZ', 'Z'],
  ['ظ', 'KeyZ', 'Z'],
  ['х', 'BracketLeft', '['],
  ['چ', 'BracketRight', ']'],
  ['ğ', 'BracketRight', ']'],
  ['.', 'Slash', '/'],
  // Dvorak, AZERTY and German: what is written counts.
  ['m', 'KeyM', 'M'],
  ['k', 'KeyV', 'K'],
  ['z', 'KeyY', 'Z'],
  ['-', 'Slash', '-'],
  ['.', 'Comma', '.'],
  ['Escape', 'Escape', 'Escape'],
])('%s on %s is %s', (key, code, wanted) => {
  expect(pressedKey({ key, code, shiftKey: false })).toBe(wanted);
});

it('asks for help with Shift on any layout', () => {
  for (const key of ['?', ',', '؟', '՞']) {
    expect(pressedKey({ key, code: 'Slash', shiftKey: true })).toBe('?');
  }
});
