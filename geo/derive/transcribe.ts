/**
 * Writes a name of one language in the letters of another, by the rules that maps of the region use.
 * Each result is a proposal: its language is listed under `generated` so that a reader can correct it.
 */

export type Language = 'az' | 'fa' | 'hy' | 'ru';
type Rules = readonly (readonly [pattern: RegExp, to: string])[];

const apply = (text: string, rules: Rules): string =>
  rules.reduce((name, [pattern, to]) => name.replace(pattern, to), text);

/** Replaces letter by letter, the longest first; letters without a rule stay. */
const letters = (table: string): ((text: string) => string) => {
  const pairs = table
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string])
    .sort((a, b) => b[0].length - a[0].length);
  const map = new Map(pairs);
  const pattern = new RegExp(pairs.map(([from]) => from).join('|'), 'gu');
  return (text) => text.replace(pattern, (found) => map.get(found) ?? '');
};

/** Upper case at the start of each word, with the Turkic pair İ and I where asked. */
const title = (text: string, locale: string): string =>
  text
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => {
      return gap + letter.toLocaleUpperCase(locale);
    })
    .replace(/-\p{L}{1,3}-/gu, (small) => small.toLocaleLowerCase(locale));

/** The linking vowel of Persian, which is no word of its own. */
const LINK = /-(е|ե|e|је|yе|йе|յե|ye)(?=[\s-])/giu;
const lowerLinks = (text: string): string => text.replace(LINK, (link) => link.toLowerCase());
/** Armenian words begin with ռ, never with ր. */
const armenianTitle = (text: string): string => title(text.replace(/(?<=^|[\s-])ր/gu, 'ռ'), 'hy');

const russianToArmenian = letters(`
  а=ա б=բ в=վ г=գ д=դ е=ե ё=յո ж=ժ з=զ и=ի й=յ к=կ л=լ м=մ н=ն о=ո п=պ р=ր с=ս т=տ у=ու ф=ֆ
  х=խ ц=ց ч=չ ш=շ щ=շչ ъ= ы=ի ь= э=է ю=յու я=յա дж=ջ`);
const russianToAzerbaijani = letters(`
  а=a б=b в=v г=q д=d е=e ё=yo ж=j з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f
  х=x ц=ts ч=ç ш=ş щ=ş ъ= ы=ı ь= э=e ю=yu я=ya дж=c`);
const russianToPersian = letters(`
  а=ا б=ب в=و г=گ д=د е= ё=یو ж=ژ з=ز и=ی й=ی к=ک л=ل м=م н=ن о=و п=پ р=ر с=س т=ت у=و ф=ف
  х=خ ц=تس ч=چ ш=ش щ=شچ ъ= ы=ی ь= э= ю=یو я=یا дж=ج`);

const V = 'аеёиоуыэюя';
const FROM_RUSSIAN: Readonly<Record<Exclude<Language, 'ru'>, (name: string) => string>> = {
  hy: (name) =>
    armenianTitle(
      russianToArmenian(
        apply(name, [
          [/(?<=^|[\s-])о/g, 'օ'],
          [/(?<=^|[\s-])э/g, 'է'],
          [/[иы]й(?=$|[\s-])/g, 'и'],
          [/ье/g, 'йе'],
          [/(?<=[аеёоуыэюя])е/g, 'йе'],
          [/(?<=и)я/g, 'а'],
        ]),
      ),
    ),
  az: (name) =>
    title(
      russianToAzerbaijani(
        apply(name, [
          [/(?<=[чшщж])ё/g, 'о'],
          [/[ыи]й(?=$|[\s-])/g, 'и'],
          [new RegExp(`(?<=^|[\\s-ьъ]|[${V}])е`, 'g'), 'йе'],
        ]),
      ),
      'az',
    ),
  fa: (name) =>
    russianToPersian(
      apply(name, [
        [/в(?=$|[\s-кстшчпфх])/g, 'ф'],
        [/(?<=^|[\s-])с(?=[ткп])/g, 'اс'],
        [/[ыи]й(?=$|[\s-])/g, 'и'],
        [/(?<=^|[\s-])а/g, 'آ'],
        [/(?<=^|[\s-])[оу]/g, 'او'],
        [/(?<=^|[\s-])и/g, 'ای'],
        [/(?<=^|[\s-])э/g, 'ا'],
        [/(?<=^|[\s-])е/g, 'ی'],
        [/(?<=[чшщжбвгдзклмнпрстфхц])ё/g, 'о'],
        [/(?<=и)я/g, 'а'],
        [/ье(?=$|[\s-])/g, 'йه'],
        [/ье/g, 'й'],
        [new RegExp(`(?<=[${V}])е(?=$|[\\s-])`, 'g'), 'йه'],
        [new RegExp(`(?<=[${V}])е`, 'g'), 'й'],
        [/е(?=$|[\s-])/g, 'ه'],
        [/(.)\1/g, '$1'],
      ]),
    ),
};

