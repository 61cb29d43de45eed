/** Rules of words: every language has them, none blank, each in its own alphabet. */
import type { Library } from '../../model/library.ts';
import type { Names, Problem } from '../../model/types.ts';
import { isRecord, problem } from '../../model/shape.ts';

/** Things that are drawn or listed by their names; towns are named as far as names are known. */
const NAMED = [
  ...['country', 'far-country', 'province', 'river', 'sea', 'lake', 'former-line', 'graticule'],
  ...['place', 'crossing', 'dam', 'tripoint', 'route'],
];
/** Things that Details say a sentence about. */
const TOLD = ['place', 'crossing', 'dam', 'tripoint', 'route'];
/** What a sentence of a language has letters of. */
const ALPHABETS: Readonly<Record<string, RegExp>> = {
  az: /\p{Script=Latin}/u,
  en: /\p{Script=Latin}/u,
  fa: /\p{Script=Arabic}/u,
  hy: /\p{Script=Armenian}/u,
  ru: /\p{Script=Cyrillic}/u,
};

/**
 * `manifest`: whatever its file holds; its languages are those that are wanted. A problem for each name or text
 * that is missing or in another alphabet.
 */
export function checkWords(library: Library, manifest: unknown): readonly Problem[] {
  const listed = isRecord(manifest) && isRecord(manifest['languages']) ? manifest['languages'] : {};
  const languages = Object.keys(listed);
  const inEach = (at: string, names: Names) =>
    languages
      .filter((language) => names[language] === undefined)
      .map((language) => problem('data.noWords', at, language));
  // Without a manifest it can't be said which languages there are.
  const isKnown = (language: string) => languages.length === 0 || languages.includes(language);
  const spelled = (at: string, names: Names) =>
    Object.entries(names)
      .filter(([language, text]) => !isKnown(language) || ALPHABETS[language]?.test(text) === false)
      .map(([language]) => problem('data.badValue', at, language));
  const sentence = (at: string, names: Names) => [...inEach(at, names), ...spelled(at, names)];
  return [
    ...Object.entries(library.layers).flatMap(([address, { features }]) =>
      features.flatMap(({ properties: { kind, id, names } }) => {
        const at = `geo/${address} [${id}]`;
        if (NAMED.includes(kind) && !/^water-\d/.test(id)) return sentence(at, names);
        const isNameless = kind === 'town' && names['en'] === undefined;
        return [...(isNameless ? [problem('data.noWords', at, 'en')] : []), ...spelled(at, names)];
      }),
    ),
    ...library.borders.flatMap(({ id, names, segments }) => [
      ...sentence(`geo/borders.json [${id}]`, names),
      ...segments.flatMap((one) => sentence(`geo/borders.json [${one.id}]`, one.names)),
    ]),
    ...library.claims.flatMap(({ id, said, why }) => [
      ...sentence(`geo/claims/${id}.json [said]`, said),
      ...sentence(`geo/claims/${id}.json [why]`, why),
    ]),
    ...library.chapters.flatMap(({ id, title, body }) => [
      ...sentence(`geo/story/${id}.json [title]`, title),
      ...body.flatMap((block, index) =>
        'text' in block ? sentence(`geo/story/${id}.json [body ${index}]`, block.text) : [],
      ),
    ]),
    ...textFaults(library, languages),
  ];
}

function textFaults(library: Library, languages: readonly string[]): readonly Problem[] {
  const wanted = new Set([
    ...library.missions.map(({ id }) => `mission/${id}`),
    ...library.events.map(({ id }) => `event/${id}`),
    ...library.borders.map(({ id }) => `border/${id}`),
    ...Object.values(library.layers).flatMap(({ features }) =>
      features
        .filter(({ properties }) => TOLD.includes(properties.kind))
        .map(({ properties: { kind, id } }) => `${kind}/${id}`),
    ),
    ...Object.values(library.texts).flatMap((texts) => Object.keys(texts)),
  ]);
  return languages.flatMap((language) => {
    const texts = library.texts[language] ?? {};
    const at = `geo/text/${language}.json`;
    return [...wanted].flatMap((key) => {
      const text = texts[key];
      if (text === undefined) return [problem('data.noWords', at, key)];
      return ALPHABETS[language]?.test(text) === false ? [problem('data.badValue', at, key)] : [];
    });
  });
}
