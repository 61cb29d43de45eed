/** What the water is called and where: each entry names the polygon that holds its `at`. */
import type { Names, Position } from '../../src/core/model/types.ts';

export interface NamedWater {
  readonly id: string;
  readonly kind: 'lake' | 'sea';
  readonly at: Position;
  readonly names: Names;
  readonly rank: number;
  readonly countries: readonly string[];
  /** Where the name is written, when the middle of the polygon is not the best place. */
  readonly labelPoint?: Position;
  /** On the view of the border. */
  readonly nearLabelPoint?: Position;
}

const named = (
  id: string,
  at: Position,
  rank: number,
  countries: string,
  en: string,
  az: string,
  fa: string,
  hy: string,
  ru: string,
): NamedWater => ({
  id,
  kind: 'lake',
  at,
  names: { en, az, fa, hy, ru },
  rank,
  countries: countries.split(' '),
});

/** Inland waters; the Caspian counts as a sea and is written down the middle. */
export const INLAND_WATERS: readonly NamedWater[] = [
  {
    ...named(
      'caspian-sea',
      [51, 39],
      0,
      'az ir kz ru tm',
      'Caspian Sea',
      'Xəzər dənizi',
      'دریای خزر',
      'Կասպից ծով',
      'Каспийское море',
    ),
    kind: 'sea',
    labelPoint: [50.6, 39.1],
    nearLabelPoint: [49.2, 38.36],
  },
  // prettier-ignore
  ...([
    ['lake-urmia', [45.5, 37.4], 1, 'ir', 'Lake Urmia', 'Urmiya gölü', 'دریاچهٔ ارومیه', 'Ուրմիա լիճ', 'озеро Урмия'],
    ['lake-sevan', [45.3, 40.35], 1, 'am', 'Lake Sevan', 'Sevan (Göyçə) gölü', 'دریاچهٔ سوان', 'Սևանա լիճ', 'озеро Севан'],
    ['lake-van', [42.9, 38.6], 1, 'tr', 'Lake Van', 'Van gölü', 'دریاچهٔ وان', 'Վանա լիճ', 'озеро Ван'],
    ['aras-reservoir', [45.35, 39.16], 3, 'az ir', 'Aras reservoir', 'Araz su anbarı', 'دریاچهٔ سد ارس', 'Արաքսի ջրամբար', 'Аракское водохранилище'],
    ['khoda-afarin-reservoir', [46.88, 39.155], 3, 'az ir', 'Khoda Afarin reservoir', 'Xudafərin su anbarı', 'دریاچهٔ سد خداآفرین', 'Խուդաֆերինի ջրամբար', 'Худаферинское водохранилище'],
    ['mingachevir-reservoir', [46.8, 40.9], 2, 'az', 'Mingachevir reservoir', 'Mingəçevir su anbarı', 'دریاچهٔ سد مینگچویر', 'Մինգեչաուրի ջրամբար', 'Мингечаурское водохранилище'],
    ['shamkir-reservoir', [46.13, 40.95], 5, 'az', 'Shamkir reservoir', 'Şəmkir su anbarı', 'دریاچهٔ سد شمکیر', 'Շամքորի ջրամբար', 'Шамкирское водохранилище'],
    ['lake-sarysu', [48.24, 40.02], 6, 'az', 'Lake Sarysu', 'Sarısu gölü', 'دریاچهٔ ساری‌سو', 'Սարիսու լիճ', 'озеро Сарысу'],
    ['lake-aggol', [47.65, 40.01], 6, 'az', 'Lake Aggol', 'Ağgöl', 'دریاچهٔ آغ‌گؤل', 'Աղգյոլ լիճ', 'озеро Аггёль'],
    ['lake-cildir', [43.23, 41.04], 5, 'tr', 'Lake Çıldır', 'Çıldır gölü', 'دریاچهٔ چیلدیر', 'Չըլդըր լիճ', 'озеро Чылдыр'],
    ['lake-ercek', [43.58, 38.66], 6, 'tr', 'Lake Erçek', 'Erçək gölü', 'دریاچهٔ ارچک', 'Արճակ լիճ', 'озеро Эрчек'],
    ['lake-tuz', [33.35, 38.8], 4, 'tr', 'Lake Tuz', 'Tuz gölü', 'دریاچهٔ توز', 'Տուզ լիճ', 'озеро Туз'],
    ['aral-sea', [58.41, 44.83], 2, 'kz uz', 'Aral Sea', 'Aral dənizi', 'دریاچهٔ آرال', 'Արալյան ծով', 'Аральское море'],
    ['lake-balkhash', [74.45, 46.28], 4, 'kz', 'Lake Balkhash', 'Balxaş gölü', 'دریاچهٔ بالخاش', 'Բալխաշ լիճ', 'озеро Балхаш'],
    ['lake-ladoga', [31.5, 60.7], 3, 'ru', 'Lake Ladoga', 'Ladoqa gölü', 'دریاچهٔ لادوگا', 'Լադոգա լիճ', 'Ладожское озеро'],
    ['lake-onega', [35.4, 61.8], 3, 'ru', 'Lake Onega', 'Oneqa gölü', 'دریاچهٔ اونگا', 'Օնեգա լիճ', 'Онежское озеро'],
  ] as const).map((row) => named(...(row as unknown as Parameters<typeof named>))),
];

