/** Which borders a text asks for: two countries in either order, or one with a word for a border, in any of the languages. */
import { spellingsOf } from '../find/naming.ts';
import type { World } from '../model/library.ts';
import type { WorldRecord } from '../model/types.ts';
import { fold } from '../words/text.ts';

/** Short names that readers type, beside those of the lists. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  ae: ['UAE', 'Emirates', 'ОАЭ', 'BƏƏ'],
  az: ['آذربایجان'],
  ba: ['Bosnia', 'Босния'],
  cd: ['DRC', 'DR Congo', 'ДР Конго'],
  cf: ['CAR', 'ЦАР'],
  cg: ['Congo'],
  ci: ['Ivory Coast'],
  cz: ['Czech Republic', 'Czechia', 'Чехия'],
  gb: ['UK', 'Britain'],
  kp: ['DPRK', 'Северная Корея'],
  kr: ['ROK', 'Южная Корея'],
  mk: ['Macedonia', 'Македония'],
  mm: ['Burma', 'Бирма'],
  sz: ['Swaziland'],
  tr: ['Turkey'],
  us: ['US', 'USA', 'America', 'США', 'ABŞ', 'آمریکا', 'ԱՄՆ'],
};

/** Beginnings of words for a border. */
const BORDER_WORDS = [
  'border',
  'boundar',
  'frontier',
  'serhed',
  'hudud',
  'sinir',
  'границ',
  'рубеж',
]
  .concat(['مرز', 'سرحد', 'حدود', 'սահման'])
  .map(fold);
const LITTLE_WORDS = new Set(
  ['and', 'between', 'of', 'the', 'with', 'the', 'land', 'и', 'между', 'с', 'со', 'ile', 've', 'və']
    .concat(['arasında', 'arası', 'quru', 'ilə', 'و', 'بین', 'میان', 'با', 'և', 'եւ', 'միջև', 'ու'])
    .map(fold),
);
/** Fewer letters of a word are no stem. */
const LEAST_STEM = 4;
/** An ending in Russian or Armenian. */
const MOST_ENDING = 4;

interface Name {
  readonly code: string;
  readonly words: readonly string[];
}

export interface BorderFinder {
  readonly names: readonly Name[];
  readonly records: readonly WorldRecord[];
}

/** From the names of all languages that have been read. */
export function borderFinder({ index, territories }: World): BorderFinder {
  const codes = new Set(index.flatMap(({ countries }) => countries));
  const names = [...codes].flatMap((code) => {
    const all = Object.values(territories).flatMap((names) => names[code] ?? []);
    const spelled = [...all, ...(SHORT[code] ?? [])].flatMap(spellingsOf);
    return [...new Set(spelled)].map((name) => ({ code, words: wordsOf(name) }));
  });
  return { names: names.filter(({ words }) => words.length > 0), records: index };
}

const wordsOf = (folded: string): readonly string[] =>
  folded.split(' ').filter((word) => /\p{L}/u.test(word) && !LITTLE_WORDS.has(word));

const isBorderWord = (word: string): boolean =>
  BORDER_WORDS.some((beginning) => word.startsWith(beginning));

/** 0 for different words; 1 for the same; less for the same stem, by how much of the name it is. */
function likeness(name: string, typed: string): number {
  if (name === typed) return 1;
  let common = 0;
  while (common < name.length && name[common] === typed[common]) common++;
  const isWhole = common === name.length && common > 2;
  const isStem = common >= Math.max(LEAST_STEM, name.length - 2);
  const isBeginning = common === typed.length && common >= LEAST_STEM;
  const ending = typed.length - common;
  if (ending > (name.length < LEAST_STEM ? 2 : MOST_ENDING)) return 0;
  return isWhole || isStem || isBeginning
    ? (0.9 * common) / Math.max(name.length, typed.length)
    : 0;
}

interface Met {
  readonly code: string;
  readonly score: number;
  /** Which of the typed words it takes. */
  readonly taken: ReadonlySet<number>;
}

/** The countries that words may mean, by each of their names and each place where it may begin. */
const metIn = (names: readonly Name[], typed: readonly string[]): readonly Met[] =>
  names.flatMap(({ code, words }) =>
    typed.flatMap((one, start) =>
      likeness(words[0] ?? '', one) > 0 ? metFrom(code, words, typed, start) : [],
    ),
  );

/** The rest of a name is looked for behind its first word, then before it. */
function metFrom(
  code: string,
  words: readonly string[],
  typed: readonly string[],
  start: number,
): Met[] {
  const taken = new Set<number>();
  let score = 0;
  for (const word of words) {
    const places = typed.map((_, step) => (start + step) % typed.length);
    const likes = places
      .filter((at) => !taken.has(at))
      .map((at) => ({ at, like: likeness(word, typed[at] ?? '') }));
    const best = taken.size === 0 ? likes[0] : likes.find(({ like }) => like === most(likes));
    if (!best || best.like === 0) return [];
    taken.add(best.at);
    score += best.like;
  }
  return [{ code, score, taken }];
}

const most = (likes: readonly { readonly like: number }[]): number =>
  Math.max(...likes.map(({ like }) => like));

export interface FoundBorder {
  readonly record: WorldRecord;
  /** Both countries are named, not one and the word for a border. */
  readonly isPair: boolean;
}

/** The likeliest first; none where the text names no country of the index. */
export function findBorders(
  { names, records }: BorderFinder,
  text: string,
): readonly FoundBorder[] {
  const all = wordsOf(fold(text.replace(/[-–—/]/g, ' ')));
  const typed = all.filter((word) => !isBorderWord(word));
  const hasWord = typed.length < all.length;
  const met = metIn(names, typed);
  const found = records.flatMap((record) => {
    const [one = [], other = []] = record.countries.map((country) =>
      met.filter(({ code }) => code === country),
    );
    const pairs = one.flatMap((a) =>
      other
        .filter((b) => [...a.taken].every((at) => !b.taken.has(at)))
        .map((b) => (a.taken.size + b.taken.size === typed.length ? a.score + b.score : 0)),
    );
    const score = Math.max(0, ...pairs);
    if (score > 0) return [{ record, isPair: true, score }];
    const alone = [...one, ...other].filter(({ taken }) => hasWord && taken.size === typed.length);
    return alone.length > 0
      ? [{ record, isPair: false, score: Math.max(...alone.map((a) => a.score)) }]
      : [];
  });
  const hasPair = found.some(({ isPair }) => isPair);
  return found
    .filter(({ isPair }) => isPair || !hasPair)
    .sort((a, b) => b.score - a.score || b.record.lengthMetres - a.record.lengthMetres)
    .map(({ record, isPair }) => ({ record, isPair }));
}