/** From Russian, for towns of Russia and of lands whose Russian names are established. */
export const fromRussian = (name: string, to: Exclude<Language, 'ru'>): string =>
  FROM_RUSSIAN[to](name.toLocaleLowerCase('ru'));

const PERSIAN_RULES: Readonly<Record<Exclude<Language, 'fa'>, (name: string) => string>> = {
  ru: letters(`
    ā=а a=а b=б ch=ч d=д e=е ē=е f=ф g=г gh=г h=х i=и ī=и j=дж k=к kh=х l=л m=м n=н o=о ow=оу p=п q=к
    r=р s=с sh=ш t=т u=у ū=у v=в w=в y=й ya=я yā=я ye=е yu=ю yū=ю z=з zh=ж ’= ‘=`),
  hy: letters(`
    ā=ա a=ա b=բ ch=չ d=դ e=ե ē=ե f=ֆ g=գ gh=ղ h=հ i=ի ī=ի j=ջ k=ք kh=խ l=լ m=մ n=ն o=ո ow=ոու p=փ q=ղ
    r=ր s=ս sh=շ t=թ u=ու ū=ու v=վ w=վ y=յ z=զ zh=ժ ’= ‘=`),
  az: letters(`
    ā=a a=ə b=b ch=ç d=d e=e ē=e f=f g=g gh=ğ h=h i=i ī=i j=c k=k kh=x l=l m=m n=n o=o ow=ov p=p q=q
    r=r s=s sh=ş t=t u=u ū=u v=v w=v y=y z=z zh=j ’= ‘=`),
};

/** From the romanisation of Persian with long ā, ī and ū marked. */
export const fromPersianLatin = (name: string, to: Exclude<Language, 'fa'>): string => {
  const lower = name.toLowerCase().normalize('NFC');
  const silentH: Rules = [[/(?<=[^\s-]{3})eh(?=$|[\s-])/g, to === 'az' ? 'a' : 'e']];
  const starts: Readonly<Record<typeof to, Rules>> = {
    az: [],
    hy: [
      [/(?<=^|\s)e(?=[^\s-])/g, 'է'],
      [/(?<=^|\s)o/g, 'օ'],
    ],
    ru: [
      [/(?<=^|\s)e(?=[^\s-])/g, 'э'],
      [/ye(?=$|[\s-])/g, 'е'],
    ],
  };
  const text = PERSIAN_RULES[to](apply(lower, [...silentH, ...starts[to]]));
  return lowerLinks(to === 'hy' ? armenianTitle(text) : title(text, to));
};

const armenianToRussian = letters(`
  ա=а բ=б գ=г դ=д ե=е զ=з է=э ը=ы թ=т ժ=ж ի=и լ=л խ=х ծ=ц կ=к հ=а ձ=дз ղ=х ճ=ч մ=м յ=й յա=я յու=ю
  ն=н շ=ш ո=о ու=у չ=ч պ=п ջ=дж ռ=р ս=с վ=в տ=т ր=р ց=ц փ=п ք=к և=ев օ=о ֆ=ф`);
const armenianToAzerbaijani = letters(`
  ա=a բ=b գ=q դ=d ե=e զ=z է=e ը=ı թ=t ժ=j ի=i լ=l խ=x ծ=ts կ=k հ=h ձ=dz ղ=ğ ճ=ç մ=m յ=y
  ն=n շ=ş ո=o ու=u չ=ç պ=p ջ=c ռ=r ս=s վ=v տ=t ր=r ց=ts փ=p ք=k և=ev օ=o ֆ=f`);
const armenianToPersian = letters(`
  ա=ا բ=ب գ=گ դ=د ե= զ=ز է= ը= թ=ت ժ=ژ ի=ی լ=ل խ=خ ծ=تس կ=ک հ=ه ձ=دز ղ=غ ճ=چ մ=م յ=ی
  ն=ن շ=ش ո=و ու=و չ=چ պ=پ ջ=ج ռ=ر ս=س վ=و տ=ت ր=ر ց=تس փ=پ ք=ک և=و օ=و ֆ=ف`);