export interface NamedSea extends Omit<NamedWater, 'at'> {
  readonly labelPoint: Position;
  /** A rough outline; neighbours overlap by 0.02° so that no seam shows between two fills. */
  readonly region: readonly [number, number][];
}

/** Seas of the wide view, cut from one ocean polygon. */
// prettier-ignore
export const SEAS: readonly NamedSea[] = ([
  ['sea-of-azov', [36.4, 46.1], 2, 'ru ua', 'Sea of Azov', 'Azov dənizi', 'دریای آزوف', 'Ազովի ծով', 'Азовское море',
    [[34, 45.28], [40, 45.28], [40, 47.6], [34, 47.6]]],
  ['black-sea', [34.3, 43.3], 0, 'bg ge ro ru tr ua', 'Black Sea', 'Qara dəniz', 'دریای سیاه', 'Սև ծով', 'Чёрное море',
    [[27.2, 41.13], [29.9, 41.13], [29.9, 40.85], [42, 40.85], [42, 45.3], [34.02, 45.3], [34.02, 47.5], [27.2, 47.5]]],
  ['mediterranean-sea', [29.5, 34], 0, 'al cy eg gr il it lb ly sy tr', 'Mediterranean Sea', 'Aralıq dənizi', 'دریای مدیترانه', 'Միջերկրական ծով', 'Средиземное море',
    [[18, 30.1], [36.6, 30.1], [36.6, 37.3], [30.2, 40.3], [30.2, 41.15], [27, 41.15], [24, 41.4], [20.5, 46], [18, 46]]],
  ['red-sea', [37.2, 22.8], 1, 'eg sa sd', 'Red Sea', 'Qırmızı dəniz', 'دریای سرخ', 'Կարմիր ծով', 'Красное море',
    [[31.5, 20], [42, 20], [42, 30.08], [31.5, 30.08]]],
  ['persian-gulf', [51.3, 27.2], 0, 'ae bh iq ir kw om qa sa', 'Persian Gulf', 'Fars körfəzi', 'خلیج فارس', 'Պարսից ծոց', 'Персидский залив',
    [[47.3, 31], [47.3, 23.5], [55.9, 23.5], [56.17, 25], [56.24, 26.1], [56.47, 26.4], [56.72, 27.5], [56.72, 31]]],
  ['gulf-of-oman', [58.6, 24.8], 1, 'ae ir om pk', 'Gulf of Oman', 'Oman körfəzi', 'دریای عمان', 'Օմանի ծոց', 'Оманский залив',
    [[55.88, 23.4], [59.85, 22.48], [61.67, 25.08], [61.67, 27.5], [56.7, 27.5], [56.45, 26.4], [56.22, 26.1], [56.15, 25]]],
  ['arabian-sea', [64, 22], 1, 'in om pk', 'Arabian Sea', 'Ərəbistan dənizi', 'دریای عرب', 'Արաբական ծով', 'Аравийское море',
    [[54, 20], [76, 20], [76, 26], [61.65, 26], [61.65, 25.1], [59.83, 22.5], [54, 22.5]]],
  ['baltic-sea', [19.6, 57], 1, 'ee fi lt lv pl ru se', 'Baltic Sea', 'Baltik dənizi', 'دریای بالتیک', 'Բալթիկ ծով', 'Балтийское море',
    [[18, 53], [31, 53], [31, 64], [18, 64]]],
  ['white-sea', [37.3, 63.92], 3, 'ru', 'White Sea', 'Ağ dəniz', 'دریای سفید', 'Սպիտակ ծով', 'Белое море',
    [[31, 62.5], [50, 62.5], [50, 64], [31, 64]]],
] as const).map(([id, labelPoint, rank, countries, en, az, fa, hy, ru, region]): NamedSea => ({
  id,
  kind: 'sea',
  labelPoint: [...labelPoint],
  names: { en, az, fa, hy, ru },
  rank,
  countries: countries.split(' '),
  region: region.map(([longitude, latitude]) => [longitude, latitude]),
}));
