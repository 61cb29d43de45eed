/** What the reader is told of a problem: where in the file, and what. */
import { isMessageKey, isolated, type Messages, say } from '../words/text.ts';
import type { Problem } from '../model/types.ts';

/** One sentence, as of `readImport`: `at` is `file`, `feature 12`, `line 3`, `line 3:14` or `entry name`. */
export function problemWords(messages: Messages, { code, at, params }: Problem): string {
  // What stands in a file may be of either direction.
  const inWords = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isolated(value)]),
  );
  const text = isMessageKey(messages, code) ? say(messages, code, inWords) : code;
  const file = inWords['file'] ?? '';
  const [, kind, place = ''] = /^(\w+)(?: (.*))?$/s.exec(at) ?? [];
  const [line = '', column] = place.split(':');
  if (kind === 'feature') return say(messages, 'import.atFeature', { file, place, text });
  if (kind === 'entry')
    return say(messages, 'import.atEntry', { file, place: isolated(place), text });
  if (kind !== 'line') return say(messages, 'import.atFile', { file, text });
  return column === undefined
    ? say(messages, 'import.atLine', { file, place, text })
    : say(messages, 'import.atColumn', { file, line, column, text });
}
