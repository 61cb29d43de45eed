/** Every text that readers see, by language: messages, sentences, claims, story and layer list. */
import { readdirSync, readFileSync } from 'node:fs';

export interface ReadText {
  /** File and place within it. */
  readonly at: string;
  readonly text: string;
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const filesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`);

/** The texts of one language: what stands under its code, at whatever depth. */
export function textsOf(language: string): readonly ReadText[] {
  const flat = [`src/messages/${language}.json`, `geo/text/${language}.json`].flatMap((path) =>
    stringsIn(read(path), path),
  );
  const kept = [...filesOf('geo/claims'), ...filesOf('geo/story'), 'geo/manifest.json'];
  return [...flat, ...kept.flatMap((path) => under(language, read(path), path))];
}

function under(language: string, value: unknown, at: string): readonly ReadText[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === language ? stringsIn(part, at) : under(language, part, `${at}/${key}`),
  );
}

function stringsIn(value: unknown, at: string): readonly ReadText[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => stringsIn(part, `${at}/${key}`));
}