/** From Armenian in today's spelling. */
export function fromArmenian(name: string, to: 'az' | 'fa' | 'ru'): string {
  const lower = name.toLocaleLowerCase('hy').replaceAll('եւ', 'և');
  if (to === 'fa') {
    const marked = apply(lower, [
      [/(?<=^|[\s-])ա/g, 'آ'],
      [/(?<=^|[\s-])ո(?!ւ)/g, 'վ'],
      [/(?<=^|[\s-])օ/g, 'او'],
      [/ով(?=$|[\s-])/g, 'օֆ'],
      [/(?<=^|[\s-])ու/g, 'او'],
      [/(?<=^|[\s-])ի/g, 'ای'],
      [/(?<=^|[\s-])ե/g, 'ی'],
      [/(?<=^|[\s-])է/g, 'ا'],
    ]);
    return armenianToPersian(marked);
  }
  const starts: Rules =
    to === 'ru'
      ? [
          [/(?<=^|[\s-])ո(?!ւ)/g, 'во'],
          [/(?<=^|[\s-])հո/g, 'о'],
          [/(?<=[աոօ])յե/g, 'е'],
        ]
      : [
          [/(?<=^|[\s-])ո(?!ւ)/g, 'vo'],
          [/(?<=^|[\s-])ե/g, 'ye'],
        ];
  const table = to === 'ru' ? armenianToRussian : armenianToAzerbaijani;
  return title(table(apply(lower, starts)), to);
}

const azerbaijaniToArmenian = letters(`
  a=ա b=բ c=ջ ç=չ d=դ e=ե ə=ա f=ֆ g=գ ğ=ղ h=հ x=խ ı=ը i=ի j=ժ k=կ q=ղ l=լ m=մ n=ն o=ո ö=յո p=պ
  r=ր s=ս ş=շ t=տ u=ու ü=յու v=վ y=յ z=զ`);
const azerbaijaniToRussian = letters(`
  a=а b=б c=дж ç=ч d=д e=е ə=а f=ф g=г ğ=г h=х x=х ı=ы i=и j=ж k=к q=г l=л m=м n=н o=о ö=ё p=п
  r=р s=с ş=ш t=т u=у ü=ю v=в y=й z=з`);
const azerbaijaniToPersian = letters(`
  a=ا b=ب c=ج ç=چ d=د e= ə= f=ف g=گ ğ=غ h=ه x=خ ı=ی i=ی j=ژ k=ک q=ق l=ل m=م n=ن o=و ö=و p=پ
  r=ر s=س ş=ش t=ت u=و ü=و v=و y=ی z=ز`);

/** From Azerbaijani or Turkish in Latin letters. */
export function fromTurkic(name: string, to: 'fa' | 'hy' | 'ru'): string {
  const lower = name.toLocaleLowerCase('az').replaceAll('â', 'a').replace(/yü/gu, 'yu');
  if (to === 'hy') {
    return armenianTitle(
      azerbaijaniToArmenian(
        apply(lower, [
          [/(?<=^|[\s-])e/g, 'է'],
          [/(?<=^|[\s-])o/g, 'օ'],
          [/(?<=^|[\s-])ö/g, 'օ'],
        ]),
      ),
    );
  }
  if (to === 'ru') {
    const marked = apply(lower, [
      [/(?<=^|[\s-])e/g, 'э'],
      [/(?<=[aeəıioöuü])ya/g, 'я'],
      [/y[aə]/g, 'я'],
      [/ye/g, 'е'],
      [/y[uü]/g, 'ю'],
      [/(?<=^|[\s-])ö/g, 'о'],
    ]);
    return title(azerbaijaniToRussian(marked), 'ru');
  }
  return azerbaijaniToPersian(
    apply(lower, [
      [/(?<=^|[\s-])a/g, 'آ'],
      [/(?<=^|[\s-])[oöuü]/g, 'او'],
      [/(?<=^|[\s-])[ıi]/g, 'ای'],
      [/(?<=^|[\s-])[eə]/g, 'ا'],
      [/[eə](?=$|[\s-])/g, 'ه'],
      [/(.)\1/g, '$1'],
    ]),
  );
}

/** Arabic letters as Persian writes them: its own kaf and ye, no vowel signs. */
export const persianLetters = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\u064B-\u0652\u0670\u200E\u200F]/gu, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ى', 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll('ة', 'ه')
    .replace(/[أإٱ]/gu, 'ا')
    .trim();

/** An Arabic name as Persian has it: without the article or a final hamza. */
export const persianFromArabic = (name: string): string =>
  persianLetters(name)
    .replace(/^ال(?=\p{L}{3})/u, '')
    .replace(/ء$/u, '');
